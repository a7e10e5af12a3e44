import { availableParallelism } from 'node:os';
import { extractFile } from './extract-file.ts';
import type { Extracted, ExtractJob, PagesRead } from './extract-file.ts';
import { ExtractPool } from './extract-pool.ts';
import type { Form } from './forms.ts';

export interface ManyOptions {
  /** How many documents there will be; a few are read here, without other processes, which take longer to start. */
  count: number;
  /** Unless given, as many as there are processors. */
  workers?: number;
  /** Told after each page of a scan, with the name of the document. */
  onPage?: (pages: PagesRead, name: string) => void;
}

/** Fewer documents are done before the processes have started. */
const FEWEST_FOR_WORKERS = 8;
/** Documents that each worker is ahead of the one that is waited for: a scan must not idle the others at once. */
const AHEAD = 8;

/**
 * Reads documents side by side. Results come in the order of the jobs, whatever the number of workers, and their bytes
 * do not depend on it.
 */
export async function* extractMany<F extends Form>(
  jobs: Iterable<ExtractJob<F>> | AsyncIterable<ExtractJob<F>>,
  { count, workers = availableParallelism(), onPage }: ManyOptions,
): AsyncGenerator<Extracted<F>> {
  if (count < FEWEST_FOR_WORKERS) {
    for await (const job of jobs) yield await extractFile(job, (pages) => onPage?.(pages, job.name));
    return;
  }
  const pool = new ExtractPool<F>(workers);
  const ahead: Promise<Extracted<F>>[] = [];
  try {
    for await (const job of jobs) {
      // The processors are busy with other documents: a scan gets one thread.
      ahead.push(pool.extract({ ...job, maxThreads: 1 }, (pages) => onPage?.(pages, job.name)));
      const first = ahead.length > workers * AHEAD ? ahead.shift() : undefined;
      if (first !== undefined) yield await first;
    }
    for (const next of ahead.splice(0)) yield await next;
  } finally {
    await Promise.all(ahead);
    await pool.close();
  }
}
