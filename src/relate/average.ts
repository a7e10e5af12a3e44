import type { PlacedFigure, Reading } from '../extract/tree.ts';
import { isArguable } from './arguable.ts';
import type { Candidate, Claim, Operand } from './candidate.ts';
import { isOneMeasure, spansOf, type Span } from './change.ts';
import { ONE } from './exact.ts';
import { cue } from './grammar.ts';
import { contentWords, isAbbreviationOf } from './label-words.ts';
import { sentencesOf, type Sentence } from './sentence.ts';

/**
 * Averages over years: "giảm từ 14,85% năm 2015 xuống còn 7,41% năm 2020, bình quân mỗi năm giảm 1,5%"; "giai đoạn
 * 2016 - 2020: 7.985 lao động; … giải quyết việc làm: 1.597 người/năm"; "364.000 tỷ, tương đương 121.000 tỷ/năm".
 */
export function relateAverages(reading: Reading): Candidate[] {
  return sentencesOf(reading).flatMap((sentence) => {
    if (sentence.figures.length < 2) return [];
    const spans = spansOf(sentence);
    return sentence.figures.flatMap((average, at) => {
      const found = isYearly(sentence, average, at)
        ? (ofChange(sentence, average, spans) ?? ofTotal(sentence, average, at))
        : null;
      return found === null || !isArguable(found) ? [] : [found];
    });
  });
}

/** A rate by year ("1.500 người/năm") or a figure behind "bình quân mỗi năm". */
function isYearly({ text, start, figures }: Sentence, average: PlacedFigure, at: number): boolean {
  if (average.figure.range !== null) return false;
  if (isPerYear(average)) return true;
  const from = Math.max(start, figures[at - 1]?.end ?? start, average.start - 50);
  const words = cue('yearly').within(text, from, average.start);
  return words !== null && /năm/iu.test(text.slice(words.start, Math.min(text.length, average.end + 12)));
}

function isPerYear({ figure }: PlacedFigure): boolean {
  return figure.per === 'năm';
}

function ofChange(sentence: Sentence, average: PlacedFigure, spans: readonly Span[]): Candidate | null {
  const span = spans.find(
    ({ from, to }) => isOneMeasure(from, average) && from !== average && to !== average,
  );
  if (span === undefined) return null;
  const years = yearsBetween(sentence, span);
  // "…, vượt mục tiêu bình quân mỗi năm giảm 1,3%" tells another average than its own.
  if (years === null || isTarget(sentence, span, average)) return null;
  const { from, to } = span;
  const falls = from.figure.value > to.figure.value;
  const parts: Operand[] = [
    { figure: from.figure, sign: falls ? 1 : -1 },
    { figure: to.figure, sign: falls ? -1 : 1 },
  ];
  return meanOf(average, parts, years, 'likely', 'bình quân');
}

function isTarget({ text }: Sentence, { to }: Span, average: PlacedFigure): boolean {
  return cue('plan').within(text, to.end, average.start) !== null;
}

/** "14,85% năm 2015 xuống còn 7,41% năm 2020": five years. Where one year is not told, neither is their number. */
function yearsBetween({ part, end }: Sentence, { from, to }: Span): number | null {
  const first = yearIn(part.tokens, from.end, to.start);
  const last = yearIn(part.tokens, to.end, Math.min(end, to.end + 40));
  if (first === null || last === null || last <= first) return null;
  return last - first;
}

function yearIn(tokens: Sentence['part']['tokens'], start: number, end: number): number | null {
  const date = tokens.find((token) => token.type === 'date' && token.start >= start && token.end <= end);
  return date?.type === 'date' && date.toYear === null ? date.year : null;
}

/** A total over a span of years in the same sentence, told of the same thing. */
function ofTotal(sentence: Sentence, average: PlacedFigure, at: number): Candidate | null {
  for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
    const total = sentence.figures[back];
    if (total === undefined || !isTotal(total, average)) continue;
    const years = yearsOf(total);
    const same = years === null ? null : sameThing(sentence, total, average);
    if (years !== null && same !== null)
      return meanOf(average, [{ figure: total.figure, sign: 1 }], years, same.claim, same.basis);
  }
  return null;
}

function isTotal(total: PlacedFigure, average: PlacedFigure): boolean {
  return (
    total.figure.kind !== 'percent' &&
    total.figure.per === null &&
    total.figure.range === null &&
    isOneMeasure(total, average)
  );
}

function yearsOf({ figure: { period } }: PlacedFigure): number | null {
  if (period === null || !('from' in period)) return null;
  const years = period.to - period.from + 1;
  return years > 1 && years <= 30 ? years : null;
}

/** Said to be the same ("tương đương"), or called by the same words or their initials ("Xuất khẩu lao động", "XKLĐ"). */
function sameThing(
  { text }: Sentence,
  total: PlacedFigure,
  average: PlacedFigure,
): { claim: Claim; basis: string } | null {
  const words =
    cue('share').before(text, total.end, average.start) ??
    cue('yearly').before(text, total.end, average.start);
  if (words !== null && average.start - total.end < 60) return { claim: 'likely', basis: words.text };
  if (average.figure.bound !== 'exact') return null;
  const [a, b] = [total.figure.label ?? '', average.figure.label ?? ''];
  if (isAbbreviationOf(b, a)) return { claim: 'likely', basis: '/năm' };
  const [all, own] = [contentWords(a), contentWords(b)];
  if (own.length < 3 || !own.every((word) => all.includes(word))) return null;
  return { claim: opensAlike(all, own) ? 'likely' : 'possible', basis: '/năm' };
}

/** "Giải quyết việc làm mới …" and "Giải quyết việc làm" name one thing; a tail of the other's words may name another. */
function opensAlike(all: readonly string[], own: readonly string[]): boolean {
  return own.every((word, at) => all[at] === word);
}

function meanOf(
  average: PlacedFigure,
  parts: readonly Operand[],
  years: number,
  claim: Claim,
  basis: string,
): Candidate {
  return {
    type: 'average',
    whole: average.figure,
    impliedWhole: null,
    parts,
    formula: { kind: 'mean', by: BigInt(years) * ONE },
    claim,
    basis,
    position: average.figure.position,
  };
}
