import { UsageError } from './exit-code.ts';

/** `--workers` as a number; nothing where it is left to the machine. */
export function workerCount(workers: string | undefined): { workers?: number } {
  if (workers === undefined) return {};
  const count = Number(workers);
  if (Number.isInteger(count) && count >= 1 && count <= 256) return { workers: count };
  throw new UsageError(`--workers cần một số từ 1 đến 256 · takes a number from 1 to 256, not "${workers}".`);
}
