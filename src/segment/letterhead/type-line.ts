import { type DocumentType, typeOfLine, typeOfTitle } from '../document-grammar.ts';
import { PATTERNS } from './grammar.ts';
import { type HeadLine, inCapitals } from './head-lines.ts';
import { isOrganLine } from './issuer.ts';

/** The line of a head that names its kind. */
export interface TypeLine {
  type: DocumentType;
  text: string;
  /** What follows the type on its line. */
  rest: string;
  /** How many lines it takes: a narrow column breaks "NGHỊ⏎QUYẾT". */
  lines: number;
  /** Whether the title says the type itself: "Nghị quyết về dự toán …". */
  fused: boolean;
}

/** The type that the line at `index` names, alone or with the title behind it; null where it is another line. */
export function typeAt(lines: readonly HeadLine[], index: number): TypeLine | null {
  const line = lines[index];
  if (line === undefined) return null;
  const text = line.text.replace(/\s*[:*]$/u, '');
  const alone = typeOfLine(text);
  if (alone !== null && text.length === line.text.length)
    return { type: alone, text, rest: '', lines: 1, fused: false };
  const second = lines[index + 1];
  const broken =
    second === undefined || second.gap || line.text.includes(' ')
      ? null
      : typeOfLine(`${text} ${second.text}`);
  if (broken !== null && second !== undefined) {
    return { type: broken, text: `${text} ${second.text}`, rest: '', lines: 2, fused: false };
  }
  const found = typeOfTitle(line.text);
  if (found === null || !endsWord(line.text, found.text.length)) return null;
  const rest = line.text.slice(found.text.length).trim();
  const fused = !inCapitals(found.text);
  if (rest === '') return { ...found, rest, lines: 1, fused: false };
  if (/^[:.,;]|^(?:số|này)\s/iu.test(rest) || NUMBERED.test(rest)) return null;
  // "QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH …⏎Về việc …", "NGHỊ QUYẾT HĐND TỈNH …": whose it is, no part of the title.
  if (isOrganLine(rest.replace(/^của\s+/iu, '')) && inCapitals(line.text))
    return isHeadOf(lines, index, rest) ? { ...found, rest: '', lines: 1, fused: false } : null;
  if (/^của\s/iu.test(rest)) return null;
  return isHeadOf(lines, index, rest) ? { ...found, rest, lines: 1, fused } : null;
}

/** "Quyết định 17/2013/QĐ-UBND về …": a page's heading, or a document cited. */
const NUMBERED = /^\d{1,5}(?:\/\d{4})?\s?\/\s?\p{Lu}/u;

function endsWord(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at] ?? '');
}

/** A line that begins with a type is a title when an issuer or a legal basis follows ("Nghị quyết về …⏎Hội đồng …"). */
function isHeadOf(lines: readonly HeadLine[], index: number, rest: string): boolean {
  if (/[.;:]$/u.test(rest) && rest.length > 400) return false;
  for (const line of lines.slice(index + 1, index + 5)) {
    if (isOrganLine(line.text) || PATTERNS.legalBasis.at(line.text, 0) !== null) return true;
    if (PATTERNS.bodyOpening.at(line.text, 0) !== null)
      return /^\P{L}*(?:Thực hiện|Kính gửi)/u.test(line.text) && CITED.test(line.text);
    if (line.text.length > 200) return false;
  }
  return false;
}

const CITED = /gửi\s*:|\d\/[\p{L}\d]/u;
