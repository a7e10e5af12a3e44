import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { LISTS } from '../records/lists.ts';
import type { ListName, Records, Row } from '../records/lists.ts';
import type { Tables } from './engine.ts';

/** Reads all rows of a source, as they were at one moment and in the order of the extraction. */
export async function readRecords(db: Kysely<Tables>, sourceId: string): Promise<Records | null> {
  return db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const sources = await rowsOf(transaction, 'sources', sourceId);
      return sources.length === 0 ? null : readLists(transaction, sources, sourceId);
    });
}

async function readLists(db: Transaction<Tables>, sources: Row<'sources'>[], id: string): Promise<Records> {
  const tables = byOrdinal(await rowsOf(db, 'tables', id));
  const relations = byOrdinal(await rowsOf(db, 'relations', id));
  const findings = byOrdinal(await rowsOf(db, 'findings', id));
  const ofTable = placesOf(tables, (table) => table.table_key);
  const ofRelation = placesOf(relations, (relation) => relation.relation_key);
  const ofFinding = placesOf(findings, (finding) => finding.finding_key);
  return {
    sources,
    documents: byOrdinal(await rowsOf(db, 'documents', id)),
    sections: byOrdinal(await rowsOf(db, 'sections', id)),
    figures: byOrdinal(await rowsOf(db, 'figures', id)),
    tables,
    cells: inOrder(await rowsOf(db, 'cells', id), (cell) => [
      ofTable(cell.table_key),
      cell.table_row,
      cell.table_column,
    ]),
    citations: byOrdinal(await rowsOf(db, 'citations', id)),
    relations,
    relation_parts: inOrder(await rowsOf(db, 'relation_parts', id), (part) => [
      ofRelation(part.relation_key),
      part.ordinal,
    ]),
    findings,
    finding_figures: inOrder(await rowsOf(db, 'finding_figures', id), (figure) => [
      ofFinding(figure.finding_key),
      figure.ordinal,
    ]),
    finding_relations: inOrder(await rowsOf(db, 'finding_relations', id), (relation) => [
      ofFinding(relation.finding_key),
      relation.ordinal,
    ]),
    suggestions: inOrder(await rowsOf(db, 'suggestions', id), (suggestion) => [
      ofFinding(suggestion.finding_key),
      suggestion.ordinal,
    ]),
  };
}

async function rowsOf<Name extends ListName>(
  db: Transaction<Tables>,
  list: Name,
  id: string,
): Promise<Row<Name>[]> {
  const { rows } = await sql<Row<Name>>`select * from ${sql.table(list)} where source_id = ${id}`.execute(db);
  const yesOrNo = Object.entries(LISTS[list]).filter(([, { type }]) => type === 'boolean');
  // SQLite keeps 0 and 1.
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(yesOrNo.map(([column]) => [column, Boolean(Reflect.get(row, column))])),
  }));
}

function byOrdinal<R extends { ordinal: number }>(rows: readonly R[]): R[] {
  return inOrder(rows, (row) => [row.ordinal]);
}

/** @param place of a row, the coarsest number first */
function inOrder<R>(rows: readonly R[], place: (row: R) => readonly number[]): R[] {
  return rows
    .map((row) => ({ row, at: place(row) }))
    .toSorted((a, b) => {
      const first = a.at.findIndex((number, index) => number !== b.at[index]);
      return first < 0 ? 0 : (a.at[first] ?? 0) - (b.at[first] ?? 0);
    })
    .map(({ row }) => row);
}

function placesOf<R>(rows: readonly R[], keyOf: (row: R) => string): (key: string) => number {
  const places = new Map(rows.map((row, place) => [keyOf(row), place]));
  return (key) => places.get(key) ?? rows.length;
}
