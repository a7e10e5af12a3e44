import type { OfficePackage } from '../office/package.ts';
import { paragraphOf, plainRun } from '../parts.ts';
import type { CellPart, Part } from '../parts.ts';
import { cellName } from './references.ts';
import { regionsOf } from './regions.ts';
import type { Region } from './regions.ts';
import { readSheet } from './sheet.ts';
import type { SheetRow } from './sheet.ts';
import { readWorkbook } from './workbook.ts';
import type { SheetPlace } from './workbook.ts';

/**
 * Reads a workbook (XLSX, XLSM) as its sheets are shown: each begins with its name and is a table with lines above and
 * below. Numbers are written as their cells show them, in Vietnamese style. Hidden sheets are left out.
 *
 * @param path of the main part: "xl/workbook.xml"
 * @throws {ReadError} `damaged`, `encrypted` or `too_large`
 */
export function* readXlsx(office: OfficePackage, path: string): Generator<Part> {
  const workbook = readWorkbook(office, path);
  let isFirst = true;
  for (const sheet of workbook.sheets) {
    const rows = readSheet(office, sheet.path, workbook);
    if (rows.length === 0) continue;
    if (!isFirst) yield { type: 'page' };
    isFirst = false;
    if (!UNNAMED.test(sheet.name)) yield paragraphOf([plainRun(sheet.name)], 1);
    for (const region of regionsOf(rows)) yield* partsOf(region, sheet);
  }
}

/** The names that spreadsheets give by themselves, and bare numbers, which would be read as figures. */
const UNNAMED = /^\s*(?:(?:Sheet|Trang[_ ]?tính|Worksheet)\s*)?[\d\s.()/-]*$/iu;

function partsOf({ type, rows }: Region, sheet: SheetPlace): Part[] {
  if (type === 'table') return [{ type: 'table', rows: squared(rows, sheet) }];
  return rows.flatMap((row) =>
    row.map((cell) => ({ ...paragraphOf(cell.runs), cell: cellName(sheet.name, cell) })),
  );
}

/** Columns that are empty in the whole table are left out. */
function squared(rows: readonly SheetRow[], sheet: SheetPlace): CellPart[][] {
  const used = new Set(rows.flatMap((row) => row.map(({ column }) => column)));
  const columns = [...used].toSorted((a, b) => a - b);
  const places = new Map(columns.map((column, place) => [column, place]));
  return rows.map((row) => {
    const cells: CellPart[] = [];
    for (const cell of row) {
      const place = places.get(cell.column) ?? 0;
      while (cells.length < place) cells.push(EMPTY);
      cells.push({ runs: cell.runs, cell: cellName(sheet.name, cell) });
    }
    return cells;
  });
}

const EMPTY: CellPart = { runs: [], cell: null };
