import type { MappedText } from '../read/mapped-text.ts';
import type { Block, Paragraph, TableBlock } from '../read/tree.ts';
import { type Cut, cutParagraph } from './cut.ts';
import { fusedAt } from './fused.ts';
import { type Opening, readOpening } from './label.ts';
import { endsSentence, isDigit, isSmall, mustGoOn } from './lines.ts';

/** A passage that does not know its document and section yet. */
export interface Draft {
  type: 'draft';
  text: MappedText;
  opening: Opening;
  kind: 'text' | 'footnote' | 'folio';
}

export type Item = Draft | TableBlock;

/** A passage broken over more pages than this is none. It bounds the work on an input of a million fragments. */
const MOST_PARTS = 48;

/** Shorter stretches than this are headings and cells; a line of running text fills its page. */
const FULL_LINE = 40;

/** Cuts the blocks of an input into passages, and joins again what a page break, page number or footnote parted. */
export function passagesOf(blocks: readonly Block[]): Item[] {
  const items: Item[] = [];
  let broken: Draft | null = null;
  let parts = 1;
  blocks.forEach((block, index) => {
    if (block.type === 'break') return;
    if (block.type === 'table') {
      items.push(block);
      broken = null;
      return;
    }
    for (const draft of draftsOf(block, isFolio(blocks, index))) {
      if (broken !== null && parts < MOST_PARTS && goesOn(broken, draft)) {
        broken.text = broken.text.join(draft.text, ' ');
        parts += 1;
        continue;
      }
      items.push(draft);
      if (draft.kind !== 'text') continue;
      broken = draft;
      parts = 1;
    }
  });
  return items;
}

function draftsOf(block: Paragraph, folio: boolean): Draft[] {
  if (folio) return [draftOf(block.text.trim(), { bullet: null, label: null, bodyStart: 0 }, 'folio')];
  return cutParagraph(block.text.value).flatMap((cut) => draftsOfCut(block.text, cut));
}

function draftsOfCut(whole: MappedText, cut: Cut): Draft[] {
  const text = cut.start === 0 && cut.end === whole.value.length ? whole : whole.slice(cut.start, cut.end);
  const first = shifted(cut.opening, -cut.start);
  if (cut.footnote) return [draftOf(text, { bullet: null, label: null, bodyStart: 0 }, 'footnote')];
  const second = fusedAt(text.value, first);
  if (second === null) return [draftOf(text, first, 'text')];
  const rest = text.slice(second);
  return [
    draftOf(text.slice(0, second).trim(), first, 'text'),
    draftOf(rest, readOpening(rest.value, 0), 'text'),
  ];
}

function draftOf(text: MappedText, opening: Opening, kind: Draft['kind']): Draft {
  return { type: 'draft', text, opening, kind };
}

function shifted(opening: Opening, by: number): Opening {
  if (by === 0) return opening;
  const label = opening.label;
  return {
    bullet: opening.bullet,
    label: label === null ? null : { ...label, start: label.start + by, end: label.end + by },
    bodyStart: opening.bodyStart + by,
  };
}

/** Whether `next`, which stands after a blank line, is the rest of the sentence that `before` began. */
function goesOn(before: Draft, next: Draft): boolean {
  if (next.kind !== 'text' || next.opening.label !== null) return false;
  const text = before.text.value;
  const first = next.text.value[0] ?? '';
  if (next.opening.bullet !== null) return isSpanEnd(text, next);
  if (closesBracket(text, next.text.value) || isCellBehind(text, next.text.value)) return true;
  if (endsSentence(text, text.length)) return false;
  if (isSmall(first)) return text.length >= FULL_LINE || mustGoOn(text, text.length);
  if (text.length < FULL_LINE) return false;
  if (mustGoOn(text, text.length)) return true;
  return isDigit(first) && text[text.length - 1] === ',';
}

/** "… (ngân sách tỉnh 88 triệu đồng; ngân sách xã⏎⏎4 triệu đồng)": a bracket that is open at the break closes behind it. */
function closesBracket(text: string, next: string): boolean {
  if (text.lastIndexOf('(') <= text.lastIndexOf(')')) return false;
  const close = next.indexOf(')');
  return close >= 0 && close < 200 && !next.slice(0, close).includes('(');
}

/** "Tổng thu:⏎⏎26.536.722⏎⏎triệu đồng": a page that set the cells of a table under each other. */
function isCellBehind(text: string, next: string): boolean {
  if (next.length > LONGEST_CELL) return false;
  if (text.endsWith(':')) return AMOUNT_CELL.test(next);
  return UNIT_CELL.test(next) && AMOUNT_CELL.test(text.slice(text.lastIndexOf(' ') + 1));
}

const LONGEST_CELL = 20;
const AMOUNT_CELL = /^\d{1,3}(?:(?:\.\d{3})+(?:,\d{1,3})?|,\d{1,3})$/;
const UNIT_CELL = /^\p{Ll}+(?:\s\p{Ll}+)?[.;]?$/u;

/** "giai đoạn 2022⏎⏎- 2025": the second half of a span of years, not a list item. */
function isSpanEnd(text: string, next: Draft): boolean {
  return /\b(?:19|20)\d\d$/.test(text) && /^[-–]\s?(?:19|20)\d\d(?!\d)/.test(next.text.value);
}

const FOLIO = /^\s*(?:[-–]\s*|Trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?\s*$/;

/** A page number alone on its line; a column of numbers, as a broken table leaves it, is none. */
function isFolio(blocks: readonly Block[], index: number): boolean {
  return isNumber(blocks[index]) && !isShort(blocks[index - 1]) && !isShort(blocks[index + 1]);
}

function isNumber(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.text.value.length < 16 && FOLIO.test(block.text.value);
}

function isShort(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.text.value.length < 16 && /\d/.test(block.text.value);
}
