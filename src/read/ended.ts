import type { WorkerEnded } from '../worker/pool.ts';
import { damaged, ReadError, tooMuchMemory, tooSlow } from './errors.ts';

/** What a worker that reads documents may take. */
export interface ReadLimits {
  /** Without a page done. */
  milliseconds: number;
  megabytes: number;
}

/**
 * What to say of a document whose worker had to be ended. It is marked: another attempt would end the same way, which is
 * not so with a file that is merely damaged.
 */
export function endedReading(error: WorkerEnded, limits: ReadLimits): ReadError {
  const { code, messages } = refusalOf(error, limits);
  return new ReadError(code, messages, { cause: error, ended: error.reason });
}

function refusalOf({ reason }: WorkerEnded, { milliseconds, megabytes }: ReadLimits): ReadError {
  if (reason === 'time') return tooSlow(milliseconds);
  if (reason === 'memory') return tooMuchMemory(megabytes);
  return damaged({ en: 'reading it broke off', vi: 'việc đọc bị ngắt giữa chừng' });
}
