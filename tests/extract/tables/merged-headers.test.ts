import { describe, expect, test } from 'vitest';
import { readTable } from '../../../src/extract/tables/read-table.ts';
import { cellsOf, numbersOf } from './text-table.ts';

/** A plan's table as an office suite copies it: tabs, merged cells empty, four header rows and an index row. */
const lines = [
  'STT;Xã, thị trấn;Hộ dân đầu năm (2022);Chỉ tiêu giảm hộ nghèo, hộ cận nghèo năm 2023;;;;;;;;;;;',
  ';;;Hộ nghèo;;;;;;Hộ cận nghèo;;;;;',
  ';;;HN đầu năm 2023;;Thoát nghèo;;HN cuối năm;;HCN đầu năm 2023;;Thoát cận nghèo;;HCN cuối năm;',
  ';;;Hộ;Tỷ lệ (%);Hộ;Tỷ lệ (%);Hộ;Tỷ lệ (%);Hộ;Tỷ lệ (%);Hộ;Tỷ lệ (%);Hộ;Tỷ lệ (%)',
  'A;B;I;2;3;4;6;7;8;9;10;10;11;12;14',
  'I;Vùng thấp;9.450;210;2,22;40;0,42;170;1,80;305;3,23;51;0,54;254;2,69',
  '1;Nà Mây;1.205;31;2,57;6;0,50;25;2,07;40;3,32;7;0,58;33;2,74',
  '2;Bản Khoang;1.310;28;2,14;5;0,38;23;1,76;44;3,36;8;0,61;36;2,75',
  '3;Tà Lài Hạ;1.422;33;2,32;7;0,49;26;1,83;39;2,74;6;0,42;33;2,32',
  '4;Suối Ngàn;1.118;25;2,24;4;0,36;21;1,88;41;3,67;7;0,63;34;3,04',
  '5;Nậm Cúm;1.507;36;2,39;8;0,53;28;1,86;52;3,45;9;0,60;43;2,85',
  '6;Lũng Vài;1.633;30;1,84;6;0,37;24;1,47;47;2,88;8;0,49;39;2,39',
  '7;Tân Sơn Hạ;1.255;27;2,15;4;0,32;23;1,83;42;3,35;6;0,48;36;2,87',
  'II;Vùng cao;6.120;590;9,64;118;1,93;472;7,71;288;4,71;62;1,01;226;3,69',
  '8;Pha Đin Thượng;812;95;11,70;19;2,34;76;9,36;40;4,93;9;1,11;31;3,82',
  '9;Sín Chải Mới;774;88;11,37;17;2,20;71;9,17;39;5,04;8;1,03;31;4,01',
  '10;Khau Luông;930;76;8,17;16;1,72;60;6,45;42;4,52;10;1,08;32;3,44',
  '12;Háng Đề;901;84;9,32;15;1,66;69;7,66;43;4,77;8;0,89;35;3,88',
  '13;Nà Tông Khao;845;79;9,35;18;2,13;61;7,22;38;4,50;9;1,07;29;3,43',
  '10;Lao Chải Hạ;988;81;8,20;16;1,62;65;6,58;45;4,55;9;0,91;36;3,64',
  '14;Phiêng Cằm;870;87;10,00;17;1,95;70;8,05;41;4,71;9;1,03;32;3,68',
  ';Tổng;15.570;800;5,14;158;1,01;642;4,12;593;3,81;113;0,73;480;3,08',
].map((line) => line.replaceAll(';', '\t'));

const table = readTable({ rows: cellsOf(lines.join('\n'), '\t') }, ['Phân bổ chỉ tiêu cho các xã:'], {
  decimal: ',',
});

const ALL = 'Chỉ tiêu giảm hộ nghèo, hộ cận nghèo năm 2023';
const groups = [
  [ALL, 'Hộ nghèo', 'HN đầu năm 2023'],
  [ALL, 'Hộ nghèo', 'Thoát nghèo'],
  [ALL, 'Hộ nghèo', 'HN cuối năm'],
  [ALL, 'Hộ cận nghèo', 'HCN đầu năm 2023'],
  [ALL, 'Hộ cận nghèo', 'Thoát cận nghèo'],
  [ALL, 'Hộ cận nghèo', 'HCN cuối năm'],
];

