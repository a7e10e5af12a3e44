import { describe, expect, test } from 'vitest';
import { breakdownGrammar } from '../../../src/extract/breakdown/grammar.ts';
import { relate } from '../../../src/relate/index.ts';
import { extractReading } from '../../../src/extract/index.ts';
import { readInput } from '../../../src/read/read.ts';
import { segment } from '../../../src/segment/index.ts';
import { parseExample } from '../../grammar/example.ts';
import { findIn } from './breakdowns.ts';

/** All stretches between « and », and the sentence without the marks. */
function marksOf(marked: string): { text: string; taken: string[] } {
  return {
    text: marked.replace(/[«»]/gu, ''),
    taken: [...marked.matchAll(/«(.*?)»/gu)].map(([, words = '']) => words),
  };
}

describe('the cues', () => {
  describe.each(breakdownGrammar().cues)('that say $says', ({ says, terms, examples, not = [] }) => {
    test.each(examples)('set a part under the figure before them: %s', async (marked) => {
      const { text, start, taken } = parseExample(marked);
      const [breakdown] = await findIn(text);
      expect(breakdown).toMatchObject({ says });
      expect(terms).toContain(breakdown?.basis);
      expect(
        breakdown?.parts.some((part) => text.slice(part.start, part.end) === taken && part.start === start),
      ).toBe(true);
      expect(breakdown?.whole.end).toBeLessThan(text.toLowerCase().indexOf(breakdown?.basis ?? ''));
    });

    test.each(not)('set none: %s', async (marked) => {
      expect(await findIn(marksOf(marked).text)).toEqual([]);
    });
  });
});

/** The sums that must hold. */
async function requiredIn(text: string) {
  const reading = extractReading(segment(await readInput(text, { name: 'text.txt' })));
  return relate(reading).relations.filter(
    ({ candidate }) => candidate.type === 'sum' && candidate.claim === 'complete',
  );
}

describe('the partitions', () => {
  describe.each(breakdownGrammar().partitions)('$name', ({ examples, not = [] }) => {
    test.each(examples)('must add up: %s', async (marked) => {
      const { text, taken } = marksOf(marked);
      const [required] = await requiredIn(text);
      expect(required?.relation.verdict).toBe('consistent');
      expect(required?.candidate.parts.map(({ figure }) => figure.text)).toEqual(taken);
    });

    test.each(examples)('so a wrong part is an error: %s', async (marked) => {
      const { text, taken } = marksOf(marked);
      // The first digit of the last part goes from n to n + 1, from 9 to 8: no rounding.
      const last = taken.at(-1) ?? '';
      const at = text.lastIndexOf(last);
      const digit = Number(text[at]);
      const wrong = `${text.slice(0, at)}${String(digit === 9 ? 8 : digit + 1)}${text.slice(at + 1)}`;
      expect((await requiredIn(wrong)).map(({ relation }) => relation.verdict)).toEqual(['inconsistent']);
    });

    test.each(not)('need not add up: %s', async (marked) => {
      expect(await requiredIn(marksOf(marked).text)).toEqual([]);
    });
  });
});
