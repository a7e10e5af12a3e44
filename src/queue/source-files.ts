import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { ReadError, tooLarge } from '../read/errors.ts';
import { readFileBytes } from '../read/file.ts';
import type { Store, StoreTransaction } from '../store/store.ts';

/** A file as it is enqueued: with its bytes, or with the place where every worker finds them. */
export interface SourceFile {
  sha256: string;
  name: string;
  size: number;
  content: { bytes: Uint8Array } | { location: string };
}

/** How long a server may take to give a file, in milliseconds. */
const PATIENCE = 60_000;

/** Whether a place is an address rather than a path. An S3-compatible store gives such ones for a time. */
export function isAddress(place: string): boolean {
  return /^https?:\/\//iu.test(place) && URL.canParse(place);
}

/** What a place is called: the name of a file, or the last part of an address, in letters instead of escapes. */
export function nameOf(place: string): string {
  if (!isAddress(place)) return basename(place);
  // No database holds NUL in a text.
  return unescaped(basename(new URL(place).pathname)).replaceAll('\0', '\uFFFD');
}

/** Letters instead of escapes; what is no escape stays as it is ("50%"). */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * A place as it may be told: without what may let others in. That is what stands behind "?" of an address, and its user
 * and password.
 */
export function shownPlace(place: string): string {
  const [scheme] = /^https?:\/\//iu.exec(place) ?? [];
  if (scheme === undefined) return place;
  // Of what only looks like an address nobody knows where its secrets end.
  if (!URL.canParse(place)) return `${scheme}…`;
  return place.replace(/[?#].*$/su, '').replace(/^([a-z]+:\/\/)[^/]*@/iu, '$1');
}

/**
 * The bytes at a path or an address.
 *
 * @param limit in bytes
 * @throws {ReadError} `not_found`, `not_readable` or `too_large`
 */
export async function readPlace(place: string, limit: number): Promise<Uint8Array> {
  if (!isAddress(place)) return readFileBytes(place, limit);
  try {
    return await fetched(place, limit);
  } catch (error) {
    // Also in the middle of a file, where the connection breaks.
    throw error instanceof ReadError ? error : notGiven(reasonOf(error), error);
  }
}

async function fetched(address: string, limit: number): Promise<Uint8Array> {
  const url = new URL(address);
  const headers = credentialsOf(url);
  [url.username, url.password] = ['', ''];
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw notGiven(`HTTP ${String(response.status)}`);
  const chunks = new Array<Uint8Array>();
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    // What a body is made of depends on the library that types it.
    const chunk: unknown = (await reader?.read())?.value;
    if (!(chunk instanceof Uint8Array)) return Buffer.concat(chunks);
    size += chunk.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge(size, limit);
    }
    chunks.push(chunk);
  }
}

/** As `fetch` takes them: it refuses an address that holds them, and tells it whole. */
function credentialsOf({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const pair = `${unescaped(username)}:${unescaped(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

/** "fetch failed" says nothing; the system's code behind it does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause ? String(cause.code) : cause.message;
}

function notGiven(reason: string, cause?: unknown): ReadError {
  return new ReadError(
    'not_readable',
    { en: `The server did not give the file (${reason}).`, vi: `Máy chủ không trả về tệp (${reason}).` },
    { cause },
  );
}

/**
 * Keeps files, each once, whatever their names. One whose bytes are kept stays as it is; of one that is kept by its place
 * the last place holds, since folders move and presigned addresses expire.
 *
 * @param files in the order of their SHA-256 for all writers, or two of them would wait for each other
 */
export async function keepFiles(within: StoreTransaction, files: readonly SourceFile[]): Promise<void> {
  for (const { sha256, name, size, content } of files) {
    await within.query(
      `insert into source_files as kept (sha256, name, bytes, location, size) values ($1, $2, $3, $4, $5)
       on conflict (sha256) do update
         set name = excluded.name, bytes = excluded.bytes, location = excluded.location
         where kept.bytes is null`,
      [
        sha256,
        name,
        'bytes' in content ? Buffer.from(content.bytes) : null,
        'location' in content ? content.location : null,
        size,
      ],
    );
  }
}

/** The file at a place is no longer the one that was enqueued. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged';
}

/**
 * The bytes of a file that was enqueued.
 *
 * @param limit in bytes
 * @throws {ReadError} where its place does not give them, or they are too many; {FileChanged} where they are others
 */
export async function bytesOf(store: Store, sha256: string, limit: number): Promise<Uint8Array> {
  const [row] = await store.query('select bytes, location from source_files where sha256 = $1', [sha256]);
  const { bytes, location } = row ?? {};
  if (bytes instanceof Uint8Array) {
    if (bytes.byteLength > limit) throw tooLarge(bytes.byteLength, limit);
    return bytes;
  }
  if (typeof location !== 'string')
    throw new FileChanged(
      'The file is no longer among those that were enqueued. — Tệp không còn trong hàng đợi.',
    );
  const read = await readPlace(location, limit);
  if (hash('sha256', read) !== sha256) {
    const place = shownPlace(location);
    throw new FileChanged(`The file at ${place} was changed. — Tệp tại ${place} đã bị thay đổi.`);
  }
  return read;
}
