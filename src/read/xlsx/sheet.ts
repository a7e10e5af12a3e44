import { child, children, elements, textBelow } from '../element.ts';
import type { Element } from '../element.ts';
import { refused } from '../errors.ts';
import type { OfficePackage } from '../office/package.ts';
import { textOf } from '../parts.ts';
import type { Run } from '../parts.ts';
import { GENERAL } from './cell-formats.ts';
import { formatNumber } from './number-format.ts';
import { readRange, readReference } from './references.ts';
import type { CellPlace, CellRange } from './references.ts';
import { richText, unescaped } from './strings.ts';
import type { Workbook } from './workbook.ts';

/** A cell that shows something. */
export interface SheetCell extends CellPlace {
  runs: Run[];
  isNumber: boolean;
}

/** Cells of one row, left to right. */
export type SheetRow = SheetCell[];

const MOST_CELLS = 500_000;

/**
 * The filled cells of a sheet, row by row. What a formula gave when the file was saved is read; nothing is computed.
 * Hidden rows and columns are read, for the totals of the others count them. What lies under a merged cell is not.
 *
 * @throws {ReadError} `damaged` or `too_large`
 */
export function readSheet(office: OfficePackage, path: string, workbook: Workbook): SheetRow[] {
  const rows: SheetRow[] = [];
  let count = 0;
  let next = 0;
  const take = (element: Element): void => {
    const number = Number(element.attributes['r'] ?? Number.NaN);
    const row = Number.isInteger(number) && number > 0 ? number - 1 : next;
    next = row + 1;
    const cells = cellsOf(element, row, workbook);
    count += cells.length;
    if (count > MOST_CELLS) throw refused(TOO_MANY);
    if (cells.length > 0) rows.push(cells);
  };
  const root = office.requireXml(path, { stream: { name: 'row', take } });
  const merged = children(child(root, 'mergeCells'), 'mergeCell');
  const ranges = merged.flatMap(({ attributes }) => readRange(attributes['ref'] ?? '') ?? []);
  return uncovered(rows, ranges);
}

const TOO_MANY = {
  en: `it has a sheet of more than ${MOST_CELLS} cells`,
  vi: `có trang tính hơn ${MOST_CELLS} ô`,
};

function cellsOf(element: Element, row: number, workbook: Workbook): SheetRow {
  const cells: SheetRow = [];
  let next = 0;
  for (const cell of elements(element)) {
    if (cell.name !== 'c') continue;
    const column = readReference(cell.attributes['r'] ?? '')?.column ?? next;
    next = column + 1;
    const shown = contentOf(cell, workbook);
    if (textOf(shown.runs).trim() !== '') cells.push({ row, column, ...shown });
  }
  return cells.toSorted((a, b) => a.column - b.column);
}

function contentOf(cell: Element, workbook: Workbook): Pick<SheetCell, 'runs' | 'isNumber'> {
  const { t: type = 'n', s: style } = cell.attributes;
  const { pattern, font } = workbook.formats[Number(style ?? 0)] ?? GENERAL;
  const stored = textBelow(child(cell, 'v'));
  const text = (runs: readonly Run[]): Pick<SheetCell, 'runs' | 'isNumber'> => ({
    runs: runs.map((run) => ({ ...run, font: run.font ?? font })),
    isNumber: false,
  });
  if (type === 's') return text(workbook.strings[Number(stored)] ?? []);
  if (type === 'inlineStr') return text(richText(child(cell, 'is') ?? cell));
  const isNumber = type === 'n' && stored !== '';
  const shown = isNumber ? formatNumber(stored, pattern, workbook.from1904) : spoken(type, stored);
  return { runs: [{ text: shown, font, page: null }], isNumber };
}

/** Truth values and dates in letters; the rest (texts of formulas, errors) as it stands. */
function spoken(type: string, stored: string): string {
  if (type === 'b') return stored === '1' ? 'TRUE' : 'FALSE';
  const date = type === 'd' ? /^(\d{4})-(\d\d)-(\d\d)/.exec(stored) : null;
  return date === null ? unescaped(stored) : `${date[3] ?? ''}/${date[2] ?? ''}/${date[1] ?? ''}`;
}

/** Only the first cell of a merged range is shown. Ranges are looked at from top to bottom, as the rows are. */
function uncovered(rows: readonly SheetRow[], ranges: readonly CellRange[]): SheetRow[] {
  const waiting = ranges.toSorted((a, b) => b.from.row - a.from.row);
  let open: CellRange[] = [];
  const shown: SheetRow[] = [];
  for (const cells of rows) {
    const row = cells[0]?.row ?? 0;
    while ((waiting.at(-1)?.from.row ?? Infinity) <= row) open.push(...waiting.splice(-1));
    open = open.filter(({ to }) => to.row >= row).slice(0, MOST_BESIDE);
    const kept = cells.filter((cell) => !open.some((range) => isCovered(cell, range)));
    if (kept.length > 0) shown.push(kept);
  }
  return shown;
}

/** Merged ranges beside each other in one row; more of them overlap, which only hostile files do. */
const MOST_BESIDE = 1000;

function isCovered({ row, column }: CellPlace, { from, to }: CellRange): boolean {
  if (column < from.column || column > to.column) return false;
  return row !== from.row || column !== from.column;
}
