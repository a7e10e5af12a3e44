import type { Breakdown } from '../extract/breakdown/index.ts';
import type { Reading } from '../extract/tree.ts';
import type { Candidate, Claim } from './candidate.ts';
import { valueOf } from './exact.ts';
import { hasUnnamedRest, mayOverlap } from './overlap.ts';
import { isPartition } from './partition.ts';
import { farOff, isBelievableExcess, isUnmeant } from './unmeant.ts';

/**
 * Breakdowns as sums: brackets, "gồm", "trong đó" and lists. "gồm" must add up; "trong đó" of several parts usually
 * does; one part alone only must not exceed its whole.
 */
export function relateBreakdowns(reading: Reading): Candidate[] {
  return reading.breakdowns.flatMap((breakdown) => {
    const candidate = sumOf(breakdown);
    return candidate === null ? [] : [candidate];
  });
}

/** Kinds that add up. Percentages do when the text says "gồm"; a ratio never does. */
const ADDITIVE: ReadonlySet<string> = new Set(['money', 'households', 'people', 'count', 'quantity']);

function sumOf(breakdown: Breakdown): Candidate | null {
  const { whole, parts, basis } = breakdown;
  const claim = claimOf(breakdown);
  if (claim === null) return null;
  const candidate: Candidate = {
    type: 'sum',
    whole: whole.figure,
    impliedWhole: null,
    parts: parts.map(({ figure }) => ({ figure, sign: 1 })),
    formula: { kind: 'sum' },
    claim,
    basis,
    position: whole.figure.position,
  };
  if (claim === 'partial' || breakdown.shape === 'list' || isPartition(breakdown)) return candidate;
  const off = farOff(candidate);
  if (off === null) return candidate;
  return { ...candidate, claim: off === 'short' ? 'partial' : 'possible' };
}

function claimOf(breakdown: Breakdown): Claim | null {
  const { whole, parts, says, shape, basis } = breakdown;
  if (parts.some(({ figure }) => figure.range !== null) || whole.figure.range !== null) return null;
  if (isUnmeant(breakdown)) return 'possible';
  if (parts.length === 1) return partialClaim(breakdown);
  if (isDoubtful(breakdown)) return 'possible';
  if (whole.figure.kind === 'percent') return says === 'all' ? 'likely' : 'possible';
  if (!ADDITIVE.has(whole.figure.kind)) return null;
  if (hasUnnamedRest(breakdown)) return 'partial';
  if (says !== 'all' && mayOverlap(breakdown)) return isPartition(breakdown) ? 'complete' : 'overlapping';
  if (says === 'all' || isPartition(breakdown)) return 'complete';
  return shape === 'list' && basis === 'list' ? 'implied' : 'likely';
}

function isDoubtful(breakdown: Breakdown): boolean {
  const { whole, parts, mixed, says } = breakdown;
  if (dividesSeveral(breakdown)) return true;
  // "05 công trình, gồm: 02 công trình …; 01 trường học": one part is counted in other words.
  if (mixed) return true;
  // "giai đoạn 2008 - 2010: 6.000 ha; 2011 - 2015: 20.000 ha" of 20.000 ha: what is reached, not what is added.
  if (
    parts.some(
      ({ figure }) => figure.canonical === whole.figure.canonical && figure.unit === whole.figure.unit,
    )
  )
    return true;
  return whole.figure.per !== null && says !== 'all';
}

/** "hỗ trợ bà Mây 5 triệu đồng, bà Hạ 4 triệu đồng. Trong đó quỹ 1 triệu đồng, thôn 8 triệu đồng": of the nine. */
function dividesSeveral({ parts, alike = [] }: Breakdown): boolean {
  const sum = parts.reduce((total, { figure }) => total + valueOf(figure), 0n);
  let several = 0n;
  return alike.toReversed().some(({ figure }, index) => {
    several += valueOf(figure);
    return index > 0 && several === sum;
  });
}

/** A single part only tells that it is not more than its whole; a bracket alone tells nothing ("29,5 (mục tiêu 28,5)"). */
function partialClaim({ shape, whole, parts }: Breakdown): Claim | null {
  if (shape !== 'cue' || !ADDITIVE.has(whole.figure.kind) || whole.figure.per !== null) return null;
  if (parts.some((part) => part.draft.numeral.written === 'words' || !isBelievableExcess(whole, part)))
    return null;
  return 'partial';
}
