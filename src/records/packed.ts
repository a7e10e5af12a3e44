import type { Column, ColumnType } from './column.ts';
import { LIST_NAMES, LISTS } from './lists.ts';
import type { ListName, Records, Row } from './lists.ts';

/**
 * The rows of one extraction as bytes. They change hands between processes, and go into a database, in a small part of
 * the time that as many objects take.
 */
export interface PackedRecords {
  source: Row<'sources'>;
  /** Of every list that has any. */
  lists: PackedList[];
}

/**
 * Rows of one list in UTF-8, each a line, its columns parted by tabs, in the form that PostgreSQL's COPY takes: `\N` is
 * null, and a backslash stands before what would part columns or lines.
 */
export interface PackedList {
  list: ListName;
  rows: number;
  text: Uint8Array;
}

export type PackedValue = string | number | boolean | null;

const utf8 = { encoder: new TextEncoder(), decoder: new TextDecoder() };

/**
 * Packs records. A NUL character, which PostgreSQL refuses, becomes U+FFFD.
 *
 * @throws {RangeError} where they are of no source
 * @example pack(records).lists.map(({ list, rows }) => `${list}: ${rows}`) // ['sources: 1', 'documents: 1', …]
 */
export function pack(records: Records): PackedRecords {
  const [source] = records.sources;
  if (source === undefined) throw new RangeError('These records are of no source.');
  const lists = LIST_NAMES.filter((list) => records[list].length > 0);
  return { source, lists: lists.map((list) => packList(list, records[list])) };
}

/** The values of packed rows, in the order of the columns of their list. */
export function* unpacked({ list, text }: PackedList): Generator<PackedValue[]> {
  const types = columnsOf(list).map(([, { type }]) => type);
  for (const line of utf8.decoder.decode(text).split('\n')) {
    // Behind the last line end.
    if (line !== '') yield line.split('\t').map((field, at) => valueOf(field, types[at] ?? 'text'));
  }
}

/** The names of the columns, in the order in which they are packed. */
export function packedColumns(list: ListName): string[] {
  return columnsOf(list).map(([name]) => name);
}

function columnsOf(list: ListName): [string, Column][] {
  return Object.entries(LISTS[list]);
}

function packList(list: ListName, rows: readonly Row<ListName>[]): PackedList {
  const columns = packedColumns(list);
  let text = '';
  for (const row of rows) {
    const values: Readonly<Record<string, PackedValue>> = row;
    for (const [at, column] of columns.entries())
      text += `${at === 0 ? '' : '\t'}${fieldOf(values[column] ?? null)}`;
    text += '\n';
  }
  return { list, rows: rows.length, text: utf8.encoder.encode(text) };
}

const NULL = String.raw`\N`;
const SPECIAL = /[\\\n\r\t\0]/u;
const EACH_SPECIAL = new RegExp(SPECIAL, 'gu');
const WRITTEN: Readonly<Record<string, string>> = {
  '\\': String.raw`\\`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  '\0': '\uFFFD',
};
const READ: Readonly<Record<string, string>> = { '\\': '\\', n: '\n', r: '\r', t: '\t' };

function fieldOf(value: PackedValue): string {
  if (value === null) return NULL;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  if (!SPECIAL.test(value)) return value;
  return value.replace(EACH_SPECIAL, (special) => WRITTEN[special] ?? special);
}

const PARSE: Readonly<Record<ColumnType, (field: string) => PackedValue>> = {
  text: (field) =>
    field.includes('\\') ? field.replace(/\\(.)/gu, (_, mark: string) => READ[mark] ?? mark) : field,
  integer: Number,
  real: Number,
  boolean: (field) => field === 't',
};

function valueOf(field: string, type: ColumnType): PackedValue {
  return field === NULL ? null : PARSE[type](field);
}
