import { type DocumentType, MARKS, typeOfLine, typeOfTitle } from './document-grammar.ts';
import { inCapitals } from './lines.ts';
import type { Item } from './passages.ts';

/** A document of the file: its items, and what kind it says it is. */
export interface Part {
  items: Item[];
  /** Index of the line that names the kind, or -1. */
  typeAt: number;
  type: DocumentType | null;
  /** As printed: "KẾ HOẠCH". */
  typeText: string | null;
}

/** How far from its beginning a document may name its kind. */
const HEAD = 40;

/** A title may itself be broken into lines such as "CHƯƠNG TRÌNH". */
const TITLE = 6;

/** How many lines of a letterhead may stand before the name of the kind. */
const LETTERHEAD = 14;

/** Cuts a file into the documents that it holds: a decision and the plan that it issues are two. */
export function splitDocuments(items: readonly Item[]): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let typeAt = -1;
  let ended = false;
  let numbered = false;
  items.forEach((item, index) => {
    if (endsDocument(item)) ended = true;
    if (item.type !== 'draft' || item.kind !== 'text') return;
    if (item.opening.label !== null) numbered = true;
    else if (typeOfLine(item.text.value.trim()) === null) return;
    else if (ended || (typeAt >= 0 && index - typeAt > TITLE && isAttached(items, index))) {
      const from = headStart(items, start, index);
      parts.push(partOf(items.slice(start, from), typeAt - start));
      start = from;
      typeAt = index;
      ended = false;
      numbered = false;
    } else if (typeAt < 0 && !numbered && index - start < HEAD) {
      typeAt = index;
    }
  });
  parts.push(partOf(items.slice(start), typeAt - start));
  return parts;
}

function partOf(items: Item[], typeAt: number): Part {
  const named = items[typeAt];
  if (named?.type === 'draft') {
    const text = named.text.value.trim();
    return { items, typeAt, type: typeOfLine(text), typeText: text.replace(/\s+/gu, ' ') };
  }
  return { items, ...typeFromTitle(items) };
}

/** A kind that does not stand alone: "BÁO CÁO KẾT QUẢ …" under a letterhead, or "Nghị quyết về …" before the grounds. */
function typeFromTitle(items: readonly Item[]): Omit<Part, 'items'> {
  const none = { typeAt: -1, type: null, typeText: null };
  const head = items.slice(0, LETTERHEAD);
  const grounded = head.some((item) => item.type === 'draft' && item.text.value.startsWith('Căn cứ'));
  let lettered = false;
  for (const [index, item] of head.entries()) {
    if (item.type !== 'draft') {
      lettered ||= hasLetterhead(item.text.value);
      continue;
    }
    if (item.opening.label !== null) return none;
    const text = item.text.value;
    const found = typeOfTitle(text);
    const capitals = found !== null && inCapitals(found.text, 0, found.text.length);
    if (found !== null && ((lettered && capitals) || (index === 0 && grounded))) {
      return { typeAt: index, type: found.type, typeText: found.text };
    }
    lettered ||= MARKS.letterhead.at(text, 0) !== null;
  }
  return none;
}

/** "Nơi nhận", a signature or the closing "./.": a document may begin after it. */
function endsDocument(item: Item): boolean {
  const text = item.text.value;
  if (item.type === 'table') return text.includes('Nơi nhận');
  return (
    text.endsWith('./.') || MARKS.recipients.at(text, 0) !== null || MARKS.signature.at(text, 0) !== null
  );
}

/** "(Ban hành kèm theo Quyết định …)" stands under the title of what is attached. */
export function isAttached(items: readonly Item[], typeAt: number): boolean {
  return items
    .slice(typeAt + 1, typeAt + 5)
    .some((item) => item.type === 'draft' && MARKS.attached.at(item.text.value, 0) !== null);
}

/** Where the letterhead before the name of the kind begins, not before `start`. */
function headStart(items: readonly Item[], start: number, typeAt: number): number {
  let first = typeAt;
  for (let index = typeAt - 1; index > start && index >= typeAt - LETTERHEAD; index -= 1) {
    const item = items[index];
    if (item === undefined) break;
    const text = item.text.value;
    if (item.type === 'table') {
      if (hasLetterhead(text)) first = index;
      break;
    }
    if (item.opening.bullet !== null || MARKS.recipients.at(text, 0) || MARKS.signature.at(text, 0)) break;
    if (MARKS.letterhead.at(text, 0) !== null) first = index;
    else if (first === index + 1 && first < typeAt && inCapitals(text, 0, text.length)) first = index;
  }
  return first;
}

function hasLetterhead(text: string): boolean {
  return /CỘNG\s+H(?:ÒA|OÀ)\s+XÃ/.test(text);
}
