import type { FigureKind } from '../../schema/index.ts';
import { readAmount, type Amount, type Habit, type Numeral } from '../numeral/index.ts';
import { readUnit, type UnitReading } from '../units/lexicon.ts';
import type { Draft } from './draft.ts';

/**
 * What a number measures, by the words right behind it.
 *
 * A multiplier belongs to the unit of money ("12,5 triệu đồng" is 12.5 in triệu đồng, as budgets tabulate it) and
 * to the number everywhere else ("2,338 triệu hộ" is 2338000 households).
 */

/** "%", "phần trăm", "điểm phần trăm", "điểm %"; "% kế hoạch" and the like are left outside. */
const PERCENT = /\s*(%|điểm\s*%|(?:điểm\s+)?phần\s+trăm)/uy;

/** A tenth of a percent is no percent: "tỷ suất sinh 21,5‰". */
const PER_MILLE = /\s*‰/uy;

/** Vague counts of money stay money: only a thing that the lexicon knows takes "triệu" and "tỷ" away from it. */
const MONEY_MULTIPLIERS: ReadonlySet<string> = new Set([
  '1000000',
  '1000000000',
  '1000000000000',
  '1000000000000000',
]);

/**
 * Reads what stands behind a number, or null when nothing there tells.
 *
 * @param text the passage
 * @param numeral a number of it
 * @param habit the document's decimal mark
 */
export function measure(text: string, numeral: Numeral, habit: Habit): Draft | null {
  const perMille = stickyEnd(PER_MILLE, text, numeral.end);
  if (perMille !== null) return draft(numeral, 'quantity', '‰', perMille);
  const percent = stickyEnd(PERCENT, text, numeral.end);
  if (percent !== null) return draft(numeral, 'percent', '%', percent);
  const amount = readAmount(text, numeral, habit);
  if (amount === null) {
    const unit = readUnit(text, numeral.end);
    return unit === null ? null : draft(numeral, unit.kind, unit.unit, unit.end);
  }
  // A compound is money without its đồng, too: "1 tỷ 2", "2 tỷ rưỡi".
  if (amount.currency !== null || amount.compound) return money(amount);
  const things = unitOfThings(text, amount);
  return things === null ? bareMultiplier(amount) : scaled(amount, things);
}

function unitOfThings(text: string, amount: Amount): UnitReading | null {
  const unit = readUnit(text, amount.end);
  if (unit === null) return null;
  return unit.known || !MONEY_MULTIPLIERS.has(amount.multiplier) ? unit : null;
}

/** "47 triệu so với đầu nhiệm kỳ", "17.000 tỷ": money without its đồng. "7 nghìn" alone says nothing. */
function bareMultiplier(amount: Amount): Draft | null {
  return MONEY_MULTIPLIERS.has(amount.multiplier) ? money(amount) : null;
}

function money(amount: Amount): Draft {
  return {
    ...draft(amount.numeral, 'money', amount.unit, amount.end),
    value: amount.value,
    canonical: amount.canonical,
    currency: amount.currency ?? 'VND',
    vnd: amount.vnd,
    precision: amount.precision,
  };
}

/** "2,338 triệu hộ": the multiplier is part of the number. */
function scaled(amount: Amount, unit: UnitReading): Draft {
  const canonical = timesPowerOfTen(amount.canonical, amount.multiplier.length - 1);
  return {
    ...draft(amount.numeral, unit.kind, unit.unit, unit.end),
    value: Number(canonical),
    canonical,
    precision: amount.precision,
  };
}

/** Moves the decimal mark of an exact decimal to the right. */
export function timesPowerOfTen(canonical: string, places: number): string {
  const [integer = '0', fraction = ''] = canonical.split('.');
  const digits = integer + fraction.padEnd(places, '0').slice(0, places);
  const rest = fraction.slice(places);
  const whole = digits.replace(/^0+(?=\d)/u, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}

/** A figure of one number and its unit, still without bound, range and rate. */
export function draft(numeral: Numeral, kind: FigureKind, unit: string | null, end: number): Draft {
  return {
    start: numeral.start,
    end,
    numeral,
    kind,
    value: numeral.value,
    canonical: numeral.canonical,
    unit,
    unitFrom: 'written',
    currency: null,
    vnd: null,
    precision: 10 ** -numeral.decimals,
    bound: 'exact',
    range: null,
    part: null,
    of: null,
    per: null,
  };
}

function stickyEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
