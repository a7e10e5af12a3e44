import type { Document, Extraction, Figure } from '../schema/index.ts';
import { both, html, type Html } from './html.ts';
import { blocksOf, type Block, type Span } from './layout.ts';
import { Marks } from './marks.ts';
import { cleanerOf, lineBreaks } from './markup.ts';
import { tableHtml } from './table.ts';

/** So many characters of text are laid out by the browser at a time: about two screens. */
const CHUNK = 4_000;

/**
 * The document as a person reads it, with every figure marked: headings by their depth, paragraphs, tables, page
 * breaks. It stands in chunks, so that a browser lays out only what is looked at.
 *
 * @param text the extracted text, into which the extraction's positions point
 */
export function documentHtml(extraction: Extraction, text: string): Html {
  const view = new DocumentView(extraction, text);
  const chunks: Html[] = [];
  let blocks: Html[] = [];
  let size = 0;
  for (const block of blocksOf(text, extraction)) {
    blocks.push(view.block(block));
    size += block.end - block.start;
    if (size >= CHUNK) {
      chunks.push(chunk(blocks));
      [blocks, size] = [[], 0];
    }
  }
  return html`${chunks}${chunk(blocks)}`;
}

function chunk(blocks: readonly Html[]): Html {
  return html`<div class="chunk">
${blocks}</div>
`;
}

class DocumentView {
  readonly #text: string;
  readonly #extraction: Extraction;
  readonly #clean: (text: string) => string;
  readonly #marks: Marks;
  readonly #figures: ReadonlyMap<string, readonly Figure[]>;
  readonly #letterhead: Letterhead;
  #documents = 1;
  #tables = 0;
  #page = 1;

  constructor(extraction: Extraction, text: string) {
    this.#extraction = extraction;
    this.#text = text;
    this.#clean = cleanerOf(text, extraction.source.format);
    this.#marks = new Marks(extraction, text, this.#clean);
    this.#figures = Map.groupBy(
      extraction.figures.toSorted((a, b) => a.position.start.offset - b.position.start.offset),
      ({ cell }) => cell?.tableId ?? '',
    );
    this.#letterhead = new Letterhead(extraction.documents[0]);
  }

  block(block: Block): Html {
    switch (block.type) {
      case 'page':
        return this.#nextPage();
      case 'document':
        return this.#document(block.document);
      case 'heading':
        this.#letterhead.end();
        return this.#heading(block);
      case 'table': {
        const { table } = block;
        const figures = this.#figures.get(table.id) ?? [];
        this.#tables += 1;
        return tableHtml(
          { table, number: this.#tables, figures, text: this.#text, marks: this.#marks },
          block,
        );
      }
      case 'paragraph':
        return this.#paragraph(block);
    }
  }

  /** A workbook has sheets. */
  #nextPage(): Html {
    this.#page += 1;
    const isSheet = this.#extraction.source.format === 'xlsx';
    const vi = `${isSheet ? 'Trang tính' : 'Trang'} ${this.#page}`;
    const en = `${isSheet ? 'Sheet' : 'Page'} ${this.#page}`;
    return html`<div class="page"><span>${both({ vi, en })}</span></div>
`;
  }

  #document(document: Document): Html {
    this.#documents += 1;
    this.#letterhead.begin(document);
    const [at, all] = [this.#documents, this.#extraction.documents.length];
    return html`<p class="next-document">${both({ vi: `Văn bản ${at}/${all}`, en: `Document ${at} of ${all}` })}</p>
`;
  }

  /** A heading that breaks off inside a sentence is the beginning of a numbered paragraph, and looks like one. */
  #heading({ section, rest, ...span }: Block & { type: 'heading' }): Html {
    // h1 is the page's own; below h6 the level is told to screen readers alone.
    const level = section.depth + 1;
    const tag = level <= 6 ? html`h${level}` : html`h6`;
    const deep = level <= 6 ? null : html` aria-level="${level}"`;
    const words = this.#lines(span);
    if (rest === null)
      return html`<${tag} class="depth-${Math.min(section.depth, 4)}"${deep}>${words}</${tag}>
`;
    const isTitle = /^[\s*]*[:.]/u.test(this.#text.slice(rest.start, rest.end));
    return html`<div class="run-in"><${tag} class="${isTitle ? 'lead' : 'plain'}"${deep}>${words}</${tag}><p>${this.#lines(rest)}</p></div>
`;
  }

  #paragraph(span: Span): Html {
    const form = this.#letterhead.formOf(this.#clean(this.#text.slice(span.start, span.end)));
    return html`<p${form === null ? null : html` class="${form}"`}>${this.#lines(span)}</p>
`;
  }

  /** The stretch with those line ends that were no margin's work. */
  #lines({ start, end }: Span): Html {
    const ends = [...lineBreaks(this.#text.slice(start, end)).map((at) => start + at), end];
    let from = start;
    const lines = ends.map((to, at) => {
      const line = this.#marks.inline({ start: from, end: to });
      from = to;
      return at === 0 ? line : html`<br>${line}`;
    });
    return html`${lines}`;
  }
}

/** Blocks of a letterhead before the document's type; a document without one has no letterhead to show. */
const MOST_BLOCKS = 25;

/** Tells which paragraphs at a document's beginning are its letterhead, its type and its title. */
class Letterhead {
  #type = '';
  #title = '';
  #blocks = 0;
  #isOpen = false;

  constructor(document: Document | undefined) {
    if (document !== undefined) this.begin(document);
  }

  begin({ typeText, title }: Document): void {
    this.#type = plain(typeText ?? '');
    this.#title = plain(title ?? '');
    this.#blocks = 0;
    this.#isOpen = true;
  }

  end(): void {
    this.#isOpen = false;
  }

  formOf(paragraph: string): 'letterhead' | 'title' | null {
    if (!this.#isOpen) return null;
    this.#blocks += 1;
    const words = plain(paragraph);
    if (words === this.#type && words !== '') {
      this.#type = '';
      return 'title';
    }
    if (this.#type === '' && words.length > 3 && this.#title.includes(words)) return 'title';
    if (this.#type === '' || this.#blocks > MOST_BLOCKS || words.length > 120) {
      this.end();
      return null;
    }
    return 'letterhead';
  }
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s*#_]+/gu, ' ')
    .trim()
    .toLowerCase();
}
