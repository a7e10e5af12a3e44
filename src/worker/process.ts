import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EndReason, Worker } from './pool.ts';

/**
 * Starts a worker that is a process of its own: whatever its job does, neither this process nor its memory suffers. (The
 * memory of a thread can be limited too, but V8 ends the whole process where one large allocation breaks the limit: a
 * damaged character map of a PDF asks for 16 million entries.)
 *
 * @param limits `megabytes` that its objects may take; `flags` for Node
 */
export function startProcess(
  module: URL,
  { megabytes, flags = [] }: { megabytes: number; flags?: readonly string[] },
): Worker {
  const child = fork(fileURLToPath(module), [], {
    // Not those of this process, which may have been told its program on the command line.
    execArgv: [`--max-old-space-size=${megabytes}`, ...flags],
    // What V8 prints when memory runs out is told in the user's words.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  let onReply: (reply: unknown) => void = () => undefined;
  let onEnd: (reason: EndReason) => void = () => undefined;
  child.on('message', (reply) => onReply(reply));
  child.on('error', () => onEnd('crash'));
  // V8 aborts where memory runs out.
  child.on('exit', (code, signal) => onEnd(signal === 'SIGABRT' || code === 134 ? 'memory' : 'crash'));
  return {
    post: (job) => {
      if (typeof job === 'object' && job !== null)
        child.send(job, (error) => error !== null && onEnd('crash'));
    },
    hear: (reply, end) => {
      [onReply, onEnd] = [reply, end];
    },
    hold: (isHeld) => {
      if (isHeld) child.ref();
      else child.unref();
      if (isHeld) child.channel?.ref();
      else child.channel?.unref();
    },
    end: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) {
          resolve();
          return;
        }
        // An idle one keeps nobody waiting; this does.
        child.ref();
        child.once('exit', () => resolve()).kill('SIGKILL');
      }),
  };
}
