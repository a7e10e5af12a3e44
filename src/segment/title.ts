import { inCapitals, isCapital } from './lines.ts';

/** The title of a heading, and where it ends in the passage. */
export interface Title {
  text: string;
  end: number;
}

/** A heading is at most this long; what is longer is running text with a number before it. */
const LONGEST = 200;

const PROJECT_HEAD = /(?:Tiểu\s+)?[Dd]ự\s+án\s+\d{1,2}(?:\s*,\s*[Dd]ự\s+án\s+\d{1,2})?\s*[.:]\s*/y;

/**
 * The title that follows a label: the whole line when it is short, else up to the first colon or the first
 * sentence's end: "2.6. Chính sách về vệ sinh: thực hiện lồng ghép … (200 letters more)" has "Chính sách về vệ sinh".
 *
 * @param from end of the label in `text`.
 */
export function titleOf(text: string, from: number): Title {
  const start = skipSigns(text, from);
  const limit = Math.min(text.length, start + LONGEST);
  let end = firstEnd(text, afterProject(text, start), limit, text.length > limit);
  while (end > start && ENDING.has(text[end - 1] ?? '')) end -= 1;
  return { text: text.slice(start, end).replace(/\s+/gu, ' '), end: Math.max(end, from) };
}

const ENDING = new Set(' \n.:;,-–');
const LEADING = new Set(' \n.:;,-–/)');

function skipSigns(text: string, from: number): number {
  let start = from;
  while (start < text.length && LEADING.has(text[start] ?? '')) start += 1;
  return start;
}

/** In "Dự án 3: Hỗ trợ …" the first colon ends nothing. */
function afterProject(text: string, start: number): number {
  PROJECT_HEAD.lastIndex = start;
  return PROJECT_HEAD.test(text) ? PROJECT_HEAD.lastIndex : start;
}

function firstEnd(text: string, start: number, limit: number, long: boolean): number {
  for (let index = start; index < limit; index += 1) {
    const sign = text[index] ?? '';
    const next = text[index + 1] ?? '';
    if (next !== ' ' && next !== '\n') continue;
    if (sign === ':' && index > start + 1) return index;
    if ((sign === '.' || sign === ';') && isCapital(text[index + 2] ?? '')) return index;
  }
  if (!long) return limit;
  const space = text.lastIndexOf(' ', limit);
  return space > start ? space : limit;
}

/** Whether a passage without label can be the title of the bare label before it: "Phần thứ nhất", then "ĐÁNH GIÁ …". */
export function isTitleLine(text: string): boolean {
  return text.length <= LONGEST + 50 && (inCapitals(text, 0, text.length) || !/[.;:]$/.test(text));
}
