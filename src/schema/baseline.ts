import { z } from 'zod';

/** One finding that someone looked at and accepted. */
export const AcceptedFinding = z.strictObject({
  /** Path of the document below the baseline's folder, with `/`. */
  file: z.string(),
  rule: z.string(),
  fingerprint: z.string(),
  /** The finding's words when it was accepted; for the reader of the file only. */
  message: z.string(),
  /** Why it was accepted, for whoever comes later. */
  reason: z.string().optional(),
});
export type AcceptedFinding = z.infer<typeof AcceptedFinding>;

/** What `kehoach-baseline.json` holds. It has no date, so that the same findings give the same file. */
export const Baseline = z.strictObject({ version: z.literal(1), accepted: z.array(AcceptedFinding) });
export type Baseline = z.infer<typeof Baseline>;
