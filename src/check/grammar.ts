import { defineGrammar } from '../grammar/load.ts';
import { anyOf, buildPattern, type Pattern } from '../grammar/pattern.ts';
import { LEVELS } from '../schema/values.ts';

export type Level = (typeof LEVELS)[number];

/** Words and limits of the further rules: grammars/checks.yaml. */

export const checkGrammar = defineGrammar('checks', (z) => {
  const level = z.enum(LEVELS);
  const examples = { examples: z.array(z.string()).min(1), not: z.array(z.string()).default([]) };
  const words = { terms: z.array(z.string()).min(1), ...examples };

  return z.strictObject({
    /** `most` in tỷ đồng. */
    amounts: z.array(z.strictObject({ level, most: z.number().int(), why: z.string(), ...examples })),
    scopes: z.array(z.strictObject({ level, ...words })),
    shares: z.strictObject(words),
    comparisons: z.strictObject(words),
    /** `*` stands for every kind. */
    issuedBy: z.array(z.strictObject({ kinds: z.array(z.string()), by: z.array(z.string()), ...examples })),
    amendments: z.strictObject(words),
    places: z.array(z.strictObject(words)),
  });
});

/** The words, whole, in either case. */
export function wordsPattern(terms: readonly string[]): Pattern {
  return buildPattern(String.raw`(?<![\p{L}\p{N}]) (?:{{terms}}) (?![\p{L}\p{N}])`, { terms: anyOf(terms) });
}
