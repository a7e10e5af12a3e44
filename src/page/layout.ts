import type { Document, Section, Table } from '../schema/index.ts';

/** From `start` to `end` (exclusive) of the extracted text. */
export interface Span {
  start: number;
  end: number;
}

/** A piece of a document as a person reads it; `start` and `end` point into the extracted text. */
export type Block = Span &
  (
    | { type: 'paragraph' }
    /** `rest` is what follows the heading in its paragraph: "a) Đối tượng: hộ nghèo …". */
    | { type: 'heading'; section: Section; rest: Span | null }
    | { type: 'table'; table: Table }
    /** A page begins; its number is known where the format has pages. */
    | { type: 'page' }
    /** The second or a later document of the file begins. */
    | { type: 'document'; document: Document }
  );

interface Marked {
  documents: readonly Document[];
  sections: readonly Section[];
  tables: readonly Table[];
}

/**
 * Cuts an extracted text into the blocks that a page shows. Blank lines part paragraphs, form feeds pages; headings,
 * tables and documents stand where the extraction found them. Every character that is not blank lies in one block.
 */
export function blocksOf(text: string, { documents, sections, tables }: Marked): Block[] {
  const layout = new Layout(text, sections);
  const later = documents.slice(1).toSorted(byPlace);
  for (const table of tables.toSorted(byPlace)) {
    const { start, end } = spanOf(table);
    if (start < layout.at) continue;
    layout.text(start);
    layout.table(table, end);
  }
  layout.text(text.length);
  return withDocuments(layout.blocks, later);
}

type Placed = Pick<Section, 'position'>;

function spanOf({ position }: Placed): Span {
  return { start: position.start.offset, end: position.end.offset };
}

function byPlace(a: Placed, b: Placed): number {
  return a.position.start.offset - b.position.start.offset;
}

/** What may stand before a heading on its line and belongs to it: markup and a bullet. */
const MARKUP_BEFORE = new Set(' \t#*_>+•–-');
/** What may stand behind a heading that fills its line. */
const MARKUP_BEHIND = /^[ \t*_.:;]*/u;

class Layout {
  readonly blocks: Block[] = [];
  /** All before it is laid out. */
  at = 0;
  readonly #text: string;
  readonly #sections: readonly Section[];
  readonly #pages: Ahead;
  readonly #blankLines: Ahead;
  #next = 0;

  constructor(text: string, sections: readonly Section[]) {
    this.#text = text;
    this.#sections = sections.toSorted(byPlace);
    this.#pages = new Ahead(text, /\f/gu);
    this.#blankLines = new Ahead(text, /\r?\n[ \t\r]*\n/gu);
  }

  /** Headings inside a table stay cells. */
  table(table: Table, end: number): void {
    this.blocks.push({ type: 'table', table, start: this.at, end });
    this.at = end;
    while ((this.#section()?.position.start.offset ?? end) < end) this.#next += 1;
  }

  /** Paragraphs, headings and page breaks up to an offset. */
  text(end: number): void {
    while (this.at < end) {
      const section = this.#section();
      const start = section === undefined ? end : this.#headingStart(section);
      this.#paragraphs(Math.min(start, end));
      if (section === undefined || start >= end) return;
      this.#heading(section, end);
    }
  }

  #section(): Section | undefined {
    return this.#sections[this.#next];
  }

  /** The section's own place, or the line's beginning where only markup stands before it. */
  #headingStart({ position }: Section): number {
    const { offset } = position.start;
    let start = offset;
    while (start > this.at && MARKUP_BEFORE.has(this.#text.charAt(start - 1))) start -= 1;
    return start === this.at || this.#text.charAt(start - 1) === '\n' ? start : offset;
  }

  #heading(section: Section, limit: number): void {
    const start = Math.max(this.at, this.#headingStart(section));
    const last = Math.min(limit, this.#pages.from(start));
    const stated = Math.min(section.position.end.offset, last);
    const behind = MARKUP_BEHIND.exec(this.#text.slice(stated, this.#lineEnd(stated)))?.[0].length ?? 0;
    const isAlone = stated + behind >= this.#lineEnd(stated);
    const end = isAlone ? Math.min(stated + behind, last) : stated;
    this.#next += 1;
    this.at = Math.max(end, start);
    const rest = isAlone ? null : this.#rest(last);
    if (end > start) this.blocks.push({ type: 'heading', section, start, end, rest });
    if (rest !== null) this.at = rest.end;
  }

  /** From behind a heading to the end of its paragraph, or to the next heading in it. */
  #rest(limit: number): Span | null {
    const next = this.#section();
    const end = Math.min(
      limit,
      this.#blankLines.from(this.at),
      next === undefined ? limit : Math.max(this.at, this.#headingStart(next)),
    );
    return end > this.at ? { start: this.at, end } : null;
  }

  #lineEnd(offset: number): number {
    const end = this.#text.indexOf('\n', offset);
    return end < 0 ? this.#text.length : end;
  }

  #paragraphs(end: number): void {
    const stretch = this.#text.slice(this.at, end);
    let from = 0;
    for (const match of stretch.matchAll(PARTING)) {
      this.#paragraph(from, match.index, stretch);
      const breaks = match[0].split('\f').length - 1;
      for (let count = 0; count < breaks; count += 1) {
        const at = this.at + match.index + match[0].length;
        this.blocks.push({ type: 'page', start: at, end: at });
      }
      from = match.index + match[0].length;
    }
    this.#paragraph(from, stretch.length, stretch);
    this.at = end;
  }

  #paragraph(from: number, to: number, stretch: string): void {
    if (stretch.slice(from, to).trim() === '') return;
    this.blocks.push({ type: 'paragraph', start: this.at + from, end: this.at + to });
  }
}

/** The next match from places that only go forward: a text without one is searched once, not once for each heading. */
class Ahead {
  readonly #text: string;
  readonly #pattern: RegExp;
  #found = -1;

  /** @param pattern with the flag g */
  constructor(text: string, pattern: RegExp) {
    this.#text = text;
    this.#pattern = pattern;
  }

  /** Where the next match begins; Infinity where there is none. */
  from(place: number): number {
    if (this.#found < place) {
      this.#pattern.lastIndex = place;
      this.#found = this.#pattern.exec(this.#text)?.index ?? Infinity;
    }
    return this.#found;
  }
}

/** Blank lines and page breaks, each with the blanks round it. A run of blank characters is taken once. */
const PARTING = /\r?\n[ \t\r]*\n[\s]*|\f\s*/gu;

function withDocuments(blocks: readonly Block[], documents: readonly Document[]): Block[] {
  const laid: Block[] = [];
  let next = 0;
  for (const block of blocks) {
    for (let at = documents[next]; at !== undefined && block.end > at.position.start.offset;) {
      const { offset } = at.position.start;
      laid.push({ type: 'document', document: at, start: offset, end: offset });
      next += 1;
      at = documents[next];
    }
    laid.push(block);
  }
  return laid;
}
