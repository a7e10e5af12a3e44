import { once } from 'node:events';
import process from 'node:process';
import { EXIT } from './exit-code.ts';

/**
 * Ends without a word when the reader of stdout goes away (`| head`), and not with 0: the rest was not done. Ctrl-C is left
 * to the system: a handler of our own would have to wait until the document at hand is done.
 */
export function quietEnd(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(EXIT.unheard);
      throw error;
    });
  }
}

/** Writes a result to stdout, as fast as its reader takes it. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Whether results may be coloured: on a terminal that can, unless NO_COLOR is set. */
export function wantsColor(): boolean {
  return process.stdout.isTTY && process.env['NO_COLOR'] === undefined && process.stdout.hasColors();
}

/** A line for the person at the terminal: stderr, so that results stay pure. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
