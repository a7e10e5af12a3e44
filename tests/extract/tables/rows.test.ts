import { describe, expect, test } from 'vitest';
import { read } from './text-table.ts';

function places(text: string): string[] {
  return read(text).rows.map(({ label, level, role }) => `${role} ${level} ${label ?? ''}`);
}

describe('the place of a row', () => {
  test('follows from letters, Roman and Arabic numbers, decimals and dashes', () => {
    expect(
      places(
        [
          'TT | Nội dung | Kinh phí',
          ' | Tổng cộng (A+B) | 100',
          'A | Vốn trung ương | 70',
          'I | Đầu tư phát triển | 40',
          '1 | Dự án 1 | 40',
          '1.1 | Tiểu dự án 1 | 30',
          '- | Công trình cầu Nà Mây | 30',
          '1.2 | Tiểu dự án 2 | 10',
          'II | Sự nghiệp | 30',
          'B | Vốn địa phương | 30',
        ].join('\n'),
      ),
    ).toEqual([
      'total 0 Tổng cộng (A+B)',
      'subtotal 0 Vốn trung ương',
      'subtotal 1 Đầu tư phát triển',
      'subtotal 2 Dự án 1',
      'subtotal 3 Tiểu dự án 1',
      'item 4 Công trình cầu Nà Mây',
      'item 3 Tiểu dự án 2',
      'item 1 Sự nghiệp',
      'item 0 Vốn địa phương',
    ]);
  });

  test('does not hang on a speck behind a serial number of a scan', () => {
    expect(places('TT | Xã | Số hộ\n1: | Nà Mây | 196\n2 | Khuổi Lắc | 241\n3; | Bản Đuốc | 187')).toEqual([
      'item 0 Nà Mây',
      'item 0 Khuổi Lắc',
      'item 0 Bản Đuốc',
    ]);
  });

  test('of a sub-project is under its project, though neither has a number', () => {
    const text =
      'Nội dung | Số tiền\nDự án 1 | 10\nDự án 3 | 30\nTiểu dự án 1: Giống | 20\nTiểu dự án 2 | 10\nDự án 4 | 5\nTổng cộng | 45';
    expect(places(text)).toEqual([
      'item 0 Dự án 1',
      'subtotal 0 Dự án 3',
      'item 1 Tiểu dự án 1: Giống',
      'item 1 Tiểu dự án 2',
      'item 0 Dự án 4',
      'total 0 Tổng cộng',
    ]);
  });

  test('of a sub-project is under its project, though its number is misread', () => {
    const text =
      'TT | Nội dung | Số tiền\n2 | Dự án 2 | 10\n3 : | Dự án 3 | 30\n8 | Tiểu dự án 1 | 20\n32 | Tiểu dự án 2 | 10\n4 | Dự án 4 | 5';
    expect(places(text)).toEqual([
      'item 0 Dự án 2',
      'subtotal 0 Dự án 3',
      'item 1 Tiểu dự án 1',
      'item 1 Tiểu dự án 2',
      'item 0 Dự án 4',
    ]);
  });

  test('of a sub-project is beside what it is counted with, or is no part of', () => {
    const counted = 'TT | Nội dung | Số tiền\n1 | Dự án 2 | 10\n2 | Tiểu dự án 1 | 20\n3 | Tiểu dự án 2 | 5';
    expect(places(counted).map((place) => place.slice(0, 6))).toEqual(['item 0', 'item 0', 'item 0']);
    const foreign = 'Nội dung | Số tiền\nDự án 2 | 10\nTiểu dự án 1 thuộc Dự án 3 | 20\nDự án 4 | 5';
    expect(places(foreign).map((place) => place.slice(0, 6))).toEqual(['item 0', 'item 0', 'item 0']);
  });

  test('is that of "3.1" where the scan has "31"', () => {
    const text =
      'TT | Nội dung | Số tiền\n1 | Nhà ở | 10\n2 | Sinh kế | 30\n21 | Giống | 20\n22 | Phân bón | 10\n3 | Y tế | 5';
    expect(places(text)).toEqual([
      'item 0 Nhà ở',
      'subtotal 0 Sinh kế',
      'item 1 Giống',
      'item 1 Phân bón',
      'item 0 Y tế',
    ]);
  });

  test('is read from the label where there is no column of serial numbers', () => {
    expect(
      places(
        'Nội dung | Số tiền\nI. Vốn đầu tư | 30\n1. Đường thôn | 10\n2. Cầu | 20\nII. Vốn sự nghiệp | 5',
      ),
    ).toEqual([
      'subtotal 0 I. Vốn đầu tư',
      'item 1 1. Đường thôn',
      'item 1 2. Cầu',
      'item 0 II. Vốn sự nghiệp',
    ]);
  });

  test('of rows without a number is under the numbered row before', () => {
    const text =
      'TT | Nội dung | Số tiền\n1 | Dự án 1 | 30\n | Vốn đầu tư | 10\n | Vốn sự nghiệp | 20\n2 | Dự án 2 | 5';
    expect(places(text)).toEqual([
      'subtotal 0 Dự án 1',
      'item 1 Vốn đầu tư',
      'item 1 Vốn sự nghiệp',
      'item 0 Dự án 2',
    ]);
  });

  test('of rows without a number is above, when the table begins with one', () => {
    const text =
      'TT | Xã | Hộ\n | Vùng thấp | 30\n1 | Nà Mây | 10\n2 | Bản Hạ | 20\n | Vùng cao | 5\n3 | Tà Lài | 5';
    expect(places(text)).toEqual([
      'subtotal 0 Vùng thấp',
      'item 1 Nà Mây',
      'item 1 Bản Hạ',
      'subtotal 0 Vùng cao',
      'item 1 Tà Lài',
    ]);
  });

  test('of parts of the total is under it', () => {
    const text =
      'TT | Nội dung | Số tiền\n | Tổng số | 30\n- | Vốn đầu tư | 10\n- | Vốn sự nghiệp | 20\n1 | Dự án 1 | 30';
    expect(places(text)).toEqual([
      'total 0 Tổng số',
      'item 1 Vốn đầu tư',
      'item 1 Vốn sự nghiệp',
      'item 0 Dự án 1',
    ]);
  });
});

