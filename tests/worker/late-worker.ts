import { setTimeout as pause } from 'node:timers/promises';

/** The same worker on a machine that is so busy that it starts late. */
await pause(2500);
await import('./obedient-worker.ts');
