import { internalError, ReadError, tooSlow } from '../read/errors.ts';
import { WorkerEnded, WorkerPool } from '../worker/pool.ts';
import { startThread } from '../worker/thread.ts';
import { failed } from './extract-file.ts';
import type { Extracted, ExtractJob, PagesRead } from './extract-file.ts';
import type { Form } from './forms.ts';

/** In the build it ends in ".js". */
const THREAD = new URL(import.meta.url.replace(/extract-pool(\.[jt]s)$/u, 'extract-thread$1'));

/** Longer than a reader may take without a page done: that says better what is wrong. */
const MAX_MILLISECONDS = 300_000;
/** As much longer it is where the reader's limit is set. */
const TIMES_THE_READER = 2.5;

/** Threads that read documents side by side. */
export class ExtractPool<F extends Form> {
  readonly #pool: WorkerPool<ExtractJob<F>, Extracted<F>, PagesRead>;

  /** @param threads at most; each takes some 150 MB while it works */
  constructor(threads: number) {
    this.#pool = new WorkerPool(() => startThread(THREAD), threads);
  }

  /** Reads one document, as {@link extractFile} does, when a thread is free. */
  async extract(job: ExtractJob<F>, onPage?: (pages: PagesRead) => void): Promise<Extracted<F>> {
    const maxMilliseconds =
      job.maxMilliseconds === undefined ? MAX_MILLISECONDS : job.maxMilliseconds * TIMES_THE_READER;
    try {
      return await this.#pool.run(job, {
        maxMilliseconds,
        ...(onPage === undefined ? {} : { onTelling: onPage }),
      });
    } catch (error) {
      return failed(job, reasonOf(error, maxMilliseconds));
    }
  }

  /** Ends the threads that are idle. */
  close(): Promise<void> {
    return this.#pool.close();
  }
}

function reasonOf(error: unknown, maxMilliseconds: number): ReadError {
  if (!(error instanceof WorkerEnded)) return internalError(error);
  const { code, messages } = error.reason === 'time' ? tooSlow(maxMilliseconds) : internalError(error);
  return new ReadError(code, messages, { cause: error, ended: error.reason });
}
