import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInput } from '../../src/read/read.ts';
import type { Block, Root } from '../../src/read/tree.ts';

async function blocks(text: string, name = 'a.txt'): Promise<unknown[]> {
  return (await readInput(text, { name })).children.map(sketch);
}

function sketch(block: Block): unknown {
  if (block.type === 'break') return `<${block.what}>`;
  if (block.type === 'table') return block.rows.map((row) => row.map((cell) => cell.value));
  return block.rank === null ? block.text.value : { [block.rank]: block.text.value };
}

/** How often each character of the input stands in a block. */
function coverage({ children, decoded }: Root): number[] {
  const times = Array.from<number>({ length: decoded.text.length }).fill(0);
  for (const { position } of children) {
    for (let offset = position.start.offset; offset < position.end.offset; offset += 1) times[offset]! += 1;
  }
  return times;
}

describe('plain text', () => {
  it('cuts paragraphs at blank lines and keeps their line ends', async () => {
    expect(await blocks('Căn cứ Luật\nNgân sách;\n\n  \n1. Mục tiêu\n')).toEqual([
      'Căn cứ Luật\nNgân sách;',
      '1. Mục tiêu',
    ]);
  });

  it('breaks at form feeds, also within a line', async () => {
    expect(await blocks('hết trang\f2\nsang trang')).toEqual(['hết trang', '<page>', '2\nsang trang']);
  });

  it('breaks at drawn lines of every kind', async () => {
    expect(await blocks('a\n-------\nb\n* * *\nc\n_____\nd\n=====\ne')).toEqual([
      'a',
      '<rule>',
      'b',
      '<rule>',
      'c',
      '<rule>',
      'd',
      '<rule>',
      'e',
    ]);
  });

  it('takes a single dash for a bullet that lost its text', async () => {
    expect(await blocks('-\nHỗ trợ nhà ở')).toEqual(['-\nHỗ trợ nhà ở']);
  });

  it('parts the cells of a letterhead at lines that hold only a bar', async () => {
    expect(await blocks('|\n**ỦY BAN NHÂN DÂN**\nXÃ NÀ MÂY\n-----\n|\n|\nSố: 12/KH-UBND\n|')).toEqual([
      '<cell>',
      'ỦY BAN NHÂN DÂN\nXÃ NÀ MÂY',
      '<rule>',
      '<cell>',
      'Số: 12/KH-UBND',
      '<cell>',
    ]);
  });

  it('remembers the rank of a heading mark that a text file carries', async () => {
    expect(await blocks('mở đầu\n## **II. MỤC TIÊU**\nnội dung #3')).toEqual([
      'mở đầu',
      { 2: 'II. MỤC TIÊU' },
      'nội dung #3',
    ]);
  });

  it('puts a line of marks only into a break', async () => {
    expect(await blocks('**II. KINH PHÍ\n**\nTổng: 5 triệu đồng')).toEqual([
      'II. KINH PHÍ',
      '<mark>',
      'Tổng: 5 triệu đồng',
    ]);
  });

  it('gives positions in the input, marks included', async () => {
    const text = '\ufeff**I. HỘ**\r\n\r\n  hai\r\n';
    const { children, decoded } = await readInput(text);
    expect(
      children.map(({ position }) => decoded.text.slice(position.start.offset, position.end.offset)),
    ).toEqual(['**I. HỘ**', 'hai']);
    expect(children[1]?.position.start).toEqual({ line: 3, column: 3, offset: 16 });
  });
});

