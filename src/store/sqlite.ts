import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { CompiledQuery, Kysely, SqliteDialect, SqliteDriver, sql } from 'kysely';
import type { DatabaseConnection, Driver, SqliteDatabase, TransactionSettings } from 'kysely';
import type { ListName } from '../records/lists.ts';
import { packedColumns, unpacked } from '../records/packed.ts';
import type { Engine, Tables } from './engine.ts';
import { failed, noDatabase, StoreError, unreachable } from './errors.ts';

/** How long a writer waits for another process, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Opens a database file; a missing one is created.
 *
 * @throws {StoreError} where there is no such folder, or the file is no database
 */
export async function openSqlite(path: string): Promise<Engine> {
  const { DatabaseSync } = await import('node:sqlite');
  const file = connect(path, (name) => new DatabaseSync(name));
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(file) });
  return {
    name: 'sqlite',
    db,
    where: path,
    async exclusively(change) {
      await db.connection().execute(async (connection) => {
        await sql`begin exclusive`.execute(connection);
        try {
          await change(connection);
          await sql`commit`.execute(connection);
        } catch (error) {
          await undone(sql`rollback`.execute(connection));
          throw error;
        }
      });
      readWhileWriting(file);
    },
    // A transaction that writes is alone in the file from its beginning.
    lock: async () => undefined,
    insert: inserter(file),
    explain: (error) => explain(error, path),
  };
}

function connect(path: string, open: (path: string) => DatabaseSync): DatabaseSync {
  try {
    const file = open(path);
    file.exec(`pragma busy_timeout = ${String(PATIENCE)}`);
    // Rows go in by source, whose ids are spread evenly: the upper pages of every table should stay at hand.
    file.exec('pragma cache_size = -65536');
    file.exec('pragma synchronous = normal');
    file.exec('pragma foreign_keys = on');
    return file;
  } catch (error) {
    throw explain(error, path);
  }
}

/** Lets others read while one writes. Where another process holds the file just now, it stays as it is: only slower. */
function readWhileWriting(file: DatabaseSync): void {
  try {
    file.exec('pragma journal_mode = wal');
  } catch (error) {
    if (resultCode(error) !== BUSY) throw error;
  }
}

/** `node:sqlite` in the form in which Kysely takes a database. Statements are kept: the store repeats a few. */
function asKyselyTakesIt(file: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => {
      statements.clear();
      file.close();
    },
    prepare(text) {
      let kept = statements.get(text);
      if (kept === undefined) {
        const statement = file.prepare(text);
        kept = {
          // `all` runs every kind of statement; nobody asks here how many rows it changed.
          reader: true,
          all: (values) => statement.all(...values.map(bindable)),
          run: (values) => statement.run(...values.map(bindable)),
          iterate: (values) => statement.iterate(...values.map(bindable)),
        };
        if (statements.size < MOST_STATEMENTS) statements.set(text, kept);
      }
      return kept;
    },
  };
}

const MOST_STATEMENTS = 500;

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    return value;
  }
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite has no type for ${typeof value}.`);
}

class NodeSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(file: DatabaseSync) {
    const database = asKyselyTakesIt(file);
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new WaitingDriver({ database: this.#database });
  }
}

/**
 * Takes the right to write when a transaction begins. One that begins as a reader and writes later fails at once where
 * another process has written since, however long it would wait.
 */
class WaitingDriver extends SqliteDriver implements Driver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await undone(super.rollbackTransaction(connection));
  }
}

/** Where the disk is full, SQLite has undone the transaction itself: then the error that it was must be told, not that. */
async function undone(rollback: Promise<unknown>): Promise<void> {
  try {
    await rollback;
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
  }
}

/**
 * One kept statement for each table, run once a row: three to four times as fast as a JSON array that SQLite takes apart.
 * It goes past the query layer, but not past the transaction: a file has one connection here.
 */
function inserter(file: DatabaseSync): Engine['insert'] {
  const statements = new Map<ListName, StatementSync>();
  const statementOf = (list: ListName): StatementSync => {
    const statement = statements.get(list) ?? file.prepare(insertion(list, packedColumns(list)));
    statements.set(list, statement);
    return statement;
  };
  return async (_transaction, lists) => {
    for (const { list, packed } of lists) {
      const statement = statementOf(list);
      for (const rows of packed) {
        for (const values of unpacked(rows)) statement.run(...values.map(bindable));
      }
    }
    return Promise.resolve();
  };
}

function insertion(list: ListName, columns: readonly string[]): string {
  return `insert into ${list} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
}

const BUSY = 5;
const NO_DATABASE = 26;
const CANNOT_OPEN = 14;

function resultCode(error: unknown): number | null {
  if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return null;
  // The lowest byte is the kind; the others say more about it.
  return error.errcode & 0xff;
}

function explain(error: unknown, path: string): StoreError {
  if (error instanceof StoreError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const code = resultCode(error);
  if (code === NO_DATABASE) return noDatabase(path, error);
  return code === CANNOT_OPEN ? unreachable(path, 'file', reason, error) : failed(path, reason, error);
}
