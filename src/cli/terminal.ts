import { once } from 'node:events';
import process from 'node:process';

/**
 * Ends without a word when the reader of stdout goes away (`| head`). Ctrl-C is left to the system: a handler of our own
 * would have to wait until the document at hand is done.
 */
export function quietEnd(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}

/** Writes a result to stdout, as fast as its reader takes it. */
export async function print(text: string): Promise<void> {
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

/** "12/400 ke-hoach.pdf (3/8)" on one line of stderr, only where a person watches; a scan tells its pages. */
export class Progress {
  readonly #total: number;
  readonly #watched = process.stderr.isTTY;
  #done = 0;
  #shown = '';

  constructor(total: number) {
    this.#total = total;
  }

  step(name: string): void {
    this.#done += 1;
    this.#shown = `${this.#done}/${this.#total} ${name}`;
    if (this.#total > 1) this.#show(this.#shown);
  }

  /** One page of the input at hand is done. */
  page(done: number, total: number): void {
    this.#show(`${this.#shown} (${done}/${total})`);
  }

  #show(line: string): void {
    if (this.#watched) process.stderr.write(`\r\u001b[K${line}`);
  }

  /** Clears the line, before another line is written and at the end. */
  clear(): void {
    if (this.#watched) process.stderr.write('\r\u001b[K');
  }
}
