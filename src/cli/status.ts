import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { deadLetters } from '../queue/dead-letters.ts';
import type { DeadLetterRow } from '../queue/dead-letters.ts';
import { DocumentQueue } from '../queue/document-queue.ts';
import { retryGivenUp } from '../queue/retry.ts';
import { openToLook, readStatus } from '../queue/status.ts';
import type { QueueStatus } from '../queue/status.ts';
import type { Store } from '../store/store.ts';
import { EXIT } from './exit-code.ts';
import { databaseOf, heartbeatOf } from './queue-options.ts';
import type { QueueCommandOptions } from './queue-options.ts';
import { print } from './terminal.ts';

export interface StatusCommandOptions extends QueueCommandOptions {
  json?: boolean;
  watch?: boolean;
  failed?: boolean;
  retry?: boolean;
}

/** How often the live view is drawn, in milliseconds. */
const INTERVAL = 2000;

/** `kehoach status`: how the queue stands, and what was given up. Returns the exit code. */
export async function statusCommand(options: StatusCommandOptions): Promise<number> {
  const heartbeatSeconds = heartbeatOf(options);
  const target = databaseOf(options);
  const store = await openToLook(target);
  try {
    if (options.retry === true) await retry(target, heartbeatSeconds);
    for (;;) {
      const shown = await shownStatus(store, options);
      await print(options.watch === true && options.json !== true ? redrawn(shown) : shown);
      if (options.watch !== true) return EXIT.ok;
      await pause(INTERVAL);
    }
  } finally {
    await store.close();
  }
}

/** The only thing that `status` writes. */
async function retry(target: string, heartbeatSeconds: number): Promise<void> {
  const queue = await DocumentQueue.open(target, { heartbeatSeconds });
  try {
    const added = await retryGivenUp(queue, heartbeatSeconds);
    await print(`thử lại · tried again: ${String(added)}\n`);
  } finally {
    await queue.close();
  }
}

async function shownStatus(store: Store, options: StatusCommandOptions): Promise<string> {
  const status = await readStatus(store);
  const dead = options.failed === true ? await deadLetters(store) : [];
  if (options.json !== true) return `${statusText(status)}${dead.map(line).join('')}`;
  return `${JSON.stringify({ ...status, ...(options.failed === true ? { deadLetters: dead } : {}) })}\n`;
}

/** In place of what stands on the screen; below what stands in a file. */
function redrawn(text: string): string {
  return process.stdout.isTTY ? `\u001b[H\u001b[2J${text}` : `${text}\n`;
}

function statusText(status: QueueStatus): string {
  const { waiting, retrying, active, stored, perSecond, secondsLeft } = status;
  const rows: [string, string][] = [
    [
      'đang chờ · waiting',
      retrying === 0 ? String(waiting) : `${String(waiting)} (${String(retrying)} thử lại · again)`,
    ],
    ['đang đọc · active', String(active)],
    ['đã lưu · stored', String(stored)],
    ['tốc độ · rate', perSecond === null ? '–' : rate(perSecond)],
    ['còn lại · time left', secondsLeft === null ? '–' : duration(secondsLeft)],
    ...reasons('không đọc được · unreadable', status.unreadable),
    ...reasons('đã bỏ · given up', status.givenUp),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join('');
}

function reasons(title: string, counts: Readonly<Record<string, number>>): [string, string][] {
  return Object.entries(counts).map(([reason, count]) => [`${title}: ${reason}`, String(count)]);
}

/** Scans may take a minute each, which is no "0.0/s". */
function rate(perSecond: number): string {
  return perSecond < 1 ? `${(perSecond * 60).toFixed(1)}/min` : `${perSecond.toFixed(1)}/s`;
}

function duration(seconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
}

function line({ sha256, name, reason, attempts, diedAt, message }: DeadLetterRow): string {
  return `${diedAt.toISOString()}  ${sha256.slice(0, 16)}  ${reason} (${String(attempts)})  ${name}: ${message}\n`;
}
