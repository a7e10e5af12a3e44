import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, ONE, valueOf } from '../../src/relate/exact.ts';
import { isOneSlipAway, slipOf } from '../../src/relate/slip.ts';
import { figureOf, sumOf } from './figures.ts';

const slip = async (written: string, meant: string) =>
  slipOf(await figureOf(written), valueOf(await figureOf(meant)));

describe('a slip of the pen', () => {
  test.each([
    ['4.312 hộ', '4.372 hộ', 'digit'],
    ['4.732 hộ', '4.372 hộ', 'transposition'],
    ['40 hộ', '04 hộ', 'transposition'],
    ['4 hộ', '40 hộ', 'transposition'],
    ['400 hộ', '40 hộ', 'extra_digit'],
    ['437 hộ', '4.372 hộ', 'missing_digit'],
    ['43.772 hộ', '4.372 hộ', 'extra_digit'],
    ['19 đồng', '19 triệu đồng', 'unit'],
    ['230 tỷ đồng', '230 triệu đồng', 'unit'],
    ['98.354 triệu đồng', '9.835,4 triệu đồng', 'separator'],
    ['12,5 tỷ đồng', '125 tỷ đồng', 'separator'],
    ['9,12%', '9,21%', 'transposition'],
    ['343 tỷ 796 triệu đồng', '343 tỷ 769 triệu đồng', 'transposition'],
  ])('makes "%s" of "%s": %s', async (written, meant, kind) => {
    expect(await slip(written, meant)).toBe(kind);
  });

  test('may be a lost minus', async () => {
    expect(slipOf(await figureOf('12 hộ'), exact('-12'))).toBe('sign');
  });

  test.each([
    ['4.372 hộ', '4.372 hộ'],
    ['4.372 hộ', '4.481 hộ'],
    ['4.372 hộ', '7.342 hộ'],
    ['4.372 hộ', '51 hộ'],
    ['12 tỷ đồng', '12,4 tỷ đồng'],
  ])('does not make "%s" of "%s"', async (written, meant) => {
    expect(await slip(written, meant)).toBeNull();
  });

  describe('of any number', () => {
    const number = fc.integer({ min: 1_000, max: 999_999 }).map(String);
    const place = fc.nat({ max: 3 });
    const said = async (digits: string, meant: string) =>
      slipOf(await figureOf(`${digits} hộ`), BigInt(meant) * ONE);
    const runs = { numRuns: 40 };

    test('in one digit is a slip in one digit', async () => {
      await fc.assert(
        fc.asyncProperty(number, place, fc.integer({ min: 1, max: 9 }), async (meant, at, by) => {
          const digit = (Number(meant[at]) + by) % 10;
          fc.pre(at > 0 || digit > 0);
          expect(await said(`${meant.slice(0, at)}${String(digit)}${meant.slice(at + 1)}`, meant)).toBe(
            'digit',
          );
        }),
        runs,
      );
    });

    test('that swaps two neighbours is a transposition', async () => {
      await fc.assert(
        fc.asyncProperty(number, fc.nat({ max: 2 }), async (meant, at) => {
          const [a, b] = [meant[at] ?? '', meant[at + 1] ?? ''];
          fc.pre(a !== b && (at > 0 || b !== '0'));
          expect(await said(`${meant.slice(0, at)}${b}${a}${meant.slice(at + 2)}`, meant)).toBe(
            'transposition',
          );
        }),
        runs,
      );
    });

    test('that doubles or drops a digit is an extra or a missing one', async () => {
      await fc.assert(
        fc.asyncProperty(number, place, async (meant, at) => {
          fc.pre(at > 0);
          const longer = `${meant.slice(0, at)}${meant[at] ?? ''}${meant.slice(at)}`;
          const shorter = `${meant.slice(0, at)}${meant.slice(at + 1)}`;
          expect(await said(longer, meant)).toBe('extra_digit');
          expect(await said(shorter, meant)).toBe('missing_digit');
        }),
        runs,
      );
    });

    test('in the unit of money is a slip in the unit', async () => {
      const units = ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng'] as const;
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 99_999 }).filter((value) => value % 10 !== 0),
          fc.shuffledSubarray([...units], { minLength: 2, maxLength: 2 }),
          async (value, [written = '', meant = '']) => {
            expect(await slip(`${String(value)} ${written}`, `${String(value)} ${meant}`)).toBe('unit');
          },
        ),
        runs,
      );
    });
  });
});

describe('a sum', () => {
  test('is one slip away when one figure changed by one slip makes it hold', async () => {
    expect(isOneSlipAway(await sumOf('427 hộ', ['214 hộ', '231 hộ']))).toBe(true);
    expect(isOneSlipAway(await sumOf('230 triệu đồng', ['187 triệu đồng', '43 đồng']))).toBe(true);
    expect(isOneSlipAway(await sumOf('900 hộ', ['87 hộ', '31 hộ']))).toBe(false);
  });
});
