import type { LabelToken } from '../token.ts';

const ADDRESS = /:\/\/|www\.|\.(?:html?|vn|com|org|net|gov|edu)(?![\p{L}\d])|@/iu;
const INSIDE = /[\p{L}\d/_=?&.@%#:-]/u;
const LONGEST = 300;

/**
 * The web or mail address that the digit at `offset` stands in ("https://xa-na-may.vn/tin-100-ho.htm"), or null. Its
 * numerals are names.
 */
export function readAddress(text: string, offset: number, floor: number): LabelToken | null {
  if (!INSIDE.test(text.charAt(offset - 1))) return null;
  let start = offset;
  const first = Math.max(floor, offset - LONGEST);
  while (start > first && !isBlank(text.charCodeAt(start - 1))) start -= 1;
  let end = offset;
  const last = Math.min(text.length, offset + LONGEST);
  while (end < last && !isBlank(text.charCodeAt(end))) end += 1;
  return ADDRESS.test(text.slice(start, end)) ? { type: 'label', start, end } : null;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 124;
}