describe('a table with four header rows and an index row', () => {
  test('has five header rows and a title', () => {
    expect(table.headerRows).toBe(5);
    expect(table.title).toBe('Phân bổ chỉ tiêu cho các xã');
    expect(table.unit).toBeNull();
  });

  test('has the path of merged headers above each column', () => {
    expect(table.columns.map(({ header }) => header)).toEqual([
      ['STT'],
      ['Xã, thị trấn'],
      ['Hộ dân đầu năm (2022)'],
      ...groups.flatMap((group) => [
        [...group, 'Hộ'],
        [...group, 'Tỷ lệ (%)'],
      ]),
    ]);
  });

  test('has thirteen columns of numbers, of households and of shares in turn', () => {
    expect(table.columns.map(({ use }) => use)).toEqual([
      'serial',
      'label',
      ...Array<string>(13).fill('number'),
    ]);
    expect(table.columns.slice(2).map(({ kind, unit }) => [kind, unit])).toEqual([
      ['households', 'hộ dân'],
      ...groups.flatMap(() => [
        ['households', 'hộ'],
        ['percent', '%'],
      ]),
    ]);
  });

  test('keeps the index row apart from the data', () => {
    expect(table.formulas.join(' ')).toBe('A B I 2 3 4 6 7 8 9 10 10 11 12 14');
    expect(table.headerCells.filter(({ isIndex }) => isIndex)).toHaveLength(15);
    expect(table.headerCells.filter(({ isIndex }) => !isIndex)).toHaveLength(4 + 2 + 6 + 12);
  });

  test('has seventeen rows: two subtotals, fourteen items and a total', () => {
    expect(table.rows).toHaveLength(17);
    expect(table.rows.map(({ label, level, role }) => `${role} ${level} ${label ?? ''}`)).toEqual([
      'subtotal 0 Vùng thấp',
      'item 1 Nà Mây',
      'item 1 Bản Khoang',
      'item 1 Tà Lài Hạ',
      'item 1 Suối Ngàn',
      'item 1 Nậm Cúm',
      'item 1 Lũng Vài',
      'item 1 Tân Sơn Hạ',
      'subtotal 0 Vùng cao',
      'item 1 Pha Đin Thượng',
      'item 1 Sín Chải Mới',
      'item 1 Khau Luông',
      'item 1 Háng Đề',
      'item 1 Nà Tông Khao',
      'item 1 Lao Chải Hạ',
      'item 1 Phiêng Cằm',
      'total 0 Tổng',
    ]);
  });

  test.each(lines.slice(5).map((line, row) => ({ row, line })))(
    'reads every cell of row $row',
    ({ row, line }) => {
      const written = line.split('\t');
      const cells = table.rows[row]!.cells;
      expect(cells.map((cell) => cell?.text ?? '')).toEqual(written);
      expect(numbersOf(table, row).slice(2)).toEqual(
        written.slice(2).map((cell) => cell.replaceAll('.', '').replace(',', '.')),
      );
      // Serial numbers and names are no figures, the wrong and the repeated ones neither.
      expect(cells.slice(0, 2).map((cell) => cell?.numeral ?? null)).toEqual([null, null]);
      cells.forEach((cell, column) => {
        if (cell === null) return;
        expect([cell.row, cell.column]).toEqual([row, column]);
        if (column < 2) return;
        expect(cell.measure).toEqual({
          kind: table.columns[column]!.kind,
          unit: table.columns[column]!.unit,
          multiplier: '1',
          currency: null,
          per: null,
          unitFrom: 'header',
        });
      });
    },
  );

  test('knows where each cell stands in the input', () => {
    const text = lines.join('\n');
    for (const { cells } of table.rows) {
      for (const cell of cells) {
        if (cell === null) continue;
        const { start, end } = cell.mapped.span(0, cell.text.length);
        expect(text.slice(start, end)).toBe(cell.text);
      }
    }
  });
});