describe('tables', () => {
  it('reads tabbed lines as rows, empty cells included', async () => {
    const text = 'Biểu 1\nSTT\tXã\tHộ nghèo\t\n\t\t\tHộ\n1\tNà Mây\t120\t8\n\tTổng\t120\t8\nGhi chú';
    expect(await blocks(text)).toEqual([
      'Biểu 1',
      [
        ['STT', 'Xã', 'Hộ nghèo', ''],
        ['', '', '', 'Hộ'],
        ['1', 'Nà Mây', '120', '8'],
        ['', 'Tổng', '120', '8'],
      ],
      'Ghi chú',
    ]);
  });

  it('leaves labels that a tab parts from their text in their paragraph', async () => {
    const text = '1.\tHộ nghèo là 120 hộ\n2.\tHộ cận nghèo là 80 hộ';
    expect(await blocks(text)).toEqual([text]);
  });

  it('leaves a letterhead laid out with tabs in its paragraph', async () => {
    const text = 'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI\nXÃ NÀ MÂY\t\tĐộc lập - Tự do';
    expect(await blocks(text)).toEqual([text]);
  });

  it('leaves indented paragraphs and a single tabbed line as they are', async () => {
    expect(await blocks('\tMột\n\tHai\n\nSố:\t12/KH')).toEqual(['Một\n\tHai', 'Số:\t12/KH']);
  });

  it('reads Markdown tables without their delimiter row', async () => {
    expect(await blocks('| Xã | **Hộ** |\n|:---|---:|\n| Nà Mây | 5 \\| 6 |\n|  | 7 |')).toEqual([
      [
        ['Xã', 'Hộ'],
        ['Nà Mây', '5 \\| 6'],
        ['', '7'],
      ],
    ]);
  });

  it('reads rows without outer bars', async () => {
    expect(await blocks('STT | Xã | Hộ\n1 | Nà Mây | 5')).toEqual([
      [
        ['STT', 'Xã', 'Hộ'],
        ['1', 'Nà Mây', '5'],
      ],
    ]);
  });

  it('keeps the place of every cell', async () => {
    const text = 'Xã\tHộ\tTỷ lệ\n1\t **105** \t2,5';
    const { children, decoded } = await readInput(text);
    const [table] = children;
    const cell = table?.type === 'table' ? table.rows[1]?.[1] : undefined;
    const span = cell?.span(0, cell.value.length);
    expect(span && decoded.text.slice(span.start, span.end)).toBe('105');
  });
});

describe('any text', () => {
  const pieces = [
    'a',
    '5',
    '*',
    '**',
    '|',
    '\t',
    '-',
    '---',
    '#',
    '`',
    '\n',
    '\n\n',
    '\r\n',
    '\f',
    ' ',
    '\\',
    '\ufeff',
  ];
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(...pieces, '| a | 1 |\n', '|--|--|\n', 'x\t1\ty\n', '```\n', '\u200b', 'e\u0301'),
      )
      .map((p) => p.join('')),
  );

  it.each(['a.txt', 'a.md'])('has every visible character in exactly one block (%s)', async (name) => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        fc.pre(text.trim() !== '');
        const times = coverage(await readInput(text, { name }));
        for (const [offset, count] of times.entries()) {
          expect(count).toBeLessThanOrEqual(1);
          if (/\S/.test(text.charAt(offset))) expect(count, JSON.stringify(text.slice(offset))).toBe(1);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('has its blocks in the order of the input', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        fc.pre(text.trim() !== '');
        const { children } = await readInput(text);
        let end = 0;
        for (const { position } of children) {
          expect(position.start.offset).toBeGreaterThanOrEqual(end);
          end = position.end.offset;
        }
      }),
    );
  });

  it.each([
    ['a.txt', 100_000],
    ['a.md', 10_000],
  ])('is read in time that grows with its length only (%s)', async (name, times) => {
    const units = [
      '|',
      '\t',
      'a|',
      'a\t',
      '- ',
      '-',
      '# a\n',
      '```\n',
      '\f',
      'a\n',
      '\n',
      '[',
      '> ',
      '|\n',
      '**\n',
      '  ',
    ];
    for (const unit of units) {
      const started = performance.now();
      await readInput(`x${unit.repeat(times)}`, { name });
      expect(performance.now() - started, JSON.stringify(unit)).toBeLessThan(5_000);
    }
  });
});
