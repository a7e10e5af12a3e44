import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/read/normalise.ts';

describe('normalise', () => {
  it.each([
    ['composes decomposed letters', 'Hộ nghèo'.normalize('NFD'), 'Hộ nghèo'],
    ['composes marks that stand in another order', 'Ho\u0302\u0323', 'Hộ'],
    ['ends every line with \\n', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['makes no-break and thin spaces plain', '27\u00a0480\u2009triệu', '27 480 triệu'],
    ['drops soft hyphens, zero-width characters and the BOM', '\ufeffkinh\u00ad phí\u200b', 'kinh phí'],
    ['reads the Icelandic letters as Đ', '\u00d0iều 1 và \u00f0ồng', 'Điều 1 và đồng'],
    ['reads the Turkic letter as Ư', 'tr\u01a3ờng, \u01a2u tiên', 'trường, Ưu tiên'],
    ['opens ligatures', 'tài \ufb01le, \ufb02y', 'tài file, fly'],
    ['removes strong emphasis', '**II. MỤC TIÊU**1. Phạm vi', 'II. MỤC TIÊU1. Phạm vi'],
    ['removes strong emphasis with inner spaces', '**1. **Tổ chức', '1. Tổ chức'],
    ['removes emphasis over several lines', '*Căn cứ Luật\nNgân sách;*', 'Căn cứ Luật\nNgân sách;'],
    ['removes double underscores', '__Mục tiêu__ chung', 'Mục tiêu chung'],
    ['removes heading marks', '## II. MỤC TIÊU\n##III. KINH PHÍ', 'II. MỤC TIÊU\nIII. KINH PHÍ'],
    ['removes backslash escapes', '1\\. Hộ\n\\- Xã \\*', '1. Hộ\n- Xã *'],
    ['keeps the bullet of a line', '* Xã Nà Mây', '* Xã Nà Mây'],
    ['keeps one star of a second-level bullet', '** Lưu ý', '* Lưu ý'],
    ['keeps products', '3 * 5, 3*5, b/a * 100%', '3 * 5, 3*5, b/a * 100%'],
    ['keeps a star that nothing closes', '12.500* triệu\n\nvà *chưa đóng', '12.500* triệu\n\nvà *chưa đóng'],
    ['keeps drawn lines', '*****\n_____', '*****\n_____'],
    ['keeps blanks to fill in', 'Số: ____/KH, ngày__tháng__năm', 'Số: ____/KH, ngày__tháng__năm'],
    ['keeps a hash that is no heading', 'mục #5 và C#', 'mục #5 và C#'],
    ['keeps an escaped bar, which is no border', 'a \\| b', 'a \\| b'],
    ['keeps tabs and form feeds', 'a\tb\fc', 'a\tb\fc'],
  ])('%s', (_name, text, expected) => {
    expect(normalise(text).value).toBe(expected);
  });

  it('maps a text that needs no change onto itself', () => {
    const text = 'Tổng kinh phí: 27.480 triệu đồng.\n- Xã Nà Mây';
    const whole = normalise(text);
    expect(whole.value).toBe(text);
    expect(whole.span(5, 9)).toEqual({ start: 5, end: 9 });
  });

  it('leads a figure between removed marks back to its own characters', () => {
    const text = 'Tổng: **27.480 triệu đồng**'.normalize('NFD');
    const whole = normalise(text);
    const at = whole.value.indexOf('27.480 triệu đồng');
    const { start, end } = whole.span(at, at + '27.480 triệu đồng'.length);
    expect(text.slice(start, end)).toBe('27.480 triệu đồng'.normalize('NFD'));
  });

  it('covers what was removed inside a stretch', () => {
    const text = '27.480 **triệu** đồng';
    const whole = normalise(text);
    expect(whole.span(0, whole.value.length)).toEqual({ start: 0, end: text.length });
  });

  /** Letters, marks and spaces whose meaning does not hang on their neighbours. */
  const words = fc
    .array(
      fc.constantFrom(
        'ộ',
        'é',
        'Đ',
        'ư',
        'a',
        '7',
        '.',
        '-',
        ' ',
        '\n',
        'e\u0301',
        'o\u0302\u0323',
        'u\u031b\u0309',
        '\r\n',
        '\r',
        '\u00a0',
        '\u00ad',
        '\ufeff',
        '\u00d0',
        '\u200b',
        '\t',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  it('leads every stretch back to a stretch of the input that says the same', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (text, one, other) => {
        const whole = normalise(text);
        const [from, to] = [one, other]
          .map((n) => n % (whole.value.length + 1))
          .toSorted((a, b) => a - b) as [number, number];
        if (from === to) return;
        const { start, end } = whole.span(from, to);
        expect(normalise(text.slice(start, end)).value).toBe(whole.value.slice(from, to));
      }),
      { numRuns: 2000 },
    );
  });

  const anyText = fc.oneof(
    words,
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('*', '_', '#', '\\', '|', ' ', '\n', '\r', 'a', '5', '\ufeff', 'e\u0301'),
    }),
  );

  it('gives composed text without carriage returns or invisible characters for any input', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { value } = normalise(text);
        expect(value.normalize('NFC')).toBe(value);
        expect(value).not.toMatch(/[\r\u00a0\u00ad\u200b\ufeff]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('maps any input in order and inside its bounds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const whole = normalise(text);
        let before = 0;
        for (let offset = 0; offset < whole.value.length; offset += 1) {
          const { start, end } = whole.span(offset, offset + 1);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('needs time in proportion to the length, whatever marks it is given', () => {
    for (const unit of [
      '*',
      '* ',
      '*a',
      '**a',
      '__a',
      '#',
      '\n#',
      '\\',
      'e\u0301',
      '\u0301',
      '\u200b',
      '** \n',
    ]) {
      const started = performance.now();
      normalise(unit.repeat(200_000));
      expect(performance.now() - started, JSON.stringify(unit)).toBeLessThan(3_000);
    }
  });
});
