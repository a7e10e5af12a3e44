import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { planParseMarkdown } from '../../src/read/markdown.ts';
import { planParse } from '../../src/read/parse.ts';
import { readInput } from '../../src/read/read.ts';

async function paragraphs(text: string): Promise<unknown[]> {
  const { children } = await readInput(text, { name: 'ke-hoach.md' });
  return children.map((block) => (block.type === 'paragraph' ? [block.rank, block.text.value] : block.type));
}

describe('Markdown', () => {
  it('knows headings by their marks', async () => {
    expect(await paragraphs('# KẾ HOẠCH\n\n### 1. Mục tiêu\nGiảm nghèo')).toEqual([
      [1, 'KẾ HOẠCH'],
      [3, '1. Mục tiêu'],
      [null, 'Giảm nghèo'],
    ]);
  });

  it('counts lines as the input does, with CRLF and a byte order mark', async () => {
    expect(await paragraphs('\ufeff# MỘT\r\n\r\nhai\r\n## BA\r\n')).toEqual([
      [1, 'MỘT'],
      [null, 'hai'],
      [2, 'BA'],
    ]);
  });

  it('keeps what stock Markdown would swallow: labels, indents, drawn lines', async () => {
    expect(await paragraphs('5. Năm\n7. Bảy\n\n    Thụt vào\n\nTIÊU ĐỀ\n-----\n[1]: chú thích')).toEqual([
      [null, '5. Năm\n7. Bảy'],
      [null, 'Thụt vào'],
      [null, 'TIÊU ĐỀ'],
      'break',
      [null, '[1]: chú thích'],
    ]);
  });

  it('reads fenced text like any other and no headings in it', async () => {
    expect(await paragraphs('```\n# 5 triệu đồng\n```\nsau')).toEqual([
      'break',
      [null, '5 triệu đồng'],
      'break',
      [null, 'sau'],
    ]);
  });

  it('reads an unclosed fence to the end', async () => {
    expect(await paragraphs('~~~\nmột\n\n# hai')).toEqual(['break', [null, 'một'], [null, 'hai']]);
  });

  it('keeps headings and fences apart over thousands of lines', async () => {
    const text = `${'# a\n'.repeat(1500)}\`\`\`\n${'# b\n'.repeat(1500)}\`\`\`\n# c\n`;
    const { children } = await readInput(text, { name: 'a.md' });
    const ranked = children.filter((block) => block.type === 'paragraph' && block.rank === 1);
    expect(ranked).toHaveLength(1501);
  });

  it('is described as Markdown', async () => {
    const { source } = await readInput('# A', { name: 'a.markdown' });
    expect(source).toMatchObject({ format: 'markdown', mediaType: 'text/markdown', name: 'a.markdown' });
  });
});

describe('the unified plugins', () => {
  it('parse a file that describes itself', () => {
    const tree = unified()
      .use(planParse)
      .parse(new VFile({ value: '1. Mục tiêu\n\n2. Kinh phí', path: 'thu/a.txt' }));
    expect(tree.children).toHaveLength(2);
    expect(tree.source).toMatchObject({ name: 'a.txt', format: 'text', encoding: 'utf-8' });
  });

  it('take the description that the reader made', async () => {
    const { source } = await readInput(Buffer.from('## Kế hoạch'), { name: 'b.md' });
    const tree = unified()
      .use(planParseMarkdown)
      .parse(new VFile({ value: '## Kế hoạch', data: { source } }));
    expect(tree.source).toBe(source);
    expect(tree.children[0]).toMatchObject({ type: 'paragraph', rank: 2 });
  });
});
