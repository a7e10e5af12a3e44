import type { StatedRelation } from '../../relate/index.ts';
import { changesFor, type Change } from './change.ts';
import { effectOf } from './effect.ts';
import { likelihood } from './likelihood.ts';
import type { Network } from './network.ts';
import type { Habits } from './peers.ts';

/**
 * The smallest change that makes the most broken relations hold and breaks none that held (the error localisation of
 * Fellegi and Holt): first every single figure, then pairs (pairs.ts). Work is bounded for each broken relation.
 */

/** A change of one figure, or of two together, and what it repairs. */
export interface Explanation {
  changes: readonly Change[];
  /** Broken relations that hold with it, in the order of the document. */
  repaired: readonly StatedRelation[];
  points: number;
}

/** So many changes of one relation are tried on the relations around; the likeliest come first. */
const MOST_CHANGES = 40;

/** A change that a relation asks for, with its points there. */
export interface Wish {
  change: Change;
  points: number;
  /** In how many broken relations the figure stands: only such a figure can explain more than one. */
  broken: number;
}

/** The changes that would make one relation hold, likeliest first. */
export function wishesOf(stated: StatedRelation, network: Network, habits: Habits): Wish[] {
  return changesFor(stated.candidate)
    .map((change) => ({
      change,
      points: likelihood(change, stated, habits),
      broken: (network.relationsOf.get(change.figure.id) ?? []).filter((one) => network.broken.has(one))
        .length,
    }))
    .toSorted((a, b) => b.broken - a.broken || b.points - a.points)
    .slice(0, MOST_CHANGES);
}

/** The single changes that make a broken relation hold without breaking another, best first. */
export function explainBySingle(
  stated: StatedRelation,
  wishes: readonly Wish[],
  network: Network,
): Explanation[] {
  return wishes
    .flatMap(({ change, points }): Explanation[] => {
      const { repaired, breaks } = effectOf(network, [change]);
      return breaks || !repaired.includes(stated) ? [] : [{ changes: [change], repaired, points }];
    })
    .toSorted(byRepairsAndPoints);
}

/** More repairs first, then the likelier slip. */
export function byRepairsAndPoints(a: Explanation, b: Explanation): number {
  return b.repaired.length - a.repaired.length || b.points - a.points;
}
