import process from 'node:process';
import type { PagesRead } from '../run/extract-file.ts';

/** Between two lines, in milliseconds: a terminal far away draws slowly. */
const INTERVAL = 100;

/**
 * "1.234/10.000 · 85/s · còn 1 ph 43 s · ke-hoach.pdf (3/8)" on one line of stderr, only where a person watches. The
 * numbers in brackets are the pages of a scan.
 */
export class Progress {
  readonly #total: () => number;
  readonly #isWatched = process.stderr.isTTY;
  readonly #started = performance.now();
  #done = 0;
  #shownAt = -Infinity;

  /** @param total of inputs, which may become fewer on the way */
  constructor(total: () => number) {
    this.#total = total;
  }

  /** An input is done. */
  step(name: string): void {
    this.#done += 1;
    if (this.#total() > 1 && performance.now() - this.#shownAt > INTERVAL) this.#show(name);
  }

  /** A page of a scan is done. */
  page(name: string, { done, total }: PagesRead): void {
    this.#show(`${name} (${done}/${total})`);
  }

  /** Clears the line, before another line is written and at the end. */
  clear(): void {
    if (this.#isWatched) process.stderr.write('\r\u001B[K');
  }

  #show(what: string): void {
    this.#shownAt = performance.now();
    if (!this.#isWatched) return;
    const line = progressLine(this.#done, this.#total(), (this.#shownAt - this.#started) / 1000);
    process.stderr.write(`\r\u001B[K${[line, what].filter((part) => part !== '').join(' · ')}`);
  }
}

/**
 * How far a run is, how fast, and how long it will take.
 *
 * @param seconds since it began
 * @example progressLine(1234, 10_000, 14.5) // '1.234/10.000 · 85/s · còn 1 ph 43 s'
 */
export function progressLine(done: number, total: number, seconds: number): string {
  if (total <= 1) return '';
  const share = `${grouped(done)}/${grouped(total)}`;
  // The first documents tell more of the start than of the rest.
  if (done < 5 || seconds < 1) return share;
  const rate = done / seconds;
  const perSecond = rate < 10 ? rate.toFixed(1).replace('.', ',') : grouped(Math.round(rate));
  return `${share} · ${perSecond}/s · còn ${duration(Math.round((total - done) / rate))}`;
}

function grouped(number: number): string {
  return new Intl.NumberFormat('vi').format(number);
}

/** "1 giờ 5 ph", "2 ph 10 s", "8 s". */
export function duration(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  if (hours > 0) return `${hours} giờ ${minutes} ph`;
  return minutes > 0 ? `${minutes} ph ${seconds % 60} s` : `${seconds} s`;
}
