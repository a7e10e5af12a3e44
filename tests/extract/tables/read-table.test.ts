import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf } from './text-table.ts';
import { readTable } from '../../../src/extract/tables/read-table.ts';

const anyCell = fc.oneof(
  fc.constantFrom(
    '',
    '',
    'STT',
    'Xã',
    'Hộ',
    'Tỷ lệ (%)',
    'I',
    '1',
    '1.1',
    '-',
    'Tổng',
    'Cộng',
    '(1)=(2)+(3)',
    'ĐVT: hộ',
    '2024',
  ),
  fc.constantFrom(
    '12',
    '1.234',
    '5,6%',
    '-3',
    '(7)',
    '25 hộ',
    'x',
    '1.250 triệu đồng',
    '05/11',
    '12/3/2024',
    'Trong đó:',
  ),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[|\n\r]/gu, '')),
);
const rows = fc.array(fc.array(anyCell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 9 });

test('whatever the cells hold, each one of the body is read where it stands', () => {
  fc.assert(
    fc.property(rows, (written) => {
      const text = written.map((row) => row.join('|')).join('\n');
      const table = readTable({ rows: cellsOf(text, '|') }, [], { decimal: ',' });
      const filled = written.filter((row) => row.some((cell) => cell.trim() !== ''));
      expect(table.headerRows + table.rows.length).toBe(filled.length);
      expect(table.formulas).toHaveLength(table.columns.length);
      for (const [at, { cells, level }] of table.rows.entries()) {
        expect(cells).toHaveLength(table.columns.length);
        expect(level).toBeGreaterThanOrEqual(0);
        for (const [column, reading] of cells.entries()) {
          expect(reading?.text ?? '').toBe((filled[at + table.headerRows]?.[column] ?? '').trim());
          if (reading === null) continue;
          const { start, end } = reading.mapped.span(0, reading.text.length);
          expect(text.slice(start, end)).toBe(reading.text);
          if (reading.numeral === null) continue;
          const { start: from, end: to } = reading.numeral;
          expect(reading.text.slice(from, to)).toBe(reading.numeral.text);
          expect(reading.restStart).toBeGreaterThanOrEqual(to);
        }
      }
    }),
  );
});

test('one endless row among many short ones loses no cell and takes no square space', () => {
  const text = [
    Array.from({ length: 20_000 }, (_, at) => at).join('|'),
    ...Array<string>(20_000).fill('a|1'),
  ].join('\n');
  const table = readTable({ rows: cellsOf(text, '|') }, [], { decimal: ',' });
  expect(table.columns.length).toBeLessThan(100);
  const body = table.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));
  expect(body.length + table.headerCells.length).toBe(60_000);
});
