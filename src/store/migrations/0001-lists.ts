import { sql } from 'kysely';
import type { ColumnDataType, CreateTableBuilder, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { EngineName } from '../engine.ts';

/** Released text: later changes of the lists are later migrations. "?" marks a column that may be null. */
const TABLES = {
  sources: {
    key: ['source_id'],
    columns: `
      source_id text, sha256 text, name text?, format text?, media_type text?, bytes integer?,
      encoding text?, pages integer?, ocr_confidence real?, truncated_reason text?, truncated_kept integer?,
      error_code text?, error_message text?, schema_version text, extractor_version text, numerals integer,
      unexplained integer
    `,
  },
  documents: {
    key: ['source_id', 'document_key'],
    columns: `
      source_id text, document_key text, ordinal integer, type text?, type_text text?, abbreviation text?,
      title text?, number_text text?, number text?, number_year integer?, symbol text?, issuer text?,
      issuer_level text?, place text?, date_text text?, year integer?, month integer?, day integer?,
      signature_authority text?, signature_on_behalf text?, signature_title text?, signature_name text?,
      recipients text?, attached_to text?, start_line integer, start_column integer, start_offset integer,
      end_offset integer, page integer?, sheet_cell text?
    `,
  },
  sections: {
    key: ['source_id', 'section_key'],
    columns: `
      source_id text, section_key text, document_key text, parent_key text?, ordinal integer, label text,
      numbering text, title text, depth integer, component text?, start_line integer, start_column integer,
      start_offset integer, end_offset integer, page integer?, sheet_cell text?
    `,
  },
  figures: {
    key: ['source_id', 'figure_key'],
    columns: `
      source_id text, figure_key text, document_key text, section_key text?, ordinal integer, text text,
      kind text, value real, canonical text, ratio_part real?, ratio_of real?, unit text?, unit_from text,
      currency text?, vnd integer?, precision real, bound text, range_role text?, range_with text?,
      per text?, label text?, household_group text?, fund text?, capital text?, stage text?,
      component text?, year integer?, year_part text?, year_from integer?, year_to integer?, inferred text,
      part_of text?, repeats text?, counts boolean, table_key text?, table_row integer?,
      table_column integer?, start_line integer, start_column integer, start_offset integer,
      end_offset integer, page integer?, sheet_cell text?
    `,
  },
  tables: {
    key: ['source_id', 'table_key'],
    columns: `
      source_id text, table_key text, section_key text?, ordinal integer, title text?, unit text?,
      row_count integer, column_count integer, start_line integer, start_column integer,
      start_offset integer, end_offset integer, page integer?, sheet_cell text?
    `,
  },
  cells: {
    key: ['source_id', 'table_key', 'table_row', 'table_column'],
    columns: `
      source_id text, table_key text, table_row integer, table_column integer, row_label text?,
      row_level integer, row_role text, header text, column_kind text?, column_unit text?, text text?
    `,
  },
  citations: {
    key: ['source_id', 'citation_key'],
    columns: `
      source_id text, citation_key text, section_key text?, ordinal integer, text text, type text?,
      number text?, number_year integer?, symbol text?, issuer text?, date text?, title text?,
      is_legal_basis boolean, start_line integer, start_column integer, start_offset integer,
      end_offset integer, page integer?, sheet_cell text?
    `,
  },
  relations: {
    key: ['source_id', 'relation_key'],
    columns: `
      source_id text, relation_key text, ordinal integer, type text, whole_key text?, stated text?,
      computed text?, computed_low text?, computed_high text?, verdict text, basis text, start_line integer,
      start_column integer, start_offset integer, end_offset integer, page integer?, sheet_cell text?
    `,
  },
  relation_parts: {
    key: ['source_id', 'relation_key', 'ordinal'],
    columns: `
      source_id text, relation_key text, ordinal integer, figure_key text, sign integer
    `,
  },
  findings: {
    key: ['source_id', 'finding_key'],
    columns: `
      source_id text, finding_key text, ordinal integer, rule text, severity text, message_vi text,
      message_en text, expected text?, actual text?, difference text?, start_line integer?,
      start_column integer?, start_offset integer?, end_offset integer?, page integer?, sheet_cell text?
    `,
  },
  finding_figures: {
    key: ['source_id', 'finding_key', 'ordinal'],
    columns: `
      source_id text, finding_key text, ordinal integer, figure_key text
    `,
  },
  finding_relations: {
    key: ['source_id', 'finding_key', 'ordinal'],
    columns: `
      source_id text, finding_key text, ordinal integer, relation_key text
    `,
  },
  suggestions: {
    key: ['source_id', 'finding_key', 'ordinal'],
    columns: `
      source_id text, finding_key text, ordinal integer, figure_key text, text text, value real,
      vnd integer?, reason text, repairs integer
    `,
  },
};

type Type = 'text' | 'integer' | 'real' | 'boolean';

const TYPES: Readonly<Record<EngineName, Readonly<Record<Type, ColumnDataType>>>> = {
  sqlite: { text: 'text', integer: 'integer', real: 'real', boolean: 'integer' },
  postgres: { text: 'text', integer: 'bigint', real: 'double precision', boolean: 'boolean' },
};

/** Creates the tables of the lists. Whatever is of a source goes with it. */
export function lists(engine: EngineName): Migration {
  return {
    async up(db: Kysely<unknown>) {
      for (const [name, { key, columns }] of Object.entries(TABLES))
        await createTable(db, engine, name, key, columns);
      await db.schema.createIndex('sources_sha256').unique().on('sources').column('sha256').execute();
      await db.schema.createIndex('figures_component').on('figures').column('component').execute();
      await db.schema.createIndex('findings_rule').on('findings').column('rule').execute();
    },
  };
}

async function createTable(
  db: Kysely<unknown>,
  engine: EngineName,
  name: string,
  key: readonly string[],
  columns: string,
): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const { column, type, nullable } of columnsOf(columns)) {
    table = table.addColumn(column, TYPES[engine][type], (about) => {
      const checked =
        engine === 'sqlite' && type === 'boolean' ? about.check(sql`${sql.ref(column)} in (0, 1)`) : about;
      return nullable ? checked : checked.notNull();
    });
  }
  table = table.addPrimaryKeyConstraint(`${name}_key`, [...key]);
  if (name !== 'sources') {
    table = table.addForeignKeyConstraint(
      `${name}_source`,
      ['source_id'],
      'sources',
      ['source_id'],
      (about) => about.onDelete('cascade'),
    );
  }
  // Without row ids the rows of a source lie side by side, and the key needs no second tree.
  if (engine === 'sqlite') table = table.modifyEnd(sql`strict, without rowid`);
  await table.execute();
}

function columnsOf(text: string): { column: string; type: Type; nullable: boolean }[] {
  return text.split(',').map((entry) => {
    const [, column, type, mark] = /^\s*(\w+) (text|integer|real|boolean)(\??)\s*$/u.exec(entry) ?? [];
    if (column === undefined || !isType(type)) throw new SyntaxError(`No column: "${entry}".`);
    return { column, type, nullable: mark === '?' };
  });
}

function isType(word: string | undefined): word is Type {
  return word !== undefined && word in TYPES.sqlite;
}
