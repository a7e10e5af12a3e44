/**
 * Character tests by code unit. A pattern per character would cost more than the reading; these run on every
 * character of a document.
 */

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A Latin letter, Vietnamese ones included (composed: the text is NFC). */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 0xc0 && code <= 0x1eff && code !== 0xd7 && code !== 0xf7;
}

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2009 || code === 0x202f;
}

/** ⁰ ¹ ² ³ ⁴ … ⁹, the marks of footnotes. */
export function isSuperscript(code: number): boolean {
  return (
    code === 0xb9 || code === 0xb2 || code === 0xb3 || code === 0x2070 || (code >= 0x2074 && code <= 0x2079)
  );
}

/** More white space than this separates: an amount may run over a line end, not over an empty page. */
const WIDEST_GAP = 8;

/** The offset after the white space at `at`, or `at` itself where the gap is too wide to read over. */
export function skipSpace(text: string, at: number): number {
  let offset = at;
  while (isSpace(text.charCodeAt(offset))) {
    offset += 1;
    if (offset - at > WIDEST_GAP) return at;
  }
  return offset;
}

/** The end of the run of digits that begins at `at`. */
export function skipDigits(text: string, at: number): number {
  let offset = at;
  while (isDigit(text.charCodeAt(offset))) offset += 1;
  return offset;
}

/** Longer than any word of the grammar: a longer run of letters is none of its words. */
const LONGEST_WORD = 12;

/** The end of the word that begins at `at`; `at` itself where no word begins or it is longer than any we know. */
export function wordEnd(text: string, at: number): number {
  let offset = at;
  while (isLetter(text.charCodeAt(offset))) {
    offset += 1;
    if (offset - at > LONGEST_WORD) return at;
  }
  return offset;
}

/** The word that ends before `at` (white space between), in lower case; '' where there is none. */
export function wordBefore(text: string, at: number): string {
  let end = at;
  while (end > 0 && at - end <= WIDEST_GAP && isSpace(text.charCodeAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && end - start <= LONGEST_WORD && isLetter(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, end).toLowerCase();
}
