import { existsSync } from 'node:fs';
import { CompiledQuery } from 'kysely';
import type { Transaction } from 'kysely';
import { LIST_NAMES } from '../records/lists.ts';
import type { Records, Row } from '../records/lists.ts';
import { pack } from '../records/packed.ts';
import type { PackedRecords } from '../records/packed.ts';
import { SourceErrorCode } from '../schema/source.ts';
import type { Source } from '../schema/index.ts';
import type { Engine, Tables } from './engine.ts';
import { noTables, otherFile, unknownTarget } from './errors.ts';
import { migrate } from './migrate.ts';
import type { MayChange } from './migrate.ts';
import { readRecords } from './reading.ts';
import { Reviews } from './reviews.ts';

/** What saving a source did. */
export type Saved = 'added' | 'replaced' | 'unchanged';

/** Which version of the output, written by which version of the program. */
export interface Versions {
  schemaVersion: string;
  extractorVersion: string;
}

/** A database of extractions. Every method throws a `StoreError` where the database refuses. */
export interface Store {
  /**
   * Writes what was read from one file, all or nothing. What is stored with the same versions stays as it is, to the last
   * row; of other versions it is replaced.
   */
  save(records: Records | PackedRecords): Promise<Saved>;
  /** The same for several files in one transaction, which is much faster: some hundred at once. */
  saveAll(batch: readonly (Records | PackedRecords)[]): Promise<Saved[]>;
  /**
   * Tells which of these files, by SHA-256, are stored with these versions and need not be read again, and why one of
   * them could not be read; null for those that could.
   */
  stored(sha256: readonly string[], versions: Versions): Promise<ReadonlyMap<string, Source['error']>>;
  /** Reads back what was saved; null where there is no such source. */
  records(sourceId: string): Promise<Records | null>;
  /** All sources, by their ids. */
  sources(): AsyncIterable<Row<'sources'>>;
  /** What people say of the documents. */
  readonly reviews: Reviews;
  /** Asks the database in its own language; values stand as $1, $2 … in PostgreSQL. */
  query(text: string, values?: readonly unknown[]): Promise<Answer>;
  /** Does several things, all or nothing. What it throws undoes them and is thrown on. */
  transaction<Result>(work: (within: StoreTransaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** What a query of one's own gives. */
export type Answer = Readonly<Record<string, unknown>>[];

/** What can be done in one transaction. */
export type StoreTransaction = Pick<Store, 'save' | 'query'>;

/**
 * Opens a database and creates its tables, or brings them up to date.
 *
 * @param target `sqlite:PATH` or `postgres://user:password\@host/name`
 * @param mayChange what may be done to its tables; all unless given
 * @throws {StoreError} where the target is neither, cannot be reached, is no database, or is of a newer version
 * @example
 * const store = await openStore('sqlite:plans.db');
 * await store.save(recordsOf(extraction, { extractorVersion: '1.2.0', sha256 })); // 'added'
 * await store.close();
 */
export async function openStore(target: string, mayChange: MayChange = {}): Promise<Store> {
  const engine = await openEngine(target, mayChange.mayCreate ?? true);
  try {
    await migrate(engine, mayChange);
  } catch (error) {
    await engine.db.destroy();
    throw engine.explain(error);
  }
  return new DatabaseStore(engine);
}

async function openEngine(target: string, mayCreate: boolean): Promise<Engine> {
  const path = /^sqlite:(.+)$/su.exec(target)?.[1];
  if (path !== undefined) {
    const { openSqlite } = await import('./sqlite.ts');
    if (!mayCreate && !existsSync(path)) throw noTables(path);
    return openSqlite(path);
  }
  if (!/^postgres(?:ql)?:\/\//u.test(target)) throw unknownTarget(target);
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(target);
}

/** Values in one condition; databases limit them. */
const VALUES_AT_ONCE = 500;

type Known = Pick<Row<'sources'>, 'source_id' | 'sha256' | 'schema_version' | 'extractor_version'>;

class DatabaseStore implements Store {
  readonly #engine: Engine;
  readonly reviews: Reviews;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.reviews = new Reviews(engine);
  }

  async save(records: Records | PackedRecords): Promise<Saved> {
    const [saved = 'unchanged'] = await this.saveAll([records]);
    return saved;
  }

  async saveAll(records: readonly (Records | PackedRecords)[]): Promise<Saved[]> {
    const batch = records.map(asPacked);
    const ids = [...new Set(batch.map(({ source }) => source.source_id))];
    return this.#explained(async () => {
      // Most of a run that is repeated is stored already: to see that takes no right to write.
      const before = planOf(batch, await this.#known(this.#engine.db, ids));
      if (before.write.size === 0) return before.saved;
      return this.#engine.db.transaction().execute(async (transaction) => {
        return this.#saveWithin(transaction, batch, ids);
      });
    });
  }

  async query(text: string, values: readonly unknown[] = []): Promise<Answer> {
    return this.#explained(async () => answer(this.#engine.db, text, values));
  }

