import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Pool, PoolConfig } from 'pg';
import { packedColumns } from '../records/packed.ts';
import { CopyData, copyingPool } from './copy.ts';
import type { Engine, RowsOfList, Tables } from './engine.ts';
import { unreadableAddress } from './errors.ts';
import { explain, explainOpening } from './postgres-errors.ts';

/** How long to wait for the server to answer, in milliseconds. */
const PATIENCE = 15_000;

/** Names the lock under which tables are changed; any number that nobody else takes. */
const CHANGING_TABLES = 7_304_118_250_406_151;

/**
 * Connects to a server.
 *
 * @param target "postgres://user:password\@host:5432/name"
 * @throws {StoreError} where the server does not answer, or refuses user, password or database
 */
export async function openPostgres(target: string): Promise<Engine> {
  const where = placeOf(target);
  const { Pool, types: known } = await import('pg');
  const types: PoolConfig['types'] = {
    getTypeParser: (id, format): unknown =>
      id === known.builtins.INT8 ? wholeNumber : known.getTypeParser(id, format),
  };
  const pool = new Pool({
    connectionString: target,
    connectionTimeoutMillis: PATIENCE,
    application_name: 'kehoach',
    // A server whose power fails says nothing more; without this a query would wait for its answer for ever.
    keepAlive: true,
    keepAliveInitialDelayMillis: PATIENCE,
    types,
  });
  // A connection that breaks would end the process, idle or between two queries; the next query tells it better.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  await reach(pool, where);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: copyingPool(pool) }) });
  return {
    name: 'postgres',
    db,
    where,
    async exclusively(change) {
      await db.connection().execute(async (connection) => {
        await sql`select pg_advisory_lock(${CHANGING_TABLES})`.execute(connection);
        try {
          await change(connection);
        } finally {
          await sql`select pg_advisory_unlock(${CHANGING_TABLES})`.execute(connection);
        }
      });
    },
    lock,
    insert,
    explain: (error) => explain(error, where),
  };
}

/**
 * Server and database, without user and password.
 *
 * @throws {StoreError} where the address is none, or its password ends it: of "postgres://reader:12/34@db/plans" the host is
 *   "reader", and what is left of the password would be told as the port and the name of the database
 */
function placeOf(target: string): string {
  const url = URL.parse(target);
  if (url === null || `${url.pathname}${url.search}${url.hash}`.includes('@')) throw unreadableAddress();
  const { host, pathname } = url;
  return `${host === '' ? 'localhost' : host}${pathname}`;
}

async function reach(pool: Pool, where: string): Promise<void> {
  try {
    const client = await pool.connect();
    client.release();
  } catch (error) {
    await pool.end();
    throw explainOpening(error, where);
  }
}

/** Amounts in đồng are whole and safe; a sum that is not must not be rounded in silence. */
function wholeNumber(digits: string): number {
  const value = Number(digits);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${digits} is beyond the whole numbers that are exact.`);
  return value;
}

async function lock(transaction: Transaction<Tables>, sourceIds: readonly string[]): Promise<void> {
  // In one order for all, or two batches with the same sources would wait for each other.
  const ids = JSON.stringify(sourceIds.toSorted());
  await sql`
    select pg_advisory_xact_lock(hashtextextended(id, 0)) from json_array_elements_text(${ids}::json) as id
  `.execute(transaction);
}

/** COPY takes the rows as they are packed: less than half the work for the server and for us of an INSERT. */
async function insert(transaction: Transaction<Tables>, lists: readonly RowsOfList[]): Promise<void> {
  const statements = lists.map(({ list }) => {
    const columns = packedColumns(list).map((name) => `"${name}"`);
    return `copy "${list}" (${columns.join(', ')}) from stdin`;
  });
  const data = new CopyData(lists.map(({ packed }) => packed.map(({ text }) => text)));
  await transaction.executeQuery(CompiledQuery.raw(statements.join('; '), [data]));
}
