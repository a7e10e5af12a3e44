import { describe, expect, it } from 'vitest';
import { rootOf } from '../../../src/read/extracted.ts';
import { hasText, readPdf } from '../../../src/read/pdf/read-pdf.ts';
import type { PdfOptions } from '../../../src/read/pdf/read-pdf.ts';
import type { Block, Root } from '../../../src/read/tree.ts';
import { encryptedPdf, pdfOf } from './pdf-writer.ts';
import type { Put } from './pdf-writer.ts';

async function treeOf(bytes: Uint8Array, options?: PdfOptions): Promise<Root> {
  const { parts, source } = await readPdf(bytes, options);
  return rootOf(parts, source);
}

function sketch(block: Block): unknown {
  if (block.type === 'break') return `<${block.what}>`;
  if (block.type === 'table') return block.rows.map((row) => row.map((cell) => cell.value));
  return block.text.value;
}

async function blocks(...pages: { puts: Put[]; lines?: string[]; rotate?: number }[]): Promise<unknown[]> {
  return (await treeOf(pdfOf(pages))).children.map(sketch);
}

/** Lines of a page, one below the other. */
function lines(...texts: string[]): Put[] {
  return texts.map((text, index) => ({ text, x: 72, y: 720 - index * 18 }));
}

describe('lines and paragraphs of a PDF', () => {
  it('joins a full line with the next and parts where room was left', async () => {
    const long = 'Kinh phi thuc hien Chuong trinh nam 2024 tren dia ban toan huyen la';
    expect(await blocks({ puts: lines(long, '35.559 trieu dong.', 'To chuc thuc hien') })).toEqual([
      `${long} 35.559 trieu dong.`,
      'To chuc thuc hien',
    ]);
  });

  it('leaves no blank inside a word that a line end broke', async () => {
    const long = 'Thuc hien theo dung cac noi dung cua Ke hoach so 118/KH-';
    expect(await blocks({ puts: lines(long, 'UBND ngay 12/4/2024.') })).toEqual([
      `${long}UBND ngay 12/4/2024.`,
    ]);
  });

  it('keeps the words of a line apart that are drawn one by one', async () => {
    const puts = [
      { text: 'Tong', x: 72, y: 700 },
      { text: 'so', x: 103, y: 700 },
      { text: '1.248', x: 119, y: 700 },
    ];
    expect(await blocks({ puts })).toEqual(['Tong so 1.248']);
  });

  it('reads two columns one after the other', async () => {
    const puts = [
      { text: 'UY BAN NHAN DAN', x: 80, y: 760 },
      { text: 'CONG HOA XA HOI CHU NGHIA', x: 330, y: 760 },
      { text: 'XA NA MAY', x: 100, y: 742 },
      { text: 'Doc lap - Tu do - Hanh phuc', x: 335, y: 742 },
      { text: 'KE HOACH', x: 265, y: 700 },
    ];
    expect(await blocks({ puts })).toEqual([
      'UY BAN NHAN DAN\nXA NA MAY',
      'CONG HOA XA HOI CHU NGHIA\nDoc lap - Tu do - Hanh phuc',
      'KE HOACH',
    ]);
  });

  it('makes raised digits of raised digits, so that no number grows by the mark of its note', async () => {
    const puts = [
      { text: 'Toan xa co 120', x: 72, y: 700, size: 14 },
      { text: '4', x: 161, y: 705, size: 8 },
      { text: 'ho ngheo.', x: 169, y: 700, size: 14 },
      { text: '4', x: 72, y: 82, size: 6 },
      { text: 'Theo so lieu ra soat.', x: 78, y: 79, size: 10 },
    ];
    expect(await blocks({ puts })).toEqual(['Toan xa co 120⁴ ho ngheo.', '⁴ Theo so lieu ra soat.']);
  });

  it('puts a mark back on the letter over which it is drawn, and counts it', async () => {
    const puts = [
      { text: 'Thi tr', x: 72, y: 700 },
      { text: '\u00e2', x: 99.34, y: 700 },
      { text: '\u00b4', x: 100.6, y: 703 },
      { text: 'n Mu', x: 106, y: 700 },
      { text: '\u00f4', x: 132.7, y: 700 },
      { text: '.', x: 134.3, y: 697 },
      { text: 't co 120 ho', x: 139.4, y: 700 },
    ];
    const root = await treeOf(pdfOf([{ puts }]));
    expect(root.children.map(sketch)).toEqual(['Thi trấn Muột co 120 ho']);
    expect(root.source.repairs).toEqual([{ what: 'rejoined_letters', count: 2 }]);
  });

  it('reads what is printed twice to look bold once', async () => {
    const puts = [
      { text: 'TONG SO 120 HO', x: 72, y: 700 },
      { text: 'TONG SO 120 HO', x: 72.4, y: 700 },
    ];
    expect(await blocks({ puts })).toEqual(['TONG SO 120 HO']);
  });

  it('leaves out page numbers and what stands at one place on every page, and counts it', async () => {
    const pages = ['Mot', 'Hai', 'Ba'].map((text, index) => ({
      puts: [
        { text: String(index + 1), x: 295, y: 810 },
        { text: `Trang ${text} co 12 ho ngheo o ban`, x: 72, y: 700 },
        { text: 'Ke hoach cua xa', x: 72, y: 30 },
      ],
    }));
    const root = await treeOf(pdfOf(pages));
    expect(root.children.map(sketch)).toEqual([
      'Trang Mot co 12 ho ngheo o ban',
      '<page>',
      'Trang Hai co 12 ho ngheo o ban',
      '<page>',
      'Trang Ba co 12 ho ngheo o ban',
    ]);
    expect(root.source.repairs).toEqual([{ what: 'dropped_running_lines', count: 6 }]);
    expect(root.children.map(({ position }) => position.page)).toEqual([1, 1, 2, 2, 3]);
  });

  it('reads the letters of an old character set by the name of its font', async () => {
    const pages = [{ puts: lines('Tæng sè 120 hé nghÌo') }];
    const [block] = (await treeOf(pdfOf(pages, '.VnTime'))).children;
    expect(block === undefined ? null : sketch(block)).toBe('Tổng số 120 hộ nghèo');
  });

  it('reads a page laid sideways', async () => {
    expect(
      await blocks({ puts: lines('Bieu so 1: Ke hoach von', 'Don vi: trieu dong'), rotate: 90 }),
    ).toEqual([expect.stringContaining('Bieu so 1')]);
  });
});

