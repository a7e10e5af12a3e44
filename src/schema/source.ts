import { z } from 'zod';

/** Why an input could not be read, as a code for machines. */
export const SourceErrorCode = z.enum([
  'not_found',
  'not_readable',
  'empty',
  'too_large',
  'binary',
  'unknown_format',
  'encrypted',
  'damaged',
  'no_text',
  'too_slow',
  'internal',
]);
export type SourceErrorCode = z.infer<typeof SourceErrorCode>;

/** Where an extraction comes from: the file as it was read. */
export const Source = z.object({
  name: z.string().nullable(),
  format: z.string().nullable(),
  mediaType: z.string().nullable(),
  sha256: z.string().nullable(),
  bytes: z.number().int().min(0).nullable(),
  encoding: z.string().nullable(),
  pages: z.number().int().min(1).nullable(),
  ocr: z.object({ language: z.string(), confidence: z.number() }).nullable(),
  truncated: z.object({ reason: z.string(), kept: z.number().int().min(0) }).nullable(),
  error: z.object({ code: SourceErrorCode, message: z.string() }).nullable(),
  /** What the reader mended or left out, as counts: letters put together again, running heads dropped. */
  repairs: z.array(z.object({ what: z.string(), count: z.number().int().min(1) })).exactOptional(),
});
export type Source = z.infer<typeof Source>;
