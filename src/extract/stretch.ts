import type { Decoded } from '../read/decoded.ts';
import type { MappedText } from '../read/mapped-text.ts';
import type { Draft } from './figures/draft.ts';
import { readFigures } from './figures/read.ts';
import { findNumerals, type Habit, type Numeral } from './numeral/index.ts';
import type { Token } from './token.ts';
import { readTokens } from './tokens.ts';
import type { CoverageCount } from './tree.ts';

/** What counting needs: where the text stands, and the count. */
export interface Counting {
  decoded: Decoded;
  coverage: CoverageCount;
}

/** A stretch that is no figure, and what it is. */
export interface Taken {
  start: number;
  end: number;
  type: Token['type'];
}

/**
 * Reads the figures of a stretch of text and counts what became of each numeral.
 *
 * @param as `figures`: like running text. `words`: only what prints a unit of its own is a figure, other numbers name
 *   something ("Năm 2024", "Khu 3"). `labels`: every number is a label.
 * @param tokens what is known to be no figure; read here unless given
 */
export function readStretch(
  text: MappedText,
  context: Counting & { habit: Habit },
  as: 'figures' | 'words' | 'labels' = 'figures',
  tokens: readonly Taken[] = as === 'labels' ? [] : readTokens(text.value),
): Draft[] {
  const { value } = text;
  const numerals = findNumerals(value, context.habit);
  context.coverage.numerals += numerals.length;
  if (as === 'labels') {
    context.coverage.labels += numerals.length;
    return [];
  }
  const { figures, rest } = readFigures(value, numerals, tokens, context.habit);
  const taken = countTaken(numerals, tokens, context.coverage);
  context.coverage.figures += numerals.length - taken - rest.length;
  if (as === 'words') context.coverage.labels += rest.length;
  else
    for (const numeral of rest) context.coverage.unexplained.push(positionOf(text, numeral, context.decoded));
  return figures;
}

function positionOf(text: MappedText, numeral: Numeral, decoded: Decoded) {
  return decoded.position(text.span(numeral.start, numeral.end));
}

/** Counts the numerals inside taken stretches by what those are; both lists ascend. */
function countTaken(numerals: readonly Numeral[], taken: readonly Taken[], coverage: CoverageCount): number {
  let next = 0;
  let count = 0;
  for (const numeral of numerals) {
    while (next < taken.length && (taken[next]?.end ?? 0) <= numeral.start) next += 1;
    const stretch = taken[next];
    if (stretch === undefined || stretch.start >= numeral.end) continue;
    count += 1;
    if (stretch.type === 'citation') coverage.citations += 1;
    else if (stretch.type === 'date') coverage.dates += 1;
    else if (stretch.type === 'label') coverage.labels += 1;
    else coverage.durations += 1;
  }
  return count;
}
