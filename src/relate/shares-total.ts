import type { PlacedFigure, Reading } from '../extract/tree.ts';
import type { Candidate, Claim } from './candidate.ts';
import { exact } from './exact.ts';
import { cue } from './grammar.ts';
import { sentencesOf, type Sentence } from './sentence.ts';
import { compare } from './verdict.ts';

/**
 * Shares that are together all there is: "Cơ cấu kinh tế: Nông nghiệp: 42,9%; Công nghiệp: 20%; Dịch vụ: 37,1%", "ngân sách xã
 * 70%, người dân đóng góp 30%". The whole, 100 %, is not printed.
 */
export function relateSharesOfHundred(reading: Reading): Candidate[] {
  return sentencesOf(reading).flatMap((sentence) => {
    const percents = sharesIn(sentence);
    if (percents.length < 2) return [];
    const listed = composition(sentence, percents);
    return listed === null ? runsOfHundred(sentence, percents) : [listed];
  });
}

const HUNDRED = exact('100');

function hundredOf(percents: readonly PlacedFigure[], claim: Claim, basis: string): Candidate | null {
  const [first] = percents;
  if (first === undefined) return null;
  return {
    type: 'sum',
    whole: null,
    impliedWhole: HUNDRED,
    parts: percents.map(({ figure }) => ({ figure, sign: 1 })),
    formula: { kind: 'sum' },
    claim,
    basis,
    position: first.figure.position,
  };
}

/** Shares proper: no growth rates, no targets with a bound, none of a range, nor what stands in brackets beside them. */
function sharesIn({ text, start, figures }: Sentence): PlacedFigure[] {
  return figures.filter(({ figure, start: at }) => {
    if (figure.kind !== 'percent' || figure.per !== null || figure.range !== null || figure.bound !== 'exact')
      return false;
    if (cue('increase').before(text, start, at) !== null || cue('decrease').before(text, start, at) !== null)
      return false;
    return figure.value < 100;
  });
}

/** "Cơ cấu …:" and a list of shares, each behind its name: the list is all of it. */
function composition(
  { text, start, end, figures }: Sentence,
  percents: readonly PlacedFigure[],
): Candidate | null {
  const [first] = percents;
  const words = first === undefined ? null : cue('composition').within(text, start, first.start);
  if (first === undefined || words === null) return null;
  if (!/:/u.test(text.slice(words.end, first.start)) || percents.length !== figures.length) return null;
  if (cue('change-from').within(text, start, end) !== null) return null;
  // A list of shares is read as one only when each has a name of its own and a mark before the next.
  const isList = percents
    .slice(1)
    .every((percent, at) => /[;,]|\sva\s|và/u.test(text.slice(percents[at]?.end ?? 0, percent.start)));
  return isList ? hundredOf(percents, claimOf(sumOf(percents)), words.text) : null;
}

/** A list that misses more than a little may not be all of it. */
function claimOf(sum: bigint): Claim {
  return sum * 20n >= HUNDRED * 19n && sum * 10n <= HUNDRED * 11n ? 'complete' : 'possible';
}

/** Shares of one amount by who pays, as they follow one another up to the hundred. Told only where they reach it. */
function runsOfHundred({ text, start, end }: Sentence, percents: readonly PlacedFigure[]): Candidate[] {
  const words = cue('split').within(text, start, end);
  if (words === null) return [];
  const found: Candidate[] = [];
  let run: PlacedFigure[] = [];
  for (const percent of percents) {
    const last = run.at(-1);
    if (last !== undefined && percent.start - last.end > 160) run = [];
    run.push(percent);
    while (run.length > 0 && sumOf(run) > HUNDRED) run.shift();
    const candidate =
      run.length > 1 && sumOf(run) === HUNDRED ? hundredOf(run, 'possible', words.text) : null;
    if (candidate === null || compare(candidate) !== 'consistent') continue;
    found.push(candidate);
    run = [];
  }
  return found;
}

function sumOf(percents: readonly PlacedFigure[]): bigint {
  return percents.reduce((sum, { figure }) => sum + exact(figure.canonical), 0n);
}
