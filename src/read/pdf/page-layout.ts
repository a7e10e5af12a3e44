import type { Run } from '../parts.ts';
import { findAlignedRows } from './aligned-table.ts';
import { findColumns } from './columns.ts';
import { gridsOf } from './grid.ts';
import { settleGlyphs } from './marks.ts';
import type { Glyph, PageContent } from './page-content.ts';
import { readRuledTable } from './ruled-table.ts';
import type { PlacedTable } from './ruled-table.ts';
import { rowsOf, runsOf } from './rows.ts';
import type { Row } from './rows.ts';

/** A line of text with what tells paragraphs apart. Lengths are points. */
export interface Line {
  runs: Run[];
  text: string;
  left: number;
  right: number;
  /** Baseline. */
  y: number;
  size: number;
  /** Width of its first word: whether that would have fitted on the line before. */
  firstWord: number;
}

export type LayoutItem =
  | { type: 'line'; line: Line }
  | { type: 'table'; table: PlacedTable }
  /** Lines in columns that could not be told apart; they follow as lines. */
  | { type: 'unreadable' }
  | { type: 'columns'; sides: Line[][] };

/** A page as its parts from top to bottom. */
export interface PageLayout {
  page: number;
  width: number;
  height: number;
  items: LayoutItem[];
  /** Letters put together again of a base and a mark drawn apart. */
  rejoined: number;
  /** Characters left out because they run askew. */
  turned: number;
}

/** Finds the tables, columns and lines of a page. */
export function layOut({ page, width, height, glyphs, strokes, turned }: PageContent): PageLayout {
  const settled = settleGlyphs(glyphs);
  const placed: { top: number; items: LayoutItem[] }[] = [];
  let rest: readonly Glyph[] = settled.glyphs;
  for (const grid of gridsOf(strokes)) {
    const read = readRuledTable(grid, rest, page);
    if (read === null) continue;
    rest = read.rest;
    placed.push({ top: read.table.top, items: [{ type: 'table', table: read.table }] });
  }
  for (const rows of between(rowsOf(rest), placed)) placed.push(...layOutRows(rows, page));
  const items = placed.toSorted((a, b) => a.top - b.top).flatMap((part) => part.items);
  return { page, width, height, items, rejoined: settled.rejoined, turned };
}

/** The rows in stretches that no table interrupts. */
function between(rows: readonly Row[], tables: readonly { top: number }[]): Row[][] {
  const stretches: Row[][] = [];
  const tops = tables.map(({ top }) => top).toSorted((a, b) => a - b);
  let passed = -1;
  for (const row of rows) {
    const above = tops.findIndex((top) => top > row.y);
    const number = above < 0 ? tops.length : above;
    if (number !== passed || stretches.length === 0) stretches.push([]);
    passed = number;
    stretches.at(-1)?.push(row);
  }
  return stretches;
}

function layOutRows(rows: readonly Row[], page: number): { top: number; items: LayoutItem[] }[] {
  const placed: { top: number; items: LayoutItem[] }[] = [];
  let index = 0;
  for (const { start, end, table } of [...findAlignedRows(rows, page), NOTHING_MORE]) {
    placed.push(...layOutColumns(rows.slice(index, start), page));
    const top = rows[start]?.y ?? Infinity;
    if (table !== null) placed.push({ top, items: [{ type: 'table', table }] });
    else if (end > start) {
      const items: LayoutItem[] = rows.slice(start, end).map((row) => lineItem(row, page));
      placed.push({ top, items: [{ type: 'unreadable' }, ...items] });
    }
    index = Math.min(end, rows.length);
  }
  return placed;
}

const NOTHING_MORE = { start: Infinity, end: -Infinity, table: null };

function layOutColumns(rows: readonly Row[], page: number): { top: number; items: LayoutItem[] }[] {
  const placed: { top: number; items: LayoutItem[] }[] = [];
  let index = 0;
  const addLines = (until: number): void => {
    for (const row of rows.slice(index, until)) placed.push({ top: row.y, items: [lineItem(row, page)] });
  };
  for (const { start, end, left, right } of findColumns(rows)) {
    addLines(start);
    const sides = [left, right].map((side) => side.map((row) => lineOf(row, page)));
    placed.push({ top: rows[start]?.y ?? 0, items: [{ type: 'columns', sides }] });
    index = end;
  }
  addLines(rows.length);
  return placed;
}

function lineItem(row: Row, page: number): LayoutItem {
  return { type: 'line', line: lineOf(row, page) };
}

function lineOf(row: Row, page: number): Line {
  const runs = runsOf(row, page);
  const text = runs.map((run) => run.text).join('');
  const space = text.indexOf(' ');
  const { left, right, y, size } = row;
  const letters = space < 0 ? text.length : space;
  const last = row.glyphs[Math.min(letters, row.glyphs.length) - 1];
  return { runs, text, left, right, y, size, firstWord: last === undefined ? 0 : last.x + last.width - left };
}
