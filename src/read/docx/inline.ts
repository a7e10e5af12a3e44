import { child, textBelow } from '../element.ts';
import type { Element } from '../element.ts';
import { addRun } from '../parts.ts';
import type { Run } from '../parts.ts';
import { raisedDigits } from '../superscript.ts';
import { boxesIn, shownIn } from './content.ts';
import { Fields } from './fields.ts';
import { mathText } from './math.ts';
import type { NoteMarks } from './notes.ts';
import { toInteger } from './properties.ts';
import type { Styles, TextLook } from './styles.ts';
import { symbolOf, symbolText } from './symbols.ts';

/** What a paragraph holds. */
export interface ParagraphContent {
  /** Its text; more than one stretch where a page break stands within. */
  stretches: Run[][];
  /** Text boxes that are anchored in it, and pointers to diagrams. */
  boxes: Element[];
}

/** The page on which Word last put the text, counted on as the document is read; null where the file does not tell. */
export interface PageCount {
  page: number | null;
}

/** Reads the runs of paragraphs, one paragraph after the other. */
export class InlineReader {
  readonly #styles: Styles;
  readonly #notes: NoteMarks;
  readonly #pages: PageCount;
  readonly #fields = new Fields();
  #content: ParagraphContent = { stretches: [[]], boxes: [] };
  #paragraphStyle: string | null = null;
  /** The last characters so far. */
  #tail = '';

  constructor(styles: Styles, notes: NoteMarks, pages: PageCount) {
    this.#styles = styles;
    this.#notes = notes;
    this.#pages = pages;
  }

  read(paragraph: Element, style: string | null): ParagraphContent {
    const content: ParagraphContent = { stretches: [[]], boxes: [] };
    this.#content = content;
    this.#paragraphStyle = style;
    this.#tail = '';
    this.#inline(paragraph);
    this.#fields.endParagraph();
    return content;
  }

  #inline(container: Element): void {
    for (const element of shownIn(container)) {
      if (element.name === 'w:r') this.#run(element);
      else if (element.name === 'w:fldSimple') {
        if (Fields.shows(element.attributes['w:instr'] ?? '')) this.#inline(element);
      } else if (element.name === 'm:oMath' || element.name === 'm:oMathPara') {
        this.#write(mathText(element), NO_LOOK);
      }
    }
  }

  #run(run: Element): void {
    const look = this.#styles.look(child(run, 'w:rPr'), this.#paragraphStyle);
    for (const element of shownIn(run)) this.#piece(element, look);
  }

  #piece(element: Element, look: TextLook): void {
    const { name, attributes } = element;
    switch (name) {
      case 'w:t':
        return this.#write(symbolText(textBelow(element).replace(LINE_END, ' '), look.font), look);
      case 'w:sym': {
        const font = attributes['w:font'] ?? null;
        return this.#write(symbolOf(Number.parseInt(attributes['w:char'] ?? '', 16) || 0x20, font), look);
      }
      case 'w:tab':
      case 'w:ptab':
        return this.#write('\t', look);
      case 'w:noBreakHyphen':
        return this.#write('-', look);
      case 'w:br':
        return attributes['w:type'] === 'page' ? this.#breakPage(look) : this.#write('\n', look);
      case 'w:cr':
        return this.#write('\n', look);
      case 'w:lastRenderedPageBreak':
        if (this.#pages.page !== null) this.#pages.page += 1;
        return;
      case 'w:fldChar':
        return this.#fields.mark(attributes['w:fldCharType'] ?? '');
      case 'w:instrText':
        return this.#fields.instruct(textBelow(element));
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#note(element, look);
      case 'w:ruby':
        return this.#inline(child(element, 'w:rubyBase') ?? element);
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (look.hidden !== true) this.#content.boxes.push(...boxesIn(element));
    }
  }

  #note({ name, attributes }: Element, look: TextLook): void {
    if (look.hidden === true || !this.#fields.isShown) return;
    const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const ownMark = ['1', 'true', 'on'].includes(attributes['w:customMarkFollows'] ?? '');
    const mark = this.#notes.refer(kind, toInteger(attributes['w:id']), ownMark);
    if (mark !== null) this.#write(raisedDigits(mark, this.#tail) ?? '', { ...look, raised: false });
  }

  #breakPage(look: TextLook): void {
    if (look.hidden !== true && this.#fields.isShown) this.#content.stretches.push([]);
  }

  #write(text: string, look: TextLook): void {
    if (look.hidden === true || !this.#fields.isShown) return;
    const raised = look.raised === true ? raisedDigits(text, this.#tail) : null;
    const shown = raised ?? (look.capitals === true ? text.toUpperCase() : text);
    const stretch = this.#content.stretches.at(-1);
    if (stretch !== undefined) addRun(stretch, { text: shown, font: look.font, page: this.#pages.page });
    this.#tail = (this.#tail + shown.slice(-TAIL)).slice(-TAIL);
  }
}

const TAIL = 8;
const LINE_END = /[\r\n\t\f]+/gu;
const NO_LOOK: TextLook = { font: null, hidden: null, capitals: null, raised: null };
