import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentQueue } from '../../src/queue/document-queue.ts';
import { QueueWorker } from '../../src/queue/worker.ts';
import type { WorkEvent, WorkOptions } from '../../src/queue/worker.ts';
import { kehoach } from '../cli/run.ts';
import { ask } from '../store/databases.ts';
import { startPostgres, whyNoPostgres } from '../store/postgres.ts';
import type { PostgresServer } from '../store/postgres.ts';
import { severingProxy } from '../store/severing-proxy.ts';
import { Machine, planOf, poison, until } from './cluster.ts';

let server: PostgresServer;
let folder: string;
let databases = 0;
beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'kehoach-worker-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await server.stop();
});

/** A database whose queue holds one document. */
async function databaseWith(name: string, content: string | Uint8Array): Promise<string> {
  databases += 1;
  const target = await server.createDatabase(`worker_${String(databases)}`);
  const path = join(folder, name);
  await writeFile(path, content);
  const { code, stderr } = await kehoach(['enqueue', path, '--db', target]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return target;
}

/** A worker in this process, and what it tells. */
function workerOn(queue: DocumentQueue, options: Partial<WorkOptions> = {}) {
  const events: WorkEvent['type'][] = [];
  const worker = new QueueWorker(queue, {
    concurrency: 1,
    maxAttempts: 4,
    heartbeatSeconds: 10,
    maxMilliseconds: 2500,
    maxBytes: 2 ** 26,
    extractorVersion: '1.0.0',
    untilEmpty: true,
    ...options,
    hear: (event) => {
      events.push(event.type);
      options.hear?.(event);
    },
  });
  return { worker, events };
}

test.skipIf(whyNoPostgres !== null)(
  'a document whose commit was not heard of, since its connection was lost, is told as stored',
  async () => {
    const target = await databaseWith('unheard.txt', planOf(1));
    const proxy = await severingProxy(target);
    const queue = await DocumentQueue.open(proxy.target, { heartbeatSeconds: 10 });
    const { worker, events } = workerOn(queue, {
      hear: ({ type }) => {
        if (type === 'taken') proxy.cutNextCommit();
      },
    });
    await worker.run();
    expect(events).toEqual(['ready', 'taken', 'disconnected', 'connected', 'stored']);
    expect(await ask(target, 'select name from sources')).toEqual([{ name: 'unheard.txt' }]);
    await queue.close();
    proxy.close();
  },
);

test.skipIf(whyNoPostgres !== null)(
  'a job that a worker loses and takes again is held by its second attempt when the first one ends',
  async () => {
    const target = await databaseWith('slow.pdf', poison(1));
    const queue = await DocumentQueue.open(target, { heartbeatSeconds: 10 });
    const running: number[] = [];
    const { worker, events } = workerOn(queue, {
      concurrency: 2,
      // Long enough to be lost and taken again.
      maxMilliseconds: 6000,
      hear: ({ type }) => {
        if (type === 'lost') queueMicrotask(() => setImmediate(() => running.push(worker.running)));
      },
    });
    const ended = worker.run();
    const taken = async (): Promise<boolean> => Promise.resolve(events.includes('taken'));
    await until(taken);
    // What is done with a job whose worker was silent for too long.
    await ask(target, `update kehoach_queue.job set state = 'retry' where name = 'documents'`);
    await ended;
    expect(events).toEqual(['ready', 'taken', 'taken', 'lost', 'given_up']);
    expect(running).toEqual([1]);
    await queue.close();
  },
);

test.skipIf(whyNoPostgres !== null)(
  'a job that was just being taken when the worker was stopped is given back at once',
  async () => {
    const target = await databaseWith('late.txt', planOf(2));
    const queue = await DocumentQueue.open(target, { heartbeatSeconds: 10 });
    const other = new Client(target);
    await other.connect();
    await other.query('begin; lock table kehoach_queue.job in access exclusive mode');
    const { worker, events } = workerOn(queue, { untilEmpty: false });
    const ended = worker.run();
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await until(async () => (await ask(target, waiting)).length === 1);
    const stopped = worker.stop(60_000);
    await other.query('rollback');
    await other.end();
    await stopped;
    await queue.close();
    await ended;
    expect(events).toEqual(['ready', 'given_back']);
    expect(
      await ask(target, `select state, retry_count from kehoach_queue.job where state = 'created'`),
    ).toEqual([{ state: 'created', retry_count: 0 }]);
  },
);

test.skipIf(whyNoPostgres !== null)(
  'a worker whose queue is taken away says so and ends, instead of doing nothing for ever',
  async () => {
    const target = await databaseWith('waiting.txt', planOf(3));
    const machine = new Machine(target, '--concurrency', '1', '--health-port', '0');
    machine.start();
    await until(async () => (await ask(target, 'select 1 from sources')).length === 1);
    await ask(target, 'drop schema kehoach_queue cascade');
    expect(await machine.ended()).toBe(2);
    expect(machine.stderr).toContain('"kehoach_queue.job_common" does not exist');
  },
);

test.skipIf(whyNoPostgres !== null)(
  'a worker whose user may not use the queue says so and ends',
  async () => {
    const target = await databaseWith('forbidden.txt', planOf(4));
    await ask(
      target,
      `create role nobody login password 'x'; grant select on all tables in schema public to nobody;
      grant usage on schema kehoach_queue to nobody; grant select on kehoach_queue.version to nobody`,
    );
    const { code, stderr } = await kehoach([
      'work',
      '--until-empty',
      '--db',
      target.replace(/\/\/[^@]*@/u, '//nobody:x@'),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('permission denied');
  },
);

test.skipIf(whyNoPostgres !== null)('a worker is stopped at once while its database is away', async () => {
  const target = await databaseWith('away.txt', planOf(5));
  const machine = new Machine(target, '--concurrency', '1');
  machine.start();
  await until(async () => (await ask(target, 'select 1 from sources')).length === 1);
  await server.restart(async () => {
    await until(async () => Promise.resolve(machine.stderr.includes('trying again')));
    expect(await machine.end('SIGTERM')).toBe(0);
  });
  expect(machine.stderr).not.toContain('the database answers');
});
