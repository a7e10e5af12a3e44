import { sql } from 'kysely';
import type { ColumnDataType, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { EngineName } from '../engine.ts';

/** By engine: the bytes of a compressed text, and what decimals and đồng are kept in. */
const TYPES = {
  sqlite: { bytes: 'blob', real: 'real', integer: 'integer' },
  postgres: { bytes: 'bytea', real: 'double precision', integer: 'bigint' },
} as const satisfies Readonly<Record<EngineName, Readonly<Record<string, ColumnDataType>>>>;

/**
 * Creates the tables for what people say of a document. They point at sources by name only: a source that is read anew
 * is deleted and inserted, and what people said must outlive that.
 */
export function reviews(engine: EngineName): Migration {
  const { bytes, real, integer } = TYPES[engine];
  return {
    async up(db: Kysely<unknown>) {
      const strict = engine === 'sqlite' ? sql`strict` : sql``;
      await db.schema
        .createTable('extractions')
        .addColumn('source_id', 'text', (about) => about.primaryKey())
        .addColumn('schema_version', 'text', (about) => about.notNull())
        .addColumn('extractor_version', 'text', (about) => about.notNull())
        .addColumn('at', 'text', (about) => about.notNull())
        .addColumn('json_gzip', bytes, (about) => about.notNull())
        .modifyEnd(strict)
        .execute();
      await db.schema
        .createTable('decisions')
        .addColumn('source_id', 'text', (about) => about.notNull())
        .addColumn('finding_key', 'text', (about) => about.notNull())
        .addColumn('ordinal', integer, (about) => about.notNull())
        .addColumn('decision', 'text', (about) =>
          about.notNull().check(sql`decision in ('accepted', 'dismissed', 'reopened')`),
        )
        .addColumn('reason', 'text', (about) => about.notNull())
        .addColumn('who', 'text', (about) => about.notNull())
        .addColumn('at', 'text', (about) => about.notNull())
        .addPrimaryKeyConstraint('decisions_key', ['source_id', 'finding_key', 'ordinal'])
        .modifyEnd(strict)
        .execute();
      await db.schema
        .createTable('corrections')
        .addColumn('source_id', 'text', (about) => about.notNull())
        .addColumn('figure_key', 'text', (about) => about.notNull())
        .addColumn('ordinal', integer, (about) => about.notNull())
        .addColumn('old_text', 'text', (about) => about.notNull())
        .addColumn('old_value', real, (about) => about.notNull())
        .addColumn('old_vnd', integer)
        .addColumn('new_text', 'text', (about) => about.notNull())
        .addColumn('new_value', real, (about) => about.notNull())
        .addColumn('new_vnd', integer)
        .addColumn('reason', 'text', (about) => about.notNull())
        .addColumn('who', 'text', (about) => about.notNull())
        .addColumn('at', 'text', (about) => about.notNull())
        .addPrimaryKeyConstraint('corrections_key', ['source_id', 'figure_key', 'ordinal'])
        .modifyEnd(strict)
        .execute();
      await renewOpenFindings(db);
    },
  };
}

/** A finding is open until somebody accepts or dismisses it, and again after it was reopened. */
async function renewOpenFindings(db: Kysely<unknown>): Promise<void> {
  await sql`drop view open_findings`.execute(db);
  await sql`create view open_findings as
    select f.source_id, s.name as source_name, f.finding_key, d.document_key, d.title, d.issuer,
      f.start_line, f.start_column, f.page, f.sheet_cell, f.severity, f.rule, f.message_vi, f.message_en,
      f.expected, f.actual, f.difference,
      g.figure_key as suggested_figure, g.text as suggested_text, g.vnd as suggested_vnd, g.reason as suggested_reason
    from findings f
    join sources s on s.source_id = f.source_id
    left join documents d on d.source_id = f.source_id and d.ordinal = (
      select max(ordinal) from documents
      where source_id = f.source_id and start_offset <= f.start_offset
    )
    left join suggestions g
      on g.source_id = f.source_id and g.finding_key = f.finding_key and g.ordinal = 0
    where not exists (
      select 1 from decisions c
      where c.source_id = f.source_id and c.finding_key = f.finding_key and c.decision <> 'reopened'
        and c.ordinal = (
          select max(ordinal) from decisions
          where source_id = f.source_id and finding_key = f.finding_key
        )
    )`.execute(db);
}
