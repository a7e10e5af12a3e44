import { endedReading } from '../read/ended.ts';
import type { ReadLimits } from '../read/ended.ts';
import { internalError } from '../read/errors.ts';
import { WorkerEnded, WorkerPool } from '../worker/pool.ts';
import { startProcess } from '../worker/process.ts';
import { bytesOf, failed } from './extract-file.ts';
import type { Extracted, ExtractJob, PagesRead } from './extract-file.ts';
import type { Form } from './forms.ts';

/** In the build it ends in ".js". */
const PROCESS = new URL(import.meta.url.replace(/extract-pool(\.[jt]s)$/u, 'extract-process$1'));

/** A reader says better what is wrong when its own time is over: two minutes without a page done. */
const LIMITS: ReadLimits = { milliseconds: 150_000, megabytes: 2048 };
/** So much longer than its reader a process may take. */
const TIMES_THE_READER = 1.25;

/**
 * With a process for each processor, helpers of the garbage collector would only take turns with them. What is read of a
 * document lives until the document is done; with room for it, little is moved.
 */
const FLAGS = ['--no-regexp-tier-up', '--single-threaded-gc', '--max-semi-space-size=32'];

/**
 * Processes that read documents side by side. (Threads of one process share its memory map: two of them were a third
 * faster than one, two processes are nearly twice as fast. And whatever a document does to its process, the others go on.)
 */
export class ExtractPool<F extends Form> {
  readonly #pool: WorkerPool<ExtractJob<F>, Extracted<F>, PagesRead>;
  readonly #limits: ReadLimits;

  /** @param workers at most; each takes some 150 MB while it works */
  constructor(workers: number, limits: Partial<ReadLimits> = {}) {
    const { megabytes } = (this.#limits = { ...LIMITS, ...limits });
    this.#pool = new WorkerPool(() => startProcess(PROCESS, { megabytes, flags: FLAGS }), workers);
  }

  /** Reads one document, as {@link extractFile} does, when a process is free. */
  async extract(job: ExtractJob<F>, onPage?: (pages: PagesRead) => void): Promise<Extracted<F>> {
    const milliseconds =
      job.maxMilliseconds === undefined ? this.#limits.milliseconds : job.maxMilliseconds * TIMES_THE_READER;
    try {
      return await this.#pool.run(job, {
        maxMilliseconds: milliseconds,
        ...(onPage === undefined ? {} : { onTelling: onPage }),
      });
    } catch (error) {
      const limits = { ...this.#limits, milliseconds };
      // Its bytes tell the file by its SHA-256, though it could not be read.
      const reason = error instanceof WorkerEnded ? endedReading(error, limits) : internalError(error);
      return failed(job, reason, await bytesOf(job).catch(() => null));
    }
  }

  /** Ends the processes that are idle. */
  close(): Promise<void> {
    return this.#pool.close();
  }
}
