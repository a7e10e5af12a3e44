import type { Run } from '../parts.ts';
import { joinRows } from './joined.ts';
import type { PlacedTable } from './ruled-table.ts';
import { rowOf, segmentsOf, textOfRow } from './rows.ts';
import type { Row } from './rows.ts';

/** Rows of a page that stand in columns without drawn lines; `table` is null where the columns cannot be told apart. */
export interface AlignedRows {
  /** Indices of the page's rows. */
  start: number;
  /** Exclusive. */
  end: number;
  table: PlacedTable | null;
}

/** Cells stand apart by this many heights of the font, wider than a blank in a justified line. */
const CELL_GAP = 0.9;
const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;
/** Lines of wrapped cells between two rows that hold numbers. */
const MOST_BETWEEN = 3;
const MOST_HEADER_LINES = 6;

const NUMBER = /^[-–+(]?\s?\d[\d.,/\s]*\s?%?\)?$|^[-–]$/u;

interface Cut {
  row: Row;
  cells: Row[];
}

/** The tables among the rows of a page: three or more rows of three or more cells, two of them numbers. */
export function findAlignedRows(rows: readonly Row[], page: number): AlignedRows[] {
  const cuts = rows.map((row) => ({ row, cells: segmentsOf(row, CELL_GAP) }));
  const found: AlignedRows[] = [];
  let behind = 0;
  for (const core of coresOf(cuts)) {
    const columns = columnsOf(core.map((index) => cuts[index]).filter((cut) => cut !== undefined));
    const [first = 0, last = 0] = [core[0], core.at(-1)];
    if (columns.length < FEWEST_COLUMNS || !isDistinct(core, cuts, columns)) {
      found.push({ start: first, end: last + 1, table: null });
      behind = last + 1;
      continue;
    }
    const start = headerStart(cuts, first, behind, columns);
    const end = tailEnd(cuts, core, columns);
    found.push({ start, end, table: tableOf(cuts, { start, end, core, columns, page }) });
    behind = end;
  }
  return found;
}

/** Runs of rows with numbers in columns, as indices; rows of wrapped words may stand between. */
function coresOf(cuts: readonly Cut[]): number[][] {
  const runs: number[][] = [];
  cuts.forEach((cut, index) => {
    if (!isCore(cut)) return;
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn =
      last !== undefined &&
      index - last <= MOST_BETWEEN + 1 &&
      cut.row.y - (cuts[last]?.row.y ?? 0) < cut.row.size * 7 &&
      cuts.slice(last + 1, index).every((between) => isInner(between, cut.row));
    if (goesOn) run?.push(index);
    else runs.push([index]);
  });
  return runs.filter((run) => run.length >= FEWEST_ROWS);
}

function isCore({ cells }: Cut): boolean {
  if (cells.length < FEWEST_COLUMNS) return false;
  return cells.filter((cell) => NUMBER.test(textOfRow(cell))).length >= 2;
}

/** Not a line of running text, which fills the width; not the header of another table. */
function isInner({ row, cells }: Cut, core: Row): boolean {
  if (cells.length >= FEWEST_COLUMNS) return cells.some((cell) => NUMBER.test(textOfRow(cell)));
  return cells.length > 1 || row.right - row.left < (core.right - core.left) * 0.7;
}

interface Column {
  left: number;
  right: number;
}

function columnsOf(cuts: readonly Cut[]): Column[] {
  const cells = cuts.flatMap((cut) => cut.cells).toSorted((a, b) => a.left - b.left);
  const columns: Column[] = [];
  for (const { left, right, size } of cells) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right + size * 0.3) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** Whether hardly any row has two cells in one column. */
function isDistinct(core: readonly number[], cuts: readonly Cut[], columns: readonly Column[]): boolean {
  const clashes = core.filter((index) => {
    const at = cuts[index]?.cells.map((cell) => columnAt(columns, cell)) ?? [];
    return new Set(at).size < at.length;
  });
  return clashes.length * 5 <= core.length;
}

/** The column in which, or nearest to which, the middle of a cell stands. */
function columnAt(columns: readonly Column[], { left, right }: Column): number {
  const middle = (left + right) / 2;
  let best = 0;
  let nearest = Infinity;
  columns.forEach((column, index) => {
    const distance = Math.max(0, column.left - middle, middle - column.right);
    if (distance < nearest) [best, nearest] = [index, distance];
  });
  return best;
}

function spanned(columns: readonly Column[], cell: Column): number {
  return columns.filter(({ left, right }) => cell.left < right && left < cell.right).length;
}

