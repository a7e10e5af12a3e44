import { HEAD_OF_ORGAN, ORGAN, PATTERNS } from './grammar.ts';
import { cut, inCapitals, LONGEST_LINE } from './head-lines.ts';
import { isOrganLine } from './issuer.ts';

/** How far down a line its head may reach. */
const REACH = 2000;

/** The longest name of an issuer with its post: "BỘ TRƯỞNG BỘ …". */
const LONGEST_NAME = 120;

const LINE = /[^\n]+/gu;

/** What ends the title; "Thực hiện" may be in it. */
const GROUNDS = /(?<=[^\s;,] )(?:Căn cứ|Kính gửi\s?:|Xét đề nghị|Theo đề nghị)\s/gu;

/** A list's number, given by a page that shows a text as its first item. */
const ITEM = /^[^\S\n]*1\.\s+(?=\p{Lu}{2})/u;

/**
 * A head that stands on one line with the text below it, parted: line ends before "Căn cứ …" and before the issuer in
 * capitals there, in the place of spaces, so that offsets stay.
 *
 * @example 'UBND XÃ … KẾ HOẠCH Giảm nghèo năm 2024 Căn cứ Luật …' gets a line end before "Căn cứ"
 */
export function partHead(beginning: string): string {
  for (const { 0: line, index } of beginning.matchAll(LINE)) {
    if (line.length <= LONGEST_LINE) continue;
    const national = PATTERNS.nationalHeading.find(line.slice(0, REACH));
    if (national === null) return beginning;
    GROUNDS.lastIndex = national.end;
    const grounds = GROUNDS.exec(line.slice(0, REACH))?.index;
    if (grounds === undefined) return beginning;
    const item = ITEM.exec(line)?.[0].length ?? 0;
    let head = cut(beginning, index, index + item);
    for (const at of [grounds, issuerBefore(line, grounds)]) {
      if (at !== null) head = `${head.slice(0, index + at - 1)}\n${head.slice(index + at)}`;
    }
    return head;
  }
  return beginning;
}

/** Where the name in capitals that ends at `end` begins: "… CỦA CẤP TỈNH | BỘ TRƯỞNG BỘ …"; null when there is none. */
function issuerBefore(line: string, end: number): number | null {
  const from = Math.max(0, end - LONGEST_NAME);
  let organ: { start: number; end: number } | null = null;
  for (const { index } of line.slice(from, end).matchAll(/(?<=\s)\S/gu)) {
    const start = from + index;
    const name = line.slice(start, end).trim();
    if (!inCapitals(name)) continue;
    const term = ORGAN.at(name, HEAD_OF_ORGAN.at(name, 0)?.end ?? 0);
    // "BAN NHÂN DÂN …" inside "CHỦ TỊCH ỦY BAN NHÂN DÂN …" begins nothing.
    if (term !== null && (organ === null || start >= organ.end) && isOrganLine(name))
      organ = { start, end: start + term.end };
  }
  return organ === null || PATTERNS.governing.test(line.slice(from, organ.start)) ? null : organ.start;
}
