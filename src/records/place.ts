import type { Figure, Position } from '../schema/index.ts';

/** The columns that say where a row stands. */
export function placeOf({ start, end, page, cell }: Position) {
  return {
    start_line: start.line,
    start_column: start.column,
    start_offset: start.offset,
    end_offset: end.offset,
    page: page ?? null,
    sheet_cell: cell ?? null,
  };
}

/** The same of what has no place. */
export const NOWHERE = {
  start_line: null,
  start_column: null,
  start_offset: null,
  end_offset: null,
  page: null,
  sheet_cell: null,
};

/** A year, a part of one ("H1"), or a span. */
export function periodOf(period: Figure['period']) {
  const none = { year: null, year_part: null, year_from: null, year_to: null };
  if (period === null) return none;
  if ('from' in period) return { ...none, year_from: period.from, year_to: period.to };
  return { ...none, year: period.year, year_part: period.part ?? null };
}
