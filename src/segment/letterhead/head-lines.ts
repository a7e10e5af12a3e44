/**
 * A head as lines and cells. Heads are laid out in two columns; a converter leaves one line for both, one column
 * after the other, or a table with `|` between cells. So a line here is what stands between line ends, cell borders
 * and the parts already recognised.
 */
export interface HeadLine {
  /** Single spaces, no marks of emphasis or headings. */
  text: string;
  /** Offsets in the text that was read. */
  start: number;
  end: number;
  /** Whether a blank line or a cell border stands before it. */
  gap: boolean;
}

/** Stands for a character of a part that has been recognised and cut out; it separates like a tab. */
export const CUT = '\u0001';

/** How far a head may reach: a title of the longest kind and everything before it. */
export const LONGEST_HEAD = 6000;

/** A longer line is a paragraph of the text proper, even where lines are not broken. */
export const LONGEST_LINE = 600;

const PIECE = /[^\t|\u0001]+/gu;
const SEPARATOR = /[\t|\u0001]/u;
const DECORATED = /^[\s*_#>]|[\s*_]$| {2}/u;
const DECORATION = /^[\s*_#>]+|[\s*_]+$/gu;
const RULE = /^[\s\-–—_=*~.…]*$/u;

/** The lines of `text` from its beginning, without blank ones and drawn rules; offsets count in `text`. */
export function* headLines(text: string): Generator<HeadLine> {
  let gap = true;
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const raw = text.slice(start, end);
    if (raw.trim() === '') {
      gap = true;
    } else if (SEPARATOR.test(raw)) {
      gap = yield* cells(raw, start, gap || raw.trimStart().startsWith('|'));
    } else {
      const line = lineOf(raw, start, gap);
      if (line !== null) {
        yield line;
        gap = false;
      }
    }
    start = end + 1;
  }
}

/** The cells of a line; returns whether a border stands behind the last. */
function* cells(raw: string, start: number, gapBefore: boolean): Generator<HeadLine, boolean> {
  let gap = gapBefore;
  let end = 0;
  for (const match of raw.matchAll(PIECE)) {
    gap ||= raw.slice(end, match.index).includes('|');
    const line = lineOf(match[0], start + match.index, gap);
    if (line === null) continue;
    yield line;
    end = match.index + match[0].length;
    gap = false;
  }
  return gap || raw.slice(end).includes('|');
}

function lineOf(raw: string, start: number, gap: boolean): HeadLine | null {
  const text = DECORATED.test(raw) ? raw.replace(DECORATION, '').replace(/\s+/gu, ' ') : raw;
  return RULE.test(text) ? null : { text, start, end: start + raw.length, gap };
}

/**
 * `text` with its columns parted, offsets kept: a run of spaces between words ("- Như trên;      KT. CHỦ TỊCH") becomes
 * a tab, and `<br>` in a cell a line end.
 */
export function partColumns(text: string): string {
  return text
    .replace(/(?<=\S) {3,}(?=\S)/gu, (spaces) => '\t'.padEnd(spaces.length))
    .replace(/<br\s*\/?>/giu, (tag) => '\n'.padEnd(tag.length));
}

/** Whether the line stands in the right column of two: behind a tab, or far from the margin. */
export function inRightColumn(text: string, line: HeadLine): boolean {
  return text[line.start - 1] === '\t' || /^ {20}/u.test(text.slice(line.start, line.start + 20));
}

/** `text` with the stretch blanked out, line ends kept, so that offsets stay. */
export function cut(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/gu, CUT) + text.slice(end);
}

/** Whether all its letters are capitals, and it has some. */
export function inCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

const BOUNDARY = /[\n\t|\u0001]/u;

/** What stands between the last line end, border or recognised part and `offset`. */
export function lineBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !BOUNDARY.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, offset).replace(/^[\s*_#]+|[\s*_]+$/gu, '');
}
