import { availableParallelism } from 'node:os';
import type { SourceErrorCode } from '../schema/index.ts';
import { WorkerEnded, WorkerPool } from '../worker/pool.ts';
import { startProcess } from '../worker/process.ts';
import { endedReading } from './ended.ts';
import type { ReadLimits } from './ended.ts';
import { ReadError } from './errors.ts';
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

/** The largest documents that are read take a part of it. */
const LIMITS: ReadLimits = { milliseconds: 120_000, megabytes: 1024 };

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
  pool ??= new WorkerPool(() => startProcess(READER, LIMITS), availableParallelism());
  const { name, maxBytes, maxThreads, maxMilliseconds = LIMITS.milliseconds, onPage } = options;
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
      const limits = { ...LIMITS, milliseconds: maxMilliseconds };
      throw error instanceof WorkerEnded ? endedReading(error, limits) : error;
    });
  if ('gathered' in answer) return answer.gathered;
  throw new ReadError(answer.refusal.code, answer.refusal.messages);
}
