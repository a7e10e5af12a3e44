import type { Decoded } from '../read/decoded.ts';
import type { Section } from '../schema/index.ts';
import { componentOf, inheritedComponent } from './component.ts';
import type { Label } from './label.ts';
import { Ladder } from './ladder.ts';
import { listedProjects } from './listed.ts';
import type { Draft, Item } from './passages.ts';
import { quoted } from './quotation.ts';
import { isTitleLine, type Title, titleOf } from './title.ts';
import { isAppendix, type Zone } from './zones.ts';

/** The sections of a document, and for each item the section that it stands in. */
export interface Sectioned {
  sections: Section[];
  of: (Section | null)[];
  /** The items that are nothing but a heading or the title of one. */
  headings: ReadonlySet<Item>;
}

/** Numbers sections across the documents of a file: s1, s2 … */
export interface Counter {
  next: number;
}

/** Finds the headings of a document and nests them. Labels in lists of recipients and in quotations are none. */
export function sectionsOf(
  items: readonly Item[],
  zones: readonly Zone[],
  context: { documentId: string; decoded: Decoded; counter: Counter },
): Sectioned {
  const builder = new Builder(context);
  const inQuotation = quoted(items);
  const listed = listedProjects(items);
  const of = items.map((item, index): Section | null => {
    if (zones[index] === 'letterhead' || zones[index] === 'recipients' || zones[index] === 'signature')
      return null;
    if (item.type !== 'draft' || item.kind !== 'text') return builder.current;
    if (inQuotation[index] === true || listed[index] === true) return builder.current;
    if (isAppendix(item)) builder.restart();
    else builder.take(item);
    return builder.current;
  });
  return { sections: builder.sections, of, headings: builder.headings };
}

/** A sentence longer than this with a number before it is running text, not a heading. */
const LONGEST_SENTENCE = 120;

function isHeading(text: string, title: Title): boolean {
  if (/[\p{L}\d]/u.test(text.slice(title.end, title.end + 8))) return false;
  return text.length <= LONGEST_SENTENCE || !/[.;]$/.test(text);
}

class Builder {
  readonly sections: Section[] = [];
  readonly headings = new Set<Item>();
  current: Section | null = null;
  readonly #byId = new Map<string, Section>();
  readonly #ladder = new Ladder<Section>();
  readonly #context: { documentId: string; decoded: Decoded; counter: Counter };
  /** The section whose label stood alone and that waits for its title. */
  #bare: { section: Section; item: Draft } | null = null;

  constructor(context: { documentId: string; decoded: Decoded; counter: Counter }) {
    this.#context = context;
  }

  restart(): void {
    this.#ladder.restart();
    this.current = null;
    this.#bare = null;
  }

  take(item: Draft): void {
    const label = item.opening.label;
    if (label === null) {
      this.#giveTitle(item);
      return;
    }
    const text = item.text.value;
    const title = titleOf(text, label.end);
    const section = this.#open(item, label, title);
    this.current = section;
    if (isHeading(text, title)) this.headings.add(item);
    this.#bare = title.text === '' ? { section, item } : null;
  }

  #open(item: Draft, label: Label, title: Title): Section {
    const { documentId, decoded, counter } = this.#context;
    return this.#ladder.climb(label, ({ depth, parent, numbering }) => {
      const named = numbering === 'project' || numbering === 'subproject';
      const heading = named ? item.text.value.slice(label.start, title.end) : title.text;
      const section: Section = {
        id: `s${counter.next}`,
        documentId,
        parentId: parent?.id ?? null,
        label: label.text.replace(/\s+/gu, ' '),
        numbering,
        title: title.text,
        depth,
        component: componentOf(heading, inheritedComponent(parent, this.#byId)),
        position: decoded.position(item.text.span(label.start, Math.max(title.end, label.end))),
      };
      counter.next += 1;
      this.sections.push(section);
      this.#byId.set(section.id, section);
      return section;
    });
  }

  /** "Phần thứ nhất", and on the next line "ĐÁNH GIÁ KẾT QUẢ …". */
  #giveTitle(item: Draft): void {
    const bare = this.#bare;
    this.#bare = null;
    const text = item.text.value;
    if (bare === null || item.opening.bullet !== null || !isTitleLine(text)) return;
    bare.section.title = text.replace(/\s+/gu, ' ').trim();
    const end = this.#context.decoded.position(item.text.span(0, text.length)).end;
    bare.section.position = { ...bare.section.position, end };
    this.headings.add(item);
  }
}
