import type { Reading } from '../extract/tree.ts';
import type { Figure } from '../schema/index.ts';
import type { Candidate, Claim } from './candidate.ts';
import { columnOf, isAdditive, tableGrids, type TableGrid } from './table-grid.ts';

/**
 * Column sums: a subtotal is the sum of the items under it, the total the sum of the subtotals (or of the items where
 * there are none). Percentages and rates do not add up.
 */
export function relateTableColumns(reading: Reading): Candidate[] {
  const { isScan } = reading.outline.decoded;
  return tableGrids(reading).flatMap((grid) => {
    const sums = rowSums(grid);
    if (sums.length === 0) return [];
    return grid.table.columns.flatMap((_, column) => {
      const figures = columnOf(grid, column);
      return sums.flatMap((sum) => {
        const isWhole = !isScan || sum.parts.every((row) => figures[row] !== undefined);
        return columnSum(sum, figures, isWhole ? 'complete' : 'possible');
      });
    });
  });
}

/** Which rows make which. */
interface RowSum {
  whole: number;
  parts: readonly number[];
  basis: string;
}

function rowSums({ table: { rows } }: TableGrid): RowSum[] {
  const sums: RowSum[] = [];
  /** Rows that are not yet part of anything, by their level. */
  const children = new Map<number, number[]>();
  const heads: { row: number; level: number }[] = [];
  const totals: number[] = [];
  const roots: number[] = [];
  const close = (level: number): void => {
    for (let head = heads.at(-1); head !== undefined && head.level >= level; head = heads.at(-1)) {
      heads.pop();
      const parts = children.get(head.row) ?? [];
      if (parts.length > 0)
        sums.push({ whole: head.row, parts, basis: `${rows[head.row]?.label ?? ''}: các dòng bên dưới` });
    }
  };
  rows.forEach(({ role, level }, row) => {
    if (role === 'total') {
      totals.push(row);
      return;
    }
    close(level);
    const head = heads.at(-1);
    if (head === undefined) roots.push(row);
    else (children.get(head.row) ?? setDefault(children, head.row)).push(row);
    heads.push({ row, level });
  });
  close(-1);
  for (const whole of totals) if (roots.length > 1) sums.push({ whole, parts: roots, basis: 'dòng tổng' });
  return sums;
}

function setDefault(map: Map<number, number[]>, key: number): number[] {
  const list: number[] = [];
  map.set(key, list);
  return list;
}

/** @param claim of a scan nobody knows whether a cell without a number was empty, or could not be read */
function columnSum(
  { whole, parts, basis }: RowSum,
  figures: readonly (Figure | undefined)[],
  claim: Claim,
): Candidate[] {
  const total = figures[whole];
  const numbers = parts.flatMap((row) => figures[row] ?? []);
  if (total === undefined || !isAdditive(total) || numbers.length < 2) return [];
  // A cell that is not a number is "nothing"; one that counts something else makes the sum meaningless.
  if (numbers.some((figure) => figure.kind !== total.kind || !isAdditive(figure))) return [];
  // "Diện tích | 4.715 km2" above "Độ cao | 900 m": a height is no part of an area.
  if (total.kind === 'quantity' && numbers.some(({ unit }) => unit !== total.unit)) return [];
  return [
    {
      type: 'table_sum',
      whole: total,
      impliedWhole: null,
      parts: numbers.map((figure) => ({ figure, sign: 1 })),
      formula: { kind: 'sum' },
      claim,
      basis,
      position: total.position,
    },
  ];
}
