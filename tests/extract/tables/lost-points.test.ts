import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsWithLostPoints, type Serial } from '../../../src/extract/tables/lost-points.ts';

/** "3.1" has the style `second`, "-" is a dash, "II" Roman; the rest are numbers. */
function lost(...serials: string[]): string[] {
  const rows = serials.map((text): Serial => {
    const style = /^\d+$/u.test(text)
      ? 'number'
      : text.includes('.')
        ? 'second'
        : text === '-'
          ? 'dash'
          : 'roman';
    return { style, text };
  });
  return [...rowsWithLostPoints(rows)].map((row) => serials[row] ?? '');
}

describe('a serial number has lost its point', () => {
  test.each([
    [
      ['1', '2', '3', '31', '32', '4'],
      ['31', '32'],
    ],
    [
      ['1', '11', '12', '2', '21', '3'],
      ['11', '12', '21'],
    ],
    [['3', '31', '3.2', '4'], ['31']],
    [['3', '3.1', '32', '4'], ['32']],
    [
      ['3', '31', '-', '-', '32', '4'],
      ['31', '32'],
    ],
    [
      ['1', '2', '21', '22'],
      ['21', '22'],
    ],
    [
      ['9', '91', '92', '93', '10'],
      ['91', '92', '93'],
    ],
  ])('in %j: %j', (serials, expected) => {
    expect(lost(...serials)).toEqual(expected);
  });

  test.each([
    [['1', '11', '21', '31']],
    [['1', '2', '11']],
    [['10', '11', '12', '13']],
    [['1', '3', '31', '33', '40']],
    [['3', 'II', '31', '32', '4']],
  ])('nowhere in %j', (serials) => {
    expect(lost(...serials)).toEqual([]);
  });

  test('nowhere in a list that counts on, however long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 200 }), (first, length) => {
        const serials = Array.from({ length }, (_, at) => String(first + at));
        expect(lost(...serials)).toEqual([]);
      }),
    );
  });
});
