import type { Figure, Verdict } from '../schema/index.ts';
import type { Candidate, Operand } from './candidate.ts';
import {
  addIntervals,
  intervalOf,
  meets,
  negateInterval,
  ONE,
  placeOf,
  valueOf,
  type Exact,
  type Interval,
} from './exact.ts';

/**
 * Whether a candidate holds, and what it computes to. Everything here is exact; a comparison of rounded figures asks
 * whether their intervals meet.
 */

/** Values to try in place of what is written, by figure id. */
export type Trial = ReadonlyMap<string, Exact>;

const AS_WRITTEN: Trial = new Map();

/** The value that the parts give, and the interval in which it may truly lie. Null where it cannot be computed. */
export interface Computed {
  value: Exact;
  interval: Interval;
}

export function compute(candidate: Candidate, trial: Trial = AS_WRITTEN): Computed | null {
  const values = candidate.parts.map((part) => trial.get(part.figure.id) ?? valueOf(part.figure));
  const intervals = candidate.parts.map((part, at) => intervalOf(part.figure, values[at] ?? 0n));
  const { formula } = candidate;
  switch (formula.kind) {
    case 'sum':
      return {
        value: signedSum(candidate.parts, values),
        interval: signedIntervals(candidate.parts, intervals),
      };
    case 'mean':
      return {
        value: (signedSum(candidate.parts, values) * ONE) / formula.by,
        interval: scale(signedIntervals(candidate.parts, intervals), ONE, formula.by),
      };
    case 'product':
      return {
        value: values.reduce((product, value) => (product * value) / ONE, formula.by),
        interval: intervals.reduce(multiply, { low: formula.by, high: formula.by }),
      };
    case 'share':
      return share(values, intervals);
    case 'growth':
      return growth(share(values, intervals), formula.direction);
  }
}

/** The interval that the whole states. */
export function statedInterval(candidate: Candidate, trial: Trial = AS_WRITTEN): Interval {
  if (candidate.whole === null) return point(candidate.impliedWhole ?? 0n);
  return intervalOf(candidate.whole, trial.get(candidate.whole.id) ?? valueOf(candidate.whole));
}

/** The value that the whole states. */
export function statedValue(candidate: Candidate, trial: Trial = AS_WRITTEN): Exact {
  if (candidate.whole === null) return candidate.impliedWhole ?? 0n;
  return trial.get(candidate.whole.id) ?? valueOf(candidate.whole);
}

/** `consistent` when equal to the last place, `rounding` when only the intervals meet, else `inconsistent`. */
export function compare(candidate: Candidate, trial: Trial = AS_WRITTEN): Verdict {
  const computed = compute(candidate, trial);
  if (computed === null) return 'undecided';
  const stated = statedValue(candidate, trial);
  if (computed.value === stated) return 'consistent';
  if (!meets(statedInterval(candidate, trial), computed.interval)) {
    const loose =
      isCutTo(candidate, computed.value, stated) || isRoundFigure(candidate, computed.value, stated);
    return loose ? 'rounding' : 'inconsistent';
  }
  return isRoundedTo(candidate.whole, computed.value, stated) ? 'consistent' : 'rounding';
}

/** What comes of a division is often cut instead of rounded: 38,69 % written as 38,6 %. */
function isCutTo({ formula, whole }: Candidate, computed: Exact, stated: Exact): boolean {
  if (whole === null || formula.kind === 'sum' || formula.kind === 'product') return false;
  return stated < computed && computed < stated + placeOf(whole);
}

/** Averages are told in round figures: 364.000 in three years are "120.000 a year". */
function isRoundFigure({ formula, whole }: Candidate, computed: Exact, stated: Exact): boolean {
  if (whole === null || formula.kind !== 'mean' || stated <= 0n) return false;
  let place = placeOf(whole);
  while (stated % (place * 10n) === 0n) place *= 10n;
  const difference = computed > stated ? computed - stated : stated - computed;
  return difference * 2n <= place && stated >= place * 10n;
}

/** Whether the whole is the computed value, rounded to its own last place: nobody could have written it better. */
function isRoundedTo(whole: Figure | null, computed: Exact, stated: Exact): boolean {
  if (whole === null || whole.bound !== 'exact') return false;
  const place = placeOf(whole);
  const difference = computed > stated ? computed - stated : stated - computed;
  return difference * 2n <= place;
}

function signedSum(parts: readonly Operand[], values: readonly Exact[]): Exact {
  return parts.reduce((sum, part, at) => sum + BigInt(part.sign) * (values[at] ?? 0n), 0n);
}

function signedIntervals(parts: readonly Operand[], intervals: readonly Interval[]): Interval {
  return parts.reduce<Interval>((sum, part, at) => {
    const interval = intervals[at] ?? point(0n);
    return addIntervals(sum, part.sign === 1 ? interval : negateInterval(interval));
  }, point(0n));
}

function point(value: Exact): Interval {
  return { low: value, high: value };
}

function scale({ low, high }: Interval, by: Exact, over: Exact): Interval {
  return {
    low: low === null ? null : (low * by) / over,
    high: high === null ? null : (high * by) / over,
  };
}

/** Of intervals without negative numbers. */
function multiply(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.low === null ? null : (a.low * b.low) / ONE,
    high: a.high === null || b.high === null ? null : (a.high * b.high) / ONE,
  };
}

const HUNDRED = 100n * ONE;

/** Of a part and its base, neither negative; the base's ends swap, for it divides. */
function share(values: readonly Exact[], intervals: readonly Interval[]): Computed | null {
  const [part, base] = values;
  const [partRange, baseRange] = intervals;
  if (
    part === undefined ||
    base === undefined ||
    base <= 0n ||
    partRange === undefined ||
    baseRange === undefined
  ) {
    return null;
  }
  const over = (a: Exact | null, b: Exact | null): Exact | null =>
    a === null || b === null || b <= 0n ? null : (a * HUNDRED) / b;
  return {
    value: (part * HUNDRED) / base,
    interval: { low: over(partRange.low, baseRange.high) ?? 0n, high: over(partRange.high, baseRange.low) },
  };
}

/** What a share of an earlier amount has gained or lost against the whole of it. */
function growth(now: Computed | null, direction: 1 | -1): Computed | null {
  if (now === null) return null;
  const by = { low: -HUNDRED, high: -HUNDRED };
  const gained = { value: now.value - HUNDRED, interval: addIntervals(now.interval, by) };
  return direction === 1 ? gained : { value: -gained.value, interval: negateInterval(gained.interval) };
}
