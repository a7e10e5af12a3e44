import { z } from 'zod';
import { Severity } from './finding.ts';

/** A rule's severity as a user sets it; `off` drops its findings. */
export const RuleLevel = z.enum([...Severity.options, 'off']);
export type RuleLevel = z.infer<typeof RuleLevel>;

/** What `kehoach.config.yaml` may hold. */
export const Configuration = z.strictObject({
  /** By rule; a rule that is not named keeps its own severities. */
  rules: z.record(z.string(), RuleLevel).default({}),
  /** Language of the messages. */
  lang: z.enum(['vi', 'en']).optional(),
  /** The least severity that is shown. */
  severity: Severity.optional(),
});
export type Configuration = z.infer<typeof Configuration>;
