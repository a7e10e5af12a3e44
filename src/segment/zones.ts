import { MARKS } from './document-grammar.ts';
import { inCapitals, isCapital } from './lines.ts';
import type { Draft, Item } from './passages.ts';
import type { Part } from './split.ts';
import type { PassageRole } from './tree.ts';

/** The parts of a document that are not its text: letterhead, list of recipients, signature, notes, page numbers. */
export type Zone = Exclude<PassageRole, 'heading'>;

/** How many passages a title and its bracketed note may take after the name of the kind. */
const TITLE = 6;

/** A line of a signature or of a list of recipients is not longer. */
const SHORT = 120;

/** The zone of each item of a document (a table's is that of the text round it). */
export function zonesOf(part: Part): Zone[] {
  const head = headEnd(part);
  let zone: Zone = 'body';
  return part.items.map((item, index) => {
    if (item.type === 'draft' && item.kind !== 'text') return item.kind;
    if (index < head) return 'letterhead';
    if (item.type === 'draft') zone = nextZone(zone, item);
    return zone;
  });
}

/** Exclusive end of the letterhead with the title; 0 when there is none. */
function headEnd({ items, typeAt }: Part): number {
  if (typeAt < 0) return letterheadEnd(items);
  let end = typeAt + 1;
  while (end < items.length && end - typeAt <= TITLE) {
    const item = items[end];
    if (item === undefined || item.type !== 'draft' || !isTitle(item, end === typeAt + 1)) break;
    end += 1;
  }
  return end;
}

/** A draft without the name of a kind (công văn) still has its "Số: …" and "…, ngày … tháng …". */
function letterheadEnd(items: readonly Item[]): number {
  const head = items.slice(0, 10);
  return (
    1 +
    head.findLastIndex((item) => item.type === 'draft' && MARKS.letterhead.at(item.text.value, 0) !== null)
  );
}

function isTitle(item: Draft, first: boolean): boolean {
  const text = item.text.value;
  if (item.kind !== 'text') return true;
  if (item.opening.label !== null || item.opening.bullet !== null) return false;
  if (MARKS.attached.at(text, 0) !== null || inCapitals(text, 0, text.length)) return !text.endsWith(':');
  if (/^(?:Căn\s+cứ|Kính\s+gửi)/.test(text)) return false;
  return first
    ? text.length <= 600
    : MARKS.opening.at(text, 0) === null && !/[.;:,]$/.test(text) && text.length <= 300;
}

function nextZone(zone: Zone, item: Draft): Zone {
  const text = item.text.value;
  if (MARKS.recipients.at(text, 0) !== null) return 'recipients';
  if (zone !== 'body' || !item.opening.bullet) {
    if (MARKS.signature.at(text, 0) !== null) return 'signature';
  }
  if (isAppendix(item)) return 'body';
  if (zone === 'recipients') return isRecipient(item) ? 'recipients' : 'body';
  if (zone === 'signature') return isSigner(text) ? 'signature' : 'body';
  return 'body';
}

/** "PHỤ LỤC I" alone on its line. */
export function isAppendix(item: Draft): boolean {
  return MARKS.appendix.at(item.text.value, 0) !== null;
}

function isRecipient(item: Draft): boolean {
  const text = item.text.value;
  return item.opening.bullet !== null || (text.length <= SHORT && !/^(?:[IVX]+\.|Phần\s)/.test(text));
}

/** A title in capitals, "(Đã ký)", or a name: a few words that all begin with a capital. */
function isSigner(text: string): boolean {
  if (text.length > SHORT) return false;
  if (text.startsWith('(') || inCapitals(text, 0, text.length)) return true;
  const words = text.split(/\s+/u);
  return words.length <= 8 && words.every((word) => isCapital(word[0] ?? '') || word.endsWith('.'));
}
