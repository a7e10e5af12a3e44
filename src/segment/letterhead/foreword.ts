import { MARKS, typeOfLine } from '../document-grammar.ts';
import { MARK, PATTERNS } from './grammar.ts';
import { cut, headLines, type HeadLine, inCapitals, lineBefore, LONGEST_HEAD } from './head-lines.ts';
import { isOrganLine } from './issuer.ts';

/**
 * What a page prints above a head: a portal's table of labels, its own heading, the news about the document.
 *
 * None of it is the document's. News says "Căn cứ …" and "Ngày … ban hành …" itself, so it must go before the head is
 * looked for.
 */

/** How far down a head may begin. */
const LONGEST_FOREWORD = 3 * LONGEST_HEAD;

/** How far below the national heading the number and the date are. */
const BELOW = 600;

/** The beginning of a document, as far as its head may reach, with the foreword cut out; offsets stay. */
export function beginningOf(text: string): string {
  const start = headStart(text);
  const beginning = text.slice(0, start + LONGEST_HEAD);
  return withoutPortal(cut(beginning, 0, start));
}

/** The table of a portal: its "Loại văn bản | Quyết định" is no line of the head. */
function withoutPortal(beginning: string): string {
  let head = beginning;
  for (const { index, end } of PATTERNS.portal.all(beginning)) head = cut(head, index, end);
  return head;
}

/** Where the issuer's column above the national heading begins; 0 when nothing but a head stands above it. */
function headStart(text: string): number {
  const national = nationalHeading(text);
  if (national <= 0) return 0;
  const above = [...headLines(withoutPortal(text.slice(0, national)))];
  let first = above.length;
  while (first > 0 && isInHead(above[first - 1])) first -= 1;
  if (first === 0 || above.slice(0, first).some(isHeadOfItsOwn)) return 0;
  return above[first]?.start ?? national;
}

/** Where the national heading of a dated and numbered head begins, or -1: a form to be filled in has blanks there. */
function nationalHeading(text: string): number {
  const beginning = text.slice(0, LONGEST_FOREWORD);
  for (const { index, end } of PATTERNS.nationalHeading.all(beginning)) {
    const before = lineBefore(beginning, index);
    if (before !== '' && !inCapitals(before)) continue;
    const below = text.slice(end, end + BELOW);
    const numbered = PATTERNS.number.find(below) !== null;
    return numbered && PATTERNS.date.find(below)?.group('year') !== undefined ? index - before.length : -1;
  }
  return -1;
}

/** A name of the issuer's column, a mark such as "HỎA TỐC". */
function isInHead(line: HeadLine | undefined): boolean {
  if (line === undefined || line.text.length > 120) return false;
  return isOrganLine(line.text) || MARK.test(line.text) || inCapitals(line.text);
}

/** A line that only a head or the text proper has: then the national heading below is another document's. */
function isHeadOfItsOwn({ text }: HeadLine): boolean {
  return (
    typeOfLine(text) !== null ||
    MARKS.letterhead.at(text, 0) !== null ||
    /^(?:Điều\s+1\b|Kính gửi\s*:)/u.test(text)
  );
}
