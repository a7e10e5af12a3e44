import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { ReadError } from '../read/errors.ts';
import type { Versions } from '../store/store.ts';
import { exhume, givenUp } from './dead-letters.ts';
import type { DocumentQueue } from './document-queue.ts';
import { priorityOf } from './job.ts';
import { isAddress, keepFiles, nameOf, readPlace } from './source-files.ts';
import type { SourceFile } from './source-files.ts';

export interface EnqueueOptions {
  versions: Versions;
  heartbeatSeconds: number;
  /** Keeps where a file lies instead of its bytes. */
  byReference: boolean;
  /** Enqueues also what was given up. */
  retryFailed: boolean;
  /** Larger files are refused. */
  maxBytes: number;
  /** Told of each file that cannot be read. */
  onUnreadable: (place: string, error: ReadError) => void;
}

/** What became of the files that were to be enqueued. */
export interface Enqueued {
  added: number;
  /** Stored by this version. */
  stored: number;
  /** Waiting or under way, or given twice. */
  waiting: number;
  /** Given up before by this version. */
  givenUp: number;
  unreadable: number;
}

/** Files of one transaction, and bytes of them: several hundred small ones, or one large one. */
const FILES_AT_ONCE = 200;
const BYTES_AT_ONCE = 32 * 2 ** 20;

/**
 * Enqueues files: those that are new, or were extracted by an older version.
 *
 * @param places paths or addresses, with the names that the output calls them
 */
export async function enqueue(
  queue: DocumentQueue,
  places: Iterable<{ place: string; name?: string }>,
  options: EnqueueOptions,
): Promise<Enqueued> {
  const sums: Enqueued = { added: 0, stored: 0, waiting: 0, givenUp: 0, unreadable: 0 };
  let batch: Found[] = [];
  let bytes = 0;
  for (const { place, name } of places) {
    const found = await find(place, name ?? nameOf(place), options);
    if (found === null) {
      sums.unreadable += 1;
      continue;
    }
    batch.push(found);
    bytes += found.file.size;
    if (batch.length < FILES_AT_ONCE && bytes < BYTES_AT_ONCE) continue;
    await addBatch(queue, batch, options, sums);
    [batch, bytes] = [[], 0];
  }
  await addBatch(queue, batch, options, sums);
  return sums;
}

interface Found {
  file: SourceFile;
  priority: number;
}

async function find(place: string, name: string, options: EnqueueOptions): Promise<Found | null> {
  try {
    const bytes = await readPlace(place, options.maxBytes);
    const content = options.byReference ? { location: isAddress(place) ? place : resolve(place) } : { bytes };
    const file = { sha256: hash('sha256', bytes), name, size: bytes.byteLength, content };
    return { file, priority: priorityOf(bytes) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    options.onUnreadable(place, error);
    return null;
  }
}

async function addBatch(
  queue: DocumentQueue,
  batch: readonly Found[],
  { versions, heartbeatSeconds, retryFailed }: EnqueueOptions,
  sums: Enqueued,
): Promise<void> {
  const ids = batch.map(({ file }) => file.sha256);
  const stored = await queue.store.stored(ids, versions);
  const dead = retryFailed ? new Set<string>() : await givenUp(queue.store, ids, versions.extractorVersion);
  const open = batch.filter(({ file }) => !stored.has(file.sha256) && !dead.has(file.sha256));
  // Two that have the same bytes are one file.
  const once = [...new Map(open.map((found) => [found.file.sha256, found])).values()].toSorted((a, b) =>
    a.file.sha256 < b.file.sha256 ? -1 : 1,
  );
  const added = once.length === 0 ? 0 : await addNew(queue, once, heartbeatSeconds);
  sums.added += added;
  sums.stored += batch.filter(({ file }) => stored.has(file.sha256)).length;
  sums.givenUp += batch.filter(({ file }) => dead.has(file.sha256)).length;
  sums.waiting += open.length - added;
}

async function addNew(
  queue: DocumentQueue,
  found: readonly Found[],
  heartbeatSeconds: number,
): Promise<number> {
  return queue.store.transaction(async (within) => {
    await keepFiles(
      within,
      found.map(({ file }) => file),
    );
    await exhume(
      within,
      found.map(({ file }) => file.sha256),
    );
    const jobs = found.map(({ file: { sha256, name }, priority }) => ({ sha256, name, priority }));
    return queue.add(within, jobs, heartbeatSeconds);
  });
}
