import { startRecogniser } from './recogniser.ts';
import type { Recogniser } from './recogniser.ts';

/** How long a recogniser waits for the next scan, in milliseconds. It has some 150 MB. */
const PATIENCE = 10_000;

/** Scans that one recogniser reads: its memory grows to what the largest page took, and never shrinks. */
const MOST_SCANS = 50;

const scans = new WeakMap<Recogniser, number>();
const idle = new Map<Recogniser, NodeJS.Timeout>();

/**
 * A recogniser that waits for work, or a new one. To start one takes half a second, a seventh of what a page takes; so
 * those of one scan are kept for the next. They do not keep the process alive.
 */
export async function borrowRecogniser(): Promise<Recogniser> {
  for (const [recogniser, patience] of idle) {
    clearTimeout(patience);
    idle.delete(recogniser);
    if (!recogniser.isAlive) continue;
    recogniser.hold(true);
    return recogniser;
  }
  return startRecogniser();
}

/** Keeps one that has read a scan for the next. */
export function giveBack(recogniser: Recogniser): void {
  const read = (scans.get(recogniser) ?? 0) + 1;
  scans.set(recogniser, read);
  if (read >= MOST_SCANS) {
    void recogniser.end();
    return;
  }
  recogniser.hold(false);
  const patience = setTimeout(() => {
    idle.delete(recogniser);
    void recogniser.end();
  }, PATIENCE);
  idle.set(recogniser, patience.unref());
}
