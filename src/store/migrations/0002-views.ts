import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const PERIOD = ['year', 'year_part', 'year_from', 'year_to'];

/** Creates the views that people want first; the same statements serve both engines. */
export function views(): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await createTotals(db, 'money_totals', ['component', 'fund', 'capital', 'stage', ...PERIOD]);
      await createTotals(db, 'fund_totals', ['component', 'fund', 'stage', ...PERIOD]);
      await createTotals(db, 'component_totals', ['component', 'stage', ...PERIOD]);
      await createProgrammeTotals(db);
      await createHouseholdCounts(db);
      await createOpenFindings(db);
    },
  };
}

const DOCUMENT =
  'd.source_id, s.name as source_name, d.document_key, d.title, d.type, d.issuer, d.issuer_level, d.place';
const DOCUMENT_GROUP =
  'd.source_id, s.name, d.document_key, d.title, d.type, d.issuer, d.issuer_level, d.place';

const OF_DOCUMENT = `
  join documents d on d.source_id = f.source_id and d.document_key = f.document_key
  join sources s on s.source_id = f.source_id`;

/** How many amounts a finding names: a total with one in it is to be looked at before it is used. */
const DOUBTED = `
  left join (select distinct source_id, figure_key from finding_figures) doubt
    on doubt.source_id = f.source_id and doubt.figure_key = f.figure_key`;

const SUMS = `
  cast(sum(f.vnd) as bigint) as vnd, count(*) as figures, count(doubt.figure_key) as doubted`;

const AMOUNT = `f.kind = 'money' and f.currency = 'VND' and f.counts`;

/**
 * Adds up in each line of a table with these columns what is no part of another amount in the same line. A finer
 * table has more lines: the central budget's share of a project is a part of the project's amount, and a line beside it.
 */
async function createTotals(db: Kysely<unknown>, name: string, line: readonly string[]): Promise<void> {
  const columns = line.map((column) => `f.${column}`).join(', ');
  const sameLine = line.map((column) => `w.${column} is not distinct from f.${column}`).join(' and ');
  await create(
    db,
    name,
    `select ${DOCUMENT}, ${columns}, ${SUMS}
     from figures f ${OF_DOCUMENT} ${DOUBTED}
     left join figures w on w.source_id = f.source_id and w.figure_key = f.part_of and ${sameLine}
     where ${AMOUNT} and w.figure_key is null
     group by ${DOCUMENT_GROUP}, ${columns}`,
  );
}

/** The programme is what its projects are parts of; where no total is printed, it is the sum of them. */
async function createProgrammeTotals(db: Kysely<unknown>): Promise<void> {
  const columns = ['stage', ...PERIOD].map((column) => `f.${column}`).join(', ');
  await create(
    db,
    'programme_totals',
    `select ${DOCUMENT}, ${columns}, ${SUMS}
     from figures f ${OF_DOCUMENT} ${DOUBTED}
     left join figures w on w.source_id = f.source_id and w.figure_key = f.part_of
       and w.stage is not distinct from f.stage
       and w.year is not distinct from f.year and w.year_part is not distinct from f.year_part
       and w.year_from is not distinct from f.year_from and w.year_to is not distinct from f.year_to
     left join (
       select distinct source_id, part_of from figures where kind = 'money' and component is not null
     ) project on project.source_id = f.source_id and project.part_of = f.figure_key
     where ${AMOUNT} and w.figure_key is null
       and (f.component is not null or project.part_of is not null)
     group by ${DOCUMENT_GROUP}, ${columns}`,
  );
}

async function createHouseholdCounts(db: Kysely<unknown>): Promise<void> {
  const columns = ['household_group', 'label', ...PERIOD].map((column) => `f.${column}`).join(', ');
  await create(
    db,
    'household_counts',
    `select ${DOCUMENT}, ${columns},
       cast(sum(f.value) as bigint) as households, count(*) as figures, count(doubt.figure_key) as doubted
     from figures f ${OF_DOCUMENT} ${DOUBTED}
     where f.kind = 'households' and f.counts
     group by ${DOCUMENT_GROUP}, ${columns}`,
  );
}

async function createOpenFindings(db: Kysely<unknown>): Promise<void> {
  await create(
    db,
    'open_findings',
    `select f.source_id, s.name as source_name, f.finding_key, d.document_key, d.title, d.issuer,
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
       on g.source_id = f.source_id and g.finding_key = f.finding_key and g.ordinal = 0`,
  );
}

async function create(db: Kysely<unknown>, name: string, query: string): Promise<void> {
  await sql`create view ${sql.table(name)} as ${sql.raw(query)}`.execute(db);
}
