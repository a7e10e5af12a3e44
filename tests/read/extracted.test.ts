import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rootOf } from '../../src/read/extracted.ts';
import { paragraphOf, plainRun } from '../../src/read/parts.ts';
import type { Part, Run } from '../../src/read/parts.ts';
import { describe as describeSource } from '../../src/read/source.ts';
import type { Root } from '../../src/read/tree.ts';
import { sketches } from './sketch.ts';

const source = describeSource('', { name: null, format: 'docx', mediaType: '' });

function read(...parts: Part[]): Root {
  return rootOf(parts, source);
}

const line = (text: string): Part => paragraphOf([plainRun(text)]);
const table = (...rows: string[][]): Part => ({
  type: 'table',
  rows: rows.map((row) => row.map((text) => ({ runs: [plainRun(text)], cell: null }))),
});

describe('rootOf', () => {
  it('writes one text that can be read by people', () => {
    const parts = [
      line('I. KINH PHÍ'),
      table(['Xã', 'Hộ'], ['Nà Mây', '12']),
      { type: 'page' as const },
      line('cuối'),
    ];
    const root = read(...parts);
    expect(root.decoded.text).toBe('I. KINH PHÍ\n\nXã\tHộ\nNà Mây\t12\n\n\f\n\ncuối');
    expect(sketches(root)).toEqual([
      'I. KINH PHÍ',
      [
        ['Xã', 'Hộ'],
        ['Nà Mây', '12'],
      ],
      '<page>',
      'cuối',
    ]);
  });

  it('normalises the words and keeps their place', () => {
    const root = read(line('a'), line(' Hộ\u00a0nghèo'.normalize('NFD')));
    const [, block] = root.children;
    expect(block).toMatchObject({ type: 'paragraph', text: { value: 'Hộ nghèo' } });
    const { start, end } = block!.position;
    expect(root.decoded.text.slice(start.offset, end.offset)).toBe('Hộ\u00a0nghèo'.normalize('NFD'));
    expect(start).toMatchObject({ line: 3, column: 1 });
  });

  it('knows the page and cell in which a place is', () => {
    const runs: Run[] = [
      { text: 'Hộ ', font: null, page: 1 },
      { text: 'nghèo', font: 'Arial', page: 2 },
    ];
    const cells = {
      type: 'table' as const,
      rows: [
        [
          { runs: [plainRun('12')], cell: 'A!B7' },
          { runs: [], cell: 'A!C7' },
        ],
      ],
    };
    const { decoded } = read(paragraphOf(runs), cells);
    const at = (text: string): unknown => {
      const start = decoded.text.indexOf(text);
      const { page, cell } = decoded.position({ start, end: start + 1 });
      return [page, cell];
    };
    expect(at('Hộ')).toEqual([1, undefined]);
    expect(at('ghèo')).toEqual([2, undefined]);
    expect(at('12')).toEqual([2, 'A!B7']);
  });

  it('refuses what holds no text', () => {
    expect(() => read(line(' \n '), table(['', ' ']))).toThrow(expect.objectContaining({ code: 'empty' }));
  });

  it('has every visible character in exactly one block, and every block in order', () => {
    const words = fc.array(
      fc.constantFrom(
        'a',
        'ộ',
        'o\u0302\u0323',
        '5',
        ' ',
        '\n',
        '\t',
        '\f',
        '*',
        '**',
        '# ',
        '|',
        '---',
        '\u00a0',
        '\u00ad',
        '\u0301',
        '\\.',
        '\r\n',
      ),
      { maxLength: 8 },
    );
    const run = words.map((all) => plainRun(all.join('')));
    const cell = fc.record({ runs: fc.array(run, { maxLength: 2 }), cell: fc.constantFrom(null, 'A!B7') });
    const part: fc.Arbitrary<Part> = fc.oneof(
      fc.array(run, { maxLength: 3 }).map((runs) => paragraphOf(runs)),
      fc
        .array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 })
        .map((rows): Part => ({ type: 'table', rows })),
      fc.constant<Part>({ type: 'page' }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        fc.pre(
          parts.some((each) => each.type === 'paragraph' && each.runs.some(({ text }) => /[a5]/.test(text))),
        );
        const { children, decoded } = read(...parts);
        const times = Array.from<number>({ length: decoded.text.length }).fill(0);
        let last = 0;
        for (const { position } of children) {
          expect(position.start.offset).toBeGreaterThanOrEqual(last);
          last = position.end.offset;
          for (let at = position.start.offset; at < last; at += 1) times[at] = (times[at] ?? 0) + 1;
        }
        const visible = times.filter((_, at) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(decoded.text.charAt(at)));
        expect(visible.every((count) => count === 1)).toBe(true);
        for (const block of children) {
          if (block.type !== 'table') continue;
          for (const text of block.rows.flat()) {
            const { start, end } = text.span(0, text.value.length);
            if (text.value !== '') expect(decoded.text.slice(start, end)).not.toMatch(/\t/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
