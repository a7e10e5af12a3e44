import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restoreStyles, type Serial } from '../../../src/extract/tables/serials.ts';

/** Rows by their serial numbers; "" has none, "Σ" is a total, "…" the head of a group. */
function rowsOf(serials: readonly string[]): Serial[] {
  return serials.map((text) => ({
    style: styleOf(text),
    text,
    word: text === 'Σ' ? 'total' : null,
    lone: text === '…',
  }));
}

function styleOf(text: string): Serial['style'] {
  if (/^\d+$/u.test(text)) return 'number';
  if (/^\d+\.\d+$/u.test(text)) return 'second';
  if (/^[IVX]+$/u.test(text)) return 'roman';
  if (/^[a-z]$/u.test(text)) return 'point';
  return text === '-' ? 'dash' : null;
}

/** One letter a row: n for 1, s for 1.1, r for I, p for a, d for a dash, and a stop for none. */
function styles(...serials: string[]): string {
  return restoreStyles(rowsOf(serials))
    .map(({ style }) => style?.charAt(0) ?? '.')
    .join('');
}

describe('a serial number has lost its point', () => {
  test.each([
    [['1', '2', '3', '31', '32', '4'], 'nnnssn'],
    [['1', '11', '12', '2', '21', '3'], 'nssnsn'],
    [['3', '31', '3.2', '4'], 'nssn'],
    [['3', '3.1', '32', '4'], 'nssn'],
    [['3', '31', '-', '-', '32', '4'], 'nsddsn'],
    [['1', '2', '21', '22'], 'nnss'],
    [['9', '91', '92', '93', '10'], 'nsssn'],
  ])('in %j', (serials, expected) => {
    expect(styles(...serials)).toBe(expected);
  });

  test.each([
    [['1', '11', '21', '31'], 'nnnn'],
    [['1', '2', '11'], 'nnn'],
    [['1', '3', '31', '33', '40'], 'nnnnn'],
    [['3', 'II', '31', '32', '4'], 'nrnnn'],
  ])('nowhere in %j', (serials, expected) => {
    expect(styles(...serials)).toBe(expected);
  });
});

describe('a serial number that cannot be read', () => {
  test.each([
    [['1', '', '3', '', '5'], 'nnnnn'],
    [['', '2', '3'], 'nnn'],
    [['Σ', '', '', '3'], '.nnn'],
    [['1', 'l', '3'], 'nnn'],
    [['I', '2', '3'], 'nnn'],
  ])('follows from those around it in %j', (serials, expected) => {
    expect(styles(...serials)).toBe(expected);
  });

  test.each([
    [['1', '', '2'], 'n.n'],
    [['1', '', '', '3'], 'n..n'],
    [['1', '', '', '2', '', '', '3'], 'n..n..n'],
    [['I', '1', '2', 'II', '3'], 'rnnrn'],
    [['', '1', '2'], '.nn'],
    [['1', '…', '3'], 'n.n'],
    [['1', '2', ''], 'nn.'],
    [['1', '-', '3'], 'ndn'],
  ])('does not in %j', (serials, expected) => {
    expect(styles(...serials)).toBe(expected);
  });
});

test('nothing is changed in a list that counts on, whatever number it begins with', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 200 }), (first, length) => {
      const rows = rowsOf(Array.from({ length }, (_, at) => String(first + at)));
      expect(restoreStyles(rows)).toEqual(rows);
    }),
  );
});
