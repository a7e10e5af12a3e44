import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { mkdir, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { DocumentQueue } from '../src/queue/document-queue.ts';
import { enqueue } from '../src/queue/enqueue.ts';
import { QueueWorker } from '../src/queue/worker.ts';
import { extractMany } from '../src/run/extract-many.ts';
import { ExtractPool } from '../src/run/extract-pool.ts';
import { SCHEMA_VERSION } from '../src/schema/version.ts';
import { openStore } from '../src/store/store.ts';
import { kehoach } from '../tests/cli/run.ts';
import { Machine, planOf } from '../tests/queue/cluster.ts';
import { startPostgres } from '../tests/store/postgres.ts';
import { writePlan } from './texts.ts';

/**
 * `node bench/queue.ts [DOCUMENTS] [ROUNDS]`: how much faster two workers are than one, for each kind of document, and
 * what the queue costs a document. Rounds alternate, and the median counts, so that a busy minute of the machine weighs
 * on both.
 */
const DOCUMENTS = Number(process.argv[2] ?? 300);
const ROUNDS = Number(process.argv[3] ?? 3);
const SETTINGS = { heartbeatSeconds: 60, maxBytes: 2 ** 24, extractorVersion: '1.0.0' };

const READING = { form: 'packed', withText: false, maxThreads: 1, ...SETTINGS } as const;

/** The same file many times, each with a tail of its own that its readers pass over. */
function copiesOf(sample: string): (number: number) => Uint8Array {
  const bytes = readFileSync(join(import.meta.dirname, '../samples/formats', sample));
  return (number) => Buffer.concat([bytes, Buffer.from(`\n% ${String(number)}\n`)]);
}

const KINDS = [
  {
    kind: 'texts of some fifteen pages',
    suffix: 'txt',
    count: DOCUMENTS,
    content: (number: number) => `${writePlan(number)}\n${String(number)}`,
  },
  { kind: 'PDFs of two pages', suffix: 'pdf', count: DOCUMENTS, content: copiesOf('ke-hoach.pdf') },
  {
    kind: 'scans of one page',
    suffix: 'png',
    count: Math.max(8, Math.ceil(DOCUMENTS / 20)),
    content: copiesOf('ke-hoach-scan.png'),
  },
];

const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'));
const server = await startPostgres();
let databases = 0;
try {
  console.log(`${cpus()[0]?.model ?? ''} × ${String(cpus().length)}, PostgreSQL beside the workers`);
  for (const { kind, suffix, count, content } of KINDS) {
    const plans = join(folder, kind);
    await write(plans, suffix, count, content);
    const [one, two]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      one.push(await rateOf(plans, count, 1));
      two.push(await rateOf(plans, count, 2));
    }
    const [alone, both] = [median(one), median(two)];
    console.log(
      `${kind}: one worker ${alone.toPrecision(2)}/s, two workers ${both.toPrecision(2)}/s, ` +
        `${(both / alone).toFixed(2)} times as fast (reading alone, in two processes: ${(await ceiling(plans)).toFixed(2)})`,
    );
  }
  await write(join(folder, 'short'), 'txt', DOCUMENTS, planOf);
  const costs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) costs.push(await overhead());
  console.log(`the queue: ${median(costs).toFixed(2)} ms a document beside reading it and saving its rows`);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}

async function write(
  into: string,
  suffix: string,
  count: number,
  content: (number: number) => string | Uint8Array,
): Promise<void> {
  await mkdir(into);
  for (let number = 0; number < count; number += 1)
    await writeFile(join(into, `${String(number)}.${suffix}`), content(number));
}

/** Documents a second. */
async function rateOf(from: string, count: number, workers: number): Promise<number> {
  const target = await database();
  await kehoach(['enqueue', from, '--db', target]);
  const machines = Array.from({ length: workers }, () => new Machine(target, '--concurrency', '1'));
  for (const machine of machines) machine.start();
  const times = await completions(target, count);
  for (const machine of machines) await machine.end('SIGTERM');
  return rateBetween(times);
}

