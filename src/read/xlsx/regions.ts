import { textOf } from '../parts.ts';
import type { SheetRow } from './sheet.ts';

/** A stretch of rows: a table, or lines above and below one (titles, "Đơn vị tính: …", signatures). */
export interface Region {
  type: 'table' | 'lines';
  rows: SheetRow[];
}

/**
 * Parts the rows of a sheet into tables and lines. A sheet is laid out like a page: letterhead and title above, the
 * signature below. An empty row parts two tables, unless numbers go on at once behind it.
 */
export function regionsOf(rows: readonly SheetRow[]): Region[] {
  return stretches(rows).flatMap(partTable);
}

function stretches(rows: readonly SheetRow[]): SheetRow[][] {
  const found: SheetRow[][] = [];
  let last = -2;
  for (const row of rows) {
    const number = row[0]?.row ?? 0;
    const current = found.at(-1);
    const goesOn = number === last + 1 || holdsFigure(row);
    if (current !== undefined && goesOn) current.push(row);
    else found.push([row]);
    last = number;
  }
  return found;
}

function partTable(rows: SheetRow[]): Region[] {
  const columns = new Set(rows.flatMap((row) => row.map(({ column }) => column)));
  const fewest = columns.size > 3 ? 3 : 2;
  const first = rows.findIndex((row) => row.length >= fewest);
  const last = rows.findLastIndex((row) => row.length > 1 && row.some(isFigure));
  if (first < 0 || last <= first) return [{ type: 'lines', rows }];
  const regions: Region[] = [
    { type: 'lines', rows: rows.slice(0, first) },
    { type: 'table', rows: rows.slice(first, last + 1) },
    { type: 'lines', rows: rows.slice(last + 1) },
  ];
  return regions.filter((region) => region.rows.length > 0);
}

/** A number beside other cells: not a serial number alone, which may stand before a line of text. */
function holdsFigure(row: SheetRow): boolean {
  return row.slice(1).some(isFigure);
}

function isFigure({ isNumber, runs }: SheetRow[number]): boolean {
  return isNumber || /^[-–−(]?\d[\d.,]*\s*%?\)?$/u.test(textOf(runs).trim());
}
