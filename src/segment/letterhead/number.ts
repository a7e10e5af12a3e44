import type { Document } from '../../schema/index.ts';
import { typeOfTitle } from '../document-grammar.ts';
import { PATTERNS } from './grammar.ts';
import { inCapitals, lineBefore } from './head-lines.ts';

/** Số, ký hiệu (Decree 30/2020/NĐ-CP, Annex I, II.3) where it stands in the head. */
export interface NumberReading {
  number: NonNullable<Document['number']>;
  start: number;
  end: number;
}

/**
 * The number and symbol of a head: `Số: 0129/KH-UBND`, `Số: /KH-UBND` (still blank: `number` is null),
 * `Số: 56/2025/NQ-HĐND`, `Quyết định số: 289/QĐ-UBND`, `Số: 14-NQ/HU`.
 *
 * A number inside a sentence or title is another document's.
 */
export function readNumber(head: string): NumberReading | null {
  for (const match of PATTERNS.number.all(head)) {
    const before = lineBefore(head, match.index);
    if (!mayPrecede(before, match.text, head.slice(match.end, match.end + 40))) continue;
    const year = match.group('year');
    return {
      start: match.index,
      end: match.end,
      number: {
        text: match.text.replace(/\s+/gu, ' '),
        number: match.group('number') ?? null,
        year: year === undefined ? null : Number(year),
        symbol: match.group('symbol')?.replace(/\s/gu, '') ?? null,
      },
    };
  }
  return null;
}

/** Nothing but the date follows: "Quyết định số 12/QĐ-UBND về …" is a sentence. */
const ENDS = /^\s*(?:[\n\t|\u0001]|$|,?\s*ngày\s)/u;

/** "Số: 12/…" after an issuer in capitals on the same line is glued; "… THEO NGHỊ QUYẾT SỐ 20/…" is a title. */
function mayPrecede(before: string, number: string, behind: string): boolean {
  const small = number.startsWith('s');
  if (before === '') return !small;
  const named = typeOfTitle(before);
  if (named !== null && named.text.length === before.length) return ENDS.test(behind);
  return !small && inCapitals(before) && /^Số\s*:/u.test(number);
}
