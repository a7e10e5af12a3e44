import { componentRow } from './component-row.ts';
import { firstName, tableWords, type SerialStyle } from './grammar.ts';
import type { GridCell } from './grid.ts';
import { singleSpaced } from './header.ts';
import type { Column } from './columns.ts';
import { readLevels, type MarkedRow } from './row-levels.ts';
import { restoreStyles } from './serials.ts';
import type { RowReading } from './table-reading.ts';

/** A row's place among the rows: its words, depth and role. */
export type RowPlace = Pick<RowReading, 'label' | 'level' | 'role'>;

type Row = readonly (GridCell | null)[];

/**
 * Reads the places of all rows together, for a row's level follows from the styles of numbering before it
 * (A > I > 1 > 1.1 > a > -), and its role from the rows after it. Wrong and repeated numbers do no harm.
 */
export function readRowPlaces(rows: readonly Row[], columns: readonly Column[]): RowPlace[] {
  const serial = columns.findIndex(({ use }) => use === 'serial');
  const labels = labelColumns(columns);
  const marked = restoreStyles(rows.map((row) => markRow(row, serial, labels)));
  const levels = readLevels(marked);
  const roles = readRoles(marked, levels);
  return marked.map(({ label }, at) => ({ label, level: levels[at] ?? 0, role: roles[at] ?? 'item' }));
}

/** The text columns before the numbers; without any, the first text column. */
function labelColumns(columns: readonly Column[]): number[] {
  const firstNumber = columns.findIndex(({ use }) => use === 'number');
  const texts = columns.flatMap(({ use }, column) => (use === 'label' ? [column] : []));
  const before = texts.filter((column) => column < firstNumber);
  return before.length > 0 ? before : texts.slice(0, 1);
}

function markRow(row: Row, serial: number, labels: readonly number[]): MarkedRow {
  const number = serial < 0 ? null : (row[serial] ?? null);
  const words = labels.flatMap((column) => row[column]?.text ?? []).join(', ');
  // A merged cell leaves its words in the column of serial numbers: "Tổng cộng", "I. KHU VỰC THÀNH THỊ".
  const own = singleSpaced(words === '' ? (number?.text ?? '') : words);
  const { serials, rows } = tableWords();
  const filled = row.filter((cell) => cell !== null);
  const style = words === '' || number === null ? null : firstName(serials, number.text);
  return {
    label: own === '' ? null : own,
    style: style ?? styleOf(own),
    text: style === null || number === null ? '' : serialText(number.text),
    component: componentRow(own),
    word: firstName(rows, own) ?? (number === null ? null : firstName(rows, singleSpaced(number.text))),
    lone: filled.length === 1 && filled[0]?.shape === 'text',
  };
}

/** "3. 1;" is "3.1", "(2)" is "2". */
function serialText(cell: string): string {
  return cell
    .replace(/\s/gu, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(',', '.');
}

/** The style of a serial number inside the label: "1.1. Vốn đầu tư", "- Nam". A bare "2 xã" is none. */
function styleOf(label: string): SerialStyle | null {
  const [, token = ''] = /^(\S{1,10})\s/u.exec(label) ?? [];
  if (!/[.)\d–—+*•-]$/u.test(token) || /^\d+$/u.test(token)) return null;
  return firstName(tableWords().serials, token);
}

/** "Tổng" is a total at the top and at the end, "Cộng" only at the end; between other rows they close a group. */
function readRoles(rows: readonly MarkedRow[], levels: readonly number[]): RowPlace['role'][] {
  const first = rows.findIndex(({ lone }) => !lone);
  const last = rows.findLastIndex(({ word }) => word === 'total' || word === 'sum');
  return rows.map(({ word }, at) => {
    if (word === 'total') return at === first || at === last ? 'total' : 'subtotal';
    if (word === 'sum') return at === last ? 'total' : 'subtotal';
    return (levels[at + 1] ?? 0) > (levels[at] ?? 0) ? 'subtotal' : 'item';
  });
}
