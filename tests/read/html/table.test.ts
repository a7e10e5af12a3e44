import { describe, expect, it } from 'vitest';
import { blocksOf } from '../sketch.ts';

function read(table: string): Promise<unknown[]> {
  return blocksOf(`<html>${table}</html>`);
}

describe('tables of a page', () => {
  it('have empty cells where merged ones reach', async () => {
    const table =
      '<table><tr><th rowspan=2>TT<th rowspan="2">Thôn<th colspan=2>Kinh phí<tr><th>TW<th>ĐP<tr><td>1<td>Nà Mây<td>640<td>40</table>';
    expect(await read(table)).toEqual([
      [
        ['TT', 'Thôn', 'Kinh phí', ''],
        ['', '', 'TW', 'ĐP'],
        ['1', 'Nà Mây', '640', '40'],
      ],
    ]);
  });

  it('put the foot last and the caption first', async () => {
    const table =
      '<table><caption>Bảng 1</caption><thead><tr><th>Xã<th>Hộ</thead><tfoot><tr><td>Tổng<td>19</tfoot><tbody><tr><td>Nà Mây<td>19</tbody></table>';
    expect(await read(table)).toEqual([
      'Bảng 1',
      [
        ['Xã', 'Hộ'],
        ['Nà Mây', '19'],
        ['Tổng', '19'],
      ],
    ]);
  });

  it('end merged cells with their section', async () => {
    const table =
      '<table><thead><tr><th rowspan=0>Xã<th>Hộ<tr><th>nghèo</thead><tbody><tr><td>Nà Mây<td>19</tbody></table>';
    expect(await read(table)).toEqual([
      [
        ['Xã', 'Hộ'],
        ['', 'nghèo'],
        ['Nà Mây', '19'],
      ],
    ]);
  });

  it('keep the lines of their cells', async () => {
    expect(await read('<table><tr><td>Nguồn<td>Hộ<tr><td><p>NSTW<p>NSĐP<td>5<br>7</table>')).toEqual([
      [
        ['Nguồn', 'Hộ'],
        ['NSTW\nNSĐP', '5\n7'],
      ],
    ]);
  });

  it('lose no text that stands outside their cells', async () => {
    expect(await read('<table>Bảng 1<form><tr><td>A<td>5<tr><td>B<td>6</form></table>')).toContain('Bảng 1');
  });

  it('that lay out the page are opened', async () => {
    const head =
      '<table><tr><td>UBND XÃ<br>NÀ MÂY<td>CỘNG HÒA<tr><td>Số: 27/KH-UBND<td>Nà Mây, ngày 14</table>';
    const data = '<table><tr><td>Xã<td>Hộ<tr><td>Nà Mây<td>12</table>';
    expect(await read(`<table><tr><td>${head}<p>KẾ HOẠCH</p>${data}</td></tr></table>`)).toEqual([
      'UBND XÃ\nNÀ MÂY',
      'CỘNG HÒA',
      'Số: 27/KH-UBND',
      'Nà Mây, ngày 14',
      'KẾ HOẠCH',
      [
        ['Xã', 'Hộ'],
        ['Nà Mây', '12'],
      ],
    ]);
  });

  it('bound what merged cells cover', async () => {
    const cell = '<td rowspan=9999999 colspan=9999999>1</td>';
    const started = performance.now();
    await read(`<table>${`<tr>${cell.repeat(10)}<td>2</td></tr>`.repeat(50)}</table>`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
