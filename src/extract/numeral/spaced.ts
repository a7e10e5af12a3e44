import { isDigit, isSpace, skipDigits, skipSpace, wordBefore } from './characters.ts';
import { grammar } from './grammar.ts';
import { isFirstGroup } from './marks.ts';
import type { Reading } from './numeral.ts';
import { readUnit } from './unit.ts';

/**
 * Blanks inside a number: `1 250 000`, and the typing fault `1. 500.000`. A blank mostly parts two numbers
 * ("năm 2023 214 triệu", a row of a flattened table), so it joins only where nothing else can be meant.
 */

const POINT = 46;
const COMMA = 44;
const labelWords = new Set(grammar.labelWords.words);

/**
 * `1 250 000`, `12 500 đồng`; null where the blanks part numbers. Two groups suffice, one needs a unit directly
 * behind.
 */
export function readSpacedGroups(text: string, at: number, firstEnd: number): Reading | null {
  const reading = readGroups(text, at, firstEnd);
  if (reading === null || hasNumberBeside(text, at, reading.end)) return null;
  const hasTwoGroups = groupFollows(text, firstEnd + 4);
  return hasTwoGroups || unitFollows(text, at, reading.end) ? reading : null;
}

/** One to three digits and groups of three with one blank between, whatever stands around; null without a group. */
export function readGroups(text: string, at: number, firstEnd: number): Reading | null {
  if (!groupFollows(text, firstEnd) || !isFirstGroup(text.slice(at, firstEnd))) return null;
  let end = firstEnd;
  const groups = [text.slice(at, firstEnd)];
  while (groupFollows(text, end)) {
    groups.push(text.slice(end + 1, end + 4));
    end += 4;
  }
  const fractionEnd = skipFraction(text, end);
  const whole = groups.join('');
  const canonical = fractionEnd > end ? `${whole}.${text.slice(end + 1, fractionEnd)}` : whole;
  return { end: fractionEnd, canonical, habitual: false, malformed: false };
}

/** True where one blank and exactly three digits stand at `at`. */
function groupFollows(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!isSpace(code) || code === 10 || code === 13 || code === 9) return false;
  return isDigit(text.charCodeAt(at + 1)) && isGroup(text, at + 1);
}

function isGroup(text: string, at: number): boolean {
  return skipDigits(text, at) === at + 3;
}

/** The end of the decimals at `at`, or `at` where there are none. */
function skipFraction(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const hasMark = code === POINT || code === COMMA;
  return hasMark && isDigit(text.charCodeAt(at + 1)) ? skipDigits(text, at + 1) : at;
}

/** A row of a flattened table, "120 135 142 85": numbers, not groups. */
function hasNumberBeside(text: string, start: number, end: number): boolean {
  if (isSpace(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) return true;
  return isSpace(text.charCodeAt(start - 1)) && isDigit(text.charCodeAt(start - 2));
}

/** "tháng 9 450 triệu đồng" is September and 450, though a unit follows. */
function unitFollows(text: string, start: number, end: number): boolean {
  return !labelWords.has(wordBefore(text, start)) && readUnit(text, end) !== null;
}

/**
 * `1. 500.000`: a blank slipped in behind the point; null where the point may end a label ("Dự án 3. 500.000
 * đồng", or the begin of a line) or a sentence.
 */
export function readSpacedPoint(text: string, at: number, firstEnd: number): Reading | null {
  if (text.charCodeAt(firstEnd) !== POINT) return null;
  const reading = readFaultyPoint(text, at, firstEnd);
  return reading === null || isLabelled(text, at) ? null : reading;
}

/** `1. 500.000`, `50. 000`: the rest cannot stand alone, for it has more groups or begins with zero. */
export function readFaultyPoint(text: string, at: number, firstEnd: number): Reading | null {
  const start = firstEnd + 2;
  const isFault = text.charCodeAt(firstEnd) === POINT && text.charCodeAt(firstEnd + 1) === 32;
  if (!isFault || !isGroup(text, start) || !isFirstGroup(text.slice(at, firstEnd))) return null;
  let end = start + 3;
  let whole = text.slice(at, firstEnd) + text.slice(start, end);
  while (text.charCodeAt(end) === POINT && isGroup(text, end + 1)) {
    whole += text.slice(end + 1, end + 4);
    end += 4;
  }
  if (end === start + 3 && text.charCodeAt(start) !== 48) return null;
  const fractionEnd = text.charCodeAt(end) === COMMA ? skipFraction(text, end) : end;
  const canonical = fractionEnd > end ? `${whole}.${text.slice(end + 1, fractionEnd)}` : whole;
  return { end: fractionEnd, canonical, habitual: false, malformed: false };
}

/** A word of the grammar and the blanks behind it; a capital makes a name of it. */
const LONGEST_LEAD = 24;

const amountWords = new Set(grammar.amountWords.words);

/**
 * `71, 4 tỉ đồng`: a blank slipped in behind the comma of decimals. Null where the comma may part two numbers: behind a
 * label or a name ("thôn Nà Mây 12, 4 triệu đồng"), and between neighbours ("vay 2, 3 triệu" is two or three).
 */
export function readSpacedComma(text: string, at: number, firstEnd: number): Reading | null {
  const start = firstEnd + 2;
  if (text.charCodeAt(firstEnd) !== COMMA || text.charCodeAt(firstEnd + 1) !== 32) return null;
  const end = skipDigits(text, start);
  const whole = text.slice(at, firstEnd);
  const decimals = text.slice(start, end);
  if (decimals === '' || decimals.length > 2 || !(isFirstGroup(whole) || whole === '0')) return null;
  if (areNeighbours(whole, decimals) || !introducesAmount(text, at, whole)) return null;
  const isPercent = text.charAt(skipSpace(text, end)) === '%';
  if (!isPercent && readUnit(text, end) === null) return null;
  return { end, canonical: `${whole}.${decimals}`, habitual: false, malformed: true };
}

function areNeighbours(whole: string, decimals: string): boolean {
  const apart = Number(decimals) - Number(whole);
  return decimals.length === 1 && apart > 0 && apart <= 2;
}

/** A number below ten is an amount only behind a word that says so: "loại 1, 5 triệu đồng" is a list. */
function introducesAmount(text: string, at: number, whole: string): boolean {
  const word = wordBefore(text, at);
  if (word === '' || labelWords.has(word)) return false;
  if (amountWords.has(word)) return true;
  return (
    whole.length > 1 &&
    text
      .slice(Math.max(0, at - LONGEST_LEAD), at)
      .trimEnd()
      .endsWith(word)
  );
}

function isLabelled(text: string, at: number): boolean {
  let offset = at;
  while (at - offset < 8 && text.charCodeAt(offset - 1) === 32) offset -= 1;
  return offset === 0 || text.charCodeAt(offset - 1) === 10 || labelWords.has(wordBefore(text, at));
}
