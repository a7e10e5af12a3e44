import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/index.ts';
import { docxFile } from '../../../scripts/office-file.ts';
import { p, r, read, table, tc } from './word.ts';

const down = '<w:vMerge/>';
const top = '<w:vMerge w:val="restart"/>';
const wide = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;

const merged = table(
  [tc('TT', top), tc('Thôn', top), tc('Kinh phí', wide(2)), tc('Hộ', top)],
  [tc('', down), tc('', down), 'Trung ương', 'Địa phương', tc('', down)],
  ['1', 'Nà Mây', '640', '40', '12'],
  ['2', tc('Khuổi Lắc', wide(2)), '55', '8'],
);

describe('tables', () => {
  it('have empty cells where merged ones reach', async () => {
    expect(await read(merged)).toEqual([
      [
        ['TT', 'Thôn', 'Kinh phí', '', 'Hộ'],
        ['', '', 'Trung ương', 'Địa phương', ''],
        ['1', 'Nà Mây', '640', '40', '12'],
        ['2', 'Khuổi Lắc', '', '55', '8'],
      ],
    ]);
  });

  it('give merged headers as paths', async () => {
    const { tables } = await extract(docxFile({ body: merged }));
    expect(tables[0]?.columns.map(({ header }) => header)).toEqual([
      ['TT'],
      ['Thôn'],
      ['Kinh phí', 'Trung ương'],
      ['Kinh phí', 'Địa phương'],
      ['Hộ'],
    ]);
  });

  it('keep the lines of a cell and drop what would part cells', async () => {
    const cell = tc(`${p('NSTW: 5')}${p(`${r('NSĐP:')}<w:r><w:tab/></w:r>${r('7')}`)}`);
    expect(await read(table(['Nguồn', 'Hộ'], [cell, '12']))).toEqual([
      [
        ['Nguồn', 'Hộ'],
        ['NSTW: 5\nNSĐP: 7', '12'],
      ],
    ]);
  });

  it('leave out rows and cells whose deletion is tracked', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('5')}${tc('6')}</w:tr>`;
    const body = `<w:tbl><w:tr>${tc('Xã')}${tc('Hộ')}</w:tr>${deleted}<w:tr>${tc('Nà Mây')}${tc('9', '<w:cellDel w:id="2"/>')}${tc('7')}</w:tr></w:tbl>`;
    expect(await read(body)).toEqual([
      [
        ['Xã', 'Hộ'],
        ['Nà Mây', '7'],
      ],
    ]);
  });

  it('are found in content controls', async () => {
    const row = `<w:sdt><w:sdtContent><w:tr>${tc('Nà Mây')}<w:sdt><w:sdtContent>${tc('7')}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>`;
    expect(await read(`<w:tbl><w:tr>${tc('Xã')}${tc('Hộ')}</w:tr>${row}</w:tbl>`)).toEqual([
      [
        ['Xã', 'Hộ'],
        ['Nà Mây', '7'],
      ],
    ]);
  });

  it('bound the columns that a cell may cover', async () => {
    const [rows] = await read(table([tc('A', wide(1_000_000)), '1'], ['B', '2']));
    expect((rows as string[][])[0]?.length).toBeLessThan(70);
  });
});

describe('tables that lay out the page', () => {
  it('are read cell by cell', async () => {
    const head = table(
      [tc(p('ỦY BAN NHÂN DÂN') + p('XÃ NÀ MÂY')), tc(p('CỘNG HÒA XÃ HỘI') + p('Độc lập'))],
      ['Số: 27/KH-UBND', 'Nà Mây, ngày 14 tháng 3 năm 2024'],
    );
    expect(await read(head)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ NÀ MÂY',
      'CỘNG HÒA XÃ HỘI',
      'Độc lập',
      'Số: 27/KH-UBND',
      'Nà Mây, ngày 14 tháng 3 năm 2024',
    ]);
  });

  it('give up the table that they frame', async () => {
    const inner = table(['Xã', 'Hộ'], ['Nà Mây', '12']);
    expect(await read(table([tc(p('Bảng 1') + inner), 'Ghi chú']))).toEqual([
      'Bảng 1',
      [
        ['Xã', 'Hộ'],
        ['Nà Mây', '12'],
      ],
      'Ghi chú',
    ]);
  });

  it('are told from tables of words and serial numbers', async () => {
    const tasks = table(['TT', 'Nhiệm vụ'], ['1', 'Rà soát hộ nghèo'], ['2', 'Tập huấn']);
    expect(await read(tasks)).toEqual([
      [
        ['TT', 'Nhiệm vụ'],
        ['1', 'Rà soát hộ nghèo'],
        ['2', 'Tập huấn'],
      ],
    ]);
  });
});
