import { z } from 'zod';
import { containerOf, isHtml, isPdf, pictureFormatOf } from '../read/sniff.ts';

/** What a job says of its document; the bytes lie beside it, once for each file. */
const Job = z.object({ sha256: z.string().regex(/^[\da-f]{64}$/u), name: z.string() });
export type DocumentJob = z.infer<typeof Job>;

/** The document that a job is about, or null where the job was written by something else. */
export function documentOf(data: unknown): DocumentJob | null {
  return Job.safeParse(data).data ?? null;
}

/** How far the search for the tags of a page goes. */
const HEAD = 4096;

/**
 * Which documents come first: a thousand texts are read while one scan is recognised.
 *
 * @returns 3 for a text, 2 for Word, Excel and HTML, 1 for a PDF, 0 for a picture
 */
export function priorityOf(bytes: Uint8Array): number {
  if (pictureFormatOf(bytes) !== null) return 0;
  if (isPdf(bytes)) return 1;
  if (containerOf(bytes) !== null) return 2;
  return isHtml(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')) ? 2 : 3;
}
