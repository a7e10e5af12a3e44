import { decodeByFont } from '../charset/fonts.ts';
import type { Part, Run } from '../parts.ts';
import type { Header } from './headers.ts';

/** The head of a document that Word keeps in the header of the first page instead of in the text. */

/** Quốc hiệu, tiêu ngữ and the Party's heading (Decree 30/2020/NĐ-CP, Annex I): words that stand in no running head. */
const NATIONAL_HEADING =
  /cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập ?[-–—] ?tự do ?[-–—] ?hạnh phúc|^đảng cộng sản việt nam/iu;
/** "Số: 153/KH-UBND", "Số:      /KH-UBND" at the beginning of a line. */
const NUMBER = /^(?:Số|SỐ) ?:[^\p{L}]{0,40}[/-] ?\p{Lu}/u;
/** An issuer, in capitals as a letterhead has it. */
const ISSUER = /^(?:(?:ỦY|UỶ) BAN|HỘI ĐỒNG|UBND|HĐND|ĐẢNG (?:ỦY|UỶ)|BAN |SỞ |PHÒNG |BỘ )/u;
const SMALL = /\p{Ll}/u;

/** How much of the text is looked at for a letterhead of its own, in lines. */
const BEGINNING = 20;

/**
 * Whether a header is the beginning of the text, since the text itself has no letterhead: quốc hiệu or number in any
 * header, or an issuer in that of the first page alone.
 *
 * @param beginning the first parts of the text
 */
export function isLetterhead({ parts, isFirstOnly }: Header, beginning: readonly Part[]): boolean {
  const header = linesOfParts(parts);
  const own = linesOfParts(beginning).slice(0, BEGINNING);
  if (own.some(isHead)) return false;
  if (header.some(isHead)) return true;
  return isFirstOnly && header.some(isIssuer) && !own.some(isIssuer);
}

function isHead(line: string): boolean {
  return NATIONAL_HEADING.test(line) || NUMBER.test(line);
}

function isIssuer(line: string): boolean {
  return ISSUER.test(line) && !SMALL.test(line);
}

/** The paragraphs and cells with text in them, as their fonts show them, white space as single spaces. */
export function linesOfParts(parts: readonly Part[]): string[] {
  return parts
    .flatMap((part) => {
      if (part.type === 'paragraph') return [part.runs];
      return part.type === 'table' ? part.rows.flatMap((row) => row.map(({ runs }) => runs)) : [];
    })
    .map(lineOf)
    .filter((line) => line !== '');
}

function lineOf(runs: readonly Run[]): string {
  const shown = runs.map(({ text, font }) => decodeByFont(text, font ?? '')).join('');
  return shown.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
