import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import { LISTS } from '../records/lists.ts';
import type { Engine, EngineName } from './engine.ts';
import { newer, noTables, otherTables } from './errors.ts';
import { lists } from './migrations/0001-lists.ts';
import { views } from './migrations/0002-views.ts';
import { reviews } from './migrations/0003-reviews.ts';
import { queue } from './migrations/0004-queue.ts';

/** Says which migrations a database has had. */
const DONE = 'kehoach_migrations';

/** Tables beside the lists. */
const BESIDE = ['extractions', 'decisions', 'corrections', 'source_files', 'dead_letters'];

/** By name, in their order. What is released is never changed: a change is a new one. */
function migrations(engine: EngineName): Record<string, Migration> {
  return {
    '0001-lists': lists(engine),
    '0002-views': views(),
    '0003-reviews': reviews(engine),
    '0004-queue': queue(engine),
  };
}

/** What may be done to the tables of a database that is opened. */
export interface MayChange {
  /** Whether a database without tables, or a file that is not there, is made one; else it is refused. */
  mayCreate?: boolean;
  /** Whether tables of an earlier version are brought up to date; else they stay as they are. */
  mayUpdate?: boolean;
}

/**
 * Creates the tables and views, or brings those of an earlier version up to date. A database that is up to date is not
 * written to.
 *
 * @throws {StoreError} where tables of the same names are someone else's, or of a newer version
 */
export async function migrate(
  engine: Engine,
  { mayCreate = true, mayUpdate = true }: MayChange,
): Promise<void> {
  if ((await isUpToDate(engine, mayCreate)) || !mayUpdate) return;
  const provided = migrations(engine.name);
  await engine.exclusively(async (db) => {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => Promise.resolve(provided) },
      migrationTableName: DONE,
      migrationLockTableName: `${DONE}_lock`,
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined)
      throw error instanceof Error ? error : new Error('The tables were not changed.', { cause: error });
  });
}

async function isUpToDate({ db, name, where }: Engine, mayCreate: boolean): Promise<boolean> {
  const tables = new Set(
    (await db.introspection.getTables())
      .filter(({ schema }) => schema === undefined || schema === 'public')
      .map((table) => table.name),
  );
  if (!tables.has(DONE)) {
    if (!mayCreate) throw noTables(where);
    const taken = [...Object.keys(LISTS), ...BESIDE].find((list) => tables.has(list));
    if (taken !== undefined) throw otherTables(where, taken);
    return false;
  }
  const { rows: done } = await sql<{ name: string }>`select name from ${sql.table(DONE)}`.execute(db);
  const known = Object.keys(migrations(name));
  const unknown = done.find((migration) => !known.includes(migration.name));
  if (unknown !== undefined) throw newer(where, unknown.name);
  return done.length === known.length;
}
