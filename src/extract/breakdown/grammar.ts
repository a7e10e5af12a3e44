import { defineGrammar } from '../../grammar/load.ts';

/** The breakdown grammar (grammars/breakdowns.yaml): cues that open one, and divisions that leave nothing out. */
export const breakdownGrammar = defineGrammar('breakdowns', (z) =>
  z.strictObject({
    cues: z.array(
      z.strictObject({
        says: z.enum(['all', 'some']),
        terms: z.array(z.string()).min(1),
        examples: z.array(z.string()).min(1),
        not: z.array(z.string()).optional(),
      }),
    ),
    partitions: z.array(
      z.strictObject({
        name: z.string(),
        classes: z.array(z.array(z.string()).min(1)).min(2),
        examples: z.array(z.string()).min(1),
        not: z.array(z.string()).optional(),
      }),
    ),
    rests: z.strictObject({ terms: z.array(z.string()).min(1), examples: z.array(z.string()).min(1) }),
    unsummed: z.strictObject({ units: z.array(z.string()).min(1) }),
    dimensions: z.array(
      z.strictObject({
        name: z.string(),
        terms: z.array(z.string()).min(1),
        examples: z.array(z.string()).min(1),
      }),
    ),
  }),
);
