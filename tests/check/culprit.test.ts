import { describe, expect, test } from 'vitest';
import { suspect } from '../../src/check/culprit/index.ts';
import type { Candidate } from '../../src/relate/candidate.ts';
import { settle } from '../../src/relate/settle.ts';
import { valueOf } from '../../src/relate/exact.ts';
import type { Figure } from '../../src/schema/index.ts';
import { checked } from './checked.ts';

/** Sums over the numbers of a sentence "100, 60, 40 …", told by their places: [whole, ...parts]. */
async function suspicionsOf(numbers: readonly string[], sums: readonly (readonly number[])[]) {
  const { related } = await checked(numbers.map((number) => `Hỗ trợ ${number} triệu đồng.`).join('\n'));
  const figures = related.reading.figures.map(({ figure }) => figure);
  const relations = settle(sums.map((places) => sumOf(places.flatMap((at) => figures[at] ?? []))));
  const broken = relations.filter(({ relation }) => relation.verdict === 'inconsistent');
  return suspect({ ...related, relations }, broken).map(({ explanations }) =>
    explanations.map(({ changes, repaired }) => ({
      changes: changes.map(({ figure, value }) => `${figure.canonical}→${String(value / 10n ** 15n)}`),
      repairs: repaired.length,
    })),
  );
}

function sumOf([whole, ...parts]: readonly Figure[]): Candidate {
  if (whole === undefined) throw new Error('Unexpected empty sum, expected a whole');
  expect(valueOf(whole)).toBeGreaterThan(0n);
  return {
    type: 'sum',
    whole,
    impliedWhole: null,
    parts: parts.map((figure) => ({ figure, sign: 1 })),
    formula: { kind: 'sum' },
    claim: 'complete',
    basis: 'gồm',
    position: whole.position,
  };
}

describe('the search for the wrong figure', () => {
  test('takes the one change that repairs two sums before those that repair one', async () => {
    // 900 = 350 + 550 and 350 = 120 + 230, but the middle reads 530.
    const [first, second] = await suspicionsOf(
      ['900', '530', '550', '120', '230'],
      [
        [0, 1, 2],
        [1, 3, 4],
      ],
    );
    expect(first?.[0]).toEqual({ changes: ['530→350'], repairs: 2 });
    expect(second?.[0]).toEqual({ changes: ['530→350'], repairs: 2 });
  });

  test('breaks nothing that holds', async () => {
    // 530 is confirmed by its own parts: only 900 or 550 can be wrong.
    const [only] = await suspicionsOf(
      ['900', '530', '550', '300', '230'],
      [
        [0, 1, 2],
        [1, 3, 4],
      ],
    );
    expect(only?.flatMap(({ changes }) => changes)).toEqual(expect.arrayContaining(['900→1080', '550→370']));
    expect(only?.flatMap(({ changes }) => changes).some((change) => change.startsWith('530→'))).toBe(false);
  });

  test('names two figures together that also close the total', async () => {
    // Meant: 100 = 80 + 20, 250 = 170 + 80, local 20 + 80 = 100; written 29 and 60.
    const suspicions = await suspicionsOf(
      ['100', '80', '29', '250', '170', '60', '100'],
      [
        [0, 1, 2],
        [3, 4, 5],
        [6, 2, 5],
      ],
    );
    expect(suspicions).toHaveLength(3);
    for (const [best] of suspicions) {
      expect(best?.repairs).toBe(3);
      expect([...(best?.changes ?? [])].toSorted()).toEqual(['29→20', '60→80']);
    }
  });

  test('stays quick in a document full of faults', async () => {
    const count = 300;
    const numbers = Array.from({ length: count }, (_, at) => [`${100 + at}`, '61', '38']).flat();
    const sums = Array.from({ length: count }, (_, at) => [3 * at, 3 * at + 1, 3 * at + 2]);
    const start = performance.now();
    await suspicionsOf(numbers, [...sums, [0, ...sums.map(([, part]) => part ?? 0)]]);
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
