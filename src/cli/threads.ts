import { UsageError } from './exit-code.ts';

/** `--threads` as a number; nothing where it is left to the machine. */
export function threadCount(threads: string | undefined): { threads?: number } {
  if (threads === undefined) return {};
  const count = Number(threads);
  if (Number.isInteger(count) && count >= 1 && count <= 256) return { threads: count };
  throw new UsageError(`--threads cần một số từ 1 đến 256 · takes a number from 1 to 256, not "${threads}".`);
}
