import { type DocumentType, typeOfTitle } from '../document-grammar.ts';
import type { HeadLine } from './head-lines.ts';
import { noTitle, type TitleReading } from './title.ts';

/** A longer first line is a paragraph. */
const LONGEST = 300;

/** What a title goes on with behind its kind; "Chỉ thị đầu tiên của …" is the headline of an article. */
const SUBJECT = /^(?:về|v\/v|ban hành|quy định|phê duyệt)\s/iu;

/** How far around "Chỉ thị này" its verb stands. */
const NEAR = 60;

const CARRIED_OUT = /(?:thực hiện|thi hành|quán triệt)\s[^.;\n]*$/iu;
const TAKES_EFFECT = /^\s(?:có hiệu lực|thay thế|được phổ biến)/u;

/**
 * The title of a text that lost everything else of its head: "Chỉ thị về mùa khô năm 2024" in its first line. What
 * tells it from an article is that it speaks of itself as a thing to be carried out: "… tổ chức thực hiện Chỉ thị này".
 */
export function selfNamedTitle(lines: readonly HeadLine[], text: string): TitleReading | null {
  const first = lines[0]?.text ?? '';
  const found = typeOfTitle(first);
  if (found === null || first.length > LONGEST || /[.;:!?]$/u.test(first)) return null;
  if (!SUBJECT.test(first.slice(found.text.length).trim()) || !speaksOfItself(text, found.type)) return null;
  return { ...noTitle(1), type: found.type, typeText: found.text, title: first };
}

/** "Chỉ thị này", in small letters too: converters lower capitals. */
function speaksOfItself(text: string, { name }: DocumentType): boolean {
  for (const match of text.matchAll(new RegExp(`${name} này`, 'giu'))) {
    const end = match.index + match[0].length;
    if (CARRIED_OUT.test(text.slice(Math.max(0, match.index - NEAR), match.index))) return true;
    if (TAKES_EFFECT.test(text.slice(end, end + NEAR))) return true;
  }
  return false;
}
