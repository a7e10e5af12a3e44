import { readBelowHundred, readBelowThousand, readFraction } from './below-thousand.ts';
import type { Small } from './below-thousand.ts';
import { isDigit, isLetter, skipSpace } from './characters.ts';
import { addDecimals, countDecimals, shiftDecimal } from './decimal.ts';
import { numberWords } from './number-words.ts';
import type { NumberWord } from './number-words.ts';
import type { Numeral } from './numeral.ts';
import { readUnit } from './unit.ts';

/** How far a number in words has been read. */
interface Sum {
  /** What stands before `tỷ`, multiplied. */
  billions: string;
  /** What has come since. */
  rest: string;
  hasBillions: boolean;
  /** A scale that follows must be below this exponent; 0: nothing may follow. */
  below: number;
  /** Exponent of the last scale with the ones it multiplies: 12 for "nghìn tỷ". */
  scale: number;
  /** Exponent of the last written place. */
  place: number;
  /** Index of the first word not taken. */
  next: number;
}

const BILLION = 9;
const nothing: Sum = {
  billions: '0',
  rest: '0',
  hasBillions: false,
  below: BILLION + 1,
  scale: 0,
  place: 0,
  next: 0,
};

/**
 * Reads the longest number in words that begins at `at`, multipliers included; null where none does. The forms
 * that speech leaves open ("nghìn hai", "trăm năm") are decided in docs/numerals.md.
 *
 * @example readWords('Bảy nghìn không trăm chín mươi ba tỷ, tám trăm triệu đồng', 0)?.canonical // '7093800000000'
 */
export function readWords(text: string, at: number): Numeral | null {
  if (at > 0 && isLetter(text.charCodeAt(at - 1))) return null;
  const words = numberWords(text, at);
  let sum = readStart(text, words);
  while (sum !== null && sum.below > 0) {
    const longer = readNext(text, words, sum);
    if (longer === null) break;
    sum = longer;
  }
  const last = sum === null ? undefined : words[sum.next - 1];
  if (sum === null || last === undefined) return null;
  return toNumeral(text, at, last.end, addDecimals(sum.billions, sum.rest), sum.place);
}

function toNumeral(text: string, start: number, end: number, canonical: string, place: number): Numeral {
  return {
    start,
    end,
    text: text.slice(start, end),
    written: 'words',
    canonical,
    value: Number(canonical),
    decimals: countDecimals(canonical),
    place,
    habitual: false,
    malformed: false,
    letterBefore: false,
    letterAfter: false,
  };
}

/** The first part: "nửa tỷ", "triệu rưỡi", "trăm hai", or a number with its scale. */
function readStart(text: string, words: readonly NumberWord[]): Sum | null {
  const [first, second] = words;
  if (first?.type === 'halfOf')
    return second?.type === 'scale' ? half({ ...nothing, scale: second.exponent, next: 1 }) : null;
  // The one is left out only where something of the next place follows: "triệu rưỡi", "nghìn hai".
  if (first?.type === 'scale') {
    const one = scaled({ ...nothing, next: 0 }, '1', first);
    return readHalf(words, one) ?? readTail(text, words, one);
  }
  if (first?.type === 'hundred') return readHundred(text, words);
  return readPart(text, words, nothing);
}

/** "trăm rưỡi", "trăm hai": a hundred without its one. */
function readHundred(text: string, words: readonly NumberWord[]): Sum | null {
  const small = readBelowHundred(words, 1, 100);
  if (small.next === 1) return null;
  return readScaleOf(text, words, nothing, String(small.value), small);
}

function readNext(text: string, words: readonly NumberWord[], sum: Sum): Sum | null {
  const word = words[sum.next];
  if (word === undefined) return null;
  if (word.listed) return readListed(text, words, sum);
  if (word.type === 'scale') return multiply(sum, word);
  return (
    readHalf(words, sum) ?? readGap(words, sum) ?? readTail(text, words, sum) ?? readPart(text, words, sum)
  );
}

/** "bảy nghìn tỷ": what has been read is multiplied as a whole. */
function multiply(sum: Sum, word: NumberWord): Sum | null {
  if (word.type !== 'scale' || word.exponent !== BILLION || sum.hasBillions || sum.scale === 0) return null;
  const scale = sum.scale + BILLION;
  return {
    billions: shiftDecimal(sum.rest, BILLION),
    rest: '0',
    hasBillions: true,
    below: BILLION,
    scale,
    place: sum.place + BILLION,
    next: sum.next + 1,
  };
}

/** Behind a comma a part belongs to the number only with a scale of its own or the currency behind it. */
function readListed(text: string, words: readonly NumberWord[], sum: Sum): Sum | null {
  const part = readPart(text, words, sum);
  if (part === null || part.below > 0) return part;
  const last = words[part.next - 1];
  return last !== undefined && currencyFollows(text, last.end) ? part : null;
}

