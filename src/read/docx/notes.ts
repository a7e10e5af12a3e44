import { children } from '../element.ts';
import type { Element } from '../element.ts';
import { toInteger } from './properties.ts';

export type NoteKind = 'footnote' | 'endnote';

/** A note that the text referred to. */
export interface Note {
  /** As it is counted: "2"; null where the note begins with a mark typed by hand. */
  mark: string | null;
  element: Element;
}

/** Counts the marks of footnotes and endnotes in the order of the text, and remembers whose turn it is to be read. */
export class NoteMarks {
  readonly #notes: Readonly<Record<NoteKind, ReadonlyMap<number, Element>>>;
  readonly #counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };
  #pending: Note[] = [];
  /** Notes within notes are not followed. */
  #isReading = false;

  /** @param footnotes root of `footnotes.xml`; @param endnotes root of `endnotes.xml`; null where there are none */
  constructor(footnotes: Element | null, endnotes: Element | null) {
    this.#notes = { footnote: byId(footnotes, 'w:footnote'), endnote: byId(endnotes, 'w:endnote') };
  }

  /**
   * A reference to a note. Returns the mark that Word prints, or null where there is none: the note is missing, or the
   * mark is typed by hand and follows (`ownMark`).
   */
  refer(kind: NoteKind, id: number | null, ownMark: boolean): string | null {
    const element = id === null ? undefined : this.#notes[kind].get(id);
    if (element === undefined || this.#isReading) return null;
    if (ownMark) {
      this.#pending.push({ mark: null, element });
      return null;
    }
    this.#counts[kind] += 1;
    const mark = String(this.#counts[kind]);
    this.#pending.push({ mark, element });
    return mark;
  }

  /** The notes that were referred to since the last time. */
  takePending(): Note[] {
    const pending = this.#pending;
    this.#pending = [];
    return pending;
  }

  /** Reads what stands in a note, in which references to notes count nothing. */
  within<Result>(read: () => Result): Result {
    this.#isReading = true;
    try {
      return read();
    } finally {
      this.#isReading = false;
    }
  }
}

/** Separators between text and notes are stored as notes with a type. */
function byId(root: Element | null, name: string): Map<number, Element> {
  const notes = new Map<number, Element>();
  for (const element of children(root ?? undefined, name)) {
    const id = toInteger(element.attributes['w:id']);
    const type = element.attributes['w:type'] ?? 'normal';
    if (id !== null && type === 'normal') notes.set(id, element);
  }
  return notes;
}
