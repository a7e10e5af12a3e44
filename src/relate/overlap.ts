import { breakdownGrammar } from '../extract/breakdown/grammar.ts';
import type { Breakdown } from '../extract/breakdown/index.ts';
import type { PlacedFigure } from '../extract/tree.ts';
import { CueFinder } from '../extract/context/cues.ts';

/** Breakdowns whose parts need not make the whole, however they are introduced. */

interface Finders {
  rest: CueFinder<'rest'>;
  dimension: CueFinder<string>;
}

let finders: Finders | undefined;

function load(): Finders {
  if (finders === undefined) {
    const { rests, dimensions } = breakdownGrammar();
    finders = {
      rest: new CueFinder([{ value: 'rest', terms: rests.terms }]),
      dimension: new CueFinder(dimensions.map(({ name, terms }) => ({ value: name, terms }))),
    };
  }
  return finders;
}

/** How far behind the last part the text may still speak of the rest. */
const REACH = 80;

/** "gồm mua giống 300 triệu đồng, tập huấn 150 triệu đồng, còn lại là chi khác": the rest has no number. */
export function hasUnnamedRest({ parts, shape }: Breakdown): boolean {
  const last = parts.at(-1);
  if (last === undefined || shape === 'list' || last.part.type !== 'passage') return false;
  const behind = last.part.passage.text.value.slice(last.end, last.end + REACH);
  const words = untilClosed(behind);
  return load().rest.first(words, 0, words.length) !== null;
}

/** Up to the next mark that ends the parts; a bracket that opens behind them still speaks of them ("(5 hộ nhận cả hai)"). */
function untilClosed(behind: string): string {
  const end = behind.search(/^[^(]*\)|;|\.\s|\)(?=.)/u);
  if (/^[^(]*\)/u.test(behind)) return behind.slice(0, behind.indexOf(')'));
  return end < 0 ? behind : behind.slice(0, end + 1);
}

/** "nữ 610 người, người dân tộc thiểu số 800 người": told apart by two different things, the parts may share members. */
export function mayOverlap({ parts }: Breakdown): boolean {
  const { dimension } = load();
  const seen = new Set<string>();
  for (const { figure } of parts) {
    const words = `${figure.label ?? ''} ${figure.text}`;
    const cue = dimension.last(words, 0, words.length);
    if (cue !== null) seen.add(cue.value);
  }
  return seen.size > 1 || saysBoth(parts.at(-1));
}

/** "30 hộ mua bò, 20 hộ mua dê (5 hộ nhận cả hai)". */
function saysBoth(last: PlacedFigure | undefined): boolean {
  if (last === undefined || last.part.type !== 'passage') return false;
  const behind = last.part.passage.text.value.slice(last.end, last.end + REACH);
  return load().dimension.first(behind, 0, behind.length)?.value === 'both';
}
