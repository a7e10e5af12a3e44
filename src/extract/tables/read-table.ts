import type { TableBlock } from '../../read/tree.ts';
import type { Habit } from '../numeral/index.ts';
import { readColumns, type Column } from './columns.ts';
import { readCells } from './cells.ts';
import { toGrid } from './grid.ts';
import { readHeader, singleSpaced } from './header.ts';
import { readRowPlaces } from './row-roles.ts';
import type { TableColumn, TableReading } from './table-reading.ts';
import { readUnitsTold } from './unit-words.ts';

/**
 * Reads what a table says: header paths, the kind and unit of each column, and the place of each row.
 *
 * @param block rows of cells as the format gives them; rows may be ragged, merged cells are empty cells
 * @param before the words of the one or two passages right before the table, in order, without their labels: a title,
 *   "ĐVT: triệu đồng"
 * @param habit the document's decimal mark
 * @returns a reading of every block: a table without numbers has columns without a kind
 */
export function readTable(
  block: Pick<TableBlock, 'rows'>,
  before: readonly string[],
  habit: Habit,
): TableReading {
  const grid = toGrid(block.rows, habit);
  const header = readHeader(grid);
  const lines = [...before, ...header.captions];
  const units = lines.map(readUnitsTold).findLast((told) => told.length > 0) ?? [];
  const columns = readColumns(grid, header, units);
  const body = grid.rows.slice(header.rows);
  const places = readRowPlaces(body, columns);
  const hasRowUnits = columns.some(({ use }) => use === 'unit');
  const cells = readCells(
    body,
    columns,
    places.map(({ label }) => label),
  );
  return {
    title: readTitle(lines),
    unit: units.length === 0 ? null : units.map(({ unit }) => unit).join(', '),
    headerRows: header.rows,
    headerCells: grid.rows.slice(0, header.rows).flatMap((row, at) => {
      const isIndex = at === header.indexRow;
      return row.flatMap((cell) => (cell === null ? [] : [{ mapped: cell.mapped, isIndex }]));
    }),
    columns: columns.map((column) => toColumn(column, hasRowUnits)),
    formulas: header.formulas,
    rows: places.map((place, at) => ({ ...place, cells: cells[at] ?? [] })),
  };
}

/** Where each row has a unit of its own a column without one has no kind. */
function toColumn({ header, use, measure: own }: Column, hasRowUnits: boolean): TableColumn {
  const measure = hasRowUnits && own?.by === 'noun' ? null : own;
  return {
    header,
    use,
    kind: measure?.kind ?? null,
    unit: measure?.unit ?? null,
    multiplier: measure?.multiplier ?? '1',
    currency: measure?.currency ?? null,
    per: measure?.per ?? null,
  };
}

const MOST_TITLE = 300;
const TITLE = /^(?:bảng|biểu|phụ\s+(?:biểu|lục))(?!\p{L})/iu;
const UNIT_PART = /[\s(]{0,4}(?:ĐVT|Đơn\s+vị(?:\s+tính)?)\s*:[^\n]*$/iu;

/** The nearest line that names the table: "Bảng 1. …", or one that ends in a colon or stands in capitals. */
function readTitle(lines: readonly string[]): string | null {
  for (const line of lines.toReversed()) {
    const words = singleSpaced(line.replace(UNIT_PART, '').trim());
    if (words === '' || words.length > MOST_TITLE) continue;
    if (TITLE.test(words) || !/[.;,]$/u.test(words)) return words.replace(/\s*:$/u, '');
  }
  return null;
}
