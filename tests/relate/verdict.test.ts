import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/extract/numeral/format.ts';
import type { Candidate, Formula } from '../../src/relate/candidate.ts';
import { exact, formatExact, ONE } from '../../src/relate/exact.ts';
import { isNearMiss, settle } from '../../src/relate/settle.ts';
import { compare, compute } from '../../src/relate/verdict.ts';
import { sumOf } from './figures.ts';

const verdict = async (whole: string, ...parts: string[]) => compare(await sumOf(whole, parts));

/** "9.835,440" of thousandths, "12.345" of whole units. */
const written = (units: bigint, decimals: number): string => {
  const digits = units.toString().padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return formatNumber(decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`, {
    written: 'digits',
    group: '.',
    decimal: ',',
  });
};

describe('a sum', () => {
  test('of exact figures is consistent, and one đồng off it is not, past 2^53 as well', async () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 17n });
    await fc.assert(
      fc.asyncProperty(fc.array(amount, { minLength: 2, maxLength: 6 }), async (parts) => {
        const sum = parts.reduce((all, part) => all + part, 0n);
        const said = parts.map((part) => `${written(part, 0)} đồng`);
        expect(await verdict(`${written(sum, 0)} đồng`, ...said)).toBe('consistent');
        expect(await verdict(`${written(sum + 1n, 0)} đồng`, ...said)).toBe('inconsistent');
      }),
      { numRuns: 25 },
    );
  });

  test('of figures with decimals is consistent to the last place', async () => {
    const thousandths = fc.bigInt({ min: 100n, max: 10n ** 9n });
    await fc.assert(
      fc.asyncProperty(thousandths, thousandths, async (a, b) => {
        const whole = `${written(a + b, 3)} triệu đồng`;
        expect(await verdict(whole, `${written(a, 3)} triệu đồng`, `${written(b, 3)} triệu đồng`)).toBe(
          'consistent',
        );
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ['27,5 tỷ đồng', ['15.478 triệu đồng', '12.002 triệu đồng'], 'consistent'],
    ['27,4 tỷ đồng', ['15.478 triệu đồng', '12.002 triệu đồng'], 'inconsistent'],
    ['28,7 tỷ đồng', ['20,5 tỷ đồng', '8,32 tỷ đồng'], 'inconsistent'],
    ['28,8 tỷ đồng', ['20,5 tỷ đồng', '8,32 tỷ đồng'], 'consistent'],
    ['10 tỷ đồng', ['3,4 tỷ đồng', '3,4 tỷ đồng', '3,4 tỷ đồng'], 'consistent'],
    ['101 triệu đồng', ['33 triệu đồng', '33 triệu đồng', '34 triệu đồng'], 'rounding'],
    ['103 triệu đồng', ['33 triệu đồng', '33 triệu đồng', '34 triệu đồng'], 'inconsistent'],
    ['145 hộ', ['82 hộ', '62 hộ'], 'inconsistent'],
  ])('compares as written, half a place either way: %s = %j is %s', async (whole, parts, expected) => {
    expect(await verdict(whole, ...parts)).toBe(expected);
  });

  test.each([
    ['khoảng 150 hộ', ['82 hộ', '62 hộ'], 'rounding'],
    ['khoảng 200 hộ', ['82 hộ', '62 hộ'], 'inconsistent'],
    ['trên 140 hộ', ['82 hộ', '62 hộ'], 'rounding'],
    ['trên 150 hộ', ['82 hộ', '62 hộ'], 'inconsistent'],
    ['dưới 150 hộ', ['82 hộ', '62 hộ'], 'rounding'],
    ['dưới 140 hộ', ['82 hộ', '62 hộ'], 'inconsistent'],
    ['150 hộ', ['trên 80 hộ', '62 hộ'], 'rounding'],
    ['gần 145 hộ', ['82 hộ', '62 hộ'], 'rounding'],
    ['gần 140 hộ', ['82 hộ', '62 hộ'], 'inconsistent'],
  ])('is as open as its words: %s = %j is %s', async (whole, parts, expected) => {
    expect(await verdict(whole, ...parts)).toBe(expected);
  });

  test('may take away', async () => {
    expect(await verdict('65 hộ', '118 hộ', '-53 hộ')).toBe('consistent');
    expect(await verdict('66 hộ', '118 hộ', '-53 hộ')).toBe('inconsistent');
  });
});

describe('what comes of a division', () => {
  const of = async (formula: Formula, whole: string, ...parts: string[]): Promise<Candidate> => ({
    ...(await sumOf(whole, parts)),
    formula,
  });

  test.each([
    ['38,69%', 'consistent'],
    ['38,7%', 'consistent'],
    ['38,6%', 'rounding'],
    ['38,5%', 'inconsistent'],
  ])('may be cut instead of rounded: %s', async (share, expected) => {
    // 5.804 of 15.000 are 38.6933… %.
    expect(compare(await of({ kind: 'share' }, share, '5.804 hộ', '15.000 hộ'))).toBe(expected);
  });

  test('is undecided where there is nothing to divide by', async () => {
    expect(compare(await of({ kind: 'share' }, '12%', '5 hộ', '0 hộ'))).toBe('undecided');
  });

  test('of an average may be a round figure', async () => {
    const mean: Formula = { kind: 'mean', by: 3n * ONE };
    expect(compare(await of(mean, '120.000 hộ', '364.000 hộ'))).toBe('rounding');
    expect(compare(await of(mean, '130.000 hộ', '364.000 hộ'))).toBe('inconsistent');
  });

  test('of a growth counts from the earlier amount', async () => {
    const growth: Formula = { kind: 'growth', direction: 1 };
    const fall: Formula = { kind: 'growth', direction: -1 };
    expect(compare(await of(growth, '25%', '15 hộ', '12 hộ'))).toBe('consistent');
    expect(compare(await of(fall, '25%', '9 hộ', '12 hộ'))).toBe('consistent');
    expect(compare(await of(fall, '35%', '9 hộ', '12 hộ'))).toBe('inconsistent');
  });

  test('of a product is exact', async () => {
    const product = await of({ kind: 'product', by: 5n * ONE }, '7.500.000.000 đồng', '1.500.000.000 đồng');
    expect(formatExact(compute(product)?.value ?? 0n)).toBe('7500000000');
    expect(compare(product)).toBe('consistent');
  });
});

describe('a trial', () => {
  test('puts another value in a figure’s place, and changes nothing else', async () => {
    const candidate = await sumOf('144 hộ', ['82 hộ', '26 hộ']);
    const part = candidate.parts[1]?.figure.id ?? '';
    expect(compare(candidate)).toBe('inconsistent');
    expect(compare(candidate, new Map([[part, exact('62')]]))).toBe('consistent');
    expect(compare(candidate)).toBe('inconsistent');
  });
});

describe('a claim', () => {
  const settled = async (claim: Candidate['claim'], whole: string, ...parts: string[]) =>
    settle([await sumOf(whole, parts, claim)]).map(({ relation }) => relation.verdict);

  test('that is complete and fails is a fault', async () => {
    expect(await settled('complete', '900 hộ', '82 hộ', '31 hộ')).toEqual(['inconsistent']);
  });

  test('that is likely and fails is a fault when it nearly holds or one slip explains it', async () => {
    expect(await settled('likely', '150 hộ', '82 hộ', '62 hộ')).toEqual(['inconsistent']);
    expect(await settled('likely', '1.440 hộ', '82 hộ', '62 hộ')).toEqual(['inconsistent']);
    expect(await settled('likely', '900 hộ', '82 hộ', '31 hộ')).toEqual(['undecided']);
  });

  test('that is implied and fails is a fault only when one slip explains it, else nothing', async () => {
    expect(await settled('implied', '414 hộ', '82 hộ', '62 hộ')).toEqual(['inconsistent']);
    expect(await settled('implied', '900 hộ', '87 hộ', '31 hộ')).toEqual([]);
  });

  test('of some parts is a fault only when they exceed the whole', async () => {
    expect(await settled('partial', '144 hộ', '82 hộ')).toEqual(['undecided']);
    expect(await settled('partial', '144 hộ', '182 hộ')).toEqual(['inconsistent']);
    expect(await settled('partial', '144 hộ', '144 hộ')).toEqual(['consistent']);
  });

  test('that is only possible is told when it holds', async () => {
    expect(await settled('possible', '144 hộ', '82 hộ', '62 hộ')).toEqual(['consistent']);
    expect(await settled('possible', '145 hộ', '82 hộ', '62 hộ')).toEqual([]);
  });

  test('made twice is told once', async () => {
    const candidate = await sumOf('144 hộ', ['82 hộ', '62 hộ']);
    expect(settle([candidate, { ...candidate, basis: 'trong đó' }])).toMatchObject([
      { relation: { basis: 'gồm' } },
    ]);
  });

  test('nearly holds from 17 twentieths of the whole to 24', async () => {
    expect(isNearMiss(await sumOf('100 hộ', ['50 hộ', '35 hộ']))).toBe(true);
    expect(isNearMiss(await sumOf('100 hộ', ['50 hộ', '34 hộ']))).toBe(false);
    expect(isNearMiss(await sumOf('100 hộ', ['60 hộ', '60 hộ']))).toBe(true);
    expect(isNearMiss(await sumOf('100 hộ', ['60 hộ', '61 hộ']))).toBe(false);
  });

  test('is told with what is stated, computed and possible', async () => {
    expect(settle([await sumOf('27,4 tỷ đồng', ['15.478 triệu đồng', '12.002 triệu đồng'])])).toMatchObject([
      {
        relation: {
          id: 'r1',
          stated: '27400000000',
          computed: '27480000000',
          interval: ['27479000000', '27481000000'],
          verdict: 'inconsistent',
        },
      },
    ]);
  });
});
