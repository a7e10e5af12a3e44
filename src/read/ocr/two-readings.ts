import { gridsOf } from '../pdf/grid.ts';
import type { Stroke } from '../pdf/page-content.ts';
import type { Box, RecognisedLine, RecognisedPage, RecognisedWord } from './recognised.ts';

/** A number that two readings tell differently is no surer than this. */
const DISPUTED = 30;

/** Where drawn lines make tables, in pixels. */
export function tablesOf(strokes: readonly Stroke[], resolution: number): Box[] {
  const scale = resolution / 72;
  return gridsOf(strokes).map(({ xs, ys }) => ({
    x0: (xs[0] ?? 0) * scale,
    y0: (ys[0] ?? 0) * scale,
    x1: (xs.at(-1) ?? 0) * scale,
    y1: (ys.at(-1) ?? 0) * scale,
  }));
}

/**
 * The page with the words of its tables as the second reading has them, and those of the first that the second
 * overlooks. Numbers on which the two differ are doubted.
 */
export function withTables(
  first: RecognisedPage,
  second: RecognisedPage,
  tables: readonly Box[],
): RecognisedPage {
  const isInTable = ({ box }: RecognisedWord): boolean => tables.some((table) => liesIn(box, table));
  const better = second.lines.flatMap(({ words }) => words.filter(isInTable));
  const replaced = new Map<RecognisedWord, RecognisedWord[]>();
  const kept = first.lines.map((line) => ({
    ...line,
    words: line.words.filter((word) => {
      const other = isInTable(word) ? better.find(({ box }) => overlap(box, word.box)) : undefined;
      if (other === undefined) return true;
      replaced.set(other, [...(replaced.get(other) ?? []), word]);
      return false;
    }),
  }));
  const judged = second.lines.map((line) => ({
    ...line,
    words: line.words.filter(isInTable).map((word) => judge(word, replaced.get(word) ?? [])),
  }));
  const lines = [...kept, ...judged].filter(({ words }: RecognisedLine) => words.length > 0);
  return { lines, confidence: (first.confidence + second.confidence) / 2 };
}

function judge(word: RecognisedWord, others: readonly RecognisedWord[]): RecognisedWord {
  if (others.length === 0) return word;
  const figures = digitsOf(others.map(({ text }) => text).join(' '));
  if (figures === digitsOf(word.text)) return word;
  return { ...word, confidence: Math.min(word.confidence, DISPUTED) };
}

/** Digits with the marks between them: "1.4" and "14" differ, "1.400" and "1.400." do not. */
function digitsOf(text: string): string {
  return (text.match(/\d(?:[.,/]?\d)*/gu) ?? []).join(' ');
}

function liesIn(box: Box, outer: Box): boolean {
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  return x >= outer.x0 && x <= outer.x1 && y >= outer.y0 && y <= outer.y1;
}

/** Whether the middle of one box lies in the other. */
function overlap(a: Box, b: Box): boolean {
  return liesIn(a, b) || liesIn(b, a);
}
