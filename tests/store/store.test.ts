import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { KEYS, LISTS, type ListName, type Records } from '../../src/records/lists.ts';
import { sourceId } from '../../src/records/records.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { ask, recordsOfText } from './databases.ts';
import { ENGINES, startPostgres, type PostgresServer } from './postgres.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');
const LIST_NAMES = Object.keys(LISTS) as ListName[];

const PLAN = `Tổng kinh phí Chương trình năm 2025: 500 triệu đồng, trong đó: ngân sách trung ương 300 triệu đồng; ngân sách tỉnh 200 triệu đồng.

Xã có 120 hộ nghèo. Tổng kinh phí 900 triệu đồng, gồm: làm đường 300 triệu đồng; làm cầu 500 triệu đồng.`;

let server: PostgresServer;
let folder: string;
let databases = 0;

beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'kehoach-store-'));
}, 60_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The address of a database that does not hold anything yet. */
async function newDatabase(engine: string): Promise<string> {
  databases += 1;
  const name = `plans${String(databases)}`;
  return engine === 'sqlite' ? `sqlite:${join(folder, `${name}.db`)}` : server.createDatabase(name);
}

describe.each(ENGINES)('a store in %s', (engine) => {
  let target: string;
  let store: Store;

  beforeEach(async () => {
    target = await newDatabase(engine);
    store = await openStore(target);
  });
  afterEach(async () => store.close());

  /** Everything in the tables, with what tells in PostgreSQL which transaction wrote each row. */
  async function rows(): Promise<string> {
    const all: unknown[] = [];
    for (const list of LIST_NAMES) {
      const writer = engine === 'postgres' ? 'xmin::text, ctid::text, ' : '';
      all.push(await ask(target, `select ${writer}* from ${list} order by ${KEYS[list].join(', ')}`));
    }
    return JSON.stringify(all);
  }

  test('the tables are the lists: columns, types, what may be null, and keys', async () => {
    const shape = engine === 'sqlite' ? await shapeOfSqlite(target) : await shapeOfPostgres(target);
    expect(shape).toEqual(
      Object.fromEntries(
        LIST_NAMES.map((list) => [
          list,
          {
            key: [...KEYS[list]],
            columns: Object.entries(LISTS[list]).map(([name, { type, nullable }]) => ({
              name,
              // SQLite has no truth values.
              type: engine === 'sqlite' && type === 'boolean' ? 'integer' : type,
              nullable,
            })),
          },
        ]),
      ),
    );
  });

  test('every sample comes back as it was saved', async () => {
    const names = (await readdir(SAMPLES)).filter((name) => /\.(?:txt|md)$/u.test(name));
    const samples = await Promise.all(
      names.map(async (name) => recordsOfText(await readFile(join(SAMPLES, name), 'utf8'), { name })),
    );
    expect(await store.saveAll(samples)).toEqual(names.map(() => 'added'));
    for (const sample of samples) expect(await store.records(idOf(sample))).toEqual(sample);
  });

  test('texts come back letter for letter; only what no database holds is replaced', async () => {
    const plan = await recordsOfText(PLAN);
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string(), async (name, error) => {
        count += 1;
        const saved = underOtherName(plan, String(count), { name: `${name}\0`, error_message: error });
        await store.save(saved);
        const back = await store.records(idOf(saved));
        expect(back?.sources[0]?.name).toBe(`${name}\0`.toWellFormed().replaceAll('\0', '\uFFFD'));
        expect(back?.sources[0]?.error_message).toBe(error.replaceAll('\0', '\uFFFD'));
      }),
      { numRuns: 60 },
    );
  });

  test('what is stored with the same versions is not written again, not one row', async () => {
    const plan = await recordsOfText(PLAN);
    expect(await store.save(plan)).toBe('added');
    const before = await rows();
    const watch = engine === 'sqlite' ? new DatabaseSync(target.slice('sqlite:'.length)) : null;
    // Changes as soon as another connection writes anything.
    const version = watch?.prepare('pragma data_version').get();

    expect(await store.save(plan)).toBe('unchanged');
    const again = await openStore(target);
    expect(await again.saveAll([plan, plan])).toEqual(['unchanged', 'unchanged']);
    await again.close();

    expect(await rows()).toBe(before);
    expect(watch?.prepare('pragma data_version').get()).toEqual(version);
    watch?.close();
  });

  test('a later version replaces all rows of its source and no others', async () => {
    const [plan, later, other] = await Promise.all([
      recordsOfText(PLAN),
      recordsOfText(PLAN, { version: '2.0.0' }),
      recordsOfText('Kinh phí 7 triệu đồng.'),
    ]);
    await store.saveAll([plan, other]);
    const fewer = { ...later, findings: [], finding_figures: [], finding_relations: [], suggestions: [] };
    expect(plan.findings.length).toBeGreaterThan(0);
    expect(await store.save(fewer)).toBe('replaced');
    expect(await store.records(idOf(plan))).toEqual(fewer);
    expect(await store.records(idOf(other))).toEqual(other);
  });

  test('rows that are refused leave everything as it was', async () => {
    const [plan, later] = await Promise.all([recordsOfText(PLAN), recordsOfText(PLAN, { version: '2.0.0' })]);
    await store.save(plan);
    const before = await rows();
    const twice = { ...later, figures: [...later.figures, ...later.figures] };
    await expect(store.save(twice)).rejects.toMatchObject({ name: 'StoreError', code: 'failed' });
    expect(await rows()).toBe(before);
    expect(await store.save(later)).toBe('replaced');
  });

  test('of a source that comes twice at once the last is kept', async () => {
    const [plan, later] = await Promise.all([recordsOfText(PLAN), recordsOfText(PLAN, { version: '2.0.0' })]);
    expect(await store.saveAll([plan, later, later])).toEqual(['added', 'replaced', 'unchanged']);
    expect(await store.records(idOf(plan))).toEqual(later);
  });

  test('another file under the same id is refused', async () => {
    const plan = await recordsOfText(PLAN);
    await store.save(plan);
    const [source] = plan.sources;
    const other = { ...plan, sources: [{ ...source!, sha256: hash('sha256', 'another') }] };
    await expect(store.save(other)).rejects.toMatchObject({ name: 'StoreError', code: 'other_file' });
  });

  test('says which files need not be read again', async () => {
    const plan = await recordsOfText(PLAN);
    await store.save(plan);
    const { sha256, schema_version: schemaVersion } = plan.sources[0]!;
    const asked = [sha256, ...Array.from({ length: 1200 }, (_, number) => hash('sha256', String(number)))];
    expect(await store.stored(asked, { schemaVersion, extractorVersion: '1.0.0' })).toEqual(
      new Map([[sha256, null]]),
    );
    expect(await store.stored(asked, { schemaVersion, extractorVersion: '1.0.1' })).toEqual(new Map());
    expect(await store.stored([], { schemaVersion, extractorVersion: '1.0.0' })).toEqual(new Map());
  });

  test('lists all sources once, however many', async () => {
    const plan = await recordsOfText('Không có số liệu.');
    const many = Array.from({ length: 1100 }, (_, number) => underOtherName(plan, String(number), {}));
    await store.saveAll(many);
    const listed: string[] = [];
    for await (const source of store.sources()) listed.push(source.source_id);
    expect(listed).toEqual(many.map(idOf).toSorted());
  });

  test('an unknown source has no records', async () => {
    expect(await store.records('0123456789abcdef')).toBeNull();
  });

  test('saves that are begun at once in one process wait for each other', async () => {
    const plans = await Promise.all(
      Array.from({ length: 8 }, async (_, at) => recordsOfText(PLAN, { version: `1.0.${String(at % 2)}` })),
    );
    const saved = await Promise.all(plans.map(async (plan) => store.save(plan)));
    expect(saved.filter((result) => result === 'added')).toHaveLength(1);
    expect(await ask(target, 'select source_id from sources')).toHaveLength(1);
  });

  test('processes that create the tables and save the same files at once neither fail nor double', async () => {
    const fresh = await newDatabase(engine);
    const texts = [PLAN, 'Kinh phí 7 triệu đồng.', 'Xã có 31 hộ nghèo, giảm 4 hộ.'];
    const run = promisify(execFile);
    await Promise.all(
      ['1', '2', '3'].map(async (version) =>
        run(process.execPath, [
          join(import.meta.dirname, 'saver.ts'),
          fresh,
          version,
          '8',
          // In different orders, which would let transactions wait for each other in a ring.
          ...(version === '2' ? texts.toReversed() : texts),
        ]),
      ),
    );
    const after = await openStore(fresh);
    for (const text of texts) {
      const { extractor_version: version } = (await after.records(sourceId(hash('sha256', text))))!
        .sources[0]!;
      expect(await after.records(sourceId(hash('sha256', text)))).toMatchObject({
        ...(await recordsOfText(text, { version })),
        sources: [{ extractor_version: version }],
      });
    }
    await after.close();
  }, 60_000);

  test('tables of a newer version are left alone', async () => {
    await store.close();
    await ask(target, `insert into kehoach_migrations (name, timestamp) values ('9999-later', '2099')`);
    await expect(openStore(target)).rejects.toMatchObject({ name: 'StoreError', code: 'newer' });
    await ask(target, `delete from kehoach_migrations where name = '9999-later'`);
    store = await openStore(target);
  });

  test('tables of the same name that are not ours are left alone', async () => {
    const taken = await newDatabase(engine);
    await ask(taken, 'create table documents (id integer)');
    await expect(openStore(taken)).rejects.toMatchObject({ name: 'StoreError', code: 'other_tables' });
    expect(await ask(taken, 'select * from documents')).toEqual([]);
  });
});

