import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/index.ts';
import { readInput } from '../../../src/read/read.ts';
import { xlsxFile } from '../../../scripts/office-file.ts';
import { blocksOf, codeOf } from '../sketch.ts';
import { book, merged, sheetOf } from './book.ts';

const HEADER = ['TT', 'Xã', 'Hộ nghèo', 'Tỷ lệ'];

describe('a workbook', () => {
  it('shows each sheet as a table under its name', async () => {
    const sheets = [
      sheetOf([HEADER, [1, 'Nà Mây', 120, 15]], 'Biểu hộ nghèo'),
      sheetOf([HEADER, [1, 'Khuổi Lắc', 80, 12]], 'Sheet2'),
    ];
    expect(await blocksOf(xlsxFile(sheets))).toEqual([
      { 1: 'Biểu hộ nghèo' },
      [HEADER, ['1', 'Nà Mây', '120', '15']],
      '<page>',
      [HEADER, ['1', 'Khuổi Lắc', '80', '12']],
    ]);
  });

  it('is known by its content and described', async () => {
    const { source } = await readInput(book([HEADER, [1, 'A', 2, 3]]), { name: 'a.docx' });
    expect(source).toMatchObject({
      format: 'xlsx',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      pages: null,
    });
  });

  it('leaves hidden sheets out', async () => {
    const sheets = [
      { ...sheetOf([HEADER, [1, 'A', 2, 3]], 'Lưu'), attributes: 'state="veryHidden"' },
      { ...sheetOf([HEADER, [1, 'B', 2, 3]], 'Ẩn'), attributes: 'state="hidden"' },
    ];
    expect(await codeOf(xlsxFile(sheets))).toBe('empty');
  });

  it('tells the cell of every figure', async () => {
    const rows = [HEADER, [1, 'Nà Mây', [1200, '#,##0'], [0.155, '0.0%']]] as const;
    const { figures, tables } = await extract(book(rows, 'Biểu 1'));
    expect(figures.map(({ text, position }) => [text, position.cell])).toEqual([
      ['1.200', "'Biểu 1'!C2"],
      ['15,5%', "'Biểu 1'!D2"],
    ]);
    expect(tables[0]?.columns[2]).toMatchObject({ kind: 'households' });
    const plain = await extract(book([['Tổng số 5 hộ nghèo']]));
    expect(plain.figures[0]?.position.cell).toBe('Sheet1!A1');
  });
});

