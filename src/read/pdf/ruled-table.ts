import type { CellPart } from '../parts.ts';
import { joinRows } from './joined.ts';
import type { Grid } from './grid.ts';
import type { Glyph } from './page-content.ts';
import { rowsOf } from './rows.ts';
import { lastUpTo } from '../partition-point.ts';

/** A table where it stands on its page. */
export interface PlacedTable {
  top: number;
  bottom: number;
  left: number;
  right: number;
  rows: CellPart[][];
  /** Left edges of its columns: by them the next page's part of a table is known. */
  columns: number[];
}

/**
 * The cells that drawn lines part, each with what stands in it. Cells between which no line is drawn are one: its text
 * stands in the upper left one, the others are empty.
 *
 * @returns the table and the characters outside; null where the lines hold no text or a single column of it
 */
export function readRuledTable(
  grid: Grid,
  glyphs: readonly Glyph[],
  page: number,
): { table: PlacedTable; rest: Glyph[] } | null {
  const { xs, ys } = grid;
  const [left = 0, top = 0] = [xs[0], ys[0]];
  const [right = 0, bottom = 0] = [xs.at(-1), ys.at(-1)];
  const owners = ownersOf(grid);
  const contents = new Map<number, Glyph[]>();
  const rest: Glyph[] = [];
  const columns = xs.length - 1;
  for (const glyph of glyphs) {
    // The middle of a small letter stands a quarter of its size above the baseline.
    const column = indexIn(xs, glyph.x + glyph.width / 2);
    const row = indexIn(ys, glyph.y - glyph.size / 4);
    const owner = column < 0 || row < 0 ? undefined : owners[row * columns + column];
    if (owner === undefined) {
      rest.push(glyph);
      continue;
    }
    const content = contents.get(owner);
    if (content === undefined) contents.set(owner, [glyph]);
    else content.push(glyph);
  }
  if (new Set([...contents.keys()].map((owner) => owner % columns)).size < 2) return null;
  const rows: CellPart[][] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    const cells: CellPart[] = [];
    for (let column = 0; column < columns; column += 1) {
      const content = contents.get(row * columns + column);
      cells.push({ runs: content === undefined ? [] : joinRows(rowsOf(content), page), cell: null });
    }
    if (cells.some(({ runs }) => runs.length > 0)) rows.push(cells);
  }
  return { table: { top, bottom, left, right, rows, columns: xs.slice(0, -1) }, rest };
}

/** For each cell the upper left one of those with which it is one. */
function ownersOf({ xs, ys, hasLeft, hasTop }: Grid): number[] {
  const columns = xs.length - 1;
  const owners: number[] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const above = row > 0 && !hasTop(row, column) ? owners[(row - 1) * columns + column] : undefined;
      const before = column > 0 && !hasLeft(row, column) ? owners[row * columns + column - 1] : undefined;
      owners.push(above ?? before ?? row * columns + column);
    }
  }
  return owners;
}

/** Between which borders `at` stands, or -1. */
function indexIn(borders: readonly number[], at: number): number {
  const last = lastUpTo(borders, at);
  return last === borders.length - 1 ? -1 : last;
}
