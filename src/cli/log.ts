import process from 'node:process';
import type { Logger } from 'pino';

/**
 * The log, on stderr as JSON lines; null unless `--verbose` or LOG_LEVEL asks for it. pino is loaded only then: it
 * would cost a small document more than reading it.
 */
export async function openLog(verbose: boolean): Promise<Logger | null> {
  const level = process.env['LOG_LEVEL'] ?? (verbose ? 'debug' : 'silent');
  if (level === 'silent') return null;
  const { pino } = await import('pino');
  return pino({ level }, pino.destination({ fd: 2, sync: true }));
}
