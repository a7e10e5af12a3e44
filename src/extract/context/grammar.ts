import { defineGrammar } from '../../grammar/load.ts';
import { CAPITALS, FUNDS, HOUSEHOLD_GROUPS, STAGES } from '../../schema/values.ts';

/** The context grammar (grammars/context.yaml): cue words by the attribute that they decide. */

export const contextGrammar = defineGrammar('context', (z) => {
  const entries = <const Value extends string>(values: readonly Value[]) =>
    z.array(
      z.strictObject({
        value: z.enum(values),
        terms: z.array(z.string()).min(1),
        examples: z.array(z.string()).min(1),
        not: z.array(z.string()).optional(),
        /** A cue that only counts where no stronger one stands in the same sentence. */
        weak: z.boolean().optional(),
        /** Words behind a term of this entry that make it say something else. */
        unlessFollowedBy: z.array(z.string()).min(1).optional(),
      }),
    );
  return z.strictObject({
    funds: entries(FUNDS),
    capitals: entries(CAPITALS),
    stages: entries(STAGES),
    stageModifiers: entries(STAGES),
    headingStages: entries(STAGES),
    groups: entries(HOUSEHOLD_GROUPS),
    /** Words behind which a date is not the figure's own. */
    comparisons: z.strictObject({
      terms: z.array(z.string()).min(1),
      except: z.array(z.string()).min(1),
      examples: z.array(z.string()).min(1),
      not: z.array(z.string()).optional(),
    }),
    /** Phrases in which a cue word means nothing. */
    neutral: z.array(z.string()),
  });
});
