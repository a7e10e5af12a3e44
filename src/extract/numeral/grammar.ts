import { defineGrammar } from '../../grammar/load.ts';

/** `grammars/numerals.yaml`: the words of numbers and money, as data. */

const numeralGrammar = defineGrammar('numerals', (z) => {
  const examples = z.array(z.string().regex(/«[^«»]+»/)).min(1);
  const words = z.array(z.string().min(1)).min(1);
  const entry = z.strictObject({ words, examples, not: z.array(z.string()).optional() });

  const unitWord = entry.extend({
    notBefore: z.array(z.string()).optional(),
    notNext: z.string().optional(),
    glued: z.array(z.string()).optional(),
  });

  return z.strictObject({
    multipliers: z.array(unitWord.extend({ exponent: z.int().positive() })),
    abbreviations: z.array(entry.extend({ exponent: z.int().positive(), currency: z.string().length(3) })),
    currencies: z.array(
      unitWord.extend({
        code: z.string().length(3),
        tight: z.boolean().optional(),
        scaled: z.boolean().optional(),
        notBeforeAlone: z.array(z.string()).optional(),
      }),
    ),
    damaged: z.strictObject({ realWords: words, examples, not: z.array(z.string()).optional() }),
    half: entry,
    even: entry,
    words: z.strictObject({
      digits: z.array(entry.extend({ value: z.int().min(0).max(9), tail: z.boolean().optional() })),
      ten: entry,
      tens: entry,
      hundred: entry,
      gap: entry,
      point: entry,
      halfOf: entry,
      scales: z.array(entry.extend({ exponent: z.int().positive() })),
      notAfter: entry,
    }),
    labelWords: entry,
    amountWords: entry,
    habitUnits: entry,
    unitHeading: z.strictObject({ intro: words, units: words }),
  });
});

/** The grammar, read once when the reader is first imported. */
export const grammar = numeralGrammar();
