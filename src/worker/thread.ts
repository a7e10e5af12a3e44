import { Worker as Thread } from 'node:worker_threads';
import type { EndReason, Worker } from './pool.ts';

/**
 * Starts a worker that is a thread: cheap to talk to, for work that is known to be bounded. Whatever exhausts the memory
 * of a thread may end the whole process; what may do that goes to {@link ./process.ts}.
 */
export function startThread(module: URL): Worker {
  const thread = new Thread(module);
  let onReply: (reply: unknown) => void = () => undefined;
  let onEnd: (reason: EndReason) => void = () => undefined;
  thread.on('message', (reply: unknown) => onReply(reply));
  thread.on('messageerror', () => onEnd('crash'));
  thread.on('error', () => onEnd('crash'));
  thread.on('exit', () => onEnd('crash'));
  return {
    post: (job) => thread.postMessage(job, []),
    hear: (reply, end) => {
      [onReply, onEnd] = [reply, end];
    },
    hold: (isHeld) => (isHeld ? thread.ref() : thread.unref()),
    end: async () => {
      await thread.terminate();
    },
  };
}
