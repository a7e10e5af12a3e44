import type { StatedRelation } from '../../relate/index.ts';
import { figuresOf } from './change.ts';
import { effectOf } from './effect.ts';
import type { Network } from './network.ts';
import { byRepairsAndPoints, type Explanation, type Wish } from './search.ts';

/**
 * Two figures each wrong: two projects do not add up, nor does the programme's total, by the sum of both. Only pairs
 * that repair more than their figures do alone say something.
 */

/** So many neighbouring broken relations are looked at. */
const MOST_NEIGHBOURS = 12;
/** So many pairs are tried for one relation. */
const MOST_PAIRS = 400;
/** So many changes of each relation take part. */
const MOST_WISHES = 12;

/** What is left of the work that a document may cost. */
export interface Budget {
  pairs: number;
}

/**
 * Pairs of changes, one asked for by the relation itself and one by a broken relation near it, that together repair
 * more than each alone; best first.
 */
export function explainByPair(
  stated: StatedRelation,
  wishesOf: (stated: StatedRelation) => readonly Wish[],
  network: Network,
  budget: Budget,
): Explanation[] {
  const found: Explanation[] = [];
  const own = wishesOf(stated).slice(0, MOST_WISHES);
  let left = Math.min(MOST_PAIRS, budget.pairs);
  for (const neighbour of neighboursOf(stated, network)) {
    const others = wishesOf(neighbour).slice(0, MOST_WISHES);
    for (const [first, second] of own.flatMap((one) => others.map((other) => [one, other] as const))) {
      if (!isLinked(first, second, network)) continue;
      if (left === 0) return found.toSorted(byRepairsAndPoints);
      left -= 1;
      budget.pairs -= 1;
      const explanation = tryPair(first, second, network);
      if (explanation?.repaired.includes(stated) === true) found.push(explanation);
    }
  }
  return found.toSorted(byRepairsAndPoints);
}

/** Figures that no relation joins do together just what each does alone. */
function isLinked(first: Wish, second: Wish, network: Network): boolean {
  const [a, b] = [first.change.figure.id, second.change.figure.id];
  if (a === b) return false;
  const around = network.relationsOf.get(a) ?? [];
  return (network.relationsOf.get(b) ?? []).some((relation) => around.includes(relation));
}

function tryPair(first: Wish, second: Wish, network: Network): Explanation | null {
  const changes = [first.change, second.change];
  const { repaired, breaks } = effectOf(network, changes);
  if (breaks || repaired.length < 2) return null;
  const alone = changes.reduce((sum, change) => sum + effectOf(network, [change]).repaired.length, 0);
  return repaired.length > alone ? { changes, repaired, points: first.points + second.points } : null;
}

/** Broken relations one or two steps away: the two projects meet only in the programme's total. */
function neighboursOf(stated: StatedRelation, network: Network): StatedRelation[] {
  const near = new Set<StatedRelation>([stated]);
  for (const one of near) {
    for (const { id } of figuresOf(one.candidate)) {
      for (const other of network.relationsOf.get(id) ?? []) if (network.broken.has(other)) near.add(other);
      if (near.size > MOST_NEIGHBOURS) break;
    }
    if (near.size > MOST_NEIGHBOURS) break;
  }
  near.delete(stated);
  return [...near];
}
