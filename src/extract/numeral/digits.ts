import { isDigit, isLetter, isSuperscript, skipDigits } from './characters.ts';
import { MOST_DIGITS, countDecimals, trimZeros } from './decimal.ts';
import { readMarks } from './marks.ts';
import type { Habit, Numeral, Reading } from './numeral.ts';
import { readFaultyPoint, readGroups, readSpacedComma, readSpacedGroups, readSpacedPoint } from './spaced.ts';

/**
 * Reads the number in digits that begins at `at`; null where no digit stands there.
 *
 * `1.250,5`, `1 250 000`, `1. 500.000`, `02`, `87.293,9⁴`; a mark without a digit behind it (`năm 2025.`) is no
 * part. Of the marks, `habit` decides only what the groups leave open.
 *
 * @example readDigits('giao 9.835,440 triệu', 5, { decimal: ',' })?.canonical // '9835.440'
 */
export function readDigits(text: string, at: number, habit: Habit): Numeral | null {
  if (!isDigit(text.charCodeAt(at))) return null;
  const firstEnd = skipDigits(text, at);
  const reading =
    readSpacedGroups(text, at, firstEnd) ??
    readSpacedPoint(text, at, firstEnd) ??
    readSpacedComma(text, at, firstEnd) ??
    readMarks(text, at, firstEnd, habit);
  return toNumeral(text, at, reading);
}

/** As {@link readDigits}, where the text is known to hold one number only: blanks part nothing. */
export function readOnlyDigits(text: string, at: number, habit: Habit): Numeral | null {
  if (!isDigit(text.charCodeAt(at))) return null;
  const firstEnd = skipDigits(text, at);
  const reading = readGroups(text, at, firstEnd) ?? readFaultyPoint(text, at, firstEnd);
  return reading === null ? readDigits(text, at, habit) : toNumeral(text, at, reading);
}

/** The numeral of a reading, with the footnote mark glued to it. */
function toNumeral(text: string, start: number, reading: Reading): Numeral {
  const canonical = trimZeros(reading.canonical);
  const tooLong = canonical.length > MOST_DIGITS;
  const end = skipFootnoteMark(text, reading.end);
  const decimals = countDecimals(canonical);
  return {
    start,
    end,
    text: text.slice(start, end),
    written: 'digits',
    canonical,
    value: tooLong ? Math.min(Number(canonical), Number.MAX_VALUE) : Number(canonical),
    decimals,
    place: decimals === 0 ? 0 : -decimals,
    habitual: reading.habitual,
    malformed: reading.malformed || tooLong,
    letterBefore: start > 0 && isLetter(text.charCodeAt(start - 1)),
    letterAfter: isLetter(text.charCodeAt(end)),
  };
}

function skipFootnoteMark(text: string, at: number): number {
  let end = at;
  while (isSuperscript(text.charCodeAt(end))) end += 1;
  return end;
}

/**
 * Every number in digits, left to right, none overlapping. `15/7/2022` is three, `2021-2025` two: what they are
 * together is for others to say.
 */
export function findNumerals(text: string, habit: Habit): Numeral[] {
  const found: Numeral[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 57 || code < 48) continue;
    const numeral = readDigits(text, at, habit);
    if (numeral === null) continue;
    found.push(numeral);
    at = numeral.end - 1;
  }
  return found;
}
