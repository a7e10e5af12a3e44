/**
 * kehoach/store: extractions in SQLite and PostgreSQL.
 *
 * @module
 */
export { StoreError, type StoreErrorCode } from './errors.ts';
export { openStore, type Saved, type Store, type Versions } from './store.ts';
