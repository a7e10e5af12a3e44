import { readBlankCitation, readCitation } from './citations/citation.ts';
import { readDate } from './dates/date.ts';
import { readDuration } from './durations/duration.ts';
import { readAddress } from './labels/address.ts';
import { readLabel } from './labels/label.ts';
import type { CitationToken, Token } from './token.ts';

const ZERO = 48;
const NINE = 57;
const SLASH = 47;

/**
 * What the numerals of a passage are when they measure nothing: citations first, then dates, labels and durations, so
 * that "05/2025/NQ-HĐND" is neither a month nor five of anything.
 *
 * @param text the passage, composed (NFC), with `\n` where a line ends in it.
 * @returns tokens in ascending order, none overlapping; offsets count in `text`.
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let floor = 0;
  let cited: CitationToken | null = null;
  for (let offset = nextMark(text, 0); offset >= 0;) {
    const digit = text.charCodeAt(offset) !== SLASH;
    const citation: CitationToken | null = digit
      ? readCitation(text, offset, floor, cited)
      : readBlankCitation(text, offset, floor);
    const token = citation ?? (digit ? readOther(text, offset, floor) : null);
    if (citation !== null) cited = citation;
    if (token === null) {
      offset = nextMark(text, digit ? numeralEnd(text, offset) : offset + 1);
      continue;
    }
    tokens.push(token);
    floor = token.end;
    offset = nextMark(text, token.end);
  }
  return tokens;
}

const MARK = /[\d/]/g;

/** Where the next digit or slash stands, −1 where none does. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? -1;
}

function readOther(text: string, offset: number, floor: number): Token | null {
  return (
    readAddress(text, offset, floor) ??
    readDate(text, offset, floor) ??
    readLabel(text, offset, floor) ??
    readDuration(text, offset, floor)
  );
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** Where the numeral ends that begins at `offset`: separators belong to it when a digit follows ("12.375,3"). */
function numeralEnd(text: string, offset: number): number {
  let end = offset;
  while (
    isDigit(text.charCodeAt(end)) ||
    (/[.,]/.test(text.charAt(end)) && isDigit(text.charCodeAt(end + 1)))
  )
    end += 1;
  return end;
}
