import type { MappedText } from './mapped-text.ts';

/**
 * Tables whose cells a converter spread over lines, one `|` alone on a line for each border:
 *
 *     |          a row of three cells: a border before it, between its cells and behind it, so that two borders in
 *     TT         a row stand between two rows (or round an empty cell), three behind an empty last cell
 *     |
 *     Địa phương
 *     |
 *     Tỷ lệ (%)
 *     |
 *     |
 *     1 …
 *
 * The whole table stands between two blank lines. Letterheads and signature blocks come in the same shape; they have
 * two columns and no cell that is a number, and are left alone.
 */

/** A cell's stretch in the paragraph. */
interface Cell {
  start: number;
  end: number;
}

/** Texts in order; `borders` counts the `|` lines before each, and `closing` those behind the last. */
interface Stream {
  cells: (Cell & { borders: number })[];
  closing: number;
}

const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 60;
const FEWEST_ROWS = 2;
/** Two or three header rows and the heads of groups have merged cells; more of them than whole rows is guesswork. */
const MOST_SHORT_ROWS = 8;

/**
 * The rows of a spread table, left to right; rows with merged cells are as long as the others where that is certain.
 *
 * @param paragraph the lines between two blank lines, line ends kept
 * @returns null when the paragraph is no such table, or its rows cannot be told apart: then it is text
 */
export function spreadTableRows(paragraph: MappedText): MappedText[][] | null {
  const text = paragraph.value;
  if (!/^\s*\|[ \t]*\n/u.test(text)) return null;
  const stream = readStream(text);
  if (stream === null) return null;
  const width = columnCount(stream);
  if (width < FEWEST_COLUMNS || width > MOST_COLUMNS) return null;
  const rows = toRows(stream, width);
  if (rows === null || rows.length < FEWEST_ROWS || !holdsNumbers(rows, text)) return null;
  return alignHeader(rows, width, text).map((row) =>
    row.map(({ start, end }) => paragraph.slice(start, end)),
  );
}

/** Splits at the lines that are nothing but `|`; the first and the last line must be such. */
function readStream(text: string): Stream | null {
  const cells: Stream['cells'] = [];
  let borders = 0;
  let lineStart = 0;
  while (lineStart < text.length) {
    const found = text.indexOf('\n', lineStart);
    const lineEnd = found < 0 ? text.length : found;
    const line = text.slice(lineStart, lineEnd).trim();
    const last = cells.at(-1);
    if (line === '|') borders += 1;
    else if (borders > 0) {
      cells.push({ start: lineStart, end: lineEnd, borders });
      borders = 0;
    } else if (last === undefined) return null;
    else if (line !== '') last.end = lineEnd;
    lineStart = lineEnd + 1;
  }
  return borders === 0 || cells.length === 0 ? null : { cells, closing: borders };
}

