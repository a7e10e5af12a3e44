import { z } from 'zod';
import { loadGrammar } from '../../grammar/load.ts';
import { Capital, Fund, HouseholdGroup, Stage } from '../../schema/figure.ts';

/** The context grammar (grammars/context.yaml): cue words by the attribute that they decide. */

function entries<Value extends z.ZodEnum>(value: Value) {
  return z.array(
    z.strictObject({
      value,
      terms: z.array(z.string()).min(1),
      examples: z.array(z.string()).min(1),
      not: z.array(z.string()).optional(),
      /** A cue that only counts where no stronger one stands in the same sentence. */
      weak: z.boolean().optional(),
    }),
  );
}

export const ContextGrammar = z.strictObject({
  funds: entries(Fund),
  capitals: entries(Capital),
  stages: entries(Stage),
  stageModifiers: entries(Stage),
  headingStages: entries(Stage),
  groups: entries(HouseholdGroup),
  /** Phrases in which a cue word means nothing. */
  neutral: z.array(z.string()),
});
export type ContextGrammar = z.infer<typeof ContextGrammar>;

/** Reads the grammar; see `loadGrammar` for its errors. */
export function contextGrammar(): ContextGrammar {
  return loadGrammar('context', ContextGrammar);
}
