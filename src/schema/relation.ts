import { z } from 'zod';
import { Position } from './position.ts';

export const RelationType = z.enum([
  'sum',
  'difference',
  'percent_of',
  'product',
  'average',
  'rollup',
  'table_sum',
  'table_difference',
  'table_ratio',
  'repeat',
  'words',
]);
export type RelationType = z.infer<typeof RelationType>;

/** Whether a relation holds; `undecided` is not `inconsistent`. */
export const Verdict = z.enum(['consistent', 'rounding', 'inconsistent', 'undecided']);
export type Verdict = z.infer<typeof Verdict>;

/** An arithmetic relation that the document states or implies, held or not. Numbers are exact decimal strings. */
export const Relation = z.object({
  id: z.string(),
  type: RelationType,
  whole: z.string().nullable(),
  parts: z.array(z.object({ figureId: z.string(), sign: z.union([z.literal(1), z.literal(-1)]) })),
  stated: z.string().nullable(),
  computed: z.string().nullable(),
  interval: z.tuple([z.string(), z.string()]).nullable(),
  verdict: Verdict,
  basis: z.string(),
  position: Position,
});
export type Relation = z.infer<typeof Relation>;
