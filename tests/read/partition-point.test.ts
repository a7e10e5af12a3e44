import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastUpTo, partitionPoint } from '../../src/read/partition-point.ts';

const rising = fc.array(fc.integer({ min: -20, max: 20 })).map((values) => values.toSorted((a, b) => a - b));

it('counts as many as a look at each would', () => {
  fc.assert(
    fc.property(rising, fc.integer({ min: -25, max: 25 }), (values, limit) => {
      const counted = partitionPoint(values.length, (at) => (values[at] ?? 0) < limit);
      expect(counted).toBe(values.filter((value) => value < limit).length);
    }),
  );
});

it('finds the last of equal starts, and none before the first', () => {
  fc.assert(
    fc.property(rising, fc.integer({ min: -25, max: 25 }), (starts, offset) => {
      expect(lastUpTo(starts, offset)).toBe(starts.findLastIndex((start) => start <= offset));
    }),
  );
});

it('asks about twenty times among a million', () => {
  let asked = 0;
  partitionPoint(1_000_000, (at) => {
    asked += 1;
    return at < 123_456;
  });
  expect(asked).toBeLessThanOrEqual(20);
});