/** The commonest number of cells between double borders; of two as common the larger. */
function columnCount({ cells }: Stream): number {
  const counts = new Map<number, number>();
  let run = 0;
  cells.forEach(({ borders }, at) => {
    if (borders === 1 && at > 0) run += 1;
    else {
      if (run > 0) counts.set(run, (counts.get(run) ?? 0) + 1);
      run = 1;
    }
  });
  counts.set(run, (counts.get(run) ?? 0) + 1);
  return [...counts].toSorted(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0;
}

/** A border, or the text of a cell. */
type Mark = Cell | null;

/**
 * Cuts the stream into rows: as many cells as the table has columns where that ends at a row's border, else fewer.
 * Null when too many rows come out short.
 */
function toRows({ cells, closing }: Stream, width: number): Cell[][] | null {
  const marks: Mark[] = [];
  for (const { borders, start, end } of cells) {
    for (let count = 0; count < borders; count += 1) marks.push(null);
    marks.push({ start, end });
  }
  for (let count = 0; count < closing; count += 1) marks.push(null);
  const rows: Cell[][] = [];
  let at = 0;
  let short = 0;
  while (at < marks.length - 1) {
    const full = rowAt(marks, at, width);
    const row = full ?? shortRow(marks, at, width);
    if (full === null) short += 1;
    if (short > MOST_SHORT_ROWS && short * 2 > rows.length) return null;
    rows.push(row.cells);
    at = row.end;
  }
  return short * 2 > rows.length ? null : rows;
}

interface CutRow {
  cells: Cell[];
  /** Index of the mark behind the row. */
  end: number;
}

/** The row of exactly `count` cells whose first border is at `at`, if a border opens the next row behind it. */
function rowAt(marks: readonly Mark[], at: number, count: number): CutRow | null {
  const cells: Cell[] = [];
  let next = at + 1;
  let place = 0;
  while (cells.length < count) {
    const mark = marks[next];
    if (mark === undefined) return null;
    // An empty cell has no text before its border; it stands where the cell before it ended.
    cells.push(mark ?? { start: place, end: place });
    place = mark?.end ?? place;
    next += mark === null ? 1 : 2;
    if (marks[next - 1] !== null) return null;
  }
  return next === marks.length || (marks[next] === null && next < marks.length - 1)
    ? { cells, end: next }
    : null;
}

/** A row with merged cells: the longest that a whole row follows, or up to the first double border. */
function shortRow(marks: readonly Mark[], at: number, width: number): CutRow {
  let shortest: CutRow | null = null;
  for (let count = width - 1; count > 0; count -= 1) {
    const row = rowAt(marks, at, count);
    if (row === null) continue;
    shortest = row;
    if (row.end === marks.length || rowAt(marks, row.end, width) !== null) return row;
  }
  return shortest ?? { cells: marks.slice(at).filter((mark) => mark !== null), end: marks.length };
}

/** Digits with their marks, nothing else: "80", "1.250,5", "12 %". */
const NUMBER = /^[-–]?\d[\d.,]*\s?%?$/u;

function isNumber(cell: Cell | undefined, text: string): boolean {
  return (
    cell !== undefined && cell.end - cell.start < 24 && NUMBER.test(text.slice(cell.start, cell.end).trim())
  );
}

function holdsNumbers(rows: readonly Cell[][], text: string): boolean {
  let found = 0;
  for (const row of rows) found += row.filter((cell, column) => column > 0 && isNumber(cell, text)).length;
  return found > 1;
}

/**
 * Puts empty cells where the header's merged cells reached: "TT | Địa phương | Tỷ lệ (%) | Ghi chú" over "Thành phố |
 * Xã" has five columns, and the cell that covers two of them is the one over numbers. Only where one place fits.
 */
function alignHeader(rows: Cell[][], width: number, text: string): Cell[][] {
  const [top = [], below = [], ...body] = rows;
  const covered = width - top.length + 1;
  if (covered < 2 || below.length >= width || below.length < covered) return rows;
  if (below.slice(covered).some(({ start, end }) => end > start)) return rows;
  const numeric = Array.from({ length: width }, (_, column) => isNumberColumn(body, column, text));
  const places = top.flatMap((_, place) => {
    const fits = numeric.slice(place, place + covered).every(Boolean) && place > 0;
    return fits ? [place] : [];
  });
  const [place] = places;
  if (place === undefined || places.length > 1) return rows;
  const end = top[place]?.end ?? 0;
  const merged = Array.from({ length: covered - 1 }, () => ({ start: end, end }));
  const first = below[0]?.start ?? 0;
  const before = Array.from({ length: place }, () => ({ start: first, end: first }));
  const sub = [...before, ...below.slice(0, covered)];
  return [[...top.slice(0, place + 1), ...merged, ...top.slice(place + 1)], sub, ...body];
}

function isNumberColumn(rows: readonly Cell[][], column: number, text: string): boolean {
  const filled = rows.slice(0, 40).filter((row) => (row[column]?.end ?? 0) > (row[column]?.start ?? 0));
  return filled.length > 0 && filled.filter((row) => isNumber(row[column], text)).length * 2 > filled.length;
}
