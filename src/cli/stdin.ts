import process from 'node:process';
import { notReadable, ReadError, tooLarge } from '../read/errors.ts';
import type { ExtractJob } from '../run/extract-file.ts';

/** How a command line calls it, as that of other programs does. */
export const STDIN = '-';

/**
 * What comes on stdin, until it ends or is more than the limit allows. Read here: the processes that read documents have a
 * stdin of their own.
 *
 * @param limit in bytes
 */
export async function fromStdin(limit: number): Promise<ExtractJob['from']> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > limit) throw tooLarge(size, limit);
    }
    return { bytes: Buffer.concat(chunks) };
  } catch (error) {
    const { code, messages } = error instanceof ReadError ? error : notReadable(reasonOf(error));
    return { failure: { code, messages } };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
