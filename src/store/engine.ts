import type { Kysely, Transaction } from 'kysely';
import type { ListName, Row } from '../records/lists.ts';
import type { PackedList } from '../records/packed.ts';
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
  insert(transaction: Transaction<Tables>, lists: readonly RowsOfList[]): Promise<void>;
  /** What an error of the engine means. */
  explain(error: unknown): StoreError;
}

/** Rows of one list, of several files. */
export interface RowsOfList {
  list: ListName;
  packed: readonly PackedList[];
}
