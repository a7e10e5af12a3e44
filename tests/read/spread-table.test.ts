import { describe, expect, test } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import { OffsetMap } from '../../src/read/offset-map.ts';
import { spreadTableRows } from '../../src/read/spread-table.ts';

/** The lines that a converter makes of rows: a border before each cell, one behind the row. */
function spread(rows: readonly string[][]): string {
  return rows
    .map((row) => `|\n${row.map((cell) => (cell === '' ? '|' : `${cell}\n|`)).join('\n')}`)
    .join('\n');
}

function rowsOf(text: string): string[][] | null {
  const rows = spreadTableRows(MappedText.whole(text, OffsetMap.identity(text.length)));
  return rows?.map((row) => row.map((cell) => cell.value)) ?? null;
}

const body = [
  ['1', 'Nà Mây', '80', '20', 'Áp dụng cho thôn\nBản Hạ'],
  ['2', 'Khau Luông', '75', '25', 'Áp dụng cho cả xã'],
  ['3', 'Tà Lài', '70', '30', 'Không'],
];

describe('a table spread over lines', () => {
  test('gives back its rows, cells of several lines as they are', () => {
    const rows = [['TT', 'Nơi', 'Tỉnh', 'Xã', 'Ghi chú'], ...body];
    expect(rowsOf(spread(rows))).toEqual(rows);
  });

  test('keeps empty cells at the end and between others', () => {
    const rows = [
      ...body,
      ['4', 'Pha Đin', '60', '40', ''],
      ['5', 'Nậm Cúm', '', '45', 'Cũ'],
      ['', 'Tổng', '70', '30', 'x'],
    ];
    expect(rowsOf(spread(rows))).toEqual(rows);
  });

  test('puts the merged header over the columns of numbers', () => {
    const rows = [['TT', 'Nơi', 'Tỷ lệ vốn (%)', 'Ghi chú'], ['Tỉnh', 'Xã', ''], ...body];
    expect(rowsOf(spread(rows))!.slice(0, 2)).toEqual([
      ['TT', 'Nơi', 'Tỷ lệ vốn (%)', '', 'Ghi chú'],
      ['', '', 'Tỉnh', 'Xã'],
    ]);
  });

  test('knows where its cells stand', () => {
    const text = spread(body);
    const rows = spreadTableRows(MappedText.whole(text, OffsetMap.identity(text.length)))!;
    for (const cell of rows.flat()) {
      const { start, end } = cell.span(0, cell.value.length);
      expect(text.slice(start, end)).toBe(cell.value);
    }
  });
});

describe('what is no table of figures', () => {
  test('a letterhead', () => {
    const letterhead = [
      ['ỦY BAN NHÂN DÂN\nXÃ NÀ MÂY\n-------', 'CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM'],
      ['Số: 12/KH-UBND', 'Nà Mây, ngày 05 tháng 3 năm 2025'],
    ];
    expect(rowsOf(spread(letterhead))).toBeNull();
  });

  test('a signature block', () => {
    expect(
      rowsOf(spread([['Nơi nhận:\n- Như trên;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH']])),
    ).toBeNull();
  });

  test('a table of words', () => {
    expect(
      rowsOf(
        spread([
          ['Việc', 'Ai', 'Khi nào'],
          ['Rà soát', 'Xã', 'Quý I'],
          ['Tổng hợp', 'Huyện', 'Quý II'],
        ]),
      ),
    ).toBeNull();
  });

  test('a paragraph, or one that a border does not close', () => {
    expect(rowsOf('Hỗ trợ 12 hộ.\n|\n5')).toBeNull();
    expect(rowsOf('|\n1\n|\n2\n|\n3')).toBeNull();
  });
});

test('a long run of borders takes linear time', () => {
  for (const text of [
    '|\n'.repeat(50_000),
    '|\n1\n'.repeat(50_000) + '|',
    '|\n1\n|\n|\n|\n2\n'.repeat(20_000) + '|',
  ]) {
    const started = performance.now();
    rowsOf(text);
    expect(performance.now() - started).toBeLessThan(1000);
  }
});
