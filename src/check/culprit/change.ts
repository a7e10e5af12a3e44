import { compare } from '../../relate/verdict.ts';
import { neededValues } from '../../relate/needed.ts';
import { ONE, placeOf, unitSize, valueOf, type Exact } from '../../relate/exact.ts';
import { slipOf, type Slip } from '../../relate/slip.ts';
import type { Candidate } from '../../relate/candidate.ts';
import type { Figure } from '../../schema/index.ts';
import { slipsOf } from './slips.ts';

/** One figure told to say something else. */
export interface Change {
  figure: Figure;
  /** In base units. */
  value: Exact;
  slip: Slip | null;
}

/** Relations with more figures than this are judged by their needed values alone. */
const MOST_FOR_SLIPS = 12;

/**
 * The changes of one figure that make a relation hold: for every figure the value that it needs, and where rounding
 * leaves several, those nearest to it that a single slip explains. Negative amounts are nobody's intention.
 */
export function changesFor(candidate: Candidate): Change[] {
  const changes = neededValues(candidate)
    .filter(({ figure, value }) => value >= 0n && value !== valueOf(figure) && isWritable(figure, value))
    .map(({ figure, value }) => ({ figure, value, slip: slipOf(figure, value) }));
  // A part need not equal its whole: that it does with one slip is worth telling only where no accident makes it so.
  if (candidate.claim === 'partial') return changes.filter(({ slip }) => slip !== null && slip !== 'digit');
  return candidate.parts.length > MOST_FOR_SLIPS
    ? changes
    : [...changes, ...changesWithin(candidate, changes)];
}

/** Can be written in the figure's unit with nine decimals at most. */
function isWritable(figure: Figure, value: Exact): boolean {
  return (value * ONE) % unitSize(figure) === 0n;
}

/** Of the slips that would do, so many nearest to the needed value. */
const NEAREST = 2;

/** "38,5 %" may need 38,6 or 38,55: where a figure is finer than what it is compared with, a slip near enough will do. */
function changesWithin(candidate: Candidate, needed: readonly Change[]): Change[] {
  const figures = figuresOf(candidate);
  const coarsest = figures.reduce((place, figure) => (placeOf(figure) > place ? placeOf(figure) : place), 0n);
  const isStrict = candidate.formula.kind === 'sum' && isExact(figures);
  return needed.flatMap(({ figure, value, slip }) => {
    if (slip !== null || (isStrict && placeOf(figure) >= coarsest)) return [];
    return slipsOf(figure)
      .filter((other) => compare(candidate, new Map([[figure.id, other]])) !== 'inconsistent')
      .toSorted((a, b) => compareExact(distance(a, value), distance(b, value)))
      .slice(0, NEAREST)
      .map((other) => ({ figure, value: other, slip: slipOf(figure, other) }))
      .filter((change) => change.slip !== null);
  });
}

function distance(a: Exact, b: Exact): Exact {
  return a < b ? b - a : a - b;
}

function compareExact(a: Exact, b: Exact): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isExact(figures: readonly Figure[]): boolean {
  return figures.every(({ bound }) => bound === 'exact');
}

/** The whole, if a figure states it, and the parts. */
export function figuresOf({ whole, parts }: Candidate): Figure[] {
  return [...(whole === null ? [] : [whole]), ...parts.map(({ figure }) => figure)];
}
