import { isDigit, isLetter, isSpace, skipSpace, wordEnd } from './characters.ts';
import { addDecimals, isLess, powerOfTen, shiftDecimal } from './decimal.ts';
import { readDigits } from './digits.ts';
import { grammar } from './grammar.ts';
import type { Habit, Numeral } from './numeral.ts';
import { readUnit } from './unit.ts';
import type { Unit } from './unit.ts';
import { readWords } from './words.ts';

/** Amounts of several parts: `343 tỷ 769 triệu đồng`, `2 tỷ rưỡi`, `1 tỷ 2`, `2 tỷ năm trăm triệu đồng`. */

export interface Compound {
  /** Exclusive; the currency is covered. */
  end: number;
  /** The sum in base units. */
  canonical: string;
  /** Exponent of the last written place, in base units. */
  place: number;
  currency: string | null;
  repaired: string | null;
}

/** How far a compound has been read, and the scale that its next part must be below. */
interface Progress extends Compound {
  exponent: number;
  isOpen: boolean;
}

const halfWords = new Set(grammar.half.words);

/** The compound that begins with `numeral` and the bare multiplier `unit`; null where it has one part only. */
export function readCompound(text: string, numeral: Numeral, unit: Unit, habit: Habit): Compound | null {
  let progress: Progress = {
    end: unit.end,
    canonical: shiftDecimal(numeral.canonical, unit.exponent),
    place: unit.exponent + numeral.place,
    currency: null,
    repaired: null,
    exponent: unit.exponent,
    isOpen: true,
  };
  while (progress.isOpen && progress.currency === null) {
    const longer = readHalf(text, progress) ?? readPart(text, progress, habit) ?? readTail(text, progress);
    if (longer === null) break;
    progress = longer;
  }
  return progress.end === unit.end ? null : progress;
}

/** "2 tỷ rưỡi": half of the last multiplier. */
function readHalf(text: string, progress: Progress): Progress | null {
  const start = skipSpace(text, progress.end);
  const end = wordEnd(text, start);
  if (end === start || !halfWords.has(text.slice(start, end).toLowerCase())) return null;
  return closeWith(text, progress, '5', end);
}

/** One digit of the next lower place ends the compound; the currency may follow. */
function closeWith(text: string, progress: Progress, digit: string, end: number): Progress {
  const place = progress.exponent - 1;
  const canonical = addDecimals(progress.canonical, shiftDecimal(digit, place));
  const unit = readUnit(text, end);
  const currency = unit !== null && unit.exponent === 0 ? unit : null;
  return {
    end: currency?.end ?? end,
    canonical,
    place,
    currency: currency?.currency ?? null,
    repaired: null,
    exponent: place,
    isOpen: false,
  };
}

/** "735 triệu đồng" behind "2 tỷ": a smaller multiplier, and less than one of the multiplier before. */
function readPart(text: string, progress: Progress, habit: Habit): Progress | null {
  const start = skipSpace(text, progress.end);
  if (start === progress.end) return null;
  const isInDigits = isDigit(text.charCodeAt(start));
  const numeral = isInDigits ? readDigits(text, start, habit) : readWordsPart(text, start);
  if (numeral === null || numeral.malformed) return null;
  const unit = readUnit(text, numeral.end);
  if (isInDigits ? unit === null : unit !== null && unit.exponent > 0) return null;
  const exponent = unit?.exponent ?? 0;
  // "2 tỷ 500 đồng" adds nothing credible; "1 triệu 250.000 đồng" does.
  const isUnits = exponent === 0 && (unit?.currency !== 'VND' || progress.exponent > 6);
  if (isInDigits && (isUnits || exponent >= progress.exponent)) return null;
  const part = shiftDecimal(numeral.canonical, exponent);
  if (!isLess(part, powerOfTen(progress.exponent))) return null;
  return {
    end: unit?.end ?? numeral.end,
    canonical: addDecimals(progress.canonical, part),
    place: exponent + numeral.place,
    currency: unit?.currency ?? null,
    repaired: unit?.repaired ?? null,
    exponent: isInDigits ? exponent : numeral.place,
    isOpen: isInDigits && exponent > 0,
  };
}

/** "năm trăm triệu" behind "2 tỷ": with a multiplier of its own, or it is not about money ("2 tỷ năm 2023"). */
function readWordsPart(text: string, start: number): Numeral | null {
  const numeral = readWords(text, start);
  return numeral !== null && numeral.place >= 3 ? numeral : null;
}

/**
 * "1 tỷ 2" is 1,2 tỷ: a single digit one blank behind the multiplier, with a mark or the end behind it. "1 tỷ 2
 * hộ", "1 tỷ 2,5 ha" and the "2." of a next item are other numbers.
 */
function readTail(text: string, progress: Progress): Progress | null {
  const at = progress.end + 1;
  const digit = text.charCodeAt(at);
  if (text.charCodeAt(at - 1) !== 32 || !isDigit(digit) || digit === 48 || progress.exponent < 3) return null;
  return endsPhrase(text, at + 1) ? closeWith(text, progress, text.charAt(at), at + 1) : null;
}

function endsPhrase(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code) || code === 10) return true;
  const next = text.charCodeAt(at + 1);
  if (text.charAt(at) === '.') return Number.isNaN(next) || next === 10;
  if (text.charAt(at) === '/') return isLetter(next);
  return ',;)'.includes(text.charAt(at)) && (Number.isNaN(next) || isSpace(next) || !isDigit(next));
}
