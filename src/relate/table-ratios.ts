import type { Reading } from '../extract/tree.ts';
import type { Figure } from '../schema/index.ts';
import type { Candidate } from './candidate.ts';
import { tableGrids, type TableGrid } from './table-grid.ts';
import { compare } from './verdict.ts';

/**
 * Percentage columns: which two columns one is the ratio of is seen from the rows themselves; where four of five rows
 * agree on a part and a base, the others are slips.
 */
export function relateTableRatios(reading: Reading): Candidate[] {
  return tableGrids(reading).flatMap((grid) => {
    const columns = grid.table.columns.map((_, column) => grid.cells.flatMap((row) => row[column] ?? []));
    const counts = columns.flatMap((figures, column) => (figures.some(isCount) ? [column] : []));
    return columns.flatMap((figures, percent) => {
      if (figures.length < FEWEST_ROWS || !figures.every((figure) => figure.kind === 'percent')) return [];
      const rule = ratioRule(grid, percent, counts);
      return rule === null ? [] : grid.cells.flatMap((row) => ratioOf(rule, row));
    });
  });
}

interface RatioRule {
  percent: number;
  part: number;
  base: number;
}

const FEWEST_ROWS = 4;
/** Of four rows one may be wrong. */
const FEWEST_TELLING = 3;
const MOST_SAMPLE_ROWS = 200;

function isCount(figure: Figure): boolean {
  return figure.kind !== 'percent' && figure.kind !== 'ratio' && figure.per === null;
}

/** The part stands before its percentage; the base anywhere. The nearest pair that the rows bear out. */
function ratioRule(grid: TableGrid, percent: number, counts: readonly number[]): RatioRule | null {
  const rows = grid.cells.slice(0, MOST_SAMPLE_ROWS);
  const parts = counts
    .filter((column) => column < percent)
    .toReversed()
    .slice(0, 3);
  for (const part of parts) {
    for (const base of counts.filter((column) => column !== part)) {
      if (isShown({ percent, part, base }, rows)) return { percent, part, base };
    }
  }
  return null;
}

function isShown(rule: RatioRule, rows: readonly (readonly (Figure | undefined)[])[]): boolean {
  let told = 0;
  let held = 0;
  let telling = 0;
  for (const row of rows) {
    const [candidate] = ratioOf(rule, row);
    if (candidate === undefined) continue;
    told += 1;
    if (compare(candidate) === 'inconsistent') continue;
    held += 1;
    // 0 % of anything and 100 % of itself show nothing.
    const percent = candidate.whole?.value ?? 0;
    if (percent !== 0 && percent !== 100) telling += 1;
  }
  return told >= FEWEST_ROWS && held * 10 >= told * 7 && telling >= FEWEST_TELLING;
}

function ratioOf({ percent, part, base }: RatioRule, row: readonly (Figure | undefined)[]): Candidate[] {
  const [whole, numerator, denominator] = [row[percent], row[part], row[base]];
  if (whole === undefined || numerator === undefined || denominator === undefined || denominator.value <= 0)
    return [];
  return [
    {
      type: 'table_ratio',
      whole,
      impliedWhole: null,
      parts: [
        { figure: numerator, sign: 1 },
        { figure: denominator, sign: 1 },
      ],
      formula: { kind: 'share' },
      claim: 'complete',
      basis: 'các dòng khác: tỷ lệ của hai cột',
      position: whole.position,
    },
  ];
}