describe('tables of a PDF', () => {
  const cells = (rows: string[][], xs: number[], top: number): Put[] =>
    rows.flatMap((row, at) =>
      row.flatMap((text, column) => (text === '' ? [] : [{ text, x: xs[column] ?? 0, y: top - at * 20 }])),
    );

  it('finds cells between drawn lines; a merged cell leaves empty ones', async () => {
    const puts = cells(
      [
        ['TT', 'Noi dung', 'Trong do', ''],
        ['', '', 'NSTW', 'NSDP'],
        ['1', 'Du an 1', '14.200', '1.400'],
      ],
      [76, 106, 206, 306],
      686,
    );
    const frame = [
      ...[700, 660, 640].map((y) => `72 ${y} 400 ${y}`),
      '202 680 400 680',
      ...[72, 102, 202, 400].map((x) => `${x} 700 ${x} 640`),
      '302 680 302 640',
    ];
    expect(await blocks({ puts, lines: frame })).toEqual([
      [
        ['TT', 'Noi dung', 'Trong do', ''],
        ['', '', 'NSTW', 'NSDP'],
        ['1', 'Du an 1', '14.200', '1.400'],
      ],
    ]);
  });

  it('finds columns without lines by three rows of numbers below each other', async () => {
    const rows = [
      ['TT', 'Xa', 'So ho', 'Ty le'],
      ['1', 'Na May', '196', '15,71'],
      ['2', 'Ban Duoc', '87', '9,02'],
      ['3', 'Na Pha', '1.154', '24,03'],
    ];
    expect(await blocks({ puts: cells(rows, [76, 120, 240, 340], 690) })).toEqual([rows]);
  });

  it('goes on with a table over a page break and leaves out the header that is repeated', async () => {
    const header = ['TT', 'Noi dung', 'Kinh phi'];
    const frame = [700, 680, 660]
      .map((y) => `72 ${y} 400 ${y}`)
      .concat([72, 102, 302, 400].map((x) => `${x} 700 ${x} 660`));
    const page = (row: string[]): { puts: Put[]; lines: string[] } => ({
      puts: cells([header, row], [76, 106, 306], 686),
      lines: frame,
    });
    const root = await treeOf(pdfOf([page(['1', 'Du an 1', '15.600']), page(['2', 'Du an 2', '8.450'])]));
    expect(root.children.map(sketch)).toEqual([
      [header, ['1', 'Du an 1', '15.600'], ['2', 'Du an 2', '8.450']],
      '<page>',
    ]);
    expect(root.source.repairs).toEqual([{ what: 'dropped_repeated_header_rows', count: 1 }]);
  });

  it('goes on with it where the second page lies elsewhere in the scanner, and the mark of a note is lost', async () => {
    const page = (shift: number, rows: string[][], others: Put[]): { puts: Put[]; lines: string[] } => ({
      puts: [...others, ...cells(rows, [76 + shift, 106 + shift, 306 + shift], 686)],
      lines: [700, 680, 660]
        .map((y) => `${72 + shift} ${y} ${400 + shift} ${y}`)
        .concat([72, 102, 302, 400].map((x) => `${x + shift} 700 ${x + shift} 660`)),
    });
    const rows = ['1', '2', '3', '4'].map((number) => [number, `Du an ${number}`, `1${number}.600`]);
    const body = { text: 'Kinh phi cua cac du an nhu sau, tinh bang trieu dong:', x: 72, y: 740 };
    const note = { text: 'Theo Nghi quyet cua Hoi dong nhan dan tinh.', x: 72, y: 100, size: 8 };
    const root = await treeOf(pdfOf([page(0, rows.slice(0, 2), [body, note]), page(9, rows.slice(2), [])]));
    expect(root.children.map(sketch)).toEqual([body.text, rows, note.text, '<page>']);
  });

  it('says where columns cannot be told apart', async () => {
    const puts = [0, 1, 2, 3].flatMap((at) => [
      { text: '120', x: 72 + at * 15, y: 700 - at * 20 },
      { text: '240', x: 125 + at * 15, y: 700 - at * 20 },
      { text: '360', x: 178 + at * 15, y: 700 - at * 20 },
    ]);
    const root = await treeOf(pdfOf([{ puts }]));
    expect(root.notes).toMatchObject([
      { code: 'unreadable-table', position: { page: 1, start: { line: 1 } } },
    ]);
  });
});

