import { remembering, type Column } from './columns.ts';
import type { Grid, GridCell } from './grid.ts';
import type { CellReading, Measure, RowReading } from './table-reading.ts';
import { readHeaderCell, readUnitsTold, readUnitWords } from './unit-words.ts';

type CellMeasure = CellReading['measure'];

/** Reads the cells of the body: which open with a number, and what it measures. */
export function readCells(
  body: Grid['rows'],
  columns: readonly Column[],
  labels: readonly (string | null)[],
): RowReading['cells'][] {
  const unitColumn = columns.findIndex(({ use }) => use === 'unit');
  const readUnit = remembering((text: string) => fromHeader(readUnitWords(text, true)));
  const readCue = remembering((text: string) => fromHeader(readHeaderCell(text)));
  const byColumn = columns.map(({ measure }) => fromHeader(measure));
  return body.map((row, at) => {
    const unit = row[unitColumn]?.text;
    const label = labels[at] ?? null;
    const told = (unit === undefined ? null : readUnit(unit)) ?? labelMeasure(label);
    return row.map((cell, column) => {
      const { use, measure } = columns[column] ?? NO_COLUMN;
      if (cell === null || use !== 'number') return cell && otherCell(cell, at, column);
      let own = byColumn[column] ?? null;
      if (told !== null && !comesFirst(measure)) own = told;
      else if (label !== null && tellsNothing(measure)) own = readCue(label) ?? own;
      return numberCell(cell, at, column, own);
    });
  });
}

const NO_COLUMN: Column = { header: [], use: 'label', measure: null };

function fromHeader(measure: Measure | null): CellMeasure {
  if (measure === null) return null;
  const { kind, unit, multiplier, currency, per } = measure;
  return { kind, unit, multiplier, currency, per, unitFrom: 'header' };
}

/** A row's own unit in its label: "Kinh phí (triệu đồng)". */
function labelMeasure(label: string | null): CellMeasure {
  return label?.includes('(') === true ? fromHeader(readUnitsTold(label)[0] ?? null) : null;
}

/** A unit told in the column's header ("Tỷ lệ (%)") comes before the row's; the row's before a mere word. */
function comesFirst(column: Column['measure']): boolean {
  return column?.by === 'told' || column?.kind === 'percent';
}

/** "Năm 2024" heads numbers of which only the label speaks: "Số hộ nghèo". */
function tellsNothing(column: Column['measure']): boolean {
  return column === null || (column.by === 'noun' && column.unit === null);
}

const PERCENT: CellMeasure = {
  kind: 'percent',
  unit: '%',
  multiplier: '1',
  currency: null,
  per: null,
  unitFrom: 'written',
};

function numberCell(cell: GridCell, row: number, column: number, measure: CellMeasure): CellReading {
  const { text, mapped, shape, numeral, negative } = cell;
  if (numeral === null || (shape !== 'number' && shape !== 'year')) return otherCell(cell, row, column);
  const percentEnd = percentSignEnd(text, numeral.end);
  if (percentEnd === 0)
    return { text, mapped, row, column, numeral, negative, measure, restStart: numeral.end };
  return { text, mapped, row, column, numeral, negative, measure: PERCENT, restStart: percentEnd };
}

function otherCell({ text, mapped }: GridCell, row: number, column: number): CellReading {
  return { text, mapped, row, column, numeral: null, negative: false, measure: null, restStart: 0 };
}

function percentSignEnd(text: string, at: number): number {
  const sign = text.charCodeAt(at) === 0x20 ? at + 1 : at;
  return text.charCodeAt(sign) === 0x25 ? sign + 1 : 0;
}