/** "ba trăm linh hai triệu", "ba phẩy năm tỷ", or the last part, without a scale. */
function readPart(text: string, words: readonly NumberWord[], sum: Sum): Sum | null {
  const small = readBelowThousand(words, sum.next);
  if (small === null) return null;
  if (words[small.next]?.type === 'point' && sum === nothing) {
    const fraction = readFraction(words, small.next + 1);
    const canonical = `${small.value}.${fraction.digits}`;
    if (fraction.digits !== '')
      return readScaleOf(text, words, sum, canonical, { ...small, next: fraction.next });
  }
  return readScaleOf(text, words, sum, String(small.value), small);
}

function readScaleOf(
  text: string,
  words: readonly NumberWord[],
  sum: Sum,
  small: string,
  read: Small,
): Sum | null {
  const scale = words[read.next];
  if (scale?.type === 'scale' && !scale.listed) {
    if (scale.exponent === BILLION && !sum.hasBillions) return billions(sum, small, read.next + 1);
    if (scale.exponent < sum.below) return scaled({ ...sum, next: read.next }, small, scale);
    return null;
  }
  const last = words[read.next - 1];
  if (last === undefined || (read.colloquial && !closes(text, last))) return null;
  // A single digit behind a scale is a tail or the next word's business ("hai nghìn năm …").
  if (sum.scale > 0 && read.next === sum.next + 1 && last.type === 'digit') return null;
  const place = countDecimals(small) === 0 ? 0 : -countDecimals(small);
  return { ...sum, rest: addDecimals(sum.rest, small), below: 0, place, next: read.next };
}

function scaled(sum: Sum, small: string, scale: NumberWord): Sum {
  if (scale.type !== 'scale') return sum;
  const rest = addDecimals(sum.rest, shiftDecimal(small, scale.exponent));
  const place = scale.exponent - countDecimals(small);
  const read = { rest, below: scale.exponent, scale: scale.exponent, place, next: sum.next + 1 };
  return { ...sum, ...read };
}

function billions(sum: Sum, small: string, next: number): Sum {
  const whole = shiftDecimal(addDecimals(sum.rest, small), BILLION);
  const place = BILLION - countDecimals(small);
  return { billions: whole, rest: '0', hasBillions: true, below: BILLION, scale: BILLION, place, next };
}

/** "một tỷ rưỡi": half of the last scale. */
function readHalf(words: readonly NumberWord[], sum: Sum): Sum | null {
  const word = words[sum.next];
  return word?.type === 'half' && !word.listed && sum.scale > 0 ? half(sum) : null;
}

function half(sum: Sum): Sum {
  const place = sum.scale - 1;
  return {
    ...sum,
    rest: addDecimals(sum.rest, shiftDecimal('5', place)),
    below: 0,
    place,
    next: sum.next + 1,
  };
}

/** "một nghìn lẻ năm": nothing but units. */
function readGap(words: readonly NumberWord[], sum: Sum): Sum | null {
  if (words[sum.next]?.type !== 'gap') return null;
  const small = readBelowThousand(words, sum.next + 1);
  if (small === null || small.value >= 100 || words[small.next]?.type === 'scale') return null;
  return { ...sum, rest: addDecimals(sum.rest, String(small.value)), below: 0, place: 0, next: small.next };
}

/** "triệu hai" = 1.200.000: one digit behind a scale is of the next lower place. */
function readTail(text: string, words: readonly NumberWord[], sum: Sum): Sum | null {
  const word = words[sum.next];
  if (word?.type !== 'digit' || word.listed || word.value === 0 || sum.scale === 0) return null;
  const after = words[sum.next + 1];
  if (after !== undefined && !after.listed && after.type !== 'gap') return null;
  if (!closes(text, word)) return null;
  const place = sum.scale - 1;
  return {
    ...sum,
    rest: addDecimals(sum.rest, shiftDecimal(String(word.value), place)),
    below: 0,
    place,
    next: sum.next + 1,
  };
}

/**
 * True where a colloquial last digit is credible: the phrase ends behind it or its currency follows. `năm` may
 * be years ("một trăm năm"), so it needs the currency.
 */
function closes(text: string, last: NumberWord): boolean {
  if (last.type === 'digit' && last.value === 5 && !last.tail) return currencyFollows(text, last.end);
  const next = text.charCodeAt(skipSpace(text, last.end));
  return (!isLetter(next) && !isDigit(next)) || currencyFollows(text, last.end);
}

function currencyFollows(text: string, at: number): boolean {
  const unit = readUnit(text, at);
  return unit !== null && unit.currency !== null;
}
