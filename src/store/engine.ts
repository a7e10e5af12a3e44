import type { Kysely, Transaction } from 'kysely';
import type { ListName, Row } from '../records/lists.ts';
import type { StoreError } from './errors.ts';
import type { ReviewTables } from './reviews.ts';

/** The tables as the queries see them: the lists, column for column, and what people said of them. */
export type Tables = { [Name in ListName]: Row<Name> } & ReviewTables;

export type EngineName = 'sqlite' | 'postgres';

/** What the two engines do each in its own way; all else is one typed layer of queries. */
export interface Engine {
  readonly name: EngineName;
  readonly db: Kysely<Tables>;
  /** The file, or server and database, for messages: without user and password. */
  readonly where: string;
  /** Runs it while no other process changes tables. */
  exclusively(change: (db: Kysely<Tables>) => Promise<void>): Promise<void>;
  /** Makes other writers of these sources wait until the transaction ends. */
  lock(transaction: Transaction<Tables>, sourceIds: readonly string[]): Promise<void>;
  /** Inserts rows in the way that is fastest here, which no builder of queries writes: they are most of the work. */
  insert(transaction: Transaction<Tables>, list: ListName, rows: readonly Row<ListName>[]): Promise<void>;
  /** What an error of the engine means. */
  explain(error: unknown): StoreError;
}

/** The values of a row in the order of these columns. A NUL character, which PostgreSQL refuses, is U+FFFD in both. */
export function valuesOf(row: Row<ListName>, columns: readonly string[]): Value[] {
  const values: Readonly<Record<string, Value>> = row;
  return columns.map((column) => {
    const value = values[column] ?? null;
    return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;
  });
}

type Value = string | number | boolean | null;
