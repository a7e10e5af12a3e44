import type { Reading } from '../extract/tree.ts';
import type { Figure } from '../schema/index.ts';
import type { Candidate, Operand } from './candidate.ts';
import { valueOf } from './exact.ts';
import { isAdditive, tableGrids, type TableGrid } from './table-grid.ts';

/**
 * Relations between the columns of a table: one is the sum or the difference of others ("Hộ nghèo đầu năm − Thoát nghèo
 * = Còn lại"). Either the header says so ("9=1-2-3"), or nearly every row does: then the rows that do not are slips.
 */
export function relateTableRows(reading: Reading): Candidate[] {
  return tableGrids(reading).flatMap((grid) => {
    const formulas = [...headerFormulas(grid), ...observedFormulas(grid)];
    return unique(formulas).flatMap((formula) => grid.cells.flatMap((row) => rowCandidate(formula, row)));
  });
}

interface ColumnFormula {
  whole: number;
  parts: readonly { column: number; sign: 1 | -1 }[];
  basis: string;
}

function unique(formulas: readonly ColumnFormula[]): ColumnFormula[] {
  const known = new Set<string>();
  return formulas.filter((formula) => {
    const columns = [formula.whole, ...formula.parts.map(({ column }) => column)]
      .toSorted((a, b) => a - b)
      .join();
    if (known.has(columns)) return false;
    known.add(columns);
    return true;
  });
}

const FORMULA =
  /^\(?([\dA-Z]{1,3})\)?\s*=\s*\(?([\dA-Z]{1,3})\)?((?:\s*[-+–]\s*\(?[\dA-Z]{1,3}\)?){1,12})$/iu;
const TERM = /([-+–])\s*\(?([\dA-Z]{1,3})\)?/giu;

/** "(5)=(1)-(2)+(3)" in the index row. */
function headerFormulas({ part }: TableGrid): ColumnFormula[] {
  const cells = part.content.formulas.map((cell) => cell?.replace(/\s+/gu, '') ?? '');
  const names = new Map(
    cells.map((cell, column) => [nameOf(cell), column] as const).filter(([name]) => name !== ''),
  );
  return cells.flatMap((cell, whole) => {
    const match = FORMULA.exec(cell);
    if (match === null) return [];
    const terms = [{ name: match[2] ?? '', sign: 1 as const }, ...termsOf(match[3] ?? '')];
    const parts = terms.flatMap(({ name, sign }) => {
      const column = names.get(name.toUpperCase());
      return column === undefined ? [] : [{ column, sign }];
    });
    return parts.length === terms.length ? [{ whole, parts, basis: cell }] : [];
  });
}

function nameOf(cell: string): string {
  return (/^\(?([\dA-Z]{1,3})\)?(?==|$)/iu.exec(cell)?.[1] ?? '').toUpperCase();
}

function termsOf(text: string): { name: string; sign: 1 | -1 }[] {
  return [...text.matchAll(TERM)].map(([, sign, name = '']) => ({ name, sign: sign === '+' ? 1 : -1 }));
}

/** Columns this far apart are looked at together: a group of headers is seldom wider. */
const WINDOW = 12;
/** A rule that fewer rows show may be chance. */
const FEWEST_ROWS = 4;
/** Of four rows one may be wrong. */
const FEWEST_TELLING = 3;
const MOST_SAMPLE_ROWS = 200;

/** Sums and differences that at least three of four rows show. */
function observedFormulas(grid: TableGrid): ColumnFormula[] {
  const rows = grid.cells
    .filter((row) => row.some((figure) => figure !== undefined))
    .slice(0, MOST_SAMPLE_ROWS);
  if (rows.length < FEWEST_ROWS) return [];
  const columns = grid.table.columns.flatMap((_, column) => (isSummable(rows, column) ? [column] : []));
  return columns.flatMap((first, at) => {
    const group = columns.slice(at, at + WINDOW);
    return [...differences(first, group.slice(1)), ...sums(first, group.slice(1))].filter((formula) =>
      isShown(formula, rows),
    );
  });
}

function isSummable(rows: readonly (readonly (Figure | undefined)[])[], column: number): boolean {
  const figures = rows.flatMap((row) => row[column] ?? []);
  return figures.length >= FEWEST_ROWS && figures.every(isAdditive);
}

/** first − a = b for neighbours of one group: what there was, what went, what is left. */
function differences(first: number, others: readonly number[]): ColumnFormula[] {
  return others.slice(0, 4).flatMap((a, at) =>
    others.slice(at + 1, at + 4).map((b): ColumnFormula => ({
      whole: b,
      parts: [
        { column: first, sign: 1 },
        { column: a, sign: -1 },
      ],
      basis: 'các dòng khác: cột trừ cột',
    })),
  );
}

/** first = a + b + … to its right: a "Tổng số" column before its breakdown. */
function sums(first: number, others: readonly number[]): ColumnFormula[] {
  return others.slice(1).map((_, at): ColumnFormula => ({
    whole: first,
    parts: others.slice(0, at + 2).map((column) => ({ column, sign: 1 as const })),
    basis: 'các dòng khác: cột bằng tổng các cột bên phải',
  }));
}

function isShown(formula: ColumnFormula, rows: readonly (readonly (Figure | undefined)[])[]): boolean {
  let told = 0;
  let held = 0;
  let telling = 0;
  for (const row of rows) {
    const [candidate] = rowCandidate(formula, row);
    if (candidate === undefined || candidate.whole === null) continue;
    told += 1;
    const sum = candidate.parts.reduce((all, { figure, sign }) => all + BigInt(sign) * valueOf(figure), 0n);
    if (sum !== valueOf(candidate.whole)) continue;
    held += 1;
    // 0 = 0 − 0 shows nothing.
    if (candidate.parts.every(({ figure }) => figure.value !== 0)) telling += 1;
  }
  return told >= FEWEST_ROWS && held * 4 >= told * 3 && telling >= FEWEST_TELLING;
}

/** A header such as "Thoát nghèo" names no unit: its numbers count what the others count. */
function isComparable(part: Figure, whole: Figure): boolean {
  return part.kind === whole.kind || hasNoUnit(part) || hasNoUnit(whole);
}

function hasNoUnit({ kind, unit }: Figure): boolean {
  return kind === 'count' && unit === null;
}

function rowCandidate(formula: ColumnFormula, row: readonly (Figure | undefined)[]): Candidate[] {
  const whole = row[formula.whole];
  if (whole === undefined) return [];
  const parts: Operand[] = [];
  for (const { column, sign } of formula.parts) {
    const figure = row[column];
    if (figure !== undefined && isComparable(figure, whole)) parts.push({ figure, sign });
  }
  if (parts.length !== formula.parts.length) return [];
  return [
    {
      type: parts.some(({ sign }) => sign < 0) ? 'table_difference' : 'table_sum',
      whole,
      impliedWhole: null,
      parts,
      formula: { kind: 'sum' },
      claim: 'complete',
      basis: formula.basis,
      position: whole.position,
    },
  ];
}
