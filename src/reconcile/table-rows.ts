import type { Row } from '../records/lists.ts';
import { namesPlaces } from './place.ts';
import { push } from './telling.ts';

/** What the rows of the tables of one source say of the rows below them. */
export class TableRows {
  readonly #above = new Map<string, readonly (readonly string[])[]>();
  readonly #ofPlaces = new Set<string>();

  constructor(cells: readonly Row<'cells'>[]) {
    const tables = new Map<string, Row<'cells'>[]>();
    for (const cell of cells) {
      if (cell.table_column === 0) push(tables, cell.table_key, cell);
      if (cell.text !== null && cell.text === cell.row_label && namesPlaces(cell.header))
        this.#ofPlaces.add(cell.table_key);
    }
    for (const [key, rows] of tables) this.#above.set(key, labelsAbove(rows));
  }

  /** Whether the column of the labels is headed "Xã, thị trấn". */
  areOfPlaces(table: string): boolean {
    return this.#ofPlaces.has(table);
  }

  /** The labels of the rows that a row stands under: "Đường giao thông" over "Xã Nà Mây". */
  above(table: string, row: number): readonly string[] {
    return this.#above.get(table)?.[row] ?? [];
  }
}

function labelsAbove(rows: readonly Row<'cells'>[]): string[][] {
  const open: Row<'cells'>[] = [];
  const above: string[][] = [];
  for (const row of rows.toSorted((a, b) => a.table_row - b.table_row)) {
    while ((open.at(-1)?.row_level ?? -1) >= row.row_level) open.pop();
    above[row.table_row] = open.flatMap(({ row_label: label }) => label ?? []);
    open.push(row);
  }
  return above;
}
