import process from 'node:process';
import type { Reply } from './protocol.ts';
import { endWithParent } from './watchdog.ts';

/** What a worker does with a job; `tell` reaches the `onTelling` of whoever gave it. */
export type Work<Job, Answer, Telling = never> = (
  job: Job,
  tell: (telling: Telling) => void,
) => Answer | Promise<Answer>;

/**
 * Makes the module that calls it the work of a process of a {@link ./pool.ts}.
 *
 * @param isJob tells jobs from whatever else may come on the channel
 * @param work what it throws fails that job only
 * @example serve((job) => typeof job === 'string', (text) => text.length)
 */
export function serve<Job>(
  isJob: (message: unknown) => message is Job,
  work: Work<Job, unknown, unknown>,
): void {
  if (process.send === undefined) throw new Error('This module is the work of a worker.');
  const reply = (message: Reply<unknown, unknown>): void => void process.send?.(message);
  const answer = async (job: unknown): Promise<void> => {
    if (!isJob(job)) return;
    try {
      reply({ type: 'answer', answer: await work(job, (telling) => reply({ type: 'telling', telling })) });
    } catch (error) {
      reply({ type: 'failure', message: error instanceof Error ? error.message : String(error) });
    }
  };
  // A job that computes for ever would keep this message back; jobs that come before wait.
  process.send({ type: 'ready' }, () => {
    process.on('message', (job: unknown) => void answer(job));
  });
  // Whoever gave the jobs is gone: nobody waits for the answer.
  process.on('disconnect', () => process.exit());
  endWithParent();
}