describe('a total', () => {
  test.each([
    'Tổng',
    'Tổng số',
    'TỔNG CỘNG',
    'Cộng',
    'TOÀN HUYỆN',
    'Toàn xã',
    'Tổng cộng (I+II)',
    'Tổng số:',
  ])('is told by "%s"', (word) => {
    expect(places(`TT | Xã | Hộ\n1 | Nà Mây | 3\n2 | Bản Hạ | 4\n | ${word} | 7`).at(-1)).toBe(
      `total 0 ${word}`,
    );
  });

  test('may have its word in the column of serial numbers', () => {
    expect(places('TT | Xã | Hộ\n1 | Nà Mây | 3\n2 | Bản Hạ | 4\nTổng cộng | | 7').at(-1)).toBe(
      'total 0 Tổng cộng',
    );
  });

  test('is no "Cộng" between other rows: that closes a group', () => {
    const text =
      'TT | Xã | Hộ\n1 | Nà Mây | 3\n2 | Bản Hạ | 4\n | Cộng | 7\n1 | Tà Lài | 2\n | Cộng | 2\n | Tổng cộng | 9';
    expect(read(text).rows.map(({ role }) => role)).toEqual([
      'item',
      'item',
      'subtotal',
      'item',
      'subtotal',
      'total',
    ]);
  });

  test.each(['Tổng số hộ nghèo', 'Tổng công ty Sông Lũng', 'Cộng đồng dân cư'])('is not "%s"', (label) => {
    expect(places(`TT | Nội dung | Số lượng\n1 | ${label} | 3\n2 | Hộ khác | 4`)[0]).toBe(`item 0 ${label}`);
  });
});

describe('the header', () => {
  test.each([
    ['A | B | 1 | 2 | 3', 'A B 1 2 3'],
    ['(1) | (2) | (3)=(4)+(5) | (4) | (5)', '(1) (2) (3)=(4)+(5) (4) (5)'],
    ['1 | 2 | 3=4+5 | 4 | 5', '1 2 3=4+5 4 5'],
    ['A | B | I | 2 | 4', 'A B I 2 4'],
  ])('takes in the index row %s', (index, formulas) => {
    const table = read(`TT | Xã | Tổng | Nghèo | Cận nghèo\n${index}\n1 | Nà Mây | 5 | 2 | 3`);
    expect(table.headerRows).toBe(2);
    expect(table.formulas.join(' ')).toBe(formulas);
    expect(table.rows).toHaveLength(1);
  });

  test('takes in years over columns', () => {
    const table = read('TT | Chỉ tiêu | 2021 | 2022 | 2023\n1 | Hộ nghèo | 12 | 10 | 8');
    expect(table.headerRows).toBe(1);
    expect(table.columns[2]!.header).toEqual(['2021']);
  });

  test('ends before the head of a group', () => {
    const table = read('TT | Xã | Hộ | Khẩu\nI | Vùng thấp | | \n1 | Nà Mây | 3 | 9');
    expect(table.headerRows).toBe(1);
    expect(table.rows.map(({ label }) => label)).toEqual(['Vùng thấp', 'Nà Mây']);
  });

  test('may have a title and a unit inside the table', () => {
    const table = read(
      'Bảng 1. Dự toán năm 2025 | | \n | | ĐVT: triệu đồng\nTT | Nội dung | Kinh phí\n1 | Dự án 1 | 90',
    );
    expect(table).toMatchObject({ title: 'Bảng 1. Dự toán năm 2025', unit: 'triệu đồng', headerRows: 3 });
    expect(table.columns[2]).toMatchObject({ header: ['Kinh phí'], kind: 'money', multiplier: '1000000' });
  });

  test('may be missing', () => {
    const table = read('1 | Nà Mây | 12\n2 | Bản Hạ | 14');
    expect(table.headerRows).toBe(0);
    expect(table.columns.map(({ use }) => use)).toEqual(['serial', 'label', 'number']);
  });

  test('repeated by a converter in merged cells is told once', () => {
    const table = read('TT | Xã | Hộ nghèo | Hộ nghèo\nTT | Xã | Hộ | Tỷ lệ (%)\n1 | Nà Mây | 12 | 3,1');
    expect(table.columns.map(({ header }) => header)).toEqual([
      ['TT'],
      ['Xã'],
      ['Hộ nghèo', 'Hộ'],
      ['Hộ nghèo', 'Tỷ lệ (%)'],
    ]);
  });
});
