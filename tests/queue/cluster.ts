import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endlessPdf } from '../read/pdf/pdf-writer.ts';

/** The program. */
export const MAIN = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));

/** A machine that works on a queue: `kehoach work` in a process of its own. */
export class Machine {
  readonly #args: readonly string[];
  #child: ChildProcess | null = null;
  stderr = '';

  constructor(target: string, ...args: readonly string[]) {
    this.#args = ['--no-regexp-tier-up', MAIN, 'work', '--db', target, ...args];
  }

  start(): void {
    const { LOG_LEVEL: _level, ...env } = process.env;
    this.#child = spawn(process.execPath, this.#args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
  }

  get isRunning(): boolean {
    const child = this.#child;
    return child !== null && child.exitCode === null && child.signalCode === null;
  }

  /** Sends it a signal and waits for its end. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#child;
    if (child === null || !this.isRunning) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }

  /** Waits until it ends by itself. */
  async ended(): Promise<number | null> {
    const child = this.#child;
    if (child !== null && this.isRunning) await once(child, 'exit');
    return child?.exitCode ?? null;
  }
}

/** Waits until something holds; the test's own limit of time ends it where it never does. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(100);
}

/** A plan of a few sections, different from those of other numbers. */
export function planOf(number: number): string {
  const head = `KẾ HOẠCH\nThực hiện chương trình năm 2026 của xã Suối Mơ ${String(number)}\n\n`;
  const sections = Array.from({ length: 1 + (number % 9) }, (_, at) => {
    const [whole, part] = [1000 + number * 7 + at, 400 + at];
    return (
      `${String(at + 1)}. Dự án ${String(at + 1)}\n` +
      `Tổng kinh phí ${String(whole)} triệu đồng, trong đó ngân sách trung ương ${String(whole - part)} triệu đồng, ` +
      `ngân sách tỉnh ${String(part)} triệu đồng; hỗ trợ ${String(20 + number)} hộ nghèo.\n`
    );
  });
  return head + sections.join('');
}

/** A file whose reader computes for ever, different from those of other numbers. */
export function poison(number: number): Uint8Array {
  return Buffer.concat([endlessPdf(), Buffer.from(`% ${String(number)}\n`)]);
}

/** Documents in a folder, good ones and poisoned ones among them, and the SHA-256 of each. */
export async function writeDocuments(
  folder: string,
  good: number,
  poisoned: number,
): Promise<{ good: string[]; poisoned: string[] }> {
  await mkdir(folder, { recursive: true });
  const written = { good: new Array<string>(), poisoned: new Array<string>() };
  for (let number = 0; number < good; number += 1) {
    const text = planOf(number);
    await writeFile(join(folder, `${String(number).padStart(5, '0')}.txt`), text);
    written.good.push(hash('sha256', text));
  }
  for (let number = 0; number < poisoned; number += 1) {
    const bytes = poison(number);
    await writeFile(join(folder, `${String(number).padStart(5, '0')}-poison.pdf`), bytes);
    written.poisoned.push(hash('sha256', bytes));
  }
  return written;
}