/** How much faster two processes read than one without queue and database: more no machine can give two workers. */
async function ceiling(from: string): Promise<number> {
  const rates: [number[], number[]] = [[], []];
  const names = readdirSync(from);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, workers] of [1, 2].entries()) {
      const jobs = names.map((name) => ({ ...READING, from: { path: join(from, name) }, name }));
      const times: number[] = [];
      for await (const { error } of extractMany(jobs, { count: jobs.length, workers })) {
        if (error !== null) throw new Error(error.message);
        times.push(performance.now());
      }
      rates[at]?.push(rateBetween(times));
    }
  }
  return median(rates[1]) / median(rates[0]);
}

/** Documents in a unit of time between the first and the last tenth: the start of the workers is not theirs. */
function rateBetween(times: readonly number[]): number {
  const [first, last] = [Math.floor(times.length * 0.1), Math.floor(times.length * 0.9)];
  return (last - first) / ((times[last] ?? 0) - (times[first] ?? 0));
}

/** When the jobs of a queue were completed, in seconds, once all are. */
async function completions(target: string, count: number): Promise<number[]> {
  // One connection, which asks seldom: the processors are the workers'.
  const client = new Client(target);
  await client.connect();
  for (;;) {
    const { rows } = await client.query<{ at: number }>(
      `select extract(epoch from completed_on)::float8 as at from kehoach_queue.job
       where name = 'documents' and state = 'completed' order by 1`,
    );
    if (rows.length === count) {
      await client.end();
      return rows.map(({ at }) => at);
    }
    await pause(500);
  }
}

/** Milliseconds a short document: with the queue, less those without it, on one thread that has started. */
async function overhead(): Promise<number> {
  const places = Array.from({ length: DOCUMENTS }, (_, number) =>
    join(folder, 'short', `${String(number)}.txt`),
  );
  const withQueue = await millisecondsOfQueue(places);
  return (withQueue - (await millisecondsOfStore(places))) / DOCUMENTS;
}

async function millisecondsOfQueue(places: readonly string[]): Promise<number> {
  const { heartbeatSeconds, maxBytes, extractorVersion } = SETTINGS;
  const queue = await DocumentQueue.open(await database(), { heartbeatSeconds });
  await enqueue(
    queue,
    places.map((place) => ({ place })),
    {
      versions: { schemaVersion: SCHEMA_VERSION, extractorVersion },
      heartbeatSeconds,
      maxBytes,
      byReference: false,
      retryFailed: false,
      onUnreadable: (_place, error) => {
        throw error;
      },
    },
  );
  let [began, ended] = [0, 0];
  const worker = new QueueWorker(queue, {
    ...SETTINGS,
    concurrency: 1,
    maxAttempts: 1,
    maxMilliseconds: 60_000,
    untilEmpty: true,
    hear: ({ type }) => {
      if (type === 'ready') began = performance.now();
      if (type === 'stored') ended = performance.now();
    },
  });
  await worker.run();
  await queue.close();
  return ended - began;
}

async function millisecondsOfStore(places: readonly string[]): Promise<number> {
  const store = await openStore(await database());
  const pool = new ExtractPool<'packed'>(1);
  const read = async (path: string): Promise<void> => {
    const { result } = await pool.extract({
      from: { path },
      name: basename(path),
      ...READING,
    });
    if (result !== null) await store.save(result);
  };
  await pool.extract({
    from: { bytes: Buffer.from('1 triệu đồng') },
    name: 'a.txt',
    ...READING,
  });
  const began = performance.now();
  // As many at a time as a worker holds.
  const waiting = [...places];
  const lane = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await read(path);
  };
  await Promise.all([lane(), lane()]);
  const ended = performance.now();
  await pool.close();
  await store.close();
  return ended - began;
}

async function database(): Promise<string> {
  databases += 1;
  return server.createDatabase(`bench_${String(databases)}`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
