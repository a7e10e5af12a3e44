import { deadLetters, exhume } from './dead-letters.ts';
import type { DocumentQueue } from './document-queue.ts';
import { priorityOf } from './job.ts';

/** How much of a file tells what it is. */
const HEAD = 4096;

/**
 * Enqueues again all documents that were given up, from the bytes that are kept.
 *
 * @returns how many
 */
export async function retryGivenUp(queue: DocumentQueue, heartbeatSeconds: number): Promise<number> {
  let added = 0;
  for (const { sha256, name } of await deadLetters(queue.store)) {
    added += await queue.store.transaction(async (within) => {
      const [file] = await within.query(
        `select substring(bytes from 1 for ${String(HEAD)}) as head from source_files where sha256 = $1`,
        [sha256],
      );
      const head = file?.['head'];
      await exhume(within, [sha256]);
      const priority = head instanceof Uint8Array ? priorityOf(head) : 0;
      return queue.add(within, [{ sha256, name, priority }], heartbeatSeconds);
    });
  }
  return added;
}