  async transaction<Result>(work: (within: StoreTransaction) => Promise<Result>): Promise<Result> {
    // What the work throws is its own; only what the database says is explained.
    let thrown: { error: unknown } | null = null;
    try {
      return await this.#engine.db.transaction().execute(async (transaction) => {
        try {
          return await work(this.#within(transaction));
        } catch (error) {
          thrown = { error };
          throw error;
        }
      });
    } catch (error) {
      throw thrown === null ? this.#engine.explain(error) : error;
    }
  }

  #within(transaction: Transaction<Tables>): StoreTransaction {
    return {
      query: async (text, values = []) => this.#explained(async () => answer(transaction, text, values)),
      save: async (records) =>
        this.#explained(async () => {
          const one = asPacked(records);
          const [saved = 'unchanged'] = await this.#saveWithin(transaction, [one], [one.source.source_id]);
          return saved;
        }),
    };
  }

  async #saveWithin(
    transaction: Transaction<Tables>,
    batch: readonly PackedRecords[],
    ids: readonly string[],
  ): Promise<Saved[]> {
    await this.#engine.lock(transaction, ids);
    const { saved, write, remove } = planOf(batch, await this.#known(transaction, ids));
    for (const some of chunks(remove, VALUES_AT_ONCE)) {
      await transaction.deleteFrom('sources').where('source_id', 'in', some).execute();
    }
    if (write.size > 0) await this.#insert(transaction, [...write.values()]);
    return saved;
  }

  async stored(sha256: readonly string[], versions: Versions): Promise<ReadonlyMap<string, Source['error']>> {
    return this.#explained(async () => {
      const stored = new Map<string, Source['error']>();
      for (const some of chunks(sha256, VALUES_AT_ONCE)) {
        const rows = await this.#engine.db
          .selectFrom('sources')
          .select(['sha256', 'error_code', 'error_message'])
          .where('sha256', 'in', some)
          .where('schema_version', '=', versions.schemaVersion)
          .where('extractor_version', '=', versions.extractorVersion)
          .execute();
        for (const row of rows) stored.set(row.sha256, errorOf(row));
      }
      return stored;
    });
  }

  async records(sourceId: string): Promise<Records | null> {
    return this.#explained(async () => readRecords(this.#engine.db, sourceId));
  }

  async *sources(): AsyncIterable<Row<'sources'>> {
    for (let last = ''; ;) {
      const rows = await this.#explained(async () =>
        this.#engine.db
          .selectFrom('sources')
          .selectAll()
          .where('source_id', '>', last)
          .orderBy('source_id')
          .limit(VALUES_AT_ONCE)
          .execute(),
      );
      for (const row of rows) yield { ...row };
      const end = rows.at(-1);
      if (end === undefined) return;
      last = end.source_id;
    }
  }

  async close(): Promise<void> {
    await this.#engine.db.destroy();
  }

  async #known(db: Engine['db'], ids: readonly string[]): Promise<Known[]> {
    const known: Known[] = [];
    for (const some of chunks(ids, VALUES_AT_ONCE)) {
      const rows = await db
        .selectFrom('sources')
        .select(['source_id', 'sha256', 'schema_version', 'extractor_version'])
        .where('source_id', 'in', some)
        .execute();
      known.push(...rows);
    }
    return known;
  }

  /** The sources first: the other lists point at them. */
  async #insert(transaction: Transaction<Tables>, batch: readonly PackedRecords[]): Promise<void> {
    const lists = Map.groupBy(
      batch.flatMap((records) => records.lists),
      ({ list }) => list,
    );
    const rows = LIST_NAMES.map((list) => ({ list, packed: lists.get(list) ?? [] }));
    await this.#engine.insert(
      transaction,
      rows.filter(({ packed }) => packed.length > 0),
    );
  }

  async #explained<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw this.#engine.explain(error);
    }
  }
}

/** A code of a later version that is not known here is still an error. */
function errorOf(row: Pick<Row<'sources'>, 'error_code' | 'error_message'>): Source['error'] {
  if (row.error_code === null) return null;
  const known = SourceErrorCode.safeParse(row.error_code);
  return { code: known.success ? known.data : 'internal', message: row.error_message ?? row.error_code };
}

async function answer(db: Engine['db'], text: string, values: readonly unknown[]): Promise<Answer> {
  const { rows } = await db.executeQuery<Readonly<Record<string, unknown>>>(
    CompiledQuery.raw(text, [...values]),
  );
  return rows;
}

interface Plan {
  saved: Saved[];
  /** By source, so that of one that comes twice the last is written. */
  write: Map<string, PackedRecords>;
  remove: string[];
}

function planOf(batch: readonly PackedRecords[], known: readonly Known[]): Plan {
  const stored = new Set(known.map((row) => row.source_id));
  const latest = new Map(known.map((row) => [row.source_id, row]));
  const write = new Map<string, PackedRecords>();
  const saved = batch.map((records): Saved => {
    const { source } = records;
    const before = latest.get(source.source_id);
    if (before !== undefined && before.sha256 !== source.sha256) throw otherFile(source.source_id);
    if (
      before?.schema_version === source.schema_version &&
      before.extractor_version === source.extractor_version
    ) {
      return 'unchanged';
    }
    latest.set(source.source_id, source);
    write.set(source.source_id, records);
    return before === undefined ? 'added' : 'replaced';
  });
  return { saved, write, remove: [...write.keys()].filter((id) => stored.has(id)) };
}

function asPacked(records: Records | PackedRecords): PackedRecords {
  return 'lists' in records ? records : pack(records);
}

function* chunks<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
