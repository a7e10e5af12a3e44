import { randomUUID } from 'node:crypto';
import type { Job } from './schemas.ts';

/** So many are remembered after they are done, for those who ask late. */
const REMEMBERED = 500;

/** Documents that are read while their sender does not wait, and how far each is. */
export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #listeners = new Map<string, Set<(job: Job) => void>>();

  create(): Job {
    const job: Job = {
      id: randomUUID(),
      state: 'waiting',
      pages: null,
      document: null,
      error: null,
      figures: 0,
      findings: 0,
    };
    this.#jobs.set(job.id, job);
    this.#forget();
    return job;
  }

  of(id: string): Job | undefined {
    return this.#jobs.get(id);
  }

  change(id: string, change: Partial<Omit<Job, 'id'>>): void {
    const job = this.#jobs.get(id);
    if (job === undefined) return;
    const changed = { ...job, ...change };
    this.#jobs.set(id, changed);
    for (const listener of this.#listeners.get(id) ?? []) listener(changed);
  }

  /** Tells a job as it is and whenever it changes, until it is done or the signal says to stop. */
  async *follow(id: string, signal: AbortSignal): AsyncGenerator<Job> {
    const changes: Job[] = [];
    let wake: () => void = () => undefined;
    const listener = (job: Job): void => {
      // A slow reader needs the last state only.
      changes.splice(0, changes.length, job);
      wake();
    };
    const now = this.#jobs.get(id);
    if (now !== undefined) changes.push(now);
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    const stop = (): void => wake();
    signal.addEventListener('abort', stop);
    try {
      while (!signal.aborted) {
        const job = changes.shift();
        if (job === undefined) {
          await new Promise<void>((resolve) => {
            wake = resolve;
            if (changes.length > 0 || signal.aborted) resolve();
          });
          continue;
        }
        yield job;
        if (job.state === 'done') return;
      }
    } finally {
      signal.removeEventListener('abort', stop);
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(id);
    }
  }

  #forget(): void {
    for (const [id, { state }] of this.#jobs) {
      if (this.#jobs.size <= REMEMBERED) return;
      if (state === 'done') this.#jobs.delete(id);
    }
  }
}
