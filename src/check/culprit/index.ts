import type { Related, StatedRelation } from '../../relate/index.ts';
import type { Figure } from '../../schema/index.ts';
import { buildNetwork } from './network.ts';
import { explainByPair, type Budget } from './pairs.ts';
import { surveyHabits } from './peers.ts';
import { remember } from './remember.ts';
import { byRepairsAndPoints, explainBySingle, wishesOf, type Explanation } from './search.ts';
import { figuresBeside, missingItem } from './structure.ts';

export { figuresOf } from './change.ts';
export type { Explanation } from './search.ts';

/** What could be behind one broken relation. */
export interface Suspicion {
  stated: StatedRelation;
  /** Best first. */
  explanations: readonly Explanation[];
  /** A figure nearby that is just what the parts lack. */
  missing: Figure | null;
}

/** So many pairs are tried in a document, so that one full of faults costs no more than a long one. */
const MOST_PAIRS = 1_000;

/**
 * Searches, over all relations of a document at once, for the changes that explain each broken relation.
 *
 * @param broken the relations to explain, in the order of the document
 */
export function suspect({ reading, relations }: Related, broken: readonly StatedRelation[]): Suspicion[] {
  if (broken.length === 0) return [];
  const network = buildNetwork(relations, new Set(broken));
  const habits = surveyHabits(relations);
  const budget: Budget = { pairs: MOST_PAIRS };
  const wishes = remember((stated: StatedRelation) => wishesOf(stated, network, habits));
  const beside = figuresBeside(reading);
  const pairs = new Map<StatedRelation, Explanation[]>(broken.map((stated) => [stated, []]));
  for (const stated of broken) {
    // What two relations ask for may close a third, which asks for something else: it is told there as well.
    for (const pair of explainByPair(stated, wishes, network, budget)) {
      for (const repaired of pair.repaired) pairs.get(repaired)?.push(pair);
    }
  }
  return broken.map((stated) => {
    const singles = explainBySingle(stated, wishes(stated), network);
    return {
      stated,
      explanations: [...singles, ...(pairs.get(stated) ?? [])].toSorted(byRepairsAndPoints),
      missing: missingItem(stated, beside),
    };
  });
}
