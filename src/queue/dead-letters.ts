import type { Store, StoreTransaction } from '../store/store.ts';
import type { DocumentJob } from './job.ts';

/** Why a document was given up. */
export type DeathReason =
  /** Its reader computed for ever. */
  | 'too_slow'
  /** Its reader filled the memory. */
  | 'too_much_memory'
  /** Its reader broke down. */
  | 'crashed'
  /** Each worker that took it was gone before it was done. */
  | 'worker_died'
  /** Its place does not give it. */
  | 'not_readable'
  /** It is larger than its worker takes. */
  | 'too_large'
  /** Another file lies at its place. */
  | 'changed'
  /** The database refuses its rows. */
  | 'not_stored';

export interface DeadLetter extends DocumentJob {
  reason: DeathReason;
  /** English and Vietnamese in one line. */
  message: string;
  attempts: number;
  extractorVersion: string;
}

/** A document of which a person must decide. */
export interface DeadLetterRow extends Omit<DeadLetter, 'reason' | 'extractorVersion'> {
  reason: string;
  diedAt: Date;
}

/** Puts a document among those that were given up. */
export async function bury(within: StoreTransaction, letter: DeadLetter): Promise<void> {
  await within.query(
    `insert into dead_letters (sha256, name, reason, message, attempts, extractor_version)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (sha256) do update set name = excluded.name, reason = excluded.reason,
       message = excluded.message, attempts = excluded.attempts,
       extractor_version = excluded.extractor_version, died_at = now()`,
    [letter.sha256, letter.name, letter.reason, letter.message, letter.attempts, letter.extractorVersion],
  );
}

/** Takes documents from among those that were given up. */
export async function exhume(within: StoreTransaction, sha256: readonly string[]): Promise<void> {
  await within.query('delete from dead_letters where sha256 = any($1)', [sha256]);
}

/** Those that this version of the program has given up, by SHA-256. */
export async function givenUp(
  store: Store,
  sha256: readonly string[],
  extractorVersion: string,
): Promise<ReadonlySet<string>> {
  const rows = await store.query(
    'select sha256 from dead_letters where sha256 = any($1) and extractor_version = $2',
    [sha256, extractorVersion],
  );
  return new Set(rows.map((row) => String(row['sha256'])));
}

/** All that were given up, the last first. */
export async function deadLetters(store: Pick<Store, 'query'>): Promise<DeadLetterRow[]> {
  const rows = await store.query(
    'select sha256, name, reason, message, attempts, died_at from dead_letters order by died_at desc, sha256',
  );
  return rows.map((row) => ({
    sha256: String(row['sha256']),
    name: String(row['name']),
    reason: String(row['reason']),
    message: String(row['message']),
    attempts: Number(row['attempts']),
    diedAt: row['died_at'] instanceof Date ? row['died_at'] : new Date(String(row['died_at'])),
  }));
}
