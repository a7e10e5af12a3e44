import type { PlacedFigure, Reading } from '../extract/tree.ts';
import { isArguable } from './arguable.ts';
import type { Candidate } from './candidate.ts';
import { exact, placeOf } from './exact.ts';
import { cue } from './grammar.ts';
import { basesBehindPart, basesOf, isAnnounced, tailOf, type Base, type ShareContext } from './share-base.ts';
import { partOf, type SharedPart } from './share-part.ts';
import { earlierFigures, sentencesOf, type Sentence } from './sentence.ts';
import { compare, compute, statedValue } from './verdict.ts';

/**
 * Shares: "67 hộ cận nghèo (2,14%)", "53.712 tỷ đồng, tương đương 45,2% kế hoạch". The amount stands beside the
 * percentage; what it is a share of is found by structure: the pair "16.664 hộ/17.497 hộ", the whole of the breakdown,
 * "trong tổng số 3.126 hộ", the planned amount. Where several could be meant, the one that agrees is.
 */
export function relateShares(reading: Reading): Candidate[] {
  const context = contextOf(reading);
  const proposals: Proposal[] = [];
  for (const sentence of sentencesOf(reading)) {
    sentence.figures.forEach((percent, at) => {
      if (!isShare(sentence, percent)) return;
      const proposal = propose(context, sentence, at, percent);
      if (proposal !== null) proposals.push(proposal);
    });
  }
  const confirmed = new Set(
    proposals.flatMap(({ base, holds }) => (holds && base !== null ? [base.placed] : [])),
  );
  return proposals.flatMap(({ candidate, base, holds }) => {
    // Another share of the same base agrees with it: then this one is a share of it, too.
    if (!holds && base !== null && confirmed.has(base.placed))
      return [{ ...candidate, claim: 'complete' as const }];
    return holds || candidate.claim === 'complete' || isArguable(candidate) ? [candidate] : [];
  });
}

interface Proposal {
  candidate: Candidate;
  /** Null for a ratio, which is its own base. */
  base: Base | null;
  holds: boolean;
}

const CLAIMS = { sure: 'complete', likely: 'likely', maybe: 'possible' } as const;

function contextOf(reading: Reading): ShareContext {
  const wholes = new Map<PlacedFigure, PlacedFigure>();
  for (const { whole, parts } of reading.breakdowns) {
    for (const part of parts) if (!wholes.has(part)) wholes.set(part, whole);
  }
  return { wholes, earlier: earlierFigures(reading) };
}

/** A growth rate, an interest rate and a change of a share are no shares. */
function isShare({ text, start }: Sentence, { figure, start: at, end }: PlacedFigure): boolean {
  if (figure.kind !== 'percent' || figure.per !== null || figure.unit !== '%') return false;
  if (cue('increase').before(text, start, at) !== null || cue('decrease').before(text, start, at) !== null)
    return false;
  return cue('earlier').within(text, end, Math.min(text.length, end + 30)) === null;
}

function propose(
  context: ShareContext,
  sentence: Sentence,
  at: number,
  percent: PlacedFigure,
): Proposal | null {
  const shared = partOf(sentence, at);
  if (shared !== null && isRatio(shared.placed)) return ofRatio(sentence, percent, shared);
  // "Tính trên tổng số 9.000 hộ dân thì hộ nghèo chiếm 2%": what stands beside the share may be its base.
  const behind =
    shared === null || isAnnounced(sentence, shared.placed) ? basesBehindPart(context, sentence, at) : [];
  const beside = shared === null ? [] : basesOf(context, sentence, shared, percent);
  const doubted = shared !== null && isVote(sentence, shared.placed, percent);
  const pairs = [
    ...behind,
    ...beside.map((base): [PlacedFigure, Base] => [
      shared?.placed ?? percent,
      doubted ? { ...base, strength: 'maybe' } : base,
    ]),
  ];
  return choose(percent, pairs, shared);
}

function isRatio({ figure }: PlacedFigure): boolean {
  return figure.kind === 'ratio' && figure.of !== undefined && figure.of > 0;
}

/** "66/120 nhà văn hóa, đạt 55%": part and base are one figure. A plan that is named besides makes it another share. */
function ofRatio(sentence: Sentence, percent: PlacedFigure, { placed, basis }: SharedPart): Proposal {
  const candidate: Candidate = {
    type: 'percent_of',
    whole: percent.figure,
    impliedWhole: null,
    parts: [{ figure: placed.figure, sign: 1 }],
    formula: { kind: 'mean', by: exact(String(placed.figure.of)) / 100n },
    // "20/28 xã, đạt 100%": of what was planned.
    claim:
      tailOf(sentence, percent) === 'none' &&
      percent.figure.value !== 100 &&
      !isVote(sentence, placed, percent)
        ? 'complete'
        : 'possible',
    basis,
    position: percent.figure.position,
  };
  return { candidate, base: null, holds: compare(candidate) !== 'inconsistent' };
}

/** "425/433 đại biểu tán thành (89,85%)": the share is of all members, the count of those who were there. */
function isVote({ text, start, end }: Sentence, part: PlacedFigure, percent: PlacedFigure): boolean {
  return cue('vote').within(text, Math.max(start, part.start - 30), Math.min(end, percent.end + 30)) !== null;
}

/** The base that agrees; else the first that the text leaves no doubt about. */
function choose(
  percent: PlacedFigure,
  pairs: readonly (readonly [PlacedFigure, Base])[],
  shared: SharedPart | null,
): Proposal | null {
  let doubtful: Proposal | null = null;
  for (const [part, base] of pairs) {
    if (base.placed === part || base.placed === percent) continue;
    const candidate = shareOf(percent, part, base, shared);
    if (compare(candidate) !== 'inconsistent' && isClose(candidate)) return { candidate, base, holds: true };
    if (doubtful === null && base.strength !== 'maybe') doubtful = { candidate, base, holds: false };
  }
  return doubtful;
}

/** "hơn 3.007 tỷ đồng" is a share of anything, as far as its open end goes: the values themselves must be near, too. */
function isClose(candidate: Candidate): boolean {
  const value = compute(candidate)?.value ?? 0n;
  const stated = statedValue(candidate);
  const difference = value > stated ? value - stated : stated - value;
  return difference * 50n <= stated || (candidate.whole !== null && difference <= placeOf(candidate.whole));
}

function shareOf(
  percent: PlacedFigure,
  part: PlacedFigure,
  base: Base,
  shared: SharedPart | null,
): Candidate {
  return {
    type: 'percent_of',
    whole: percent.figure,
    impliedWhole: null,
    parts: [
      { figure: part.figure, sign: 1 },
      { figure: base.placed.figure, sign: 1 },
    ],
    formula: { kind: 'share' },
    claim: CLAIMS[base.strength],
    basis: base.basis ?? shared?.basis ?? '%',
    position: percent.figure.position,
  };
}
