import { rowOf, segmentsOf } from './rows.ts';
import type { Row } from './rows.ts';

/** Rows of a page that stand in two columns: a letterhead, "Nơi nhận" beside a signature, a page of a gazette. */
export interface TwoColumns {
  /** Indices of the page's rows. */
  start: number;
  /** Exclusive. */
  end: number;
  left: Row[];
  right: Row[];
}

/** Columns stand apart by this many heights of the font. */
const GUTTER = 1.2;
/** A gutter that is left of this after all rows is one. */
const LEAST_GUTTER = 0.8;
/** A single row of two parts is columns only when they stand so far apart. */
const LONE_GUTTER = 3;
const MOST_PARTS = 4;
/** Room for a signature and a stamp, in heights of the font. */
const SIGNING_ROOM = 10;

interface Gap {
  from: number;
  to: number;
}

/** The stretches of two columns among the rows of a page, from top to bottom. */
export function findColumns(rows: readonly Row[]): TwoColumns[] {
  const found: TwoColumns[] = [];
  let index = 0;
  while (index < rows.length) {
    const columns = columnsFrom(rows, index);
    if (columns === null) {
      index += 1;
      continue;
    }
    found.push(columns);
    index = columns.end;
  }
  return found;
}

function columnsFrom(rows: readonly Row[], start: number): TwoColumns | null {
  const [row] = rows.slice(start, start + 1);
  if (row === undefined) return null;
  let gutter = widestGap(row);
  if (gutter === null || gutter.to - gutter.from < GUTTER * row.size) return null;
  let end = start + 1;
  let beside = 1;
  for (; end < rows.length; end += 1) {
    const [next, before] = [rows[end], rows[end - 1]];
    if (next === undefined || before === undefined) break;
    const narrowed = freeOf(gutter, next);
    if (narrowed === null || narrowed.to - narrowed.from < LEAST_GUTTER * next.size) break;
    const isLeft = next.right <= narrowed.from + 0.01;
    const isRight = next.left >= narrowed.to - 0.01;
    if (next.y - before.y > next.size * (isRight ? SIGNING_ROOM : isLeft ? 2.2 : 4)) break;
    if (!isLeft && !isRight) beside += 1;
    gutter = narrowed;
  }
  const isLone = beside === 1 && end === start + 1;
  if (isLone && gutter.to - gutter.from < LONE_GUTTER * row.size) return null;
  return { start, end, ...parted(rows.slice(start, end), (gutter.from + gutter.to) / 2) };
}

function widestGap(row: Row): Gap | null {
  let widest: Gap | null = null;
  const parts = segmentsOf(row, LEAST_GUTTER);
  // A justified line with few words is stretched: all its blanks are wide.
  if (parts.length > MOST_PARTS) return null;
  parts.slice(1).forEach((part, at) => {
    const gap = { from: parts[at]?.right ?? part.left, to: part.left };
    if (widest === null || gap.to - gap.from > widest.to - widest.from) widest = gap;
  });
  return widest;
}

/** The widest part of the gutter in which the row has nothing. */
function freeOf(gutter: Gap, row: Row): Gap | null {
  let free: Gap | null = null;
  let from = gutter.from;
  const offer = (to: number): void => {
    if (to > from && (free === null || to - from > free.to - free.from)) free = { from, to };
  };
  for (const part of segmentsOf(row, LEAST_GUTTER)) {
    if (part.right <= gutter.from || part.left >= gutter.to) continue;
    offer(part.left);
    from = Math.max(from, part.right);
  }
  offer(gutter.to);
  return free;
}

function parted(rows: readonly Row[], middle: number): Pick<TwoColumns, 'left' | 'right'> {
  const sides: Pick<TwoColumns, 'left' | 'right'> = { left: [], right: [] };
  for (const row of rows) {
    const left = row.glyphs.filter(({ x, width }) => x + width / 2 < middle);
    const right = row.glyphs.filter(({ x, width }) => x + width / 2 >= middle);
    if (left.length > 0) sides.left.push(rowOf(left));
    if (right.length > 0) sides.right.push(rowOf(right));
  }
  return sides;
}
