import type { WorkerEnded } from '../worker/pool.ts';
import { damaged, tooMuchMemory, tooSlow } from './errors.ts';
import type { ReadError } from './errors.ts';

/** What a worker that reads documents may take. */
export interface ReadLimits {
  /** Without a page done. */
  milliseconds: number;
  megabytes: number;
}

/** What to say of a document whose worker had to be ended. */
export function endedReading({ reason }: WorkerEnded, { milliseconds, megabytes }: ReadLimits): ReadError {
  if (reason === 'time') return tooSlow(milliseconds);
  if (reason === 'memory') return tooMuchMemory(megabytes);
  return damaged({ en: 'reading it broke off', vi: 'việc đọc bị ngắt giữa chừng' });
}
