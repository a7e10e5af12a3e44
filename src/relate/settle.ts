import type { Relation, Verdict } from '../schema/index.ts';
import type { Candidate } from './candidate.ts';
import { exact, formatExact } from './exact.ts';
import type { StatedRelation } from './index.ts';
import { compare, compute, statedInterval, statedValue } from './verdict.ts';
import { isOneSlipAway } from './slip.ts';

/**
 * Which candidates are relations, and whether each holds. A strong claim that fails is a fault; a weak one that fails
 * says nothing, unless a single slip of the pen explains it.
 */
export function settle(candidates: readonly Candidate[]): StatedRelation[] {
  const stated: StatedRelation[] = [];
  const seen = new Set<string>();
  for (const candidate of candidates) {
    const verdict = settleOne(candidate);
    if (verdict === null) continue;
    const key = keyOf(candidate);
    if (seen.has(key)) continue;
    seen.add(key);
    stated.push({ candidate, relation: relationOf(candidate, verdict, `r${String(stated.length + 1)}`) });
  }
  return stated;
}

/** The verdict, or null where the candidate is no relation after all. */
function settleOne(candidate: Candidate): Verdict | null {
  const verdict = compare(candidate);
  if (verdict !== 'inconsistent')
    return candidate.claim === 'partial' && verdict !== 'consistent' ? 'undecided' : verdict;
  switch (candidate.claim) {
    case 'complete':
      return 'inconsistent';
    case 'likely':
      if (isNearlyWhole(candidate) || isOneSlipAway(candidate)) return 'inconsistent';
      // Amounts of another matter that merely stand in the same document are no roll-up.
      return candidate.type === 'rollup' ? null : 'undecided';
    case 'overlapping':
      return isSlipOfOverlap(candidate) ? 'inconsistent' : 'undecided';
    case 'implied':
      return isOneSlipAway(candidate) ? 'inconsistent' : null;
    case 'partial':
      return exceeds(candidate) ? 'inconsistent' : 'undecided';
    case 'possible':
      return null;
  }
}

/** With five digits and more, one wrong digit that would put a sum right is no accident either. */
const LONG_NUMBER = exact('10000');

/** Parts that overlap exceed their whole and nothing is wrong; a swap of digits that puts all right is no accident. */
function isSlipOfOverlap(candidate: Candidate): boolean {
  const sum = compute(candidate)?.value;
  if (sum !== undefined && sum < statedValue(candidate)) return isOneSlipAway(candidate);
  return isOneSlipAway(candidate, ['transposition']) || isOneSlipAway(candidate, undefined, LONG_NUMBER);
}

/** Of named parts that stop short at nine tenths some were left out: "60 ý kiến, trong đó 14 của bộ, 42 của tỉnh". */
function isNearlyWhole(candidate: Candidate): boolean {
  if (!isNearMiss(candidate)) return false;
  const sum = compute(candidate)?.value ?? 0n;
  return candidate.type !== 'sum' || sum * 20n >= statedValue(candidate) * 19n;
}

/** The parts make up most of the whole (17 of 20 and more), or exceed it a little: a list that should be complete. */
export function isNearMiss(candidate: Candidate): boolean {
  const sum = compute(candidate)?.value;
  const whole = statedValue(candidate);
  if (sum === undefined || whole <= 0n) return false;
  return sum * 20n >= whole * 17n && sum * 20n <= whole * 24n;
}

function exceeds(candidate: Candidate): boolean {
  const sum = compute(candidate)?.interval.low;
  const { high } = statedInterval(candidate);
  return sum !== undefined && sum !== null && high !== null && sum > high;
}

/** Two ways may find the same relation; the first tells it. */
function keyOf({ whole, parts, formula }: Candidate): string {
  const ids = parts.map(({ figure, sign }) => `${String(sign)}${figure.id}`).toSorted();
  return `${formula.kind}:${whole?.id ?? ''}=${ids.join('+')}`;
}

function relationOf(candidate: Candidate, verdict: Verdict, id: string): Relation {
  const computed = compute(candidate);
  const { low, high } = computed?.interval ?? { low: null, high: null };
  return {
    id,
    type: candidate.type,
    whole: candidate.whole?.id ?? null,
    parts: candidate.parts.map(({ figure, sign }) => ({ figureId: figure.id, sign })),
    stated: formatExact(statedValue(candidate)),
    computed: computed === null ? null : formatExact(computed.value),
    interval: low === null || high === null ? null : [formatExact(low), formatExact(high)],
    verdict,
    basis: candidate.basis,
    position: candidate.position,
  };
}
