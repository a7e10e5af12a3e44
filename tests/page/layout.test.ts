import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import type { Section } from '../../src/index.ts';
import { blocksOf } from '../../src/page/layout.ts';
import type { Block } from '../../src/page/layout.ts';
import { cleanerOf, lineBreaks } from '../../src/page/markup.ts';

async function laidOut(text: string, name = 'ke-hoach.txt'): Promise<Block[]> {
  return blocksOf(text, await extract(text, { name }));
}

/** Each block by its type and its words; behind a heading what follows it in its paragraph. */
function sketch(text: string, blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    const words = text.slice(block.start, block.end).trim();
    const rest =
      block.type === 'heading' && block.rest !== null ? text.slice(block.rest.start, block.rest.end) : '';
    return `${block.type}: ${words}${rest === '' ? '' : ` |${rest.trimEnd()}`}`;
  });
}

describe('the blocks of a page', () => {
  it('are paragraphs between blank lines, headings, tables and pages', async () => {
    const text = [
      'KẾ HOẠCH',
      'I. MỤC TIÊU',
      'Giảm 20 hộ nghèo.\nTăng thu nhập.',
      '\f',
      'II. KINH PHÍ',
      'TT\tNội dung\tSố hộ\n1\tNhà ở\t30\n2\tCon giống\t12',
      'Hết.',
    ].join('\n\n');
    expect(sketch(text, await laidOut(text))).toEqual([
      'paragraph: KẾ HOẠCH',
      'heading: I. MỤC TIÊU',
      'paragraph: Giảm 20 hộ nghèo.\nTăng thu nhập.',
      'page: ',
      'heading: II. KINH PHÍ',
      'table: TT\tNội dung\tSố hộ\n1\tNhà ở\t30\n2\tCon giống\t12',
      'paragraph: Hết.',
    ]);
  });

  it('keep what follows a heading in its paragraph', async () => {
    const text = 'I. NỘI DUNG\n\na) Đối tượng: hộ nghèo, hộ cận nghèo.\n\nb) Thời gian: năm 2025.';
    expect(sketch(text, await laidOut(text))).toEqual([
      'heading: I. NỘI DUNG',
      'heading: a) Đối tượng |: hộ nghèo, hộ cận nghèo.',
      'heading: b) Thời gian |: năm 2025.',
    ]);
  });

  it('take the marks before a heading with it', async () => {
    const text = '## **BÁO CÁO**\n\n### **I. KẾT QUẢ**\n\n**a) Dự án 2.** Sinh kế';
    const [, heading] = sketch(text, await laidOut(text, 'bao-cao.md'));
    expect(heading).toBe('heading: ### **I. KẾT QUẢ**');
  });

  it('hold every character that is not blank once', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        'I. MỤC TIÊU',
        '1. Dự án 2: Sinh kế',
        'a) Nội dung: 5 hộ',
        '- Hộ nghèo: 12 hộ',
        '\f',
        '',
        '  ',
      ),
      fc.constantFrom(
        'TT\tNội dung\tSố hộ\n1\tNhà\t3\n2\tTrâu\t4',
        '| a | 1 |\n|---|---|\n| b | 2 |',
        'x\r\n\r\ny',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const text = lines.join('\n');
        const extraction = await extract(text, { name: 'a.txt', withText: true });
        if (extraction.text === undefined) return;
        const spans = blocksOf(extraction.text, extraction).flatMap((block) =>
          block.type === 'heading' && block.rest !== null ? [block, block.rest] : [block],
        );
        let at = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(extraction.text.slice(at, start).trim()).toBe('');
          at = end;
        }
        expect(extraction.text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('are found in a long text without looking at it again and again', async () => {
    const text = `${'-'.repeat(200_000)} I. A\n\n${' \n'.repeat(100_000)}\n${'#'.repeat(100_000)}`;
    const blocks = await laidOut(text);
    expect(blocks.length).toBeGreaterThan(0);
  });

  it('are found behind each of many headings that no blank line and no page end follows', () => {
    const line = 'a) Đối tượng: hộ nghèo, hộ cận nghèo trên địa bàn xã\n';
    const many = 200_000;
    const sections = Array.from({ length: many }, (_, at) => headingAt(at * line.length, 13));
    const blocks = blocksOf(line.repeat(many), { documents: [], sections, tables: [] });
    expect(blocks.length).toBe(many);
    expect(blocks.at(-1)).toMatchObject({ type: 'heading', rest: { end: many * line.length } });
  });
});

/** A section whose heading is so many characters of one line. */
function headingAt(offset: number, length: number): Section {
  const position = {
    start: { line: 1, column: 1, offset },
    end: { line: 1, column: 1 + length, offset: offset + length },
  };
  const words = { label: 'a)', numbering: 'letter', title: 'Đối tượng', component: null } as const;
  return { id: `s${offset}`, documentId: 'd1', parentId: null, depth: 1, position, ...words };
}

describe('what is shown of a text', () => {
  it('has no marks of Markdown', () => {
    const clean = cleanerOf('', 'markdown');
    expect(clean('## **II. KẾT QUẢ**')).toBe('II. KẾT QUẢ');
    expect(clean('*Khe Lũng, ngày 5* và 2 * 3 \\* 4')).toBe('Khe Lũng, ngày 5 và 2 * 3 * 4');
  });

  it('is the text to the letter where it is no Markdown', () => {
    expect(cleanerOf('# 5 *', 'docx')('# **5** *')).toBe('# **5** *');
    expect(cleanerOf('giá * 2', 'text')('giá *2')).toBe('giá *2');
  });

  it('joins lines that a margin ended, and keeps those that end by themselves', () => {
    const wrapped = `${'Ủy ban nhân dân xã giao các thôn rà soát hộ nghèo '.repeat(2)}\ntrên địa bàn.`;
    expect(lineBreaks(wrapped)).toEqual([]);
    expect(lineBreaks('ỦY BAN NHÂN DÂN\nXÃ NÀ MÂY')).toEqual([15]);
    expect(lineBreaks('Giao các thôn rà soát, lập danh sách hộ nghèo trên địa bàn xã\n- Lưu: VT.')).toEqual([
      61,
    ]);
  });
});