describe('limits of a PDF', () => {
  const plan = pdfOf([1, 2, 3].map((page) => ({ puts: lines(`Trang ${page} noi ve 120 ho ngheo cua xa`) })));

  it('says which pages were left out', async () => {
    const { source } = await treeOf(plan, { maxPages: 2 });
    expect(source).toMatchObject({ pages: 3, truncated: { reason: 'pages', kept: 2 } });
    expect((await treeOf(plan, { maxCharacters: 10 })).source.truncated?.reason).toBe('characters');
  });

  it('tells a scan from a PDF with text', async () => {
    const scan = pdfOf([{ puts: [] }, { puts: [] }]);
    expect(await hasText(plan)).toBe(true);
    expect(await hasText(scan)).toBe(false);
    await expect(treeOf(scan)).rejects.toMatchObject({ name: 'ReadError', code: 'no_text' });
  });

  it('says that a page has no text', async () => {
    const root = await treeOf(pdfOf([{ puts: lines('Trang nay co 120 ho ngheo') }, { puts: [] }]));
    expect(root.notes).toMatchObject([{ code: 'page-without-text', position: { page: 2 } }]);
  });

  it('refuses what is encrypted, damaged or too large', async () => {
    await expect(treeOf(encryptedPdf())).rejects.toMatchObject({ code: 'encrypted' });
    await expect(treeOf(Buffer.from('%PDF-1.7\nnothing'))).rejects.toMatchObject({ code: 'damaged' });
    await expect(treeOf(plan, { maxBytes: 100 })).rejects.toMatchObject({ code: 'too_large' });
  });
});
