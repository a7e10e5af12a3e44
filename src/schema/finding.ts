import { z } from 'zod';
import { Position } from './position.ts';

export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/** Something a reader should look at; suggestions are never applied to the figures. */
export const Finding = z.object({
  id: z.string(),
  rule: z.string(),
  severity: Severity,
  message: z.object({ vi: z.string(), en: z.string() }),
  position: Position.nullable(),
  figureIds: z.array(z.string()),
  relationIds: z.array(z.string()),
  expected: z.string().nullable(),
  actual: z.string().nullable(),
  difference: z.string().nullable(),
  suggestions: z.array(
    z.object({
      figureId: z.string(),
      text: z.string(),
      value: z.number(),
      vnd: z.number().int().nullable(),
      reason: z.string(),
      repairs: z.number().int().min(0),
    }),
  ),
  fingerprint: z.string(),
});
export type Finding = z.infer<typeof Finding>;
