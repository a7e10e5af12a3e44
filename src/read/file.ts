import { closeSync, createReadStream, fstatSync, openSync, readFileSync } from 'node:fs';
import { isFolder, notFound, notReadable, ReadError, tooLarge } from './errors.ts';
import { MAX_BYTES } from './source.ts';

/**
 * The bytes of a file. A file over the limit is refused by its size, before a byte of it is read; of a pipe no
 * more is read than the limit allows.
 *
 * @param limit in bytes
 * @throws {ReadError} `not_found`, `not_readable` or `too_large`
 */
export async function readFileBytes(path: string, limit: number = MAX_BYTES): Promise<Uint8Array> {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const stats = fstatSync(file);
    if (stats.isDirectory()) throw isFolder();
    if (stats.size > limit) throw tooLarge(stats.size, limit);
    // Without waiting: where several threads read, each has nothing else to do, and asking another thread for the bytes of
    // a page or two takes longer than they do.
    return stats.isFile() ? readFileSync(file) : await readPipe(file, limit);
  } catch (error) {
    throw asReadError(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

async function readPipe(file: number, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of createReadStream('', { fd: file, autoClose: false }) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > limit) throw tooLarge(bytes, limit);
  }
  return Buffer.concat(chunks);
}

function asReadError(error: unknown): unknown {
  if (error instanceof ReadError || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  return code === 'ENOENT' || code === 'ENOTDIR' ? notFound(error) : notReadable(code, error);
}
