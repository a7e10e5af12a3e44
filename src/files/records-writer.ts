import type { Records } from '../records/lists.ts';

/** Writes the lists of many extractions into files, in the order in which they come and with flat memory. */
export interface RecordsWriter {
  /**
   * Adds the rows of an extraction; one call after the other.
   *
   * @throws {FileError} where the disk is full; then `discard` is what is left to do
   */
  write(records: Records): Promise<void>;
  /**
   * Completes the files, which appear under their names.
   *
   * @throws {FileError}
   */
  finish(): Promise<void>;
  /** Takes away what was begun; what was there before stays. Never throws. */
  discard(): Promise<void>;
}

/** What a column of a list may hold. */
export type Value = string | number | boolean | null;

/** A row of any list. */
export type AnyRow = Readonly<Record<string, Value>>;
