import { describe, expect, test } from 'vitest';
import { kindOfSymbol } from '../../src/check/cited.ts';
import { checkGrammar, wordsPattern } from '../../src/check/grammar.ts';
import { parseExample } from '../grammar/example.ts';
import { checked } from './checked.ts';

const grammar = checkGrammar();

describe.each([
  ...grammar.scopes,
  grammar.shares,
  grammar.comparisons,
  grammar.amendments,
  ...grammar.places,
])('the words $terms.0 …', ({ terms, examples, not }) => {
  const words = wordsPattern(terms);

  test.each(examples)('stand in %j', (example) => {
    const { text, taken } = parseExample(example);
    expect([...words.all(text)].map((match) => match.text)).toContain(taken);
  });

  test.each(not)('do not stand in %j', (text) => {
    expect(words.test(text)).toBe(false);
  });
});

describe.each(grammar.amounts)('the most that a $level can have', ({ most, examples, not }) => {
  const amountsOf = async (text: string) =>
    (await checked(text)).related.reading.figures.map(({ figure }) => (figure.vnd ?? 0) / 1e9);

  test.each(examples)('is passed by %j', async (example) => {
    expect(Math.max(...(await amountsOf(parseExample(example).text)))).toBeGreaterThan(most);
  });

  test.each(not)('is not passed by %j', async (text) => {
    expect(Math.max(...(await amountsOf(text)))).toBeLessThanOrEqual(most);
  });
});

describe.each(grammar.issuedBy)('kinds issued by another: $kinds.0 …', ({ by, examples }) => {
  test.each(examples)('carry the number of %j', (example) => {
    const [, symbol = ''] = parseExample(example)
      .taken.split('/')
      .map((part) => part.replace(/^\d+-/u, ''));
    const kind = kindOfSymbol(parseExample(example).taken.replace(/^\d+[/-]/u, '')) ?? kindOfSymbol(symbol);
    expect(by.includes('*') || by.includes(kind?.id ?? '')).toBe(true);
  });
});
