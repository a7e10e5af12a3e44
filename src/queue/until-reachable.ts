import { StoreError } from '../store/errors.ts';
import { Wakeable } from './wakeable.ts';

/** Waits after the first and after many failures of the connection, in milliseconds. */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;

/**
 * Repeats what asks a database, with growing pauses, for as long as that cannot be reached.
 *
 * @param hear told of each failure
 * @throws what `ask` throws for another reason: a password that is refused will be refused again
 */
export async function untilReachable<Answer>(
  ask: () => Promise<Answer>,
  hear: (error: StoreError) => void,
): Promise<Answer> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'unreachable')) throw error;
      hear(error);
      await new Wakeable().wait(pause);
    }
  }
}
