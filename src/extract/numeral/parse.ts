import { isDigit, skipSpace } from './characters.ts';
import { readAmount } from './amount.ts';
import { readOnlyDigits } from './digits.ts';
import { surveyHabit } from './habit.ts';
import type { Amount, Habit, Numeral } from './numeral.ts';
import { skipEven } from './unit.ts';
import { readWords } from './words.ts';

/** One number or amount, read alone. */
export interface ParsedNumber {
  /** The number in {@link unit}; `canonical` is exact. */
  value: number;
  canonical: string;
  /** `triệu đồng`, `%`, … in lower case; null for a bare number. Compounds and words are in `đồng`. */
  unit: string | null;
  /** ISO 4217, or null. */
  currency: string | null;
  /** Exact whole đồng; null where it is no money in đồng or past 2^53. */
  vnd: number | null;
  written: 'digits' | 'words';
  /** The last written place, in base units. */
  precision: number;
  /** How it was read, step by step. */
  explanation: string[];
}

const NEGATIVE = /^(?:[-−–]\s?|âm\s+)/iu;

/**
 * Reads a text that is exactly one Vietnamese number or amount, in digits or words, with multiplier, currency or
 * `%`; null when it is anything else. Blanks around it do not matter.
 *
 * @param habit where the text alone cannot tell (`1.500`), the habit of the document it comes from; by default
 *   the text's own evidence, else the Vietnamese habit.
 * @example parseNumber('9.835,440 triệu đồng')?.vnd // 9835440000
 * @example parseNumber('hai tỷ rưỡi')?.canonical // '2500000000'
 * @example parseNumber('12 hộ') // null
 */
export function parseNumber(text: string, habit: Habit = surveyHabit([text])): ParsedNumber | null {
  const whole = text.normalize('NFC').trim();
  const sign = NEGATIVE.exec(whole)?.[0] ?? '';
  const body = whole.slice(sign.length);
  const isInDigits = isDigit(body.charCodeAt(0));
  const numeral = isInDigits ? readOnlyDigits(body, 0, habit) : readWords(body, 0);
  if (numeral === null || numeral.malformed) return null;
  const parsed = readTail(body, numeral, habit);
  return parsed === null || sign === '' ? parsed : negate(parsed);
}

/** What stands behind the number decides: nothing, `%`, an amount's unit, or something foreign. */
function readTail(body: string, numeral: Numeral, habit: Habit): ParsedNumber | null {
  const amount = readAmount(body, numeral, habit);
  if (amount !== null && amount.end === body.length) return fromAmount(amount);
  const isPercent = body.charAt(skipSpace(body, numeral.end)) === '%';
  const end = isPercent ? skipSpace(body, numeral.end) + 1 : skipEven(body, numeral.end);
  return end === body.length ? fromNumeral(numeral, isPercent ? '%' : null) : null;
}

function fromNumeral(numeral: Numeral, unit: string | null): ParsedNumber {
  const { value, canonical, written, place } = numeral;
  const precision = Number(`1e${place}`);
  return {
    value,
    canonical,
    unit,
    currency: null,
    vnd: null,
    written,
    precision,
    explanation: explain(numeral),
  };
}

function fromAmount(amount: Amount): ParsedNumber {
  const { value, canonical, unit, currency, vnd, precision, numeral } = amount;
  const steps = explain(numeral);
  if (amount.repaired !== null) steps.push(`"${unit}" is taken for "${amount.repaired}"`);
  if (amount.compound) steps.push(`"${amount.text}" adds up to ${canonical}`);
  else if (amount.multiplier !== '1') steps.push(`"${unit}" multiplies by ${amount.multiplier}`);
  if (currency === null) steps.push('no currency is written; taken as đồng');
  if (vnd !== null) steps.push(`= ${vnd} đồng, to the nearest ${precision}`);
  return { value, canonical, unit, currency, vnd, written: numeral.written, precision, explanation: steps };
}

function explain(numeral: Numeral): string[] {
  const steps = [`"${numeral.text}" (in ${numeral.written}) is ${numeral.canonical}`];
  if (numeral.habitual)
    steps.push(`the mark could also ${numeral.decimals > 0 ? 'group thousands' : 'be decimal'}`);
  return steps;
}

function negate(parsed: ParsedNumber): ParsedNumber {
  if (parsed.value === 0) return parsed;
  return {
    ...parsed,
    value: -parsed.value,
    canonical: `-${parsed.canonical}`,
    vnd: parsed.vnd === null ? null : -parsed.vnd,
    explanation: [...parsed.explanation, 'negative'],
  };
}
