import type { Kysely, Transaction } from 'kysely';
import type { ListName, Row } from '../records/lists.ts';
import type { StoreError } from './errors.ts';

/** The tables as the queries see them: the lists, column for column. */
export type Tables = { [Name in ListName]: Row<Name> };

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
  /** Inserts rows, written as a JSON array, into a table. */
  insert(transaction: Transaction<Tables>, list: ListName, rows: string): Promise<void>;
  /** What an error of the engine means. */
  explain(error: unknown): StoreError;
}
