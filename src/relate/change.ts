import type { PlacedFigure, Reading } from '../extract/tree.ts';
import { isArguable } from './arguable.ts';
import type { Candidate, Claim } from './candidate.ts';
import { cue } from './grammar.ts';
import { earlierFigures, sentencesOf, type EarlierFigures, type Sentence } from './sentence.ts';
import { compare } from './verdict.ts';

/**
 * Changes: "giảm từ 80 tỷ đồng xuống 70 tỷ đồng (giảm 10 tỷ đồng)", "đầu năm 320 hộ … còn 298 hộ (giảm 22 hộ)". The change
 * is the difference of start and end. Percentages change by points.
 */
export function relateChanges(reading: Reading): Candidate[] {
  const earlier = earlierFigures(reading);
  return sentencesOf(reading).flatMap((sentence) => {
    if (sentence.figures.length < 2) return [];
    const spans = spansOf(sentence);
    return sentence.figures.flatMap((_, at) => {
      const direction = directionOf(sentence, at);
      if (direction === null) return [];
      const found = ofSpan(sentence, at, direction, spans) ?? ofEarlier(earlier, sentence, at, direction);
      return found === null || !isArguable(found) ? [] : [found];
    });
  });
}

/** "từ 80.000 tỷ đồng xuống 70.000 tỷ đồng". */
export interface Span {
  from: PlacedFigure;
  to: PlacedFigure;
  /** Which of the sentence's figures `from` is; `to` is the next. */
  at: number;
}

/** The changes of a sentence that are told by their two ends. */
export function spansOf({ text, start, figures }: Sentence): Span[] {
  const spans: Span[] = [];
  figures.forEach((from, at) => {
    const to = figures[at + 1];
    if (to === undefined || !isOneMeasure(from, to) || to.start - from.end > 60) return;
    if (cue('change-to').before(text, from.end, to.start) === null) return;
    if (
      cue('change-from').before(text, start, from.start) === null &&
      !/(?:→|->)\s*$/u.test(text.slice(from.end, to.start))
    )
      return;
    if (from.figure.range?.role !== 'low' && to.figure.range === null) spans.push({ from, to, at });
  });
  return spans;
}

type Direction = 1 | -1;

/** Whether a figure is itself told as a change, and which way. A change by a year's average is no difference. */
function directionOf({ text, start, figures }: Sentence, at: number): Direction | null {
  const placed = figures[at];
  if (placed === undefined || placed.figure.range !== null || placed.figure.bound !== 'exact') return null;
  const from = Math.max(start, figures[at - 1]?.end ?? start);
  const per = placed.figure.per ?? '';
  if (/năm|tháng/u.test(per) && placed.figure.kind === 'percent') return null;
  const fall = lead(cue('decrease').within(text, from, placed.start), text, placed);
  const rise = lead(cue('increase').within(text, from, placed.start), text, placed);
  if (fall === rise || cue('yearly').within(text, from, placed.start) !== null) return null;
  return fall ? -1 : 1;
}

/** Between "giảm" and the amount stand at most a few words, and no "từ" or "còn". */
function lead(found: { end: number } | null, text: string, placed: PlacedFigure): boolean {
  if (found === null || placed.start - found.end > 60) return false;
  const between = text.slice(found.end, placed.start);
  if (/[;:.,()]/u.test(between)) return false;
  return (
    cue('change-to').within(text, found.end, placed.start) === null &&
    cue('change-from').within(text, found.end, placed.start) === null
  );
}

function ofSpan(
  sentence: Sentence,
  at: number,
  direction: Direction,
  spans: readonly Span[],
): Candidate | null {
  const change = sentence.figures[at];
  const span = spans.find((one) => isBeside(sentence, one, at));
  if (change === undefined || span === undefined) return null;
  if (isOneMeasure(span.from, change))
    return differenceOf(change, span.from, span.to, direction, 'likely', 'từ … đến');
  return change.figure.kind === 'percent' ? growthOf(change, span, direction) : null;
}

/** "từ 12 tỷ đồng lên 15 tỷ đồng, tăng 25%". */
function growthOf(change: PlacedFigure, { from, to }: Span, direction: Direction): Candidate {
  return {
    ...differenceOf(change, from, to, direction, 'likely', 'từ … đến'),
    type: 'percent_of',
    parts: [
      { figure: to.figure, sign: 1 },
      { figure: from.figure, sign: 1 },
    ],
    formula: { kind: 'growth', direction },
  };
}