/** The first line of the header, above the first row with numbers. */
function headerStart(
  cuts: readonly Cut[],
  first: number,
  behind: number,
  columns: readonly Column[],
): number {
  let start = first;
  let lines = 0;
  for (let index = first - 1; index >= behind && first - index <= MOST_HEADER_LINES; index -= 1) {
    const [cut, below] = [cuts[index], cuts[index + 1]];
    if (cut === undefined || below === undefined) break;
    if (below.row.y - cut.row.y > cut.row.size * 2.6) break;
    const [left = 0, right = 0] = [columns[0]?.left, columns.at(-1)?.right];
    if (cut.row.left < left - cut.row.size * 2 || cut.row.right > right + cut.row.size * 3) break;
    if (cut.cells.length >= 2) {
      start = index;
      lines += 1;
    } else if (lines === 0 && index < first - 2) {
      break;
    } else if (cut.row.right - cut.row.left > (right - left) * 0.6) {
      break;
    }
  }
  return start;
}

/** Behind the wrapped lines of the last row. */
function tailEnd(cuts: readonly Cut[], core: readonly number[], columns: readonly Column[]): number {
  const spacing = spacingOf(cuts, core);
  let end = (core.at(-1) ?? 0) + 1;
  const y = cuts[end - 1]?.row.y ?? 0;
  while (end < cuts.length) {
    const cut = cuts[end];
    if (cut === undefined || cut.row.y - y > spacing * 0.85) break;
    if (cut.cells.some((cell) => spanned(columns, cell) > 1)) break;
    end += 1;
  }
  return end;
}

/** The smallest distance between rows with numbers. */
function spacingOf(cuts: readonly Cut[], core: readonly number[]): number {
  let least = Infinity;
  core.slice(1).forEach((index, at) => {
    least = Math.min(least, (cuts[index]?.row.y ?? 0) - (cuts[core[at] ?? 0]?.row.y ?? 0));
  });
  return least;
}

interface Extent {
  start: number;
  end: number;
  core: readonly number[];
  columns: readonly Column[];
  page: number;
}

function tableOf(cuts: readonly Cut[], { start, end, core, columns, page }: Extent): PlacedTable {
  const [first = 0] = core;
  const logical = [...headerRows(cuts.slice(start, first), columns), ...bodyRows(cuts, first, end, core)];
  const inside = cuts.slice(start, end).map(({ row }) => row);
  const whole = rowOf(inside.flatMap(({ glyphs }) => glyphs));
  return {
    top: (inside[0]?.y ?? 0) - (inside[0]?.size ?? 0),
    bottom: inside.at(-1)?.y ?? 0,
    left: whole.left,
    right: whole.right,
    columns: columns.map(({ left }) => left),
    rows: logical.map((lines) => {
      const cells: Row[][] = columns.map(() => []);
      for (const cell of lines.flat()) cells[columnAt(columns, startOf(cell, columns))]?.push(cell);
      return cells.map((parts) => ({ runs: runsIn(parts, page), cell: null }));
    }),
  };
}

function runsIn(parts: readonly Row[], page: number): Run[] {
  return joinRows(
    parts.toSorted((a, b) => a.y - b.y || a.left - b.left),
    page,
  );
}

/** A cell over several columns stands in the first of them. */
function startOf(cell: Row, columns: readonly Column[]): Column {
  if (spanned(columns, cell) < 2) return cell;
  const first = columns.find(({ left, right }) => cell.left < right && left < cell.right);
  return first ?? cell;
}

/** Header lines over several columns are rows of their own, the others are lines of one row. */
function headerRows(cuts: readonly Cut[], columns: readonly Column[]): Row[][][] {
  const own: Row[][] = [];
  const over: Row[][] = [];
  for (const { cells } of cuts) {
    const wide = cells.filter((cell) => spanned(columns, cell) > 1);
    if (wide.length > 0) over.push(wide);
    own.push(cells.filter((cell) => spanned(columns, cell) < 2));
  }
  const rows = over.map((cells) => [cells]);
  return own.flat().length > 0 ? [...rows, own] : rows;
}

/** Each row with numbers, with the lines of its wrapped words above and below it. */
function bodyRows(cuts: readonly Cut[], first: number, end: number, core: readonly number[]): Row[][][] {
  const spacing = spacingOf(cuts, core);
  const lines = new Map<number, Row[][]>(core.map((index) => [index, [cuts[index]?.cells ?? []]]));
  for (let index = first; index < end; index += 1) {
    const cut = cuts[index];
    if (cut === undefined || lines.has(index)) continue;
    const y = cut.row.y;
    const distance = (other: number): number => Math.abs((cuts[other]?.row.y ?? Infinity) - y);
    const nearest = core.reduce((best, other) => (distance(other) < distance(best) ? other : best), first);
    if (distance(nearest) < spacing * 0.9) lines.get(nearest)?.push(cut.cells);
    else lines.set(index, [cut.cells]);
  }
  return [...lines].toSorted(([a], [b]) => a - b).map(([, parts]) => parts);
}
