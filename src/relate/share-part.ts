import type { PlacedFigure } from '../extract/tree.ts';
import { cue } from './grammar.ts';
import type { Sentence } from './sentence.ts';

/** The amount that a percentage is the share of, and how they hang together. */
export interface SharedPart {
  placed: PlacedFigure;
  /** `plan` after "đạt" and its kin: the share is of what was to be done, not of a whole. */
  says: 'share' | 'plan';
  basis: string;
}

/** Kinds that have shares. */
export const SHARED: ReadonlySet<string> = new Set([
  'money',
  'households',
  'people',
  'count',
  'quantity',
  'ratio',
]);

/** Words between an amount and its share: "44.800 tỷ đồng mới được giao bổ sung … (chiếm 97,9%". */
const FARTHEST = 220;
/** The same without a word that says so, only a bracket. */
const NEAR = 60;

/**
 * The amount of the percentage at an index of a sentence's figures, or null: before it ("411 hộ nghèo (13,1%)", "…, chiếm
 * 15,8%"), or behind it ("(32,44%): 131.250 triệu đồng", "chiếm 10% tổng vốn (khoảng 12.173 tỷ đồng)").
 */
export function partOf(sentence: Sentence, at: number): SharedPart | null {
  const percent = sentence.figures[at];
  if (percent === undefined) return null;
  if (percent.figure.range !== null) return ofRange(sentence, at, percent);
  return amountBefore(sentence, at, percent) ?? amountBehind(sentence, at, percent);
}

function amountBefore(
  { text, start, figures }: Sentence,
  at: number,
  percent: PlacedFigure,
): SharedPart | null {
  const placed = nearestOutsideBrackets(text, figures, at, percent);
  if (placed === null || percent.start - placed.end > FARTHEST) return null;
  if (cue('decrease').before(text, start, placed.start) ?? cue('increase').before(text, start, placed.start))
    return null;
  const between = text.slice(placed.end, percent.start);
  const plan = cue('against-plan').before(text, placed.end, percent.start);
  const share = cue('share').before(text, placed.end, percent.start);
  const says =
    plan === null || (share !== null && share.end - share.start >= plan.end - plan.start) ? 'share' : 'plan';
  if (share !== null || plan !== null) {
    const lead = text.slice(placed.end, (share ?? plan)?.start);
    return /[;:]/u.test(lead) ? null : { placed, says, basis: (share ?? plan)?.text ?? '%' };
  }
  return between.length <= NEAR && IN_BRACKET.test(between) ? { placed, says: 'share', basis: '( )' } : null;
}

/** Up to sixty letters, then a bracket with nothing but a bound in it. */
const IN_BRACKET = /^[^;:.,()]*\((?:khoảng|gần|trên|hơn)?\s*$/u;

/** The last amount before the percentage that stands in no bracket of its own. */
function nearestOutsideBrackets(
  text: string,
  figures: readonly PlacedFigure[],
  at: number,
  percent: PlacedFigure,
): PlacedFigure | null {
  let limit = percent.start;
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    const placed = figures[back];
    if (placed === undefined) break;
    const open = text.slice(placed.end, limit);
    if (isClosed(open)) continue;
    // Another share in between takes the amount for itself; only its own bracket may be passed over.
    if (placed.figure.kind === 'percent') return null;
    if (placed.figure.range !== null) return null;
    if (SHARED.has(placed.figure.kind)) return firstOfPair(text, figures[back - 1], placed);
    limit = placed.start;
  }
  return null;
}

/** A bracket is closed that was not opened: what stands before it is inside one. */
function isClosed(between: string): boolean {
  const close = between.indexOf(')');
  if (close < 0) return false;
  const open = between.indexOf('(');
  return open < 0 || close < open;
}

/** "16.664 hộ/17.497 hộ": the part is the first of the pair. */
function firstOfPair(text: string, before: PlacedFigure | undefined, placed: PlacedFigure): PlacedFigure {
  if (before === undefined) return placed;
  const isPair = before.figure.kind === placed.figure.kind && isSlash(text.slice(before.end, placed.start));
  return isPair ? before : placed;
}

/** Whether two figures are written as one over the other. */
export function isSlash(between: string): boolean {
  return /^\s*\/\s*$/u.test(between);
}

function amountBehind({ text, figures }: Sentence, at: number, percent: PlacedFigure): SharedPart | null {
  const placed = figures[at + 1];
  if (placed === undefined || !SHARED.has(placed.figure.kind) || placed.figure.range !== null) return null;
  const between = text.slice(percent.end, placed.start);
  if (between.length > FARTHEST) return null;
  const opens = /\(\s*$/u.test(text.slice(Math.max(0, percent.start - 3), percent.start));
  if (opens)
    return /^\s*\)\s*[:,]?\s*(?:là\s+)?$/u.test(between) ? { placed, says: 'share', basis: '( )' } : null;
  return IN_BRACKET_BEHIND.test(between) ? { placed, says: 'share', basis: '( )' } : null;
}

/** "10% tổng vốn đầu tư (khoảng 12.173", "60% mức phụ cấp của Trưởng ban: cụ thể bằng 126.000". */
const IN_BRACKET_BEHIND =
  /^[^;:.()]*(?:\(\s*|[:,]\s*(?:cụ\s+thể|tương\s+ứng|tương\s+đương|tức|tức\s+là)\s+)(?:khoảng|gần|trên|hơn|là|bằng)?\s*$/u;

/** "75%-80% tổng vốn đầu tư (khoảng 91.299 tỷ đồng - 97.386 tỷ đồng)": the low share of the low amount. */
function ofRange(sentence: Sentence, at: number, percent: PlacedFigure): SharedPart | null {
  const { figures } = sentence;
  const role = percent.figure.range?.role;
  const high = role === 'low' ? at + 1 : at;
  const next = figures[high + 1];
  const last = figures[high];
  if (last === undefined || next?.figure.range?.role !== 'low' || next.figure.kind === 'percent') return null;
  if (!IN_BRACKET_BEHIND.test(sentence.text.slice(last.end, next.start))) return null;
  const placed = role === 'low' ? next : figures[high + 2];
  return placed === undefined ? null : { placed, says: 'share', basis: '( )' };
}
