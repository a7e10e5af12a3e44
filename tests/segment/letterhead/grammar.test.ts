import { describe, expect, test } from 'vitest';
import type { Match, Pattern } from '../../../src/grammar/pattern.ts';
import {
  letterheadGrammar,
  MARK,
  ORGAN,
  PATTERNS,
  type PatternName,
  POST,
  TERRITORY,
  unitGrammar,
} from '../../../src/segment/letterhead/grammar.ts';
import { levelOf } from '../../../src/segment/letterhead/level.ts';

const letterhead = letterheadGrammar();
const units = unitGrammar();

/** The sentence without its guillemets, and what stands between them. */
function marked(example: string): { text: string; taken: string; at: number } {
  const [before = '', taken = '', after = ''] = example.split(/[«»]/u);
  return { text: before + taken + after, taken, at: before.length };
}

function expectTaken(pattern: Pattern, example: string): void {
  const { text, taken, at } = marked(example);
  const found: Match[] = [...pattern.all(text)];
  expect(
    found.map((match) => `${match.index} ${match.text.trim()}`),
    example,
  ).toContain(`${at} ${taken.trim()}`);
}

describe('the grammar of letterheads', () => {
  const names = Object.keys(letterhead.patterns) as PatternName[];
  test.each(names)('%s takes what its examples mark and nothing of its counter-examples', (name) => {
    const { examples, not } = letterhead.patterns[name];
    for (const example of examples) expectTaken(PATTERNS[name], example);
    for (const text of not) expect(PATTERNS[name].find(text)?.text, text).toBeUndefined();
  });

  test('posts and marks are found as their examples say', () => {
    for (const [entries, pattern] of [
      [letterhead.posts, POST],
      [letterhead.marks, MARK],
    ] as const) {
      for (const { examples, not } of entries) {
        for (const example of examples) expectTaken(pattern, example);
        for (const text of not) expect(pattern.test(text), text).toBe(false);
      }
    }
  });
});

describe('the grammar of administrative units', () => {
  test('a name begins with the longest organ that fits', () => {
    for (const { examples, not } of units.organs) {
      for (const example of examples) {
        const { text, taken, at } = marked(example);
        expect(ORGAN.at(text, at)?.text, example).toBe(taken);
      }
      for (const text of not) expect(ORGAN.at(text, 0), text).toBeNull();
    }
  });

  test('territory words are found in a name', () => {
    for (const { examples } of units.territories) {
      for (const example of examples) expectTaken(TERRITORY, example);
    }
  });

  test('words that only begin like an organ or a territory are none', () => {
    for (const example of units.notOrgans.examples)
      expect(ORGAN.at(marked(example).text, 0), example).toBeNull();
    for (const text of units.notOrgans.not) expect(ORGAN.at(text, 0), text).not.toBeNull();
    for (const example of units.notTerritories.examples) {
      expect(TERRITORY.find(marked(example).text), example).toBeNull();
    }
    for (const text of units.notTerritories.not) expect(TERRITORY.find(text), text).not.toBeNull();
  });

  test('heads of an organ stand before its name', () => {
    for (const { examples } of units.heads) {
      for (const example of examples) expect(marked(example).at).toBe(0);
    }
  });

  test('only the listed cities are provinces before July 2025', () => {
    const date = { text: '', year: 2024, month: 5, day: 3 };
    for (const example of units.cities.examples) expect(levelOf(marked(example).text, date)).toBe('province');
    for (const text of units.cities.not) expect(levelOf(text, date)).toBe('district');
  });
});
