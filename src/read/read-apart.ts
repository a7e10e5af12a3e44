import { availableParallelism } from 'node:os';
import type { SourceErrorCode } from '../schema/index.ts';
import { WorkerEnded, WorkerPool } from '../worker/pool.ts';
import { startProcess } from '../worker/process.ts';
import { damaged, ReadError, tooMuchMemory, tooSlow } from './errors.ts';
import type { Message } from './errors.ts';
import type { Gathered } from './parts.ts';
import type { InputOptions } from './source.ts';

export interface ReadJob {
  bytes: Uint8Array;
  options: Pick<InputOptions, 'name' | 'maxBytes' | 'maxThreads'>;
}

/** An error loses its class between processes; what it says does not. */
export type ReadAnswer = { gathered: Gathered } | { refusal: { code: SourceErrorCode; messages: Message } };

/** A page of a scan is done. */
export interface ReadTelling {
  done: number;
  total: number;
}

/** Without a page done for so long a document is given up; the largest that are read take a third of it. */
const MAX_MILLISECONDS = 120_000;
/** 2,000 pages of text take half of it. */
const MAX_MEGABYTES = 1024;

/** In the build it ends in ".js". */
const READER = new URL(import.meta.url.replace(/read-apart(\.[jt]s)$/u, 'reader-process$1'));

let pool: WorkerPool<ReadJob, ReadAnswer, ReadTelling> | undefined;

/**
 * Reads bytes in a format that is no text in a process of its own. A file can be made, or damaged, so that reading it
 * computes for ever or fills the memory; then that process is ended, and neither this one nor another document suffers.
 *
 * @throws {ReadError} as {@link ./binary.ts} does, and `too_slow` or `too_large` at the limits
 */
export async function readApart(bytes: Uint8Array, options: InputOptions): Promise<Gathered> {
  pool ??= new WorkerPool(() => startProcess(READER, MAX_MEGABYTES), availableParallelism());
  const { name, maxBytes, maxThreads, maxMilliseconds = MAX_MILLISECONDS, onPage } = options;
  const job: ReadJob = {
    // A view on a larger buffer would be copied with all of it.
    bytes: bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice(),
    options: {
      ...(name === undefined ? {} : { name }),
      ...(maxBytes === undefined ? {} : { maxBytes }),
      ...(maxThreads === undefined ? {} : { maxThreads }),
    },
  };
  const answer = await pool
    .run(job, { maxMilliseconds, onTelling: ({ done, total }) => onPage?.(done, total) })
    .catch((error: unknown) => {
      throw error instanceof WorkerEnded ? endedBy(error, maxMilliseconds) : error;
    });
  if ('gathered' in answer) return answer.gathered;
  throw new ReadError(answer.refusal.code, answer.refusal.messages);
}

/** The refusal, marked: another attempt would end the same way, which is not so with a file that is merely damaged. */
function endedBy(error: WorkerEnded, maxMilliseconds: number): ReadError {
  const { code, messages } = refusalOf(error, maxMilliseconds);
  return new ReadError(code, messages, { cause: error, ended: error.reason });
}

function refusalOf(error: WorkerEnded, maxMilliseconds: number): ReadError {
  if (error.reason === 'time') return tooSlow(maxMilliseconds);
  if (error.reason === 'memory') return tooMuchMemory(MAX_MEGABYTES);
  return damaged({ en: 'reading it broke off', vi: 'việc đọc bị ngắt giữa chừng' }, error);
}
