import { anyOf, buildPattern } from '../../grammar/pattern.ts';
import { isDigit, isLetter, isSpace, skipDigits, skipSpace } from './characters.ts';
import { grammar } from './grammar.ts';
import type { Habit } from './numeral.ts';
import { readUnit } from './unit.ts';

/**
 * The number habit of a document, from its own numbers. `1.234.567` and `1.234,5` prove the Vietnamese one,
 * `1,234,567` and `1,234.5` the foreign one. Where nothing proves, the numbers that can only be decimals vote:
 * `0,56%` against `24.4%`. A tie, or nothing at all, is Vietnamese.
 */

interface Votes {
  /** Proofs minus counter-proofs of the foreign habit. */
  proofs: number;
  hints: number;
}

const unitPattern = buildPattern(`(?: ${anyOf(grammar.habitUnits.words)} ) (?!\\p{L})`);

/**
 * The number habit of the texts of one document.
 *
 * @example surveyHabit(['đạt 412204.00 đồng', '8,125 hộ']) // { decimal: '.' }
 */
export function surveyHabit(texts: Iterable<string>): Habit {
  const votes: Votes = { proofs: 0, hints: 0 };
  for (const text of texts) surveyText(text, votes);
  const foreign = votes.proofs === 0 ? votes.hints : votes.proofs;
  return { decimal: foreign > 0 ? '.' : ',' };
}

/** Looks at every mark that stands between digits. */
function surveyText(text: string, votes: Votes): void {
  const marks = /[.,]\d/g;
  let end = 0;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const mark = found.index;
    let start = mark;
    while (start > end && isDigit(text.charCodeAt(start - 1))) start -= 1;
    if (start === mark) continue;
    end = weigh(text, start, mark, votes);
    marks.lastIndex = end;
  }
}

function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 46 || code === 44) && isDigit(text.charCodeAt(at + 1));
}

/** Weighs the number that begins at `start` and has its first mark at `mark`; gives its end. */
function weigh(text: string, start: number, mark: number, votes: Votes): number {
  let end = mark;
  let marks = '';
  let lastGroup = 0;
  let hasFullGroups = mark - start <= 3;
  while (isMark(text, end)) {
    hasFullGroups &&= marks === '' || lastGroup === 3;
    marks = marks.length < 4 ? marks + text.charAt(end) : marks;
    const groupStart = end + 1;
    end = skipDigits(text, groupStart);
    lastGroup = end - groupStart;
  }
  const isPoint = marks.startsWith('.');
  if (marks.length === 1) votes.hints += hint(text, start, mark, end, isPoint);
  else if (hasFullGroups) votes.proofs += proof(marks, lastGroup, isPoint);
  return end;
}

/** Of several marks the first one separates thousands: `1.234.567`, `1.234,5`. */
function proof(marks: string, lastGroup: number, isPoint: boolean): number {
  const isUniform = marks[marks.length - 1] === marks[0];
  if (isUniform && lastGroup !== 3) return 0;
  return isPoint ? -1 : 1;
}

/** A single mark that cannot separate thousands is decimal, if the number is one and no label or date. */
function hint(text: string, start: number, mark: number, end: number, isPoint: boolean): number {
  const whole = mark - start;
  const mayBeThousands = whole <= 3 && end - mark - 1 === 3 && text.charCodeAt(start) !== 48;
  if (mayBeThousands || (whole <= 3 && !isMeasured(text, start, end))) return 0;
  return isPoint ? 1 : -1;
}

/** True where a unit follows, and the number opens no line ("2.1 Hộ nghèo" is a heading). */
function isMeasured(text: string, start: number, end: number): boolean {
  if (isLetter(text.charCodeAt(start - 1))) return false;
  let before = start;
  while (start - before < 8 && text.charCodeAt(before - 1) === 32) before -= 1;
  const next = skipSpace(text, end);
  const isPercent = text.charAt(next) === '%';
  if (!isPercent && (before === 0 || text.charCodeAt(before - 1) === 10)) return false;
  return (
    isPercent ||
    readUnit(text, end) !== null ||
    (!isSpace(text.charCodeAt(next)) && unitPattern.at(text, next) !== null)
  );
}
