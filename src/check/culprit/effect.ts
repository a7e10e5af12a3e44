import type { StatedRelation } from '../../relate/index.ts';
import { valueOf, type Exact } from '../../relate/exact.ts';
import { compare, compute, statedInterval, type Trial } from '../../relate/verdict.ts';
import type { Verdict } from '../../schema/index.ts';
import type { Change } from './change.ts';
import { relationsAround, type Balance, type Network } from './network.ts';

/** What a change does to the relations around it. */
export interface Effect {
  repaired: StatedRelation[];
  /** A relation that held would not hold any more. */
  breaks: boolean;
}

/** Relations with more figures than this are judged by their difference, which costs the same for any number of parts. */
const MANY = 24;

/** Tries changes of different figures together. */
export function effectOf(network: Network, changes: readonly Change[]): Effect {
  const trial: Trial = new Map(changes.map(({ figure, value }) => [figure.id, value]));
  const repaired: StatedRelation[] = [];
  for (const stated of relationsAround(network, [...trial.keys()])) {
    const verdict = verdictWith(network, stated, trial);
    if (network.broken.has(stated)) {
      if (isMended(stated, verdict)) repaired.push(stated);
    } else if (isHurt(stated, verdict, trial)) return { repaired: [], breaks: true };
  }
  return { repaired, breaks: false };
}

/** What is off by less than rounding allows, and was judged a fault all the same, is mended by nothing less than equality. */
function isMended({ relation }: StatedRelation, verdict: Verdict): boolean {
  return verdict === 'consistent' || (verdict === 'rounding' && relation.verdict !== 'rounding');
}

function isHurt({ relation, candidate }: StatedRelation, verdict: Verdict, trial: Trial): boolean {
  if (relation.verdict === 'undecided') return candidate.claim === 'partial' && exceeds(candidate, trial);
  if (verdict === 'inconsistent' || verdict === 'undecided') return true;
  return verdict === 'rounding' && relation.stated === relation.computed;
}

/** Named parts of a whole that would be more than the whole. */
function exceeds(candidate: StatedRelation['candidate'], trial: Trial): boolean {
  const low = compute(candidate, trial)?.interval.low ?? null;
  const { high } = statedInterval(candidate, trial);
  return low !== null && high !== null && low > high;
}

function verdictWith(network: Network, stated: StatedRelation, trial: Trial): Verdict {
  const { candidate } = stated;
  if (candidate.parts.length <= MANY || candidate.formula.kind !== 'sum') {
    const verdict = compare(candidate, trial);
    return candidate.claim === 'partial' && verdict === 'inconsistent' && !exceeds(candidate, trial)
      ? 'consistent'
      : verdict;
  }
  return differenceWith(network.balanceOf(stated), trial) === 0n ? 'consistent' : 'inconsistent';
}

/** Of a long sum: stated − computed, with the changes, from what was computed once. */
function differenceWith(balance: Balance, trial: Trial): Exact {
  let { difference } = balance;
  for (const [id, value] of trial) {
    if (balance.whole?.id === id) difference += value - valueOf(balance.whole);
    const operand = balance.operands.get(id);
    if (operand !== undefined) difference -= BigInt(operand.sign) * (value - valueOf(operand.figure));
  }
  return difference;
}
