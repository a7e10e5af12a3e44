import type { Candidate } from './candidate.ts';
import { isNearMiss } from './settle.ts';
import { isOneSlipAway } from './slip.ts';
import { compare } from './verdict.ts';

/**
 * Whether a reading of the text is worth stating: it holds, or it fails by so little, or by one slip of the pen, that it
 * must have been meant. A reading that is far off was the wrong one, and says nothing.
 */
export function isArguable(candidate: Candidate): boolean {
  return compare(candidate) !== 'inconsistent' || isNearMiss(candidate) || isOneSlipAway(candidate);
}
