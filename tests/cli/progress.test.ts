import { expect, test } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';

test('progress tells how far, how fast, and how long', () => {
  expect(progressLine(1234, 10_000, 14.5)).toBe('1.234/10.000 · 85/s · còn 1 ph 43 s');
  expect(progressLine(30, 400, 60)).toBe('30/400 · 0,5/s · còn 12 ph 20 s');
  expect(progressLine(50, 10_000, 100)).toBe('50/10.000 · 0,5/s · còn 5 giờ 31 ph');
});

test('progress promises nothing after the first documents, and is silent for one', () => {
  expect(progressLine(2, 100, 8)).toBe('2/100');
  expect(progressLine(1, 1, 8)).toBe('');
});
