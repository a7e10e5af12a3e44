import { firstName, tableWords } from './grammar.ts';
import type { Grid, GridCell } from './grid.ts';

/** Which rows are header, and the path of header cells above each column. */
export interface Header {
  /** Rows of the grid before the body. */
  rows: number;
  /** The row "A B 1 2 3", or -1. */
  indexRow: number;
  /** Lines inside the table that are no header: a title, "ĐVT: triệu đồng". */
  captions: string[];
  paths: string[][];
  formulas: (string | null)[];
}

type Row = readonly (GridCell | null)[];

/** Deeper headers are not to be met; a table that has no numbers is not searched to its end. */
const MOST_HEADER_ROWS = 12;

/** Reads the header of a grid by what its rows hold, for the formats tell nothing. */
export function readHeader(grid: Grid): Header {
  const index = grid.rows.slice(0, MOST_HEADER_ROWS).findIndex((row, at) => isIndexRow(row, at));
  const rows = index >= 0 ? index + 1 : bodyStart(grid);
  const above = grid.rows.slice(0, index >= 0 ? index : rows);
  const captions = captionCount(above, grid.width);
  return {
    rows,
    indexRow: index,
    captions: above
      .slice(0, captions)
      .map((row) => singleSpaced(row.find((cell) => cell !== null)?.text ?? '')),
    paths: headerPaths(above.slice(captions), grid.width),
    formulas: Array.from({ length: grid.width }, (_, column) => grid.rows[index]?.[column]?.text ?? null),
  };
}

export function singleSpaced(text: string): string {
  return text.includes('\n') || text.includes('  ') ? text.replace(/\s+/gu, ' ') : text;
}

/**
 * "A B 1 2 3", with gaps and repeats as they are ("A B I 2 3 4 6 … 11 11 12"), or with formulas ("(3)=(1)+(2)"): every
 * cell is an index, and the numbers never fall.
 */
export function isIndexRow(row: Row, at: number): boolean {
  const cells = row.filter((cell) => cell !== null);
  if (cells.length < (at === 0 ? 3 : 2) || cells.length * 5 < row.length * 3) return false;
  const { cells: shapes } = tableWords();
  let last = 0;
  for (const { text } of cells) {
    if (text.length > 48 || firstName(shapes, text) !== 'index') return false;
    const number = Number(/\d+/u.exec(text)?.[0] ?? last);
    if (number < last || number > last + 3) return false;
    last = number;
  }
  return last > 0 && last <= row.length * 2;
}

/** The first row that holds figures, or a serial number with words. */
function bodyStart({ rows }: Grid): number {
  const limit = Math.min(rows.length, MOST_HEADER_ROWS);
  for (let at = 0; at < limit; at += 1) {
    if (holdsFigures(rows[at] ?? []) || opensWithSerial(rows[at] ?? [])) return groupStart(rows, at);
  }
  return rows.length > 1 ? 1 : 0;
}

function holdsFigures(row: Row): boolean {
  return row.some((cell, column) => column > 0 && cell !== null && isFigure(cell));
}

function isFigure(cell: GridCell): boolean {
  return (
    cell.shape === 'number' || cell.shape === 'nothing' || (cell.shape === 'measured' && !isPlanHead(cell))
  );
}

/** "6 tháng đầu năm" heads a column. */
function isPlanHead(cell: GridCell): boolean {
  return /^\d{1,2}\s+(?:tháng|năm|quý)(?!\p{L})/iu.test(cell.text);
}

function opensWithSerial(row: Row): boolean {
  const [first] = row;
  if (first === null || first === undefined || !row.some((cell, column) => column > 0 && cell !== null))
    return false;
  return first.text.length <= 10 && firstName(tableWords().serials, first.text) !== null;
}

/** A row with one cell right before the first figures is the head of a group ("Khu vực thành thị"), not a header. */
function groupStart(rows: readonly Row[], first: number): number {
  let start = first;
  while (start > 1) {
    const filled = (rows[start - 1] ?? []).flatMap((cell, column) => (cell === null ? [] : [column]));
    if (filled.length !== 1 || (filled[0] ?? 0) > 1) break;
    start -= 1;
  }
  return start;
}

/** Rows at the top with a single cell, of a table with more columns and a header below. */
function captionCount(rows: readonly Row[], width: number): number {
  if (width <= 2) return 0;
  const header = rows.slice(0, -1).findIndex((row) => row.filter((cell) => cell !== null).length !== 1);
  return header < 0 ? Math.max(0, rows.length - 1) : header;
}

/**
 * A header cell spans to the right over empty cells as far as the header above it does; an empty cell with no cell
 * to its left under the same parent belongs to the cell above (a vertical merge).
 */
function headerPaths(rows: readonly Row[], width: number): string[][] {
  const paths: string[][] = Array.from({ length: width }, () => []);
  // Which merged cell covers a column so far; columns under the same one are siblings.
  let cover = Array.from<number>({ length: width }).fill(0);
  let cells = 0;
  for (const row of rows) {
    const next = [...cover];
    let open: { text: string; parent: number; id: number } | null = null;
    for (let column = 0; column < width; column += 1) {
      const parent = cover[column] ?? 0;
      const text = row[column]?.text;
      if (open !== null && open.parent !== parent) open = null;
      if (text !== undefined && singleSpaced(text) !== open?.text) {
        cells += 1;
        open = { text: singleSpaced(text), parent, id: cells };
      }
      if (open === null) continue;
      next[column] = open.id;
      const path = paths[column];
      // "STT" over "STT": converters repeat a merged cell in each row.
      if (path !== undefined && path.at(-1) !== open.text) path.push(open.text);
    }
    cover = next;
  }
  return paths;
}
