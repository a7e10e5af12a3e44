import type { StatedRelation } from '../relate/index.ts';
import { intervalOf, placeOf } from '../relate/exact.ts';
import { compute, statedValue } from '../relate/verdict.ts';
import type { Figure } from '../schema/index.ts';
import { figuresOf } from './culprit/index.ts';

/** A sum of more parts than these may well be off by one because its parts were rounded. */
const MOST_PARTS = 3;

/** So many sums of the same kind must hold to the last place. */
const FEWEST_PEERS = 3;

/**
 * Sums that miss by a little in a document that does not round: at least three other sums of the same kind of figures
 * leave room for rounding and hold to the last digit all the same.
 *
 * A sum of rounded figures may be off by one for each part, and then nothing is wrong; a writer whose sums all meet to
 * the last place does not round. Not told where the document has two or more such sums: then rounding is its habit.
 *
 * @example "100 triệu đồng (61 + 38)" among "50 (20 + 30)", "70 (35 + 35)" and "90 (10 + 80)"
 * @example "938,460 triệu đồng (730 + 208,560)" among "10,440 (8 + 2,440)" and two more that keep their decimals
 */
export function offByOneSums(relations: readonly StatedRelation[]): StatedRelation[] {
  const kinds = new Map<string, { exact: number; rounded: StatedRelation[] }>();
  for (const stated of relations) {
    const kind = kindOf(stated);
    if (kind === null) continue;
    const peers = kinds.get(kind) ?? { exact: 0, rounded: [] };
    kinds.set(kind, peers);
    if (stated.relation.stated === stated.relation.computed) peers.exact += isMixed(stated) ? 2 : 1;
    else peers.rounded.push(stated);
  }
  return [...kinds.values()].flatMap(({ exact, rounded }) => {
    const [only, ...others] = rounded;
    const isAlone =
      only?.relation.verdict === 'rounding' &&
      others.length === 0 &&
      only.candidate.parts.length <= MOST_PARTS;
    return isAlone && exact >= FEWEST_PEERS ? [only] : [];
  });
}

/** What the figures of a sum measure; null where the sum is no evidence: broken, vague, or without room for rounding. */
function kindOf({ candidate, relation }: StatedRelation): string | null {
  const { whole, formula, claim, parts } = candidate;
  if (formula.kind !== 'sum' || whole === null || claim === 'partial' || parts.length < 2) return null;
  if (relation.verdict !== 'consistent' && relation.verdict !== 'rounding') return null;
  const figures = figuresOf(candidate);
  if (figures.some(({ bound }) => bound !== 'exact')) return null;
  return figures.some(isRoundable) ? `${whole.kind}/${whole.currency ?? ''}` : null;
}

/** "8.285 + 1.550,440 = 9.835,440" is no accident: had 8.285 been rounded, the decimals would differ. It counts twice. */
function isMixed({ candidate }: StatedRelation): boolean {
  return new Set(figuresOf(candidate).map(({ precision }) => precision)).size > 1;
}

function isRoundable(figure: Figure): boolean {
  const { low, high } = intervalOf(figure);
  return low !== high;
}

/** Whether a sum misses by at least one unit of the last place of its coarsest figure; "trên 50 ha" misses nothing. */
export function missesByAPlace({ candidate }: StatedRelation): boolean {
  const value = compute(candidate)?.value;
  const figures = figuresOf(candidate);
  if (value === undefined || figures.some(({ bound }) => bound !== 'exact')) return false;
  const stated = statedValue(candidate);
  const coarsest = figures.reduce((place, figure) => (placeOf(figure) > place ? placeOf(figure) : place), 0n);
  return (stated > value ? stated - value : value - stated) >= coarsest;
}
