import { anyOf, buildPattern } from '../../grammar/pattern.ts';
import { Words } from '../../grammar/words.ts';
import { isDigit, skipSpace, wordBefore, wordEnd } from './characters.ts';
import { grammar } from './grammar.ts';
import type { Numeral } from './numeral.ts';
import { readUnit } from './unit.ts';
import { readWords } from './words.ts';

const { digits, ten, tens, hundred, point, halfOf, scales, notAfter } = grammar.words;
const digitWords = digits.filter(({ tail }) => tail !== true).flatMap(({ words }) => words);
const tailWords = digits
  .filter(({ tail, value }) => tail === true && value !== 4)
  .flatMap(({ words }) => words);
const scaleWords = scales.flatMap(({ words }) => words);

const parts = {
  digit: anyOf(digitWords),
  // "hai tư": more often two private ones ("hai tư nhân") than 24.
  second: anyOf([...tens.words, ...hundred.words, ...scaleWords, ...tailWords, ...point.words]),
  ten: anyOf(ten.words),
  unit: anyOf([...digits.flatMap(({ words }) => words), ...scaleWords]),
  scale: anyOf([...scaleWords, ...hundred.words]),
  half: anyOf(grammar.half.words),
  halfOf: anyOf(halfOf.words),
};

/** Two number words in a row: one alone is too often a name, a year or an article. */
const startPattern = buildPattern(
  `(?: {{digit}} ) \\s{1,8} (?: {{second}} ) (?!\\p{L})
   | (?: {{ten}} ) \\s{1,8} (?: {{unit}} ) (?!\\p{L})
   | (?: {{halfOf}} ) \\s{1,8} (?: {{scale}} ) (?!\\p{L})
   | (?: {{scale}} ) \\s{1,8} (?: {{half}} ) (?!\\p{L})`,
  parts,
);

/** What a number begins with. */
const firstWords = new Words([...digitWords, ...ten.words, ...halfOf.words, ...scaleWords, ...hundred.words]);

/** Words before which make an ordinal, a year or an estimate: "thứ hai mươi lăm", "tháng mười hai", "hai ba trăm". */
const barred = new Set([...notAfter.words, ...digitWords]);

/**
 * The numbers written in words that can hardly be anything else: two number words at least, no ordinal, no
 * month, no name. Numbers in digits with a part in words ("2 tỷ năm trăm triệu") overlap; the caller prefers
 * the amount.
 */
export function findNumberWords(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (let first = firstWords.find(text); first !== null;) {
    const numeral = startPattern.at(text, first.start) === null ? null : readWords(text, first.start);
    if (numeral !== null && isNumber(text, numeral)) found.push(numeral);
    first = firstWords.find(text, Math.max(numeral?.end ?? 0, first.start + 1));
  }
  return found;
}

function isNumber(text: string, numeral: Numeral): boolean {
  const firstEnd = wordEnd(text, numeral.start);
  if (numeral.end === firstEnd || isBarred(text, numeral.start)) return false;
  return !isName(text, skipSpace(text, firstEnd)) || readUnit(text, numeral.end)?.currency === 'VND';
}

/** Behind one of the barred words, or behind digits that the words belong to: "2 tỷ rưỡi". */
function isBarred(text: string, start: number): boolean {
  return (
    barred.has(wordBefore(text, start)) ||
    isDigit(text.charCodeAt(text.charAt(start - 1) === ' ' ? start - 2 : start - 1))
  );
}

/** "Nguyễn Văn Ba Mươi": a capital on the second word alone. */
function isName(text: string, second: number): boolean {
  const [first = '', next = ''] = text.slice(second, second + 2);
  return first !== first.toLowerCase() && next === next.toLowerCase();
}
