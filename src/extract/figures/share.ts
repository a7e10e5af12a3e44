import type { Habit, Numeral } from '../numeral/index.ts';
import { readAmount } from '../numeral/index.ts';
import type { Draft } from './draft.ts';
import { timesPowerOfTen } from './measure.ts';

/**
 * Numbers that take their unit from the number after them: ranges ("2 - 3%/năm", "từ 1 đến 2 hộ"), changes ("từ 21
 * lên 28 triệu đồng"), lists ("1,1 và 1,3 triệu đồng") and pairs ("12.375,3/10.200 triệu đồng").
 */

export type Link = 'range' | 'change' | 'list' | 'comma' | 'slash';

const LINKS: readonly (readonly [Link, RegExp])[] = [
  ['slash', /^\s*\/\s*$/u],
  ['range', /^\s*(?:[-–—÷]|~|đến|tới|cho\s+đến)\s*(?:dưới\s*|gần\s*|trên\s*)?$/iu],
  [
    'change',
    /^\s*(?:tăng\s*|giảm\s*)?(?:lên|xuống|còn)(?:\s+(?:đến|tới|còn))?(?:\s+(?:gần|trên|hơn|dưới|khoảng))?\s*$/iu,
  ],
  ['list', /^\s*(?:và|hoặc|hay)\s*$/iu],
  ['comma', /^\s*[,;]\s*$/u],
];

/** How two neighbouring numbers hang together, by what stands between them, or null. */
export function linkBetween(text: string, end: number, start: number): Link | null {
  if (start - end > 24) return null;
  const between = text.slice(end, start);
  return LINKS.find(([, pattern]) => pattern.test(between))?.[0] ?? null;
}

/**
 * The figure of a bare number that shares the unit of the next one.
 *
 * @param unit the unit as it is written behind the last number of the list (" triệu đồng")
 */
export function shareUnit(numeral: Numeral, next: Draft, unit: string, habit: Habit): Draft {
  const own: Draft = {
    ...next,
    start: numeral.start,
    end: numeral.end,
    numeral,
    value: numeral.value,
    canonical: numeral.canonical,
    precision: 10 ** -numeral.decimals,
    unitFrom: 'shared',
    range: null,
    bound: 'exact',
    per: next.per,
  };
  if (next.kind === 'money') return sharedAmount(own, unit, habit);
  const factor = multiplierOf(next);
  if (factor === 0) return own;
  const canonical = timesPowerOfTen(numeral.canonical, factor);
  return { ...own, canonical, value: Number(canonical), precision: own.precision * 10 ** factor };
}

/** The same number read as if the next one's unit stood behind it. */
function sharedAmount(own: Draft, unit: string, habit: Habit): Draft {
  const amount = readAmount(
    own.numeral.text + unit,
    { ...own.numeral, start: 0, end: own.numeral.text.length },
    habit,
  );
  if (amount === null) return own;
  return {
    ...own,
    value: amount.value,
    canonical: amount.canonical,
    vnd: amount.vnd,
    precision: amount.precision,
  };
}

/** So many times more than the high end is no low end. */
const ABSURD = 100;

const SMALLER_UNITS: readonly (readonly [RegExp, string])[] = [
  [/^triệu/u, ' nghìn đồng'],
  [/^(?:tỷ|tỉ)/u, ' triệu đồng'],
];

/**
 * The low end of a range whose unit stands only with the high one, where that unit would put it far above: "800.000 - 1
 * triệu đồng" begins at 800.000 đồng, "500 - 1 triệu đồng" at 500 nghìn; and the thousands of "50 - 60.000 đồng" are
 * spoken once. Else as it was read.
 */
export function lowEndOf(low: Draft, high: Draft, habit: Habit): Draft {
  if (isThousandsLeftOut(low, high)) {
    const canonical = timesPowerOfTen(low.canonical, 3);
    return { ...low, value: low.value * 1000, canonical, vnd: low.value * 1000, precision: 1000 };
  }
  if (low.vnd === null || high.vnd === null || low.vnd < high.vnd * ABSURD) return low;
  const smaller = SMALLER_UNITS.find(([unit]) => unit.test(high.unit ?? ''))?.[1];
  if (smaller === undefined) return low;
  const isWrittenOut = low.numeral.value >= 1000;
  const unit = isWrittenOut ? ' đồng' : smaller;
  const read = sharedAmount(low, unit, habit);
  return read.vnd !== null && read.vnd < high.vnd ? { ...read, unit: unit.trim() } : low;
}

/** "50 - 60.000 đồng", "300-400.000 đồng": nobody sells from 50 đồng. */
function isThousandsLeftOut({ numeral: low, vnd }: Draft, { numeral: high, vnd: most }: Draft): boolean {
  if (vnd === null || vnd !== low.value || most !== high.value || low.decimals > 0) return false;
  return low.value >= 1 && low.value < 1000 && high.value % 1000 === 0 && low.value * 1000 < high.value;
}

/** Places by which a multiplier moved the next figure's decimal mark ("3 - 3,5 triệu con"). */
function multiplierOf(next: Draft): number {
  const written = 10 ** -next.numeral.decimals;
  return Math.round(Math.log10(next.precision / written));
}
