import { partitionPoint } from '../partition-point.ts';
import type { Stroke } from './page-content.ts';

/** The drawn lines of one table: where its columns and rows part, and which of the borders between cells are drawn. */
export interface Grid {
  /** Rising; one more than there are columns. */
  xs: number[];
  ys: number[];
  /** Whether a line is drawn on the left of the cell; the same of its top. */
  hasLeft: (row: number, column: number) => boolean;
  hasTop: (row: number, column: number) => boolean;
}

/** Lines that end this near to each other meet; producers leave gaps at the corners. In points. */
const MEETS = 3;
/** Borders nearer than this are the two sides of one. */
const SAME_BORDER = 3;
/** Pieces of one line stand no farther apart across it. */
const SAME_LINE = 1.5;
/** A page of more lines than this is a drawing. */
const MOST_STROKES = 20_000;
const MOST_BORDERS = 400;

/** The tables that lines on a page make, those of at least two columns and two rows. */
export function gridsOf(strokes: readonly Stroke[]): Grid[] {
  if (strokes.length > MOST_STROKES) return [];
  const merged = mergedStrokes(strokes);
  return connected(merged).flatMap((group) => {
    const grid = gridOf(group);
    return grid === null ? [] : [grid];
  });
}

/** Lines in one line become one: borders are drawn cell by cell. */
function mergedStrokes(strokes: readonly Stroke[]): Stroke[] {
  const sorted = strokes.toSorted((a, b) => Number(a.level) - Number(b.level) || a.at - b.at);
  const inLine: Stroke[][] = [];
  for (const stroke of sorted) {
    const first = inLine.at(-1)?.[0];
    if (first?.level === stroke.level && stroke.at - first.at < SAME_LINE) inLine.at(-1)?.push(stroke);
    else inLine.push([stroke]);
  }
  return inLine.flatMap(mergedInLine);
}

function mergedInLine(strokes: readonly Stroke[]): Stroke[] {
  const merged: Stroke[] = [];
  for (const stroke of strokes.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && stroke.from <= last.to + MEETS) last.to = Math.max(last.to, stroke.to);
    else merged.push({ ...stroke });
  }
  return merged;
}

/** Groups of lines that meet. A sweep from the top: an upright line meets the level ones between its ends. */
function connected(strokes: readonly Stroke[]): Stroke[][] {
  const level = strokes.filter((stroke) => stroke.level).toSorted((a, b) => a.at - b.at);
  const upright = strokes.filter((stroke) => !stroke.level);
  const groupOf = new Map<Stroke, Stroke[]>();
  for (const stroke of strokes) groupOf.set(stroke, [stroke]);
  for (const line of upright) {
    for (let at = firstFrom(level, line.from - MEETS); at < level.length; at += 1) {
      const other = level[at];
      if (other === undefined || other.at > line.to + MEETS) break;
      if (line.at < other.from - MEETS || line.at > other.to + MEETS) continue;
      unite(groupOf, line, other);
    }
  }
  return [...new Set(groupOf.values())];
}

function firstFrom(level: readonly Stroke[], y: number): number {
  return partitionPoint(level.length, (at) => (level[at]?.at ?? Infinity) < y);
}

function unite(groupOf: Map<Stroke, Stroke[]>, a: Stroke, b: Stroke): void {
  const [one, other] = [groupOf.get(a) ?? [], groupOf.get(b) ?? []];
  if (one === other) return;
  const [large, small] = one.length >= other.length ? [one, other] : [other, one];
  for (const stroke of small) {
    large.push(stroke);
    groupOf.set(stroke, large);
  }
}

function gridOf(group: readonly Stroke[]): Grid | null {
  const level = group.filter((stroke) => stroke.level);
  const upright = group.filter((stroke) => !stroke.level);
  if (level.length < 2 || upright.length < 1) return null;
  const xs = bordersOf(upright, level);
  const ys = bordersOf(level, upright);
  if (xs.length < 3 || ys.length < 3 || xs.length > MOST_BORDERS || ys.length > MOST_BORDERS) return null;
  const leftOf = linesAt(upright, xs);
  const topOf = linesAt(level, ys);
  return {
    xs,
    ys,
    hasLeft: (row, column) => covers(leftOf[column], middleOf(ys, row)),
    hasTop: (row, column) => covers(topOf[row], middleOf(xs, column)),
  };
}

/** Where lines stand; a table without outer borders ends where the lines across it end. */
function bordersOf(lines: readonly Stroke[], across: readonly Stroke[]): number[] {
  const ats = lines.map(({ at }) => at);
  const [first, last] = [Math.min(...ats), Math.max(...ats)];
  const from = Math.min(...across.map((line) => line.from));
  const to = Math.max(...across.map((line) => line.to));
  if (from < first - 8) ats.push(from);
  if (to > last + 8) ats.push(to);
  const borders: number[] = [];
  for (const at of ats.toSorted((a, b) => a - b)) {
    if (at - (borders.at(-1) ?? -Infinity) > SAME_BORDER) borders.push(at);
  }
  return borders;
}

function linesAt(lines: readonly Stroke[], borders: readonly number[]): Stroke[][] {
  return borders.map((border) => lines.filter(({ at }) => Math.abs(at - border) <= SAME_BORDER));
}

function middleOf(borders: readonly number[], index: number): number {
  return ((borders[index] ?? 0) + (borders[index + 1] ?? 0)) / 2;
}

function covers(lines: readonly Stroke[] | undefined, at: number): boolean {
  return lines?.some(({ from, to }) => from <= at && at <= to) ?? false;
}
