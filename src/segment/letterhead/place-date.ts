import type { Match } from '../../grammar/pattern.ts';
import type { Document } from '../../schema/index.ts';
import { PATTERNS } from './grammar.ts';
import { lineBefore } from './head-lines.ts';

/** Địa danh và thời gian ban hành (Decree 30/2020/NĐ-CP, Annex I, II.4). */
export interface PlaceDateReading {
  place: string | null;
  date: NonNullable<Document['date']>;
  start: number;
  end: number;
}

/**
 * The place and date of a head: "Nà Mây, ngày 05 tháng 3 năm 2024", "Nà Mây, ngày tháng 3 năm 2024" (day still blank),
 * also broken over two lines of a cell ("Thành phố Tân⏎Sơn, ngày …"). A date inside a sentence is none.
 */
export function readPlaceDate(head: string): PlaceDateReading | null {
  for (const match of PATTERNS.date.all(head)) {
    const line = placeBefore(head, match.index);
    if (line === null || (line.place === '' && !alone(head, match.end))) continue;
    return {
      place: line.place === '' ? null : line.place,
      date: dateOf(match),
      start: line.start,
      end: match.end,
    };
  }
  return null;
}

interface Before {
  /** '' when nothing stands before the date. */
  place: string;
  start: number;
}

/** The place before a date, up to two lines of a narrow cell; null when what stands there is a sentence. */
function placeBefore(head: string, offset: number): Before | null {
  const line = lineBefore(head, offset);
  const start = line === '' ? offset : head.lastIndexOf(line, offset);
  const own = bare(line);
  if (own !== '' && !PATTERNS.place.test(own)) return null;
  const above = lineAbove(head, start);
  if (above === null) return { place: own, start };
  const first = bare(above.text);
  if (own === '' ? above.text.endsWith(',') && PATTERNS.place.test(first) : FIRST_HALF.test(above.text)) {
    return { place: `${first} ${own}`.trim(), start: above.start };
  }
  return { place: own, start };
}

function bare(text: string): string {
  return text.replace(/\s*[,.;]\s*$/u, '').replace(/\s+/gu, ' ');
}

function lineAbove(head: string, offset: number): { text: string; start: number } | null {
  const newline = head.slice(0, offset).trimEnd().length;
  if (!/^[^\S\n]*\n[^\S\n]*$/u.test(head.slice(newline, offset))) return null;
  const text = lineBefore(head, newline);
  return text === '' ? null : { text, start: head.lastIndexOf(text, newline) };
}

/** A date without a place counts only when nothing follows it on its line. */
function alone(head: string, end: number): boolean {
  return /^[\s.,;*_]*(?:[\n|\u0001]|$)/u.test(head.slice(end, end + 80));
}

/** "Thành phố Hồ⏎Chí Minh, ngày …": the first half of a place that a narrow cell broke. */
const FIRST_HALF =
  /^(?:Thành phố|Tỉnh|Thị xã|Thị trấn|Huyện|Quận|Xã|Phường|Đặc khu|TP\.?)(?: \p{Lu}\p{Ll}*){0,3}$|^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){0,2}$/u;

function dateOf(match: Match): NonNullable<Document['date']> {
  const month = match.group('month') ?? match.group('slashMonth') ?? match.group('dotMonth');
  const year = match.group('year') ?? match.group('slashYear') ?? match.group('dotYear');
  return {
    text: match.text.replace(/\s+/gu, ' ').trim(),
    year: whole(year, 1900, 2100),
    month: whole(month, 1, 12),
    day: whole(match.group('day'), 1, 31),
  };
}

function whole(digits: string | undefined, least: number, most: number): number | null {
  const value = Number(digits ?? NaN);
  return value >= least && value <= most ? value : null;
}
