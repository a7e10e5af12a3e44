import { Worker as Thread } from 'node:worker_threads';

/** How often it looks, in milliseconds. */
const INTERVAL = 500;

/**
 * Ends this process when the one that started it is gone. A process that computes without a pause never hears that its
 * channel was closed; a thread beside it does not depend on its pauses.
 */
export function endWithParent(): void {
  const watch = `
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid === parent) {
        try { return void process.kill(parent, 0); } catch (error) { if (error.code === 'EPERM') return; }
      }
      process.kill(process.pid, 'SIGKILL');
    }, ${INTERVAL});`;
  new Thread(watch, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
}
