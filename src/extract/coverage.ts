import type { CoverageCount } from './tree.ts';

/** The account of numerals before any is read, and of an input that could not be read. */
export function noNumerals(): CoverageCount {
  return { numerals: 0, figures: 0, dates: 0, citations: 0, labels: 0, durations: 0, unexplained: [] };
}
