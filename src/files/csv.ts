import { LIST_NAMES, LISTS } from '../records/lists.ts';
import type { Records } from '../records/lists.ts';
import { FolderOfLists } from './folder.ts';
import type { AnyRow, RecordsWriter, Value } from './records-writer.ts';

/** Excel takes a file without it for the system's old character set. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Begins a folder of CSV files (RFC 4180, UTF-8), one for each list.
 *
 * @throws {FileError} where it cannot be written
 */
export async function openCsv(folder: string): Promise<RecordsWriter> {
  const files = await FolderOfLists.create(folder, 'csv');
  for (const list of LIST_NAMES) {
    await files.file(list).write(`${BYTE_ORDER_MARK}${Object.keys(LISTS[list]).join(',')}\r\n`);
  }
  return {
    write: (records) => writeRows(files, records),
    finish: () => files.finish(),
    discard: () => files.discard(),
  };
}

async function writeRows(files: FolderOfLists, records: Records): Promise<void> {
  for (const list of LIST_NAMES) {
    const columns = Object.keys(LISTS[list]);
    const rows: readonly AnyRow[] = records[list];
    const file = files.file(list);
    const lines = rows.map((row) => csvLine(columns.map((column) => row[column] ?? null)));
    await file.write(lines.join(''));
  }
}

/**
 * One line with its end. Null is nothing at all and the empty text `""`, which are different things in `component`.
 *
 * @example csvLine(['5 hộ, "nghèo"', null, 12.5, true]) // '"5 hộ, ""nghèo""",,12.5,true\r\n'
 */
export function csvLine(values: readonly Value[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}

function csvField(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = disarmed(value.toWellFormed());
  return text === '' || /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet program takes for the beginning of a formula, by itself or behind apostrophes. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
/** "-90" is a number to everybody. */
const NUMBER = /^-?\d+(?:\.\d+)?$/u;

/**
 * A text that a spreadsheet program would run gets an apostrophe in front: the documents come from others, and
 * `=HYPERLINK(…)` may send the sheet away. "- hộ nghèo" would be shown as `#NAME?`. Who wants the text to the letter takes one
 * apostrophe away wherever the text begins with apostrophes and one of these characters.
 */
function disarmed(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
