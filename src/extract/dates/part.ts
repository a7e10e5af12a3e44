import type { Match } from '../../grammar/pattern.ts';

const QUARTERS = ['I', 'II', 'III', 'IV'];

/**
 * The part of a year that a date's groups tell: "6 tháng đầu năm" is `H1`, "6 tháng cuối năm" `H2`, "quý III" `Q3`,
 * "9 tháng" `9M`. The first three months are `Q1` and the last three `Q4`; other months at the end of a year have no
 * name and give null.
 */
export function yearPart(match: Match): string | null {
  const roman = match.group('quarter');
  if (roman !== undefined) return `Q${QUARTERS.indexOf(roman.toUpperCase()) + 1}`;
  const quarter = match.group('quarter2');
  if (quarter !== undefined) return `Q${quarter}`;
  const months = match.group('months') ?? match.group('months2');
  if (months === undefined) return null;
  return monthsPart(Number(months), match.group('half')?.toLowerCase() === 'cuối');
}

function monthsPart(months: number, last: boolean): string | null {
  if (months === 6) return last ? 'H2' : 'H1';
  if (months === 3) return last ? 'Q4' : 'Q1';
  return last ? null : `${months}M`;
}
