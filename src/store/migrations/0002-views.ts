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

/** The likeliest wrong figure of each finding, or all that it names where none is likelier than the others. */
const DOUBTED = `
  left join (
    select source_id, figure_key from suggestions where ordinal = 0
    union
    select n.source_id, n.figure_key from finding_figures n
    left join suggestions g on g.source_id = n.source_id and g.finding_key = n.finding_key
    where g.finding_key is null
  ) doubt on doubt.source_id = f.source_id and doubt.figure_key = f.figure_key`;

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
  const line = ['stage', ...PERIOD];
  const columns = line.map((column) => `f.${column}`).join(', ');
  const same = (other: string) =>
    line.map((column) => `${other}.${column} is not distinct from f.${column}`).join(' and ');
  await create(
    db,
    'programme_totals',
    `select ${DOCUMENT}, ${columns}, ${SUMS}
     from figures f ${OF_DOCUMENT} ${DOUBTED}
     left join figures w on w.source_id = f.source_id and w.figure_key = f.part_of and ${same('w')}
     left join (
       select distinct source_id, part_of from figures where kind = 'money' and component is not null
     ) project on project.source_id = f.source_id and project.part_of = f.figure_key
     where ${AMOUNT} and w.figure_key is null
       and (f.component is not null or project.part_of is not null)
       and (f.component = '' or not exists (
         select 1 from figures p
         where p.source_id = f.source_id and p.document_key = f.document_key and ${same('p')}
           and p.kind = 'money' and p.counts and p.component = ''
       ))
     group by ${DOCUMENT_GROUP}, ${columns}`,
  );
}

/**
 * Counts stand under their own words, so the rows of a table stand beside its total: `is_part` tells them from it. The
 * sum is in the unit as written, which may be thousands of households.
 */
async function createHouseholdCounts(db: Kysely<unknown>): Promise<void> {
  const line = ['household_group', 'label', 'unit', ...PERIOD];
  const columns = `${line.map((column) => `f.${column}`).join(', ')}, c.row_label, c.header`;
  const sameLine = line.map((column) => `w.${column} is not distinct from f.${column}`).join(' and ');
  await create(
    db,
    'household_counts',
    `select ${DOCUMENT}, ${columns}, f.part_of is not null as is_part,
       sum(f.value) as total, count(*) as figures, count(doubt.figure_key) as doubted
     from figures f ${OF_DOCUMENT} ${DOUBTED}
     left join figures w on w.source_id = f.source_id and w.figure_key = f.part_of and ${sameLine}
     left join cells c on c.source_id = f.source_id and c.table_key = f.table_key
       and c.table_row = f.table_row and c.table_column = f.table_column
     where f.kind = 'households' and f.repeats is null and f.range_role is null and f.per is null
       and f.bound not in ('at_most', 'less_than') and w.figure_key is null
     group by ${DOCUMENT_GROUP}, ${columns}, f.part_of is not null`,
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
