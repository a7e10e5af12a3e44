import { z } from 'zod';
import { Finding } from './finding.ts';
import { Source } from './source.ts';

/** What `check` says of one input: findings that stand, and findings that someone accepted before. */
export const CheckedInput = z.object({
  source: Source,
  findings: z.array(Finding),
  accepted: z.array(z.object({ finding: Finding, reason: z.string().nullable() })),
});
export type CheckedInput = z.infer<typeof CheckedInput>;

/** The output of `check --format json`: the inputs in the order given. */
export const CheckReport = z.array(CheckedInput);
export type CheckReport = z.infer<typeof CheckReport>;
