import { child } from '../element.ts';
import type { Element } from '../element.ts';
import { CoveredCells } from '../grid.ts';
import type { GridCell } from '../grid.ts';
import type { Part } from '../parts.ts';
import { shownIn } from './content.ts';
import type { PageCount } from './inline.ts';
import { integer, value } from './properties.ts';

/** Word allows 63 columns. */
const MOST_COLUMNS = 63;

/**
 * The cells of a `w:tbl`. A cell over several columns is followed by covered ones, and what a cell covers in the rows
 * below is covered there; rows and cells whose deletion is tracked are left out.
 *
 * @param readCell what stands in a cell
 * @param pages all cells of a row begin on the page on which the row begins
 */
export function gridOf(table: Element, readCell: (cell: Element) => Part[], pages: PageCount): GridCell[][] {
  const rows: GridCell[][] = [];
  const covered = new CoveredCells();
  for (const row of shownIn(table)) {
    if (row.name !== 'w:tr') continue;
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del') !== undefined) continue;
    rows.push([
      ...covered.take(bounded(integer(properties, 'w:gridBefore') ?? 0)),
      ...cellsOf(row, readCell, pages, covered),
      ...covered.take(bounded(integer(properties, 'w:gridAfter') ?? 0)),
    ]);
  }
  return rows;
}

function cellsOf(
  row: Element,
  readCell: (cell: Element) => Part[],
  pages: PageCount,
  covered: CoveredCells,
): GridCell[] {
  const cells: GridCell[] = [];
  const first = pages.page;
  let last = first;
  for (const cell of shownIn(row)) {
    if (cell.name !== 'w:tc') continue;
    const properties = child(cell, 'w:tcPr');
    if (child(properties, 'w:cellDel') !== undefined) continue;
    pages.page = first;
    const parts = readCell(cell);
    if (pages.page !== null && last !== null) last = Math.max(last, pages.page);
    cells.push(isCovered(properties) ? null : parts);
    cells.push(...covered.take(bounded((integer(properties, 'w:gridSpan') ?? 1) - 1)));
  }
  pages.page = last;
  return cells;
}

/** `<w:vMerge/>` goes on with the cell above, `<w:hMerge/>` (of old files) with the cell before. */
function isCovered(properties: Element | undefined): boolean {
  return ['w:vMerge', 'w:hMerge'].some(
    (name) => child(properties, name) !== undefined && value(properties, name) !== 'restart',
  );
}

function bounded(columns: number): number {
  return Math.min(columns, MOST_COLUMNS);
}
