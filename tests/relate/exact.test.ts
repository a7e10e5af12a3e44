import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addIntervals,
  exact,
  formatExact,
  intervalOf,
  meets,
  negateInterval,
  ONE,
  unitSize,
  valueOf,
  type Interval,
} from '../../src/relate/exact.ts';
import { figureOf } from './figures.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, places]) => {
    const padded = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
    const cut = padded.length - places;
    const fraction = padded.slice(cut).replace(/0+$/u, '');
    const number = `${padded.slice(0, cut)}${fraction === '' ? '' : `.${fraction}`}`;
    return digits < 0n && /[1-9]/u.test(number) ? `-${number}` : number;
  });

describe('an exact number', () => {
  test('is what its decimal says, whatever its size, and is written back the same', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        expect(formatExact(exact(text))).toBe(text);
      }),
    );
  });

  test('has no floating point: 0.1 and 0.2 are 0.3', () => {
    expect(exact('0.1') + exact('0.2')).toBe(exact('0.3'));
  });

  test('of an amount is in đồng, past 2^53 as well', async () => {
    expect(valueOf(await figureOf('9.835,440 triệu đồng'))).toBe(9_835_440_000n * ONE);
    expect(valueOf(await figureOf('343 tỷ 769 triệu đồng'))).toBe(343_769_000_000n * ONE);
    expect(valueOf(await figureOf('9.007.199.254.740.993 đồng'))).toBe(9_007_199_254_740_993n * ONE);
    expect(valueOf(await figureOf('9,007199254 triệu tỷ đồng'))).toBe(9_007_199_254_000_000n * ONE);
    expect(valueOf(await figureOf('2,338 triệu hộ'))).toBe(2_338_000n * ONE);
    expect(valueOf(await figureOf('12,45%'))).toBe(exact('12.45'));
  });

  test('has a unit of đồng, thousands, millions …', async () => {
    expect(unitSize(await figureOf('12,5 triệu đồng'))).toBe(1_000_000n * ONE);
    expect(unitSize(await figureOf('12 tỷ đồng'))).toBe(1_000_000_000n * ONE);
    expect(unitSize(await figureOf('12.000 đồng'))).toBe(ONE);
    expect(unitSize(await figureOf('12 hộ'))).toBe(ONE);
  });
});

describe('the interval of a figure', () => {
  const intervalIn = async (amount: string): Promise<(string | null)[]> => {
    const { low, high } = intervalOf(await figureOf(amount));
    return [low, high].map((end) => (end === null ? null : formatExact(end)));
  };

  test.each([
    ['9,8 tỷ đồng', '9750000000', '9850000000'],
    ['9.835,440 triệu đồng', '9835439500', '9835440500'],
    ['12 tỷ đồng', '11500000000', '12500000000'],
    ['2,338 triệu hộ', '2337500', '2338500'],
    ['12,45%', '12.445', '12.455'],
    ['12%', '11.5', '12.5'],
    ['12,5 ha', '12.45', '12.55'],
  ])('is half of the last place on either side: %s', async (amount, low, high) => {
    expect(await intervalIn(amount)).toEqual([low, high]);
  });

  test.each([
    ['144 hộ', '144'],
    ['27 người', '27'],
    ['05 công trình', '5'],
    ['5.000.000 đồng', '5000000'],
  ])('is a point for what is counted one by one: %s', async (amount, value) => {
    expect(await intervalIn(amount)).toEqual([value, value]);
  });

  test.each([
    ['khoảng 100 hộ', '95', '105'],
    ['gần 100 hộ', '95', '100'],
    ['trên 100 hộ', '100', null],
    ['ít nhất 100 hộ', '100', null],
    ['dưới 100 hộ', null, '100'],
    ['không quá 100 hộ', null, '100'],
    ['trên 12 tỷ đồng', '11500000000', null],
  ])('is wider or open where the words say so: %s', async (amount, low, high) => {
    expect(await intervalIn(amount)).toEqual([low, high]);
  });
});

describe('intervals', () => {
  const end = fc.option(fc.bigInt({ min: -1_000n, max: 1_000n }), { nil: null });
  const interval = fc
    .tuple(end, end)
    .map(([a, b]): Interval =>
      a !== null && b !== null && a > b ? { low: b, high: a } : { low: a, high: b },
    );
  const inside = (value: bigint, { low, high }: Interval): boolean =>
    (low === null || low <= value) && (high === null || value <= high);

  test('add up so that the sum of any two values lies in the sum', () => {
    fc.assert(
      fc.property(
        interval,
        interval,
        fc.bigInt(-2_000n, 2_000n),
        fc.bigInt(-2_000n, 2_000n),
        (a, b, x, y) => {
          fc.pre(inside(x, a) && inside(y, b));
          expect(inside(x + y, addIntervals(a, b))).toBe(true);
          expect(inside(-x, negateInterval(a))).toBe(true);
        },
      ),
    );
  });

  test('meet when they have a value in common, whichever is asked first', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const low = [a.low, b.low].reduce((x, y) => (x === null || (y !== null && y > x) ? y : x));
        const high = [a.high, b.high].reduce((x, y) => (x === null || (y !== null && y < x) ? y : x));
        expect(meets(a, b)).toBe(low === null || high === null || low <= high);
        expect(meets(b, a)).toBe(meets(a, b));
      }),
    );
  });
});
