import type { MappedText } from '../../read/mapped-text.ts';
import { readDigits, type Habit, type Numeral } from '../numeral/index.ts';
import { firstName, tableWords } from './grammar.ts';

/**
 * The cells of a table as a rectangle, each with its shape, so that header and body can be told apart by what they
 * hold.
 */
export interface GridCell {
  /** Trimmed. */
  text: string;
  mapped: MappedText;
  shape: 'number' | 'measured' | 'year' | 'nothing' | 'text';
  /** The number that opens the cell, whatever follows. */
  numeral: Numeral | null;
  negative: boolean;
}

export interface Grid {
  /** Every row has `width` cells; null is empty. */
  rows: (GridCell | null)[][];
  width: number;
}

/** Squares ragged rows with empty cells and drops columns that are empty in every row, from the right. */
export function toGrid(rows: readonly (readonly MappedText[])[], habit: Habit): Grid {
  let width = 0;
  const filled: (GridCell | null)[][] = [];
  for (const row of wrapped(rows)) {
    const cells = row.map((cell) => toCell(cell, habit));
    const end = cells.findLastIndex((cell) => cell !== null) + 1;
    if (end > 0) filled.push(cells);
    if (end > width) width = end;
  }
  return { rows: filled.map((cells) => squared(cells, width)), width };
}

const ALWAYS_FITS = 16;

/** One row of ten thousand cells over ten thousand short ones would square to a hundred million: it goes on below. */
function wrapped(rows: readonly (readonly MappedText[])[]): readonly (readonly MappedText[])[] {
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  const most = Math.max(ALWAYS_FITS, Math.ceil((4 * cells) / Math.max(1, rows.length)));
  if (rows.every((row) => row.length <= most)) return rows;
  return rows.flatMap((row) => {
    const parts = Math.ceil(row.length / most);
    return Array.from({ length: parts }, (_, part) => row.slice(part * most, (part + 1) * most));
  });
}

/** "Tổng cộng" stands in the merged cells of the serial number and the name; a converter leaves one of them. */
const MOST_MERGED = 2;

function isMergedTotal([first, ...rest]: readonly (GridCell | null)[]): boolean {
  if (first?.shape !== 'text' || rest.length === 0) return false;
  if (firstName(tableWords().rows, first.text) === null) return false;
  return rest.every((cell) => cell !== null && cell.shape !== 'text');
}

function squared(cells: (GridCell | null)[], width: number): (GridCell | null)[] {
  if (cells.length === width) return cells;
  const missing = width - cells.length;
  if (missing > 0 && missing <= MOST_MERGED && isMergedTotal(cells)) {
    return [cells[0] ?? null, ...Array.from({ length: missing }, () => null), ...cells.slice(1)];
  }
  return Array.from({ length: width }, (_, column) => cells[column] ?? null);
}

function toCell(raw: MappedText, habit: Habit): GridCell | null {
  const mapped = raw.trim();
  const text = mapped.value;
  if (text === '') return null;
  const start = numberStart(text);
  const numeral = start < 0 ? null : readDigits(text, start, habit);
  if (numeral === null) {
    const nothing = text.length < 10 && firstName(tableWords().cells, text) === 'nothing';
    return { text, mapped, shape: nothing ? 'nothing' : 'text', numeral: null, negative: false };
  }
  return { text, mapped, shape: shapeOf(text, numeral), numeral, negative: isMinus(text.charCodeAt(0)) };
}

/** Where the digits of a cell begin: at once, or behind a sign or a bracket; -1 when it opens with something else. */
function numberStart(text: string): number {
  if (isDigit(text.charCodeAt(0))) return 0;
  return (isMinus(text.charCodeAt(0)) || text.startsWith('(')) && isDigit(text.charCodeAt(1)) ? 1 : -1;
}

/** The longest cell that is a number with its unit: "1.250 triệu đồng", "25 hộ nghèo". */
const MOST_MEASURED = 30;
const UNIT_BEHIND = /\s?\p{L}/uy;
const YEAR = /^(?:19|20)\d\d$/u;

function shapeOf(text: string, numeral: Numeral): GridCell['shape'] {
  if (text.startsWith('(')) return numeral.end === text.length - 1 && text.endsWith(')') ? 'number' : 'text';
  if (numeral.end === text.length) return text.length === 4 && YEAR.test(text) ? 'year' : 'number';
  const rest = text.slice(numeral.end).trimStart();
  if (/^(?:[(%[]|\*+$)/u.test(rest)) return 'number';
  UNIT_BEHIND.lastIndex = numeral.end;
  return text.length <= MOST_MEASURED && UNIT_BEHIND.test(text) ? 'measured' : 'text';
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Hyphen, minus sign and en dash: "-5", "−5", "–5". */
function isMinus(code: number): boolean {
  return code === 0x2d || code === 0x2212 || code === 0x2013;
}
