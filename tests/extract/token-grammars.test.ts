import { describe, expect, test } from 'vitest';
import { citationGrammar } from '../../src/extract/citations/grammar.ts';
import { countedGrammar, isCounted } from '../../src/extract/counted.ts';
import { dateGrammar } from '../../src/extract/dates/date.ts';
import { durationGrammar } from '../../src/extract/durations/duration.ts';
import { labelGrammar } from '../../src/extract/labels/label.ts';
import type { Token } from '../../src/extract/token.ts';
import { readTokens } from '../../src/extract/tokens.ts';

interface Entry {
  name: string;
  examples: string[];
  not?: string[] | undefined;
}

const citations = citationGrammar();

const grammars: { type: Token['type']; entries: Entry[] }[] = [
  { type: 'date', entries: dateGrammar().rules },
  { type: 'label', entries: labelGrammar().rules },
  { type: 'duration', entries: durationGrammar().rules },
  {
    type: 'citation',
    entries: Object.values(citations).flat(),
  },
];

function taken(sentence: string, type: Token['type']): string[] {
  const tokens = readTokens(sentence).filter((token) => token.type === type);
  return tokens.map((token) => sentence.slice(token.start, token.end));
}

for (const { type, entries } of grammars) {
  describe(`the grammar of ${type}s`, () => {
    for (const { name, examples, not = [] } of entries) {
      test.each(examples)(`${name} takes what the guillemets hold: %s`, (example) => {
        const marked = [...example.matchAll(/«([^»]+)»/g)].map((match) => match[1]);
        expect(marked).not.toHaveLength(0);
        expect(taken(example.replace(/[«»]/g, ''), type)).toEqual(expect.arrayContaining(marked));
      });
      if (not.length === 0) continue;
      test.each(not)(`${name} takes nothing: %s`, (sentence) => {
        expect(taken(sentence, type)).toEqual([]);
      });
    }
  });
}

describe('the words that make a count', () => {
  const { groups, except } = countedGrammar();
  test.each(groups.flatMap((group) => group.examples))('a numeral before them counts: %s', (example) => {
    const at = example.indexOf(' «');
    expect(at).toBeGreaterThan(0);
    expect(isCounted(example.replace(/[«»]/g, ''), at)).toBe(true);
  });
  test.each(except)('a longer word is none of them: %s', (word) => {
    expect(isCounted(`2030 ${word} `, 4)).toBe(false);
  });
});
