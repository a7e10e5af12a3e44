import { describe, expect, test } from 'vitest';
import { boundGrammar } from '../../src/extract/figures/bound.ts';
import { contextGrammar } from '../../src/extract/context/grammar.ts';
import { unitGrammar } from '../../src/extract/units/lexicon.ts';
import { extract } from '../../src/index.ts';
import type { Figure } from '../../src/index.ts';
import { parseExample } from '../grammar/example.ts';

/** The figure that an example marks, read by the whole pipeline. */
async function figureOf(marked: string): Promise<Figure | undefined> {
  const example = parseExample(marked);
  const { figures } = await extract(example.text);
  return figures.find(
    ({ position }) => position.start.offset < example.end && position.end.offset > example.start,
  );
}

describe('the unit grammar', () => {
  const { households, units } = unitGrammar();

  describe.each([...households.heads, ...households.classes])('$term', ({ examples, not = [] }) => {
    test.each(examples)('reads %s as households', async (marked) => {
      const figure = await figureOf(marked);
      expect(figure?.text).toBe(parseExample(marked).taken);
      expect(figure?.kind).toBe('households');
    });

    test.each(not)('takes no households from %s', async (sentence) => {
      const { figures } = await extract(sentence);
      expect(figures.filter(({ kind }) => kind === 'households')).toEqual([]);
    });
  });

  describe.each(units)('$kind: $terms.0 …', ({ kind, examples, not = [] }) => {
    test.each(examples)('reads %s', async (marked) => {
      const figure = await figureOf(marked);
      expect(figure?.kind).toBe(kind);
      expect(figure?.position.start.offset).toBe(parseExample(marked).start);
    });

    test.each(not)('takes none from %s', async (sentence) => {
      const { figures } = await extract(sentence);
      expect(figures.filter((figure) => figure.kind === kind)).toEqual([]);
    });
  });
});

describe('the bound grammar', () => {
  const { before, after } = boundGrammar();

  describe.each([...before, ...after])('$bound: $terms.0 …', ({ bound, examples, not = [] }) => {
    test.each(examples)('is read in %s', async (marked) => {
      expect((await figureOf(marked))?.bound).toBe(bound);
    });

    test.each(not)('is not read in %s', async (marked) => {
      expect((await figureOf(marked))?.bound).toBe('exact');
    });
  });
});

describe('the context grammar', () => {
  const grammar = contextGrammar();
  const subjects = [
    ['fund', grammar.funds],
    ['capital', grammar.capitals],
    ['stage', grammar.stages],
    ['stage', grammar.stageModifiers],
    ['stage', grammar.headingStages],
    ['group', grammar.groups],
  ] as const;

  describe.each(subjects)('%s', (field, entries) => {
    describe.each(entries.map((entry) => ({ ...entry, value: entry.value as string })))(
      '$value',
      ({ value, examples, not = [] }) => {
        test.each(examples)('is read in %s', async (marked) => {
          expect((await figureOf(marked))?.[field]).toBe(value);
        });

        test.each(not)('is not read in %s', async (marked) => {
          expect((await figureOf(marked))?.[field]).not.toBe(value);
        });
      },
    );
  });

  test.each(grammar.comparisons.examples)('a date is measured against in %s', async (marked) => {
    expect((await figureOf(marked))?.period).toBeNull();
  });

  test.each(grammar.comparisons.not ?? [])("a date is the figure's own in %s", async (marked) => {
    expect((await figureOf(marked))?.period).not.toBeNull();
  });

  test.each(grammar.neutral)('takes nothing from "%s"', async (phrase) => {
    const { figures } = await extract(`Theo ${phrase}, xã có 12 tỷ đồng.`);
    expect(figures).toMatchObject([{ fund: null, capital: null, stage: null }]);
  });
});
