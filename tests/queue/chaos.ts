import { setTimeout as pause } from 'node:timers/promises';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LIST_NAMES } from '../../src/records/lists.ts';
import { extractMany } from '../../src/run/extract-many.ts';
import { openStore } from '../../src/store/store.ts';
import { extractorVersion as versionNow } from '../../src/cli/version.ts';
import { kehoach } from '../cli/run.ts';
import { ask } from '../store/databases.ts';
import type { PostgresServer } from '../store/postgres.ts';
import { Machine, until, writeDocuments } from './cluster.ts';

export interface ChaosOptions {
  good: number;
  poisoned: number;
  machines: number;
  seed: number;
  /** How often a machine is killed, at most. */
  kills: number;
  /** A kill comes after so many more documents are stored, or after so many milliseconds. */
  betweenKills: number | { milliseconds: number };
}

export interface ChaosRun {
  /** SHA-256 of what should be stored and given up, and of what was, sorted. */
  good: string[];
  stored: string[];
  poisoned: string[];
  givenUp: string[];
  reasons: string[];
  kills: number;
  seconds: number;
  /** A digest of all rows of each list, of the good documents. */
  rowsOfQueue: Record<string, unknown>;
  rowsOfOneMachine: Record<string, unknown>;
}

/** pg-boss takes no shorter silence, in seconds. */
const HEARTBEAT = '10';

/**
 * Has machines read documents while one after the other is killed without a word and started again, and the database
 * is restarted half-way; then has one machine read them in peace.
 */
export async function chaos(
  server: PostgresServer,
  folder: string,
  options: ChaosOptions,
): Promise<ChaosRun> {
  const documents = await writeDocuments(folder, options.good, options.poisoned);
  const target = await server.createDatabase('chaos');
  const enqueued = await kehoach(['enqueue', folder, '--db', target, '--heartbeat', HEARTBEAT]);
  if (enqueued.code !== 0) throw new Error(enqueued.stderr);
  const started = performance.now();
  const kills = await work(server, target, options);
  const seconds = (performance.now() - started) / 1000;
  const stored = await column(target, 'select sha256 as value from sources order by 1');
  const givenUp = await column(target, 'select sha256 as value from dead_letters order by 1');
  const reasons = await column(target, 'select reason as value from dead_letters order by sha256');
  const alone = await server.createDatabase('alone');
  await readAlone(folder, alone);
  return {
    good: documents.good.toSorted(),
    stored,
    poisoned: documents.poisoned.toSorted(),
    givenUp,
    reasons,
    kills,
    seconds,
    rowsOfQueue: await rowsOf(target),
    rowsOfOneMachine: await rowsOf(alone),
  };
}

async function work(server: PostgresServer, target: string, options: ChaosOptions): Promise<number> {
  const random = randomFrom(options.seed);
  const machines = Array.from(
    { length: options.machines },
    () => new Machine(target, '--heartbeat', HEARTBEAT, '--concurrency', '1', '--time-limit', '2'),
  );
  for (const machine of machines) machine.start();
  const all = options.good + options.poisoned;
  const done = async (): Promise<number> => {
    const [row] = await ask(
      target,
      'select (select count(*) from sources) + (select count(*) from dead_letters) as done',
    );
    return Number(row?.['done']);
  };
  let kills = 0;
  let isRestarted = false;
  for (let before = 0; kills < options.kills; before = await done()) {
    const { betweenKills } = options;
    if (typeof betweenKills === 'number') {
      await until(async () => (await done()) >= Math.min(all, before + betweenKills * (0.5 + random())));
    } else await pause(betweenKills.milliseconds);
    if ((await done()) >= all) break;
    const unlucky = machines[Math.floor(random() * machines.length)];
    await unlucky?.end('SIGKILL');
    unlucky?.start();
    kills += 1;
    if (isRestarted || (await done()) < all / 2) continue;
    await server.restart();
    isRestarted = true;
  }
  if (!isRestarted) await server.restart();
  await until(async () => (await done()) === all);
  const codes = await Promise.all(machines.map(async (machine) => machine.end('SIGTERM')));
  // One that has only just been started ends by the signal itself: it holds nothing yet.
  if (codes.some((code) => code !== 0 && code !== null))
    throw new Error(machines.map(({ stderr }) => stderr).join('\n'));
  return kills;
}

/** The same documents as one machine stores them without a queue. */
async function readAlone(folder: string, target: string): Promise<void> {
  const extractorVersion = await versionNow();
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).toSorted();
  const jobs = names.map((name) => ({
    from: { path: join(folder, name) },
    name,
    form: 'packed' as const,
    withText: false,
    maxBytes: 2 ** 20,
    extractorVersion,
  }));
  const store = await openStore(target);
  for await (const { result } of extractMany(jobs, { count: jobs.length })) {
    if (result !== null) await store.save(result);
  }
  await store.close();
}

/** How many rows each list has, and a digest of them all. */
async function rowsOf(target: string): Promise<Record<string, unknown>> {
  const lists = await Promise.all(
    LIST_NAMES.map(async (list): Promise<[string, unknown]> => [
      list,
      await ask(
        target,
        `select count(*)::int as rows, md5(string_agg(t::text, chr(10) order by t::text)) as digest from "${list}" t`,
      ),
    ]),
  );
  return Object.fromEntries(lists);
}

async function column(target: string, query: string): Promise<string[]> {
  return (await ask(target, query)).map(({ value }) => String(value));
}

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
