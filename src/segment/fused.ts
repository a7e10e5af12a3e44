import { type Opening, readOpening } from './label.ts';
import { isSmall } from './lines.ts';

/**
 * Headings run together on one line: "II. PHẠM VI VÀ ĐỐI TƯỢNG1. Phạm vi" and "I. MỤC TIÊU a) Mục tiêu chung" are
 * two headings each, a title in capitals and then the first label below it.
 */

/** How far a title in capitals may run before the second label. */
const LONGEST_TITLE = 300;

const FIRST_NUMBER = /(?:^|[^\d.,/])\s*((?:\d{1,2}\.)*1[.)/]\s*["“]?\p{Lu}\s?)$/u;
const FIRST_POINT = /a[)./]\s/y;

/**
 * Where the second heading begins, or null when there is only one.
 *
 * @param opening how the passage begins; only Phần, Chương, Mục, A. and I. have titles in capitals.
 */
export function fusedAt(text: string, opening: Opening): number | null {
  const label = opening.label;
  if (label === null || !CAPITAL_TITLES.has(label.numbering)) return null;
  const end = Math.min(text.length, label.end + LONGEST_TITLE);
  let small = label.end;
  while (small < end && !isSmall(text[small] ?? '')) small += 1;
  if (small >= end || small - label.end < 4) return null;
  FIRST_POINT.lastIndex = small;
  if (FIRST_POINT.test(text) && text[small - 1] === ' ') return small;
  const found = FIRST_NUMBER.exec(text.slice(label.end, small));
  if (found === null) return null;
  const at = small - (found[1]?.length ?? 0);
  return at - label.end >= 4 && readOpening(text, at).label !== null ? at : null;
}

const CAPITAL_TITLES: ReadonlySet<string> = new Set(['part', 'chapter', 'division', 'letter_upper', 'roman']);
