import type { StatedRelation } from '../../relate/index.ts';
import { ONE, placeOf, valueOf, type Exact } from '../../relate/exact.ts';
import type { Trial } from '../../relate/verdict.ts';
import type { Figure } from '../../schema/index.ts';

/**
 * Peers' habits: where every other local share of a document is 3 % of its central share, the value that is 3 % too is
 * the likelier one. Breakdowns are peers when their parts are of the same funds, or the same kinds of capital.
 */
export interface Habits {
  /**
   * Whether a breakdown follows the habit of its peers under a trial: 1 yes, −1 no, 0 where there is no habit.
   *
   * @example with peers 100 + 3, 200 + 6 and 150 + 4,5: «300 + 9» follows, «300 + 90» does not
   */
  follows(stated: StatedRelation, trial: Trial): 1 | 0 | -1;
}

/** So many peers make a habit, if two thirds of all have it. */
const FEWEST = 3;

/** The habits of a document, from its sums of two parts that hold. */
export function surveyHabits(relations: readonly StatedRelation[]): Habits {
  const shares = new Map<string, Map<string, number>>();
  for (const stated of relations) {
    const pair = stated.relation.verdict === 'consistent' ? pairOf(stated) : null;
    if (pair === null) continue;
    const counts = shares.get(pair.shape) ?? new Map<string, number>();
    shares.set(pair.shape, counts);
    const share = shareOf(pair);
    counts.set(share, (counts.get(share) ?? 0) + 1);
  }
  const habits = new Map([...shares].flatMap(([shape, counts]) => habitOf(shape, counts)));
  return { follows: (stated, trial) => followsHabit(stated, trial, habits) };
}

/** Two figures that part a whole. */
interface Pair {
  shape: string;
  base: Figure;
  other: Figure;
}

function pairOf({ candidate }: StatedRelation): Pair | null {
  const [a, b] = candidate.parts.length > 2 ? [] : candidate.parts.map(({ figure }) => figure);
  if (a === undefined || b === undefined) return null;
  const [first, second] = [attributesOf(a), attributesOf(b)];
  if (first === second) return null;
  // Ordered by attribute, so that "(địa phương …; trung ương …)" is a peer of "(trung ương …; địa phương …)".
  return first < second
    ? { shape: `${first}:${second}`, base: a, other: b }
    : { shape: `${second}:${first}`, base: b, other: a };
}

function attributesOf({ fund, capital, group }: Figure): string {
  return [fund, capital, group].map((value) => value ?? '').join('/');
}

/** The second figure as percent of the first, where it is a whole percent; '' otherwise. */
function shareOf({ base, other }: Pair): string {
  const hundred = valueOf(base);
  if (hundred <= 0n) return '';
  const percent = (valueOf(other) * 100n + hundred / 2n) / hundred;
  return isShare(hundred, valueOf(other), percent, placeOf(other)) ? percent.toString() : '';
}

/** Equal but for the last written place, for a share is rounded when it is written down. */
function isShare(base: Exact, other: Exact, percent: bigint, place: Exact): boolean {
  const difference = other * 100n - base * percent;
  const slack = (place > ONE ? place : ONE) * 100n;
  return percent > 0n && (difference < 0n ? -difference : difference) < slack;
}

function habitOf(shape: string, counts: ReadonlyMap<string, number>): [string, bigint][] {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts]
    .filter(([share, count]) => share !== '' && count >= FEWEST && count * 3 >= total * 2)
    .map(([share]) => [shape, BigInt(share)]);
}

function followsHabit(stated: StatedRelation, trial: Trial, habits: ReadonlyMap<string, bigint>): 1 | 0 | -1 {
  const pair = pairOf(stated);
  const percent = pair === null ? undefined : habits.get(pair.shape);
  if (pair === null || percent === undefined) return 0;
  const base = trial.get(pair.base.id) ?? valueOf(pair.base);
  const other = trial.get(pair.other.id) ?? valueOf(pair.other);
  return isShare(base, other, percent, placeOf(pair.other)) ? 1 : -1;
}
