import { describe, expect, test } from 'vitest';
import { grammar } from '../../../src/extract/numeral/grammar.ts';
import {
  findNumberWords,
  findNumerals,
  readAmount,
  surveyHabit,
} from '../../../src/extract/numeral/index.ts';

interface Entry {
  examples: string[];
  not?: string[] | undefined;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'examples' in value;
}

/** Every entry of the grammar that carries examples, wherever it stands. */
function entriesOf(value: unknown, path: string): [string, Entry][] {
  if (typeof value !== 'object' || value === null) return [];
  const own: [string, Entry][] = isEntry(value) ? [[path, value]] : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => entriesOf(inner, `${path}/${key}`))];
}

/** The amounts and the numbers in words of a sentence. */
function found(sentence: string): string[] {
  const habit = surveyHabit([sentence]);
  const amounts = findNumerals(sentence, habit).map((numeral) => readAmount(sentence, numeral, habit));
  const inWords = findNumberWords(sentence).map((numeral) => readAmount(sentence, numeral, habit) ?? numeral);
  let end = 0;
  const spans = [...amounts, ...inWords]
    .filter((span) => span !== null)
    .toSorted((a, b) => a.start - b.start);
  return spans.flatMap((span) => {
    if (span.start < end) return [];
    end = span.end;
    return [span.text];
  });
}

describe.each(entriesOf(grammar, ''))('%s', (_path, entry) => {
  test.each(entry.examples)('%s', (example) => {
    const marked = [...example.matchAll(/«([^»]*)»/g)].map((match) => match[1]);
    expect(found(example.replaceAll(/[«»]/g, ''))).toEqual(marked);
  });

  test.each(entry.not ?? [])('nothing in: %s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});
