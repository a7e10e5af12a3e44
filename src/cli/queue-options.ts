import { SCHEMA_VERSION } from '../schema/version.ts';
import { LEAST_HEARTBEAT } from '../queue/document-queue.ts';
import type { Versions } from '../store/store.ts';
import { UsageError } from './exit-code.ts';
import { extractorVersion } from './version.ts';

/** Options that all commands on the queue have. */
export interface QueueCommandOptions {
  db?: string;
  heartbeat: string;
  verbose?: boolean;
}

/** Where the queue is. */
export function databaseOf({ db }: Pick<QueueCommandOptions, 'db'>): string {
  if (db !== undefined && db !== '') return db;
  throw new UsageError(
    'cần --db postgres://… hoặc biến môi trường KEHOACH_DB · --db postgres://… or KEHOACH_DB is needed.',
  );
}

/** `--heartbeat` in seconds. */
export function heartbeatOf({ heartbeat }: Pick<QueueCommandOptions, 'heartbeat'>): number {
  return atLeast(LEAST_HEARTBEAT, '--heartbeat', heartbeat);
}

/** A whole number of an option. */
export function atLeast(least: number, option: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new UsageError(
    `${option} nhận số nguyên từ ${String(least)}, không nhận "${text}" · takes a whole number from ${String(least)}.`,
  );
}

export async function versions(): Promise<Versions> {
  return { schemaVersion: SCHEMA_VERSION, extractorVersion: await extractorVersion() };
}
