import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { kehoach } from '../cli/run.ts';
import { ask, recordsOfText } from '../store/databases.ts';
import { startPostgres, whyNoPostgres } from '../store/postgres.ts';
import type { PostgresServer } from '../store/postgres.ts';
import { planOf } from './cluster.ts';

let server: PostgresServer;
let folder: string;
beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'kehoach-status-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await server.stop();
});

const TABLES = `select schemaname || '.' || tablename as name from pg_tables
  where schemaname not in ('pg_catalog', 'information_schema') order by 1`;
const NO_QUEUE =
  'kehoach: There is no queue in this database; check its name, or fill it with "kehoach enqueue" first.';

test.skipIf(whyNoPostgres !== null)(
  'of a database without a queue status says so, and changes nothing there',
  async () => {
    const empty = await server.createDatabase('empty');
    for (const options of [[], ['--retry'], ['--json', '--failed']]) {
      const { code, stdout, stderr } = await kehoach(['status', ...options, '--db', empty]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(NO_QUEUE);
    }
    expect(await ask(empty, TABLES)).toEqual([]);
  },
);

test.skipIf(whyNoPostgres !== null)(
  'a database that was only loaded, also by an earlier version, stays as it is',
  async () => {
    const loaded = await server.createDatabase('loaded');
    const store = await openStore(loaded);
    await store.save(await recordsOfText('Kinh phí 7 triệu đồng.'));
    await store.close();
    // As it was before there was a queue.
    await ask(
      loaded,
      `drop table dead_letters, source_files; delete from kehoach_migrations where name like '0004%'`,
    );
    const before = await ask(loaded, TABLES);
    const { code, stderr } = await kehoach(['status', '--db', loaded]);
    expect(code).toBe(2);
    expect(stderr).toContain(NO_QUEUE);
    expect(await ask(loaded, TABLES)).toEqual(before);
  },
);

test.skipIf(whyNoPostgres !== null)('status needs no more than to read', async () => {
  const target = await server.createDatabase('watched');
  await writeFile(join(folder, 'plan.txt'), planOf(1));
  await kehoach(['enqueue', join(folder, 'plan.txt'), '--db', target]);
  await ask(
    target,
    `create role watcher login password 'x'; grant usage on schema kehoach_queue to watcher;
     grant select on kehoach_migrations, sources, dead_letters, kehoach_queue.job to watcher`,
  );
  const watcher = target.replace(/\/\/[^@]*@/u, '//watcher:x@');
  const { code, stdout, stderr } = await kehoach(['status', '--json', '--failed', '--db', watcher]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ waiting: 1, stored: 0, deadLetters: [] });
  const retried = await kehoach(['status', '--retry', '--db', watcher]);
  expect(retried.code).toBe(2);
  expect(retried.stderr).toContain('permission denied');
});
