import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { EngineName } from '../engine.ts';

/**
 * Creates what many machines share: the files to read, and those that no worker could read. A file database has no
 * queue; there it only takes note, so that both engines count the same changes.
 */
export function queue(engine: EngineName): Migration {
  return {
    async up(db: Kysely<unknown>) {
      if (engine === 'sqlite') return;
      await sql`
        create table source_files (
          sha256 text primary key,
          name text not null,
          bytes bytea,
          location text,
          size bigint not null,
          enqueued_at timestamptz not null default now(),
          check ((bytes is null) <> (location is null))
        )`.execute(db);
      // Documents are compressed as they come; to try it again costs more than it saves.
      await sql`alter table source_files alter column bytes set storage external`.execute(db);
      await sql`
        create table dead_letters (
          sha256 text primary key references source_files on delete cascade,
          name text not null,
          reason text not null,
          message text not null,
          attempts bigint not null,
          extractor_version text not null,
          died_at timestamptz not null default now()
        )`.execute(db);
    },
  };
}
