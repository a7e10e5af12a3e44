import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../src/store/store.ts';
import { StoreError } from '../../src/store/errors.ts';
import { ask, recordsOfText } from './databases.ts';
import { startPostgres, whyNoPostgres, type PostgresServer } from './postgres.ts';

async function refusalOf(target: string): Promise<StoreError> {
  let store: Store;
  try {
    store = await openStore(target);
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  await store.close();
  throw new Error('The database was opened.');
}

describe('where a store may be', () => {
  let server: PostgresServer;
  let folder: string;

  beforeAll(async () => {
    server = await startPostgres();
    folder = await mkdtemp(join(tmpdir(), 'kehoach-target-'));
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  test.each([
    'plans.db',
    '',
    'sqlite:',
    'mysql://reader:secret@host/plans',
    'postgres:plans',
    'postgres://a b:secret@[/',
  ])('"%s" names none, and what may be a password is not repeated', async (target) => {
    const error = await refusalOf(target);
    expect(error.code).toBe('unknown_target');
    expect(inspect(error)).not.toContain('secret');
  });

  test.each([
    'postgres://reader:12/34secret@127.0.0.1:1/plans',
    'postgres://reader:12?34secret@127.0.0.1:1/plans',
    'postgres://reader:12#34secret@127.0.0.1:1/plans',
    'postgres://reader:se/cret@127.0.0.1:1/plans',
    'postgres://reader:secret@127.0.0.1:99999/plans',
  ])('of "%s", which is no address, nothing is repeated but how to write one', async (target) => {
    const error = await refusalOf(target);
    expect(error.code).toBe('unknown_target');
    expect(error.messages.en).toBe(
      'This address of a database cannot be read; it is postgres://USER:PASSWORD@HOST:PORT/NAME, and in a password "/" is written %2F, "?" %3F, "#" %23, "%" %25 and "@" %40.',
    );
    expect(inspect(error)).not.toMatch(/secret|reader|12/u);
  });

  test('a file that is no database stays as it is', async () => {
    const path = join(folder, 'plan.txt');
    const text = 'KẾ HOẠCH giảm nghèo bền vững năm 2025\n'.repeat(100);
    await writeFile(path, text);
    const error = await refusalOf(`sqlite:${path}`);
    expect(error.code).toBe('no_database');
    expect(error.messages.vi).toBe(`${path} không phải cơ sở dữ liệu SQLite; hãy chọn tên tệp khác.`);
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  test.each(['.', 'missing/plans.db'])('no file can be made at %s', async (path) => {
    const error = await refusalOf(`sqlite:${join(folder, path)}`);
    expect(error.code).toBe('unreachable');
    expect(error.messages.en).toMatch(/; check that its folder exists and that it may be written\.$/u);
  });

  test('a server that does not answer is named without user and password', async () => {
    const error = await refusalOf('postgres://reader:secret@127.0.0.1:1/plans');
    expect(error.code).toBe('unreachable');
    expect(error.messages.en).toMatch(
      /^The database 127\.0\.0\.1:1\/plans cannot be opened: .*ECONNREFUSED.*; check the address, and whether the server runs\.$/u,
    );
    expect(inspect(error)).not.toContain('secret');
  });

  test.skipIf(whyNoPostgres !== null)(
    'a wrong password and a database that does not exist are told in the words of the server',
    async () => {
      const target = await server.createDatabase('plans');
      const refused = await refusalOf(target.replace(/:[^:@]*@/u, ':secret@'));
      expect(refused.code).toBe('refused');
      expect(refused.messages.en).toContain('password authentication failed for user "kehoach"');
      expect(inspect(refused)).not.toContain('secret');
      const missing = await refusalOf(target.replace(/plans$/u, 'reports'));
      expect(missing.code).toBe('refused');
      expect(missing.messages.en).toContain('database "reports" does not exist');
    },
  );

  const END_CONNECTIONS = `select pg_terminate_backend(pid, 20000) from pg_stat_activity
    where application_name = 'kehoach' and datname = current_database()`;

  test.skipIf(whyNoPostgres !== null)('a connection that breaks between two steps is replaced', async () => {
    const target = await server.createDatabase('between');
    const store = await openStore(target);
    await ask(target, END_CONNECTIONS);
    // The break is noticed at the latest by this step.
    await store.records('0123456789abcdef').catch((error: unknown) => {
      expect(error).toMatchObject({ name: 'StoreError', code: 'unreachable' });
    });
    expect(await store.records('0123456789abcdef')).toBeNull();
    await store.close();
  });

  test.skipIf(whyNoPostgres !== null)(
    'a connection that breaks while something is saved is an error, not the end of the process',
    async () => {
      const target = await server.createDatabase('within');
      const store = await openStore(target);
      const other = new Client(target);
      await other.connect();
      await other.query('begin; lock table sources in exclusive mode');
      const plan = await recordsOfText('Kinh phí 7 triệu đồng.');
      const saved = store.save(plan).catch((error: unknown) => error);
      const waiting = `select pid from pg_stat_activity where application_name = 'kehoach' and wait_event_type = 'Lock'`;
      while ((await ask(target, waiting)).length === 0);
      await ask(target, END_CONNECTIONS);
      expect(await saved).toMatchObject({ name: 'StoreError', code: 'unreachable' });
      await other.query('rollback');
      await other.end();
      expect(await store.save(plan)).toBe('added');
      await store.close();
    },
  );
});