function idOf(records: Records): string {
  return records.sources[0]!.source_id;
}

/** A source without figures under another id. */
function underOtherName(records: Records, text: string, columns: Partial<Records['sources'][0]>): Records {
  const sha256 = hash('sha256', text);
  const none = Object.fromEntries(LIST_NAMES.map((list) => [list, []])) as unknown as Records;
  return { ...none, sources: [{ ...records.sources[0]!, ...columns, sha256, source_id: sourceId(sha256) }] };
}

async function shapeOfSqlite(target: string) {
  const shape: Record<string, unknown> = {};
  for (const list of LIST_NAMES) {
    const columns = await ask(target, `select * from pragma_table_info('${list}') order by cid`);
    const key = columns.filter(({ pk }) => pk !== 0).toSorted((a, b) => Number(a['pk']) - Number(b['pk']));
    shape[list] = {
      key: key.map(({ name }) => name),
      columns: columns.map(({ name, type, notnull }) => ({
        name,
        type: String(type).toLowerCase(),
        nullable: notnull === 0,
      })),
    };
  }
  return shape;
}

async function shapeOfPostgres(target: string) {
  const types: Record<string, string> = { bigint: 'integer', 'double precision': 'real' };
  const shape: Record<string, unknown> = {};
  for (const list of LIST_NAMES) {
    const columns = await ask(
      target,
      `select * from information_schema.columns where table_schema = 'public' and table_name = '${list}' order by ordinal_position`,
    );
    const key = await ask(
      target,
      `select column_name from information_schema.key_column_usage where constraint_name = '${list}_key' order by ordinal_position`,
    );
    shape[list] = {
      key: key.map(({ column_name: name }) => name),
      columns: columns.map(({ column_name: name, data_type: type, is_nullable: nullable }) => ({
        name,
        type: types[String(type)] ?? type,
        nullable: nullable === 'YES',
      })),
    };
  }
  return shape;
}
