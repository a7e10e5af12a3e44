import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../tests/store/postgres.ts';
import { writeDocuments } from './folder.ts';

/**
 * `npm run bench:batch [-- DOCUMENTS]`: a folder of documents with one worker and with two, and into both databases, with
 * the memory that takes.
 */
const DOCUMENTS = Number(process.argv[2] ?? 2000);
const MAIN = fileURLToPath(new URL('../src/cli/main.js', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'kehoach-bench-'));
const documents = join(folder, 'documents');
await writeDocuments(documents, DOCUMENTS);
const server = await startPostgres();
try {
  const one = await run([
    'extract',
    documents,
    '--format',
    'jsonl',
    '--out',
    join(folder, 'one.jsonl'),
    '--workers',
    '1',
  ]);
  tell('one worker', one);
  const two = await run([
    'extract',
    documents,
    '--format',
    'jsonl',
    '--out',
    join(folder, 'two.jsonl'),
    '--workers',
    '2',
  ]);
  tell('two workers', two);
  console.log(`two workers are ${(one.seconds / two.seconds).toFixed(2)} times as fast (goal 1.7)`);
  for (const [name, target] of [
    ['SQLite', `sqlite:${join(folder, 'plans.db')}`],
    ['PostgreSQL', await server.createDatabase('plans')],
  ] as const) {
    tell(`load into ${name}`, await run(['load', documents, '--to', target]));
    tell('again', await run(['load', documents, '--to', target]));
  }
} finally {
  await server.stop();
  await rm(folder, { recursive: true });
}

interface Measured {
  seconds: number;
  megabytes: number;
}

async function run(args: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--no-regexp-tier-up', MAIN, ...args], {
    stdio: ['ignore', 'inherit', 'ignore'],
  });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, memoryOf(child.pid ?? 0));
  }, 50);
  await once(child, 'exit');
  clearInterval(watch);
  if (child.exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${String(child.exitCode)}.`);
  return { seconds: (performance.now() - started) / 1000, megabytes };
}

/** Resident memory of a process in MB, as Linux tells it; 0 elsewhere. */
function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function tell(what: string, { seconds, megabytes }: Measured): void {
  const rate = Math.round(DOCUMENTS / seconds);
  console.log(
    `${what}: ${DOCUMENTS} documents in ${seconds.toFixed(1)} s, ${rate}/s, ${megabytes} MB at most`,
  );
}
