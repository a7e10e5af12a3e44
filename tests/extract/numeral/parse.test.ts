import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, parseNumber } from '../../../src/extract/numeral/index.ts';
import type { DigitStyle, WordStyle } from '../../../src/extract/numeral/index.ts';

describe('a text that is one number', () => {
  test.each([
    ['9.835,440', '9835.440', null, null],
    ['  02 ', '2', null, null],
    ['12 500', '12500', null, null],
    ['1. 500.000 đồng', '1500000', 'đồng', 1_500_000],
    ['-4,1%', '-4.1', '%', null],
    ['âm 4,9 %', '-4.9', '%', null],
    ['-500 triệu đồng', '-500', 'triệu đồng', -500_000_000],
    ['2 tỷ rưỡi', '2500000000', 'đồng', 2_500_000_000],
    ['2 tỷ đồng chẵn', '2', 'tỷ đồng', 2_000_000_000],
    ['hai tỷ đồng chẵn', '2000000000', 'đồng', 2_000_000_000],
  ])('%s', (text, canonical, unit, vnd) => {
    expect(parseNumber(text)).toMatchObject({ canonical, unit, vnd });
  });

  test('is read in decomposed letters too', () => {
    expect(parseNumber('hai tỷ đồng'.normalize('NFD'))?.vnd).toBe(2_000_000_000);
  });

  test.each([
    '',
    ' ',
    'hộ',
    '12 hộ',
    '1.500 triệu đồng/năm',
    '16/18',
    '2021-2025',
    '5.',
    'A1',
    '236.00.000',
    '1,2,3',
    '5 triệu lẻ',
  ])('%j is none', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  test('says how it was read', () => {
    expect(parseNumber('1.500 tý đồng')?.explanation).toEqual([
      '"1.500" (in digits) is 1500',
      'the mark could also be decimal',
      '"tý đồng" is taken for "tỷ đồng"',
      '"tý đồng" multiplies by 1000000000',
      '= 1500000000000 đồng, to the nearest 1000000000',
    ]);
  });
});

const whole = fc.oneof(fc.nat(2000).map(BigInt), fc.bigInt(0n, 10n ** 18n - 1n));
const fraction = fc.stringMatching(/^\d{1,6}$/);

const digitStyle: fc.Arbitrary<DigitStyle> = fc
  .record({
    group: fc.constantFrom<DigitStyle['group'][]>('.', ',', ' ', '\u00A0', '\u202F', '. ', ''),
    decimal: fc.constantFrom<DigitStyle['decimal'][]>(',', '.'),
    digits: fc.constantFrom(0, 2),
    mark: fc.constantFrom('', '⁴', '¹²'),
  })
  .filter(({ group, decimal }) => !group.startsWith(decimal))
  .map((style) => ({ written: 'digits', ...style }));

/** `1. 500` alone could be a label, so the fault is read only in numbers that cannot. */
function isWritable(value: bigint, style: DigitStyle): boolean {
  return style.group !== '. ' || (style.decimal === ',' && (value < 1000n || value >= 1_000_000n));
}

const wordStyle: fc.Arbitrary<WordStyle> = fc.record({
  written: fc.constant('words' as const),
  gap: fc.constantFrom('linh' as const, 'lẻ' as const),
  thousand: fc.constantFrom('nghìn' as const, 'ngàn' as const),
  billion: fc.constantFrom('tỷ' as const, 'tỉ' as const),
  four: fc.constantFrom('tư' as const, 'bốn' as const),
  five: fc.constantFrom('lăm' as const, 'nhăm' as const),
  comma: fc.boolean(),
});

const units = [
  ['đồng', 0],
  ['đ', 0],
  ['nghìn đồng', 3],
  ['trđ', 6],
  ['triệu\nđồng', 6],
  ['tỉ đồng', 9],
  ['ngàn tỷ đồng', 12],
] as const;

function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/u.test(digits);
}

test('two years with a comma between them are no number', () => {
  expect(parseNumber('2021,2025')).toBeNull();
  expect(parseNumber('2021,25')?.canonical).toBe('2021.25');
});

describe('what is written is read back', () => {
  test('whole numbers in digits', () => {
    fc.assert(
      fc.property(whole, digitStyle, (value, style) => {
        fc.pre(isWritable(value, style));
        const text = formatNumber(value, style);
        expect(parseNumber(text, { decimal: style.decimal })?.canonical).toBe(String(value));
      }),
      { numRuns: 1000 },
    );
  });

  test('decimals in digits, with their zeros', () => {
    fc.assert(
      fc.property(whole, fraction, digitStyle, (value, decimals, style) => {
        // "2021,2025" is two years.
        fc.pre(isWritable(value, style) && !(isYear(String(value)) && isYear(decimals)));
        const number = `${value}.${decimals}`;
        const text = formatNumber(number, style);
        expect(parseNumber(text, { decimal: style.decimal })?.canonical).toBe(number);
      }),
      { numRuns: 1000 },
    );
  });

  test('whole numbers in words', () => {
    fc.assert(
      fc.property(whole, wordStyle, (value, style) => {
        expect(parseNumber(formatNumber(value, style))?.canonical).toBe(String(value));
      }),
      { numRuns: 2000 },
    );
  });

  test('decimals in words', () => {
    fc.assert(
      fc.property(fc.nat(999), fraction, wordStyle, (value, decimals, style) => {
        const number = `${value}.${decimals}`;
        expect(parseNumber(formatNumber(number, style))?.canonical).toBe(number);
      }),
    );
  });

  test('amounts, exact to the đồng', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 999_999n),
        digitStyle,
        fc.constantFrom(...units),
        (value, style, [unit, exponent]) => {
          fc.pre(isWritable(value, style));
          const vnd = value * 10n ** BigInt(exponent);
          const parsed = parseNumber(`${formatNumber(value, style)} ${unit}`, { decimal: style.decimal });
          expect(parsed?.vnd).toBe(vnd > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(vnd));
          expect(parsed?.currency).toBe('VND');
        },
      ),
    );
  });

  test('a number that is none is refused in writing', () => {
    expect(() => formatNumber('-1', { written: 'words' })).toThrow(RangeError);
    expect(() => formatNumber(10n ** 18n, { written: 'words' })).toThrow(RangeError);
  });
});
