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
        const row = (filled[at + table.headerRows] ?? []).map((cell) => cell.trim());
        // The cells of a total whose words stand merged may move to the right, in their order.
        expect(cells.flatMap((cell) => cell?.text ?? [])).toEqual(row.filter((cell) => cell !== ''));
        for (const reading of cells) {
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

test('a total whose words stand in merged cells keeps its numbers under their columns', () => {
  const lines = [
    'TT|Xã|Hộ nghèo|Hộ cận nghèo',
    '1|Nà Mây|120|80',
    '2|Khuổi Lắc|95|60',
    '3|Bản Đuốc|70|45',
    'Tổng cộng|285|185',
  ];
  const table = readTable({ rows: cellsOf(lines.join('\n'), '|') }, [], { decimal: ',' });
  expect(table.rows.at(-1)).toMatchObject({ label: 'Tổng cộng', role: 'total' });
  expect(table.rows.at(-1)?.cells.map((cell) => cell?.text ?? null)).toEqual([
    'Tổng cộng',
    null,
    '285',
    '185',
  ]);
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
