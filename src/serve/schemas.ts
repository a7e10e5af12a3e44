import { z } from 'zod';
import { Extraction } from '../schema/index.ts';

/** What the server takes and gives, beside what an extraction is made of. */

/** PostgreSQL has no place for this character in a text. */
const words = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !text.includes('\0'), { error: 'U+0000' });

const reason = words.max(2000).meta({ description: 'Why; kept with the rest.' });
const who = words
  .max(200)
  .optional()
  .meta({ description: 'The name of whoever says it; the user who started the server where not given.' });
const at = z.string().meta({ description: 'The moment, as ISO 8601 in UTC.' });

export const DecisionRequest = z.strictObject({
  decision: z.enum(['accepted', 'dismissed', 'reopened']).meta({
    description: 'accepted: the finding is right. dismissed: there is nothing wrong. reopened: open again.',
  }),
  reason,
  who,
});

export const CorrectionRequest = z.strictObject({
  text: words.max(200).meta({
    description: 'The number as it should read, in the unit of the figure where none is given.',
    examples: ['4.010 triệu đồng', '4.010'],
  }),
  reason,
  who,
});

export const Decision = z.object({
  findingKey: z.string().meta({ description: 'The `fingerprint` of the finding.' }),
  ordinal: z.number().int().min(0),
  decision: z.enum(['accepted', 'dismissed', 'reopened']),
  reason: z.string(),
  who: z.string(),
  at,
});
export type Decision = z.infer<typeof Decision>;

const Amount = z.object({
  text: z.string(),
  value: z.number().meta({ description: 'In the unit that the text names.' }),
  vnd: z.number().int().nullable().meta({ description: 'Whole đồng.' }),
});

export const Correction = z.object({
  figureKey: z.string(),
  ordinal: z.number().int().min(0),
  old: Amount,
  new: Amount,
  reason: z.string(),
  who: z.string(),
  at,
});
export type Correction = z.infer<typeof Correction>;

export const DocumentSummary = z.object({
  id: z.string(),
  name: z.string().nullable(),
  format: z.string().nullable(),
  type: z.string().nullable(),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  date: z.string().nullable(),
  error: z.string().nullable().meta({ description: 'Why the file could not be read.' }),
  keptAt: at
    .nullable()
    .meta({ description: 'Null where only the lists are stored, and no page can be shown.' }),
  figures: z.number().int().min(0),
  open: z
    .object({
      errors: z.number().int().min(0),
      warnings: z.number().int().min(0),
      notes: z.number().int().min(0),
    })
    .meta({ description: 'Findings that nobody accepted or dismissed.' }),
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

export const DocumentList = z.object({
  documents: z.array(DocumentSummary),
  next: z.number().int().nullable().meta({ description: 'The offset of the next ones; null at the end.' }),
});

/** Everything that is known of a document: what was read, which is never changed, and what people said of it. */
export const ReviewedDocument = z.object({
  id: z.string(),
  keptAt: at,
  figureKeys: z
    .record(z.string(), z.string())
    .meta({ description: 'The key of each figure, by its id in the extraction: corrections name it.' }),
  extraction: Extraction,
  decisions: z
    .array(Decision)
    .meta({ description: 'Of each finding the oldest first; the last one counts.' }),
  corrections: z
    .array(Correction)
    .meta({ description: 'Of each figure the oldest first; the last one counts.' }),
});
export type ReviewedDocument = z.infer<typeof ReviewedDocument>;

export const Job = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'reading', 'done']),
  pages: z
    .object({ done: z.number().int(), total: z.number().int() })
    .nullable()
    .meta({ description: 'Of a scan: how many pages were recognised.' }),
  document: z
    .string()
    .nullable()
    .meta({ description: 'The id of the document, once it is done and was kept.' }),
  error: z.string().nullable().meta({ description: 'Why the file could not be read.' }),
  figures: z.number().int().min(0),
  findings: z.number().int().min(0),
});
export type Job = z.infer<typeof Job>;

export const Problem = z.object({
  code: z.enum([
    'bad_request',
    'forbidden',
    'not_found',
    'too_large',
    'not_a_number',
    'full',
    'stopping',
    'database',
    'internal',
  ]),
  message: z.object({ vi: z.string(), en: z.string() }),
});
export type Problem = z.infer<typeof Problem>;

export { Extraction };
