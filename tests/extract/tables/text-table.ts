import { MappedText } from '../../../src/read/mapped-text.ts';
import { OffsetMap } from '../../../src/read/offset-map.ts';
import { readTable } from '../../../src/extract/tables/read-table.ts';
import type { TableReading } from '../../../src/extract/tables/table-reading.ts';

/** The cells of a table written with a line for each row and " | " (or tabs) between its cells. */
export function cellsOf(text: string, separator: string | RegExp = /[ ]?\|[ ]?/u): MappedText[][] {
  const whole = MappedText.whole(text, OffsetMap.identity(text.length));
  let lineStart = 0;
  return text.split('\n').map((line) => {
    let start = lineStart;
    lineStart += line.length + 1;
    return line.split(separator).map((cell) => {
      const from = text.indexOf(cell, start);
      start = from + cell.length;
      return whole.slice(from, start);
    });
  });
}

/** Reads a table written as for {@link cellsOf}. */
export function read(text: string, before: string[] = []): TableReading {
  return readTable({ rows: cellsOf(text) }, before, { decimal: ',' });
}

/** The numbers of a row as canonical decimals; what is no number as its text in quotes. */
export function numbersOf(table: TableReading, row: number): (string | null)[] {
  return (table.rows[row]?.cells ?? []).map((cell) => {
    if (cell === null) return null;
    return cell.numeral === null ? `'${cell.text}'` : `${cell.negative ? '-' : ''}${cell.numeral.canonical}`;
  });
}
