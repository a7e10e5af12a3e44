import { describe, expect, test } from 'vitest';
import { tableGrammar, tableWords } from '../../../src/extract/tables/grammar.ts';
import { parseExample } from '../../grammar/example.ts';

const grammar = tableGrammar();
const words = tableWords();

describe.each(['columns', 'rows', 'components', 'serials', 'cells'] as const)(
  '%s, asked at the start of a cell',
  (group) => {
    const entries = grammar[group].map((entry, at) => ({ ...entry, compiled: words[group][at]!.pattern }));

    describe.each(entries)('$name', ({ examples, not = [], compiled }) => {
      test.each(examples)('takes %s', (marked) => {
        const { text, taken } = parseExample(marked);
        expect(compiled.at(text, 0)?.text).toBe(taken);
      });

      test.each(not)('takes nothing of %s', (cell) => {
        expect(compiled.at(cell, 0)).toBeNull();
      });
    });
  },
);

describe.each(['kinds', 'units'] as const)('%s, sought in a line', (group) => {
  const entries = grammar[group].map((entry, at) => ({
    ...entry,
    title: 'kind' in entry ? entry.kind : entry.name,
    compiled: words[group][at]!.pattern,
  }));

  describe.each(entries)('$title', ({ examples, not = [], compiled }) => {
    test.each(examples)('takes %s', (marked) => {
      const { text, taken } = parseExample(marked);
      expect(compiled.find(text)?.text).toBe(taken);
    });

    test.each(not)('takes nothing of %s', (cell) => {
      expect(compiled.find(cell)).toBeNull();
    });
  });
});