describe('cells', () => {
  it('in đồng are money by the sign of their format', async () => {
    const rows = [
      ['TT', 'Nội dung', 'Mức hỗ trợ'],
      [1, 'Nhà ở', [50_000_000, '#,##0\\ "₫"']],
      [2, 'Giống', [-1234.5, '_(* #,##0_);_(* \\(#,##0\\)']],
    ] as const;
    const { figures, coverage } = await extract(book(rows));
    expect(figures[0]).toMatchObject({ text: '50.000.000 ₫', kind: 'money', vnd: 50_000_000 });
    expect(figures[1]).toMatchObject({ canonical: '-1235' });
    expect(coverage.unexplained).toEqual([]);
  });

  it('show shared, rich and inline texts, results of formulas, truth values, errors and dates', async () => {
    const strings =
      '<si><t>Hộ</t></si><si><r><rPr><rFont val=".VnTime"/></rPr><t xml:space="preserve">15 m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r><rPh><t>x</t></rPh></si>';
    const cells = [
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>A1</f><v>gộp_x000D_\nlại</v></c>',
      '<c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#DIV/0!</v></c><c r="C2" t="d"><v>2024-03-14T00:00:00</v></c>',
      '<c r="A3"><f>SUM(B3:C3)</f><v>12</v></c><c r="B3"><f>1</f></c><c r="C3"><v>7</v></c>',
    ];
    const content = `<sheetData>${cells.map((row, at) => `<row r="${at + 1}">${row}</row>`).join('')}</sheetData>`;
    expect(await blocksOf(xlsxFile([{ name: 'Sheet1', content }], { strings }))).toEqual([
      [
        ['Hộ', '15 m²', 'gộp\nlại'],
        ['TRUE', '#DIV/0!', '14/03/2024'],
        ['12', '', '7'],
      ],
    ]);
  });

  it('may leave out where they stand', async () => {
    const content =
      '<sheetData><row><c><v>1</v></c><c t="inlineStr"><is><t>A</t></is></c></row><row><c><v>2</v></c><c><v>3</v></c></row></sheetData>';
    expect(await blocksOf(xlsxFile([{ name: 'Sheet1', content }]))).toEqual([
      [
        ['1', 'A'],
        ['2', '3'],
      ],
    ]);
  });

  it('under a merged one are not shown', async () => {
    const rows = [
      ['TT', 'Xã', 'Kinh phí', 'thừa'],
      ['thừa', 'thừa', 'TW', 'ĐP'],
      [1, 'Nà Mây', 640, 40],
    ];
    expect(await blocksOf(book(rows, 'Sheet1', merged('A1:A2', 'B1:B2', 'C1:D1', 'hỏng')))).toEqual([
      [
        ['TT', 'Xã', 'Kinh phí'],
        ['', '', 'TW', 'ĐP'],
        ['1', 'Nà Mây', '640', '40'],
      ],
    ]);
  });

  it('of hidden rows and columns are read, for totals count them', async () => {
    const content =
      '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row></sheetData>';
    expect(await blocksOf(xlsxFile([{ name: 'Sheet1', content }]))).toEqual([
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
  });

  it('far apart do not make a table of empty ones', async () => {
    const content = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c><c r="XFD1048576"><v>4</v></c></row></sheetData>`;
    expect(await blocksOf(xlsxFile([{ name: 'Sheet1', content }]))).toEqual([
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
  });
});

describe('the layout of a sheet', () => {
  it('has lines above and below its table', async () => {
    const rows = [
      ['UBND XÃ NÀ MÂY', null, null, 'CỘNG HÒA XÃ HỘI'],
      ['BIỂU TỔNG HỢP NĂM 2024'],
      [null, null, null, 'ĐVT: triệu đồng'],
      ['TT', 'Nội dung', 'Tổng', 'NSTW'],
      ['I', 'Dự án 1'],
      [1, 'Đường', 640, 600],
      [null, 'Tổng', 640, 600],
      ['NGƯỜI LẬP', null, null, 'CHỦ TỊCH'],
    ];
    expect(await blocksOf(book(rows))).toEqual([
      'UBND XÃ NÀ MÂY',
      'CỘNG HÒA XÃ HỘI',
      'BIỂU TỔNG HỢP NĂM 2024',
      'ĐVT: triệu đồng',
      [
        ['TT', 'Nội dung', 'Tổng', 'NSTW'],
        ['I', 'Dự án 1'],
        ['1', 'Đường', '640', '600'],
        ['', 'Tổng', '640', '600'],
      ],
      'NGƯỜI LẬP',
      'CHỦ TỊCH',
    ]);
  });

  it('parts tables at empty rows, but not where numbers go on', async () => {
    const rows = [['Xã', 'Hộ'], ['Nà Mây', 5], [], ['Khuổi Lắc', 6], [], ['Thôn', 'Người'], ['Nà Pha', 7]];
    expect(await blocksOf(book(rows))).toEqual([
      [
        ['Xã', 'Hộ'],
        ['Nà Mây', '5'],
        ['Khuổi Lắc', '6'],
      ],
      [
        ['Thôn', 'Người'],
        ['Nà Pha', '7'],
      ],
    ]);
  });

  it('is lines where there are no numbers', async () => {
    expect(
      await blocksOf(
        book([
          ['Kế hoạch', 'giảm nghèo'],
          ['Nơi nhận:', 'CHỦ TỊCH'],
        ]),
      ),
    ).toEqual(['Kế hoạch', 'giảm nghèo', 'Nơi nhận:', 'CHỦ TỊCH']);
  });
});
