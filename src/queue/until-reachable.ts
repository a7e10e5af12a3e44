import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from '../store/errors.ts';

/** Waits after the first and after many failures of the connection, in milliseconds. */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;

/**
 * Repeats what asks a database, with growing pauses, for as long as that cannot be reached.
 *
 * @param hear told of each failure
 * @param signal ends the waiting
 * @throws what `ask` throws for another reason: a password that is refused will be refused again; an `AbortError` where it
 *   was ended
 */
export async function untilReachable<Answer>(
  ask: () => Promise<Answer>,
  hear: (error: StoreError) => void,
  signal?: AbortSignal,
): Promise<Answer> {
  for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'unreachable')) throw error;
      hear(error);
      await pause(wait, undefined, signal === undefined ? {} : { signal });
    }
  }
}