/** In a bracket or behind a comma, told of the same thing, and no target that it is held against. */
function isBeside({ text, figures }: Sentence, { from, to, at: first }: Span, at: number): boolean {
  const change = figures[at];
  if (change === undefined) return false;
  if (at === first + 2) {
    const between = beforeCue(text, to, change);
    return BESIDE.test(between) && cue('plan').within(between, 0, between.length) === null;
  }
  return at === first - 1 && /\(\s*(?:\p{L}+\s+){0,4}$/u.test(text.slice(change.end, from.start));
}

/** "… năm 2020, giảm", "… (giảm", "…, tức là giảm". */
const BESIDE = /^[^,;()]{0,40}[,(]\s*(?:đã|tức|tức là|tương ứng|tương đương|như vậy)?\s*$/u;

/** "Đầu năm có 320 hộ … còn 298 hộ (giảm 22 hộ)": the end stands right before, the start further up. */
function ofEarlier(
  earlier: EarlierFigures,
  sentence: Sentence,
  at: number,
  direction: Direction,
): Candidate | null {
  const change = sentence.figures[at];
  const end = sentence.figures[at - 1];
  if (change === undefined || end === undefined || !isOneMeasure(end, change)) return null;
  if (!BESIDE.test(beforeCue(sentence.text, end, change))) return null;
  const past = earlier.of(end).filter((one) => isOneMeasure(one, change) && isComparable(one, end));
  const held = past.find(
    (start) => compare(differenceOf(change, start, end, direction, 'possible', '')) === 'consistent',
  );
  const told = held ?? (isNet(sentence, change) ? past.find((start) => isEarlier(start)) : undefined);
  if (told === undefined || (held !== undefined && !isTelling(change))) return null;
  return differenceOf(change, told, end, direction, held === undefined ? 'likely' : 'possible', 'so với');
}

function beforeCue(text: string, end: PlacedFigure, change: PlacedFigure): string {
  const found =
    cue('decrease').within(text, end.end, change.start) ??
    cue('increase').within(text, end.end, change.start);
  return text.slice(end.end, found?.start ?? end.end);
}

/** "giảm 40 hộ, phát sinh 5 hộ": the fall alone is not the difference. */
function isNet({ text, end }: Sentence, change: PlacedFigure): boolean {
  return cue('offset').within(text, change.end, Math.min(end, change.end + 60)) === null;
}

/** Small numbers agree by chance. */
function isTelling({ figure }: PlacedFigure): boolean {
  return figure.canonical.replace(/\D|^0+/gu, '').length > 1;
}

function isComparable({ figure: a }: PlacedFigure, { figure: b }: PlacedFigure): boolean {
  const isOneGroup = a.group === b.group || a.group === 'other' || b.group === 'other';
  return isOneGroup && (a.fund === b.fund || a.fund === null || b.fund === null) && a.per === b.per;
}

function isEarlier({ figure }: PlacedFigure): boolean {
  const label = figure.label ?? '';
  const words = cue('earlier').within(label, 0, label.length);
  // "tăng 32 tỷ đồng so với đầu nhiệm kỳ" is no figure of then.
  return words !== null && !/so\s+với\s*$/iu.test(label.slice(0, words.start));
}

function differenceOf(
  change: PlacedFigure,
  start: PlacedFigure,
  end: PlacedFigure,
  direction: Direction,
  claim: Claim,
  basis: string,
): Candidate {
  return {
    type: 'difference',
    whole: change.figure,
    impliedWhole: null,
    parts: [
      { figure: start.figure, sign: direction === 1 ? -1 : 1 },
      { figure: end.figure, sign: direction },
    ],
    formula: { kind: 'sum' },
    claim,
    basis,
    position: change.figure.position,
  };
}

/** Whether two figures can be subtracted. */
export function isOneMeasure(a: PlacedFigure, b: PlacedFigure): boolean {
  if (a.figure.kind !== b.figure.kind) return false;
  if (a.figure.kind === 'money') return a.figure.currency === b.figure.currency;
  if (a.figure.kind === 'count' || a.figure.kind === 'quantity') return head(a) === head(b);
  return a.figure.kind !== 'ratio';
}

function head({ figure }: PlacedFigure): string {
  return figure.unit?.split(' ')[0] ?? '';
}
