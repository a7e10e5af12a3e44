import { ReadError } from '../read/errors.ts';
import type { PackedRecords } from '../records/packed.ts';
import type { Extracted } from '../run/extract-file.ts';
import type { DeathReason } from './dead-letters.ts';
import { FileChanged } from './source-files.ts';

/** What comes of a document: rows, or the reason why nobody can make any. */
export type Outcome =
  | { type: 'records'; records: PackedRecords; bytes: number; pages: number; error: string | null }
  | { type: 'death'; reason: DeathReason; message: string }
  /** It may go better later: the share is not mounted just now. Where it never does, that is the reason. */
  | { type: 'later'; reason: DeathReason; message: string };

const ENDED: Readonly<Record<NonNullable<Extracted['ended']>, DeathReason>> = {
  time: 'too_slow',
  memory: 'too_much_memory',
  crash: 'crashed',
};

/** A document that is damaged or encrypted is a result like any other; one whose reader had to be ended is none. */
export function outcomeOf({ result, ended, error, bytes }: Extracted<'packed'>): Outcome {
  if (result === null || ended !== null) {
    return { type: 'death', reason: ENDED[ended ?? 'crash'], message: error?.message ?? '' };
  }
  const pages = result.source.pages ?? 0;
  return { type: 'records', records: result, bytes: bytes ?? 0, pages, error: error?.code ?? null };
}

/** What a file that cannot be had comes to; null where the error says nothing about the file. */
export function outcomeOfMissing(error: unknown): Outcome | null {
  if (error instanceof FileChanged) return { type: 'death', reason: 'changed', message: error.message };
  if (!(error instanceof ReadError)) return null;
  const { code, message } = error;
  // Its size stays, and the limit is this worker's: no result, for another worker may take it.
  return code === 'too_large'
    ? { type: 'death', reason: 'too_large', message }
    : { type: 'later', reason: 'not_readable', message };
}

/** @param attempts that were made before */
export function workerDied(attempts: number): Outcome {
  return {
    type: 'death',
    reason: 'worker_died',
    message:
      `Each of ${String(attempts)} workers that took it was gone before it was done. — ` +
      `Cả ${String(attempts)} lần nhận tệp này, tiến trình đều dừng giữa chừng.`,
  };
}
