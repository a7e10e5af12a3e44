import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import type { Reply } from './protocol.ts';
import { endWithParent } from './watchdog.ts';

/** What a worker does with a job; `tell` reaches the `onTelling` of whoever gave it. */
export type Work<Job, Answer, Telling = never> = (
  job: Job,
  tell: (telling: Telling) => void,
) => Answer | Promise<Answer>;

/**
 * Makes the module that calls it the work of a worker, be it a thread or a process.
 *
 * @param isJob tells jobs from whatever else may come on the channel
 * @param work what it throws fails that job only
 * @example serve((job) => typeof job === 'string', (text) => text.length)
 */
export function serve<Job>(
  isJob: (message: unknown) => message is Job,
  work: Work<Job, unknown, unknown>,
): void {
  const reply = replier();
  const answer = async (job: unknown): Promise<void> => {
    if (!isJob(job)) return;
    try {
      reply({ type: 'answer', answer: await work(job, (telling) => reply({ type: 'telling', telling })) });
    } catch (error) {
      reply({ type: 'failure', message: error instanceof Error ? error.message : String(error) });
    }
  };
  const jobs = parentPort ?? process;
  jobs.on('message', (job: unknown) => void answer(job));
  if (parentPort !== null) return;
  // Whoever gave the jobs is gone: nobody waits for the answer.
  process.on('disconnect', () => process.exit());
  endWithParent();
}

function replier(): (reply: Reply<unknown, unknown>) => void {
  const port = parentPort;
  if (port !== null) return (reply) => port.postMessage(reply, []);
  if (process.send === undefined) throw new Error('This module is the work of a worker.');
  return (reply) => process.send?.(reply);
}
