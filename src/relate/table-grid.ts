import type { Reading, TableReading } from '../extract/tree.ts';
import type { Figure, Table } from '../schema/index.ts';

/** A table's figures by row and column: the number that opens each cell. */
export interface TableGrid {
  part: TableReading;
  table: Table;
  /** `cells[row][column]`; undefined where a cell holds no number. */
  cells: readonly (readonly (Figure | undefined)[])[];
}

/** The grids of a reading's tables. */
export function tableGrids(reading: Reading): TableGrid[] {
  return reading.parts.flatMap((part) => (part.type === 'table' ? [gridOf(part)] : []));
}

function gridOf(part: TableReading): TableGrid {
  const cells: (Figure | undefined)[][] = part.table.rows.map(() => []);
  for (const { figure } of part.figures) {
    const row = figure.cell === null ? undefined : cells[figure.cell.row];
    if (figure.cell !== null && row !== undefined) row[figure.cell.column] ??= figure;
  }
  return { part, table: part.table, cells };
}

/** The figures of one column, by row. */
export function columnOf({ cells }: TableGrid, column: number): (Figure | undefined)[] {
  return cells.map((row) => row[column]);
}

/** Kinds whose numbers add up down a column and across a row. */
export function isAdditive(figure: Figure): boolean {
  return figure.kind !== 'percent' && figure.kind !== 'ratio' && figure.per === null;
}
