import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findNumberWords,
  findNumerals,
  parseNumber,
  readAmount,
  readUnitHeading,
  surveyHabit,
} from '../../../src/extract/numeral/index.ts';

/** Everything the reader does with a text. */
function readAll(text: string): number {
  const habit = surveyHabit([text]);
  const numerals = [...findNumerals(text, habit), ...findNumberWords(text)];
  const amounts = numerals.filter((numeral) => readAmount(text, numeral, habit) !== null);
  readUnitHeading(text);
  parseNumber(text);
  return numerals.length + amounts.length;
}

const LENGTH = 250_000;
const pieces = [
  '1',
  '1.',
  '1,',
  '1.000.',
  '1 000 ',
  '1. 000',
  '1 ',
  '1\n',
  'một ',
  'một trăm ',
  'hai tỷ ',
  'tỷ ',
  '1 tỷ ',
];
const more = [
  'tỷ rưỡi ',
  '1 tỷ 1 triệu ',
  '1 tý đồng ',
  ' ',
  '1     ',
  'đồng',
  'không phẩy ',
  'mười, ',
  '⁴',
  '1⁴',
  'ĐVT: ',
];

describe('hostile texts', () => {
  test.each([...pieces, ...more])('a quarter of a megabyte of %j is read to its end', (piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length));
    const start = performance.now();
    expect(readAll(text)).toBeGreaterThanOrEqual(0);
    // Far above what a slow machine needs, far below what anything quadratic would take.
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('any text gives numerals that stand where they say, in order', () => {
    const letters = fc.constantFrom(
      ...'0123456789.,  \n-/%đtỷriệu⁴'.split(''),
      ' tỷ ',
      ' triệu đồng',
      ' hai mươi ',
      ' rưỡi',
    );
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 60 }).map((parts) => parts.join('')),
        (text) => {
          const habit = surveyHabit([text]);
          let end = 0;
          for (const numeral of findNumerals(text, habit)) {
            expect(text.slice(numeral.start, numeral.end)).toBe(numeral.text);
            expect(numeral.start).toBeGreaterThanOrEqual(end);
            expect(numeral.canonical).toMatch(/^(0|[1-9]\d*)(\.\d+)?$/);
            const amount = readAmount(text, numeral, habit);
            if (amount !== null) expect(text.slice(amount.start, amount.end)).toBe(amount.text);
            end = numeral.end;
          }
          expect(text.slice(end)).not.toMatch(/\d/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
