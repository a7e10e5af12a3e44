import { child } from '../element.ts';
import type { Element } from '../element.ts';
import { partsOfTable } from '../grid.ts';
import { linesOf, paragraphOf, plainRun, textOf, withoutIndent } from '../parts.ts';
import type { Part, Run } from '../parts.ts';
import { shownIn } from './content.ts';
import type { EmbeddedParts } from './embedded.ts';
import { InlineReader } from './inline.ts';
import type { PageCount, ParagraphContent } from './inline.ts';
import type { ListLabels } from './list-labels.ts';
import type { Note, NoteMarks } from './notes.ts';
import { integer, toggle, value } from './properties.ts';
import { listPlaceOf, rankOfOutline } from './styles.ts';
import type { Styles } from './styles.ts';
import { gridOf } from './table.ts';

/** What a document says outside its text. */
export interface DocumentParts {
  styles: Styles;
  labels: ListLabels;
  notes: NoteMarks;
  pages: PageCount;
  embedded: EmbeddedParts;
}

/** Reads the blocks of a document from its first to its last: labels, notes and pages are counted on the way. */
export class BodyReader {
  readonly #styles: Styles;
  readonly #labels: ListLabels;
  readonly #notes: NoteMarks;
  readonly #pages: PageCount;
  readonly #embedded: EmbeddedParts;
  readonly #inline: InlineReader;
  /** Text whose paragraph mark was deleted (tracked): it goes on in the next paragraph. */
  #carried: ParagraphContent | null = null;

  constructor({ styles, labels, notes, pages, embedded }: DocumentParts) {
    this.#styles = styles;
    this.#labels = labels;
    this.#notes = notes;
    this.#pages = pages;
    this.#embedded = embedded;
    this.#inline = new InlineReader(styles, notes, pages);
  }

  /** The parts of `w:body`, each followed by its notes. */
  *body(body: Element): Generator<Part> {
    for (const block of shownIn(body)) {
      yield* this.#block(block);
      yield* this.#notes.takePending().flatMap((note) => this.#note(note));
    }
    yield* this.#rest();
  }

  /** The blocks of a cell, text box or note. */
  #blocks(container: Element): Part[] {
    const parts = [...shownIn(container)].flatMap((block) => this.#block(block));
    return [...parts, ...this.#rest()];
  }

  /** Behind a deleted paragraph mark nothing followed. */
  #rest(): Part[] {
    const { stretches = [] } = this.#carried ?? {};
    this.#carried = null;
    return stretches.map((runs) => paragraphOf(runs));
  }

  #block(block: Element): Part[] {
    if (block.name === 'w:p') return this.#paragraph(block);
    if (block.name === 'w:altChunk') return this.#embedded.chunk(block);
    if (block.name !== 'w:tbl') return [];
    return partsOfTable(gridOf(block, (cell) => this.#blocks(cell), this.#pages));
  }

  #paragraph(paragraph: Element): Part[] {
    const properties = child(paragraph, 'w:pPr');
    const mark = child(properties, 'w:rPr');
    const style = this.#styles.ofParagraph(properties);
    const content = joined(this.#carried, this.#inline.read(paragraph, style));
    this.#carried = null;
    if (child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined) {
      this.#carried = content;
      return [];
    }
    if (this.#styles.isContents(style)) return [];
    const isEmpty = content.stretches.every((runs) => textOf(runs).trim() === '');
    const isHidden = isEmpty && this.#styles.look(mark, style).hidden === true;
    const label = isHidden ? '' : this.#label(properties, style);
    const parts: Part[] = toggle(properties, 'w:pageBreakBefore') === true ? [PAGE] : [];
    const outline = integer(properties, 'w:outlineLvl');
    const rank = outline === null ? this.#styles.rankOf(style) : rankOfOutline(outline);
    content.stretches.forEach((runs, at) => {
      if (at > 0) parts.push(PAGE);
      parts.push(paragraphOf(at === 0 ? this.#labelled(label, runs) : runs, rank));
    });
    const boxes = content.boxes.flatMap((box) =>
      box.name === 'dgm:relIds' ? this.#embedded.diagram(box) : this.#blocks(box),
    );
    return [...parts, ...boxes, ...(endsPage(properties) ? [PAGE] : [])];
  }

  #label(properties: Element | undefined, style: string | null): string {
    const own = listPlaceOf(properties);
    const { place, styles } = this.#styles.listOf(style);
    const use = own?.use ?? place.use;
    if (use === null || use === '0') return '';
    const linked = (own?.use ?? null) === null ? this.#linkedLevel(use, styles) : null;
    return this.#labels.next(use, own?.level ?? linked ?? place.level ?? 0);
  }

  /** A style that stands for a level of its list is at that level, whatever else it says. */
  #linkedLevel(use: string, styles: readonly string[]): number | null {
    for (const style of styles) {
      const level = this.#labels.levelOfStyle(use, style);
      if (level !== null) return level;
    }
    return null;
  }

  /** The label typed out; alone it is kept where it is a number, as in the first column of a table. */
  #labelled(label: string, runs: Run[]): Run[] {
    const [first] = runs;
    const text = textOf(runs);
    if (label === '' || (text.trim() === '' && !/[\p{L}\p{N}]/u.test(label))) return runs;
    const gap = /^\s*[.,:;)/]/u.test(text) ? '' : ' ';
    const page = first?.page ?? this.#pages.page;
    // In the label's own font nothing is ever recoded: it was never typed.
    return [{ ...plainRun(label + gap), page }, ...withoutIndent(runs)];
  }

  /** "[2] Theo số liệu …", as notes stand in converted texts; its paragraphs are lines of one. */
  #note({ mark, element }: Note): Part[] {
    const parts = this.#notes.within(() => this.#blocks(element));
    const runs = withoutIndent(linesOf(parts));
    if (mark !== null) runs.unshift({ ...plainRun(`[${mark}] `), page: this.#pages.page });
    return [paragraphOf(runs), ...parts.filter(({ type }) => type === 'table' || type === 'note')];
  }
}

const PAGE: Part = { type: 'page' };

/** The text behind a deleted paragraph mark goes on where the paragraph before ended. */
function joined(before: ParagraphContent | null, next: ParagraphContent): ParagraphContent {
  if (before === null) return next;
  const [first = [], ...others] = next.stretches;
  const last = before.stretches.at(-1) ?? [];
  return {
    stretches: [...before.stretches.slice(0, -1), [...last, ...first], ...others],
    boxes: [...before.boxes, ...next.boxes],
  };
}

/** The last paragraph of a section carries its properties; a section begins on a new page unless it says otherwise. */
function endsPage(properties: Element | undefined): boolean {
  const section = child(properties, 'w:sectPr');
  return section !== undefined && value(section, 'w:type') !== 'continuous';
}
