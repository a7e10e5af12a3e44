import { lastUpTo } from '../../read/partition-point.ts';
import type { PlacedFigure } from '../tree.ts';

/**
 * Where a figure's own words stand. Words before a figure introduce it ("Ngân sách tỉnh: 229 triệu đồng"); words behind
 * it up to the next comma or figure may name it as well ("230 triệu đồng vốn sự nghiệp ngân sách trung ương").
 */
export interface Clause {
  /** From the end of the previous figure of the same kind, or the clause's beginning, to the figure. */
  before: { start: number; end: number };
  /** From the figure to the next figure or the clause's end; a bracket right behind belongs to it. */
  after: { start: number; end: number };
  /** Where the figure's sentence begins. */
  sentenceStart: number;
  sentenceEnd: number;
}

/** A full stop that ends a sentence: a blank and a capital, a quote or a bullet follow. "Tp." and "đ/c." are followed by names. */
const SENTENCE_END = /(?<!\b(?:tp|TP|Tp|đ\/c|ThS|TS))[.!?](?=[\s”"]+[\p{Lu}“"(*+-]|\s*$)/gu;

/** Offsets at which the sentences of a passage begin. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(SENTENCE_END)) starts.push(match.index + 1);
  return starts;
}

/**
 * The clause of a figure.
 *
 * @param text the passage
 * @param figures its figures, ascending
 * @param at the figure's index
 * @param starts the passage's {@link sentenceStarts}
 */
export function clauseOf(
  text: string,
  figures: readonly PlacedFigure[],
  at: number,
  starts: readonly number[],
): Clause {
  const figure = figures[at];
  if (figure === undefined) throw new RangeError('no such figure');
  const sentence = Math.max(0, lastUpTo(starts, figure.start));
  const sentenceStart = starts[sentence] ?? 0;
  const sentenceEnd = starts[sentence + 1] ?? text.length;
  return {
    before: { start: clauseStart(text, figures, at, sentenceStart), end: figure.start },
    after: { start: figure.end, end: clauseEnd(text, figure.end, figures[at + 1]?.start ?? sentenceEnd) },
    sentenceStart,
    sentenceEnd,
  };
}

function clauseStart(
  text: string,
  figures: readonly PlacedFigure[],
  at: number,
  sentenceStart: number,
): number {
  const figure = figures[at];
  let start = sentenceStart;
  if (figure === undefined) return start;
  for (let before = at - 1; before >= 0; before -= 1) {
    const other = figures[before];
    if (other === undefined || other.end <= start) break;
    if (other.figure.kind === figure.figure.kind) {
      start = other.end;
      break;
    }
  }
  let closed = 0;
  for (let offset = figure.start - 1; offset >= start; offset -= 1) {
    const char = text[offset];
    // A bracket between the words and their number is passed over: "Tổng vốn đầu tư (đến tháng 12/2020): 49 tỷ đồng".
    if (char === ')') closed += 1;
    else if (char === '(' && closed > 0) closed -= 1;
    else if (char === '(' || (char === ';' && closed === 0)) return offset + 1;
  }
  return start;
}

/** Words behind a figure name it up to the next comma or "và"; a bracket only when it holds no figure of its own. */
function clauseEnd(text: string, start: number, limit: number): number {
  // Never looks past the next figure: a list of a thousand figures would be read a thousand times.
  const words = text.slice(start, limit);
  if (/^\s*\(/u.test(words.slice(0, 3))) {
    const close = words.indexOf(')');
    return close >= 0 ? start + close : start;
  }
  const end = words.search(CLAUSE_END);
  return end < 0 ? limit : start + end;
}

const CLAUSE_END = /[,;.():]|\s(?:và|gồm|trong đó)\s/u;
