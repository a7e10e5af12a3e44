import { child, descendants, holds, textBelow } from '../element.ts';
import type { Element } from '../element.ts';
import type { OfficePackage } from '../office/package.ts';
import type { Part } from '../parts.ts';
import { BodyReader } from './body.ts';
import { embeddedParts } from './embedded.ts';
import { readHeaders } from './headers.ts';
import { isLetterhead } from './letterhead.ts';
import { toInteger, value } from './properties.ts';
import { ListLabels } from './list-labels.ts';
import { NoteMarks } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { Styles } from './styles.ts';

/** What is read of a Word document. */
export interface WordDocument {
  parts: Iterable<Part>;
  /** As Word counted them when it saved the file; null where it did not. */
  pages: number | null;
  /** Paragraphs of headers and footers that were left out. */
  dropped: number;
}

/**
 * Reads a Word document (DOCX, DOCM, DOTX) as it is printed: automatic numbers typed out, tracked changes accepted,
 * hidden text left out, notes behind the paragraph that refers to them. Comments and the generated table of contents
 * are no part of the text, nor are headers and footers, unless the only letterhead stands there.
 *
 * @param path of the main part: "word/document.xml"
 * @throws {ReadError} `damaged`, `encrypted` or `too_large`
 */
export function readDocx(office: OfficePackage, path: string): WordDocument {
  const root = office.requireXml(path, { without: LOOKS });
  const body = child(root, 'w:body');
  const related = (type: string): Element | null => {
    const target = office.related(path, type);
    return target === null ? null : office.xml(target);
  };
  const stylesRoot = related('styles');
  const styles = new Styles(stylesRoot);
  const numbering = readNumbering(related('numbering'), (style) => useOfStyle(stylesRoot, style));
  const firstPage = holds(root, 'w:lastRenderedPageBreak') ? 1 : null;
  const readerOf = (part: string, notes: NoteMarks): BodyReader =>
    new BodyReader({
      styles,
      labels: new ListLabels(numbering),
      notes,
      pages: { page: firstPage },
      embedded: embeddedParts(office, part),
    });
  const pages = pagesOf(office);
  if (body === undefined) return { parts: [], pages, dropped: 0 };
  const text = readerOf(path, new NoteMarks(related('footnotes'), related('endnotes'))).body(body);
  const beginning = firstOf(text, BEGINNING);
  const { first, count } = readHeaders(body, office, path, (header, part) => [
    ...readerOf(part, new NoteMarks(null, null)).body(header),
  ]);
  const head = first !== null && isLetterhead(first, beginning) ? first : null;
  return {
    parts: following([head?.parts ?? [], beginning, text]),
    pages,
    dropped: count - (head?.count ?? 0),
  };
}

/** How many parts of a text are looked at for a letterhead. */
const BEGINNING = 20;

/** The next of `parts`, which can be gone through from there on. */
function firstOf(parts: Iterator<Part>, most: number): Part[] {
  const first: Part[] = [];
  while (first.length < most) {
    const next = parts.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  return first;
}

function* following(all: readonly Iterable<Part>[]): Generator<Part> {
  for (const parts of all) yield* parts;
}

/** What text looks like beyond what is read of it; half of the elements of a document. */
const LOOKS: ReadonlySet<string> = new Set(
  (
    'w:b w:bCs w:i w:iCs w:u w:color w:sz w:szCs w:lang w:kern w:spacing w:ind w:jc w:shd w:highlight w:tabs w:bdr ' +
    'w:keepNext w:keepLines w:widowControl w:contextualSpacing w:tblPr w:tblGrid w:tcW w:tcBorders w:vAlign w:noWrap ' +
    'w:proofErr w:bookmarkStart w:bookmarkEnd w:rPrChange w:pPrChange'
  ).split(' '),
);

/** The use of a list that a numbering style stands for. */
function useOfStyle(styles: Element | null, id: string): string | null {
  if (styles === null) return null;
  for (const style of descendants(styles, 'w:style')) {
    if (style.attributes['w:styleId'] !== id) continue;
    return value(child(child(style, 'w:pPr'), 'w:numPr'), 'w:numId');
  }
  return null;
}

function pagesOf(office: OfficePackage): number | null {
  const path = office.related('', 'extended-properties');
  const properties = path === null ? null : office.xml(path);
  const pages = toInteger(textBelow(child(properties ?? undefined, 'Pages')));
  return pages !== null && pages > 0 ? pages : null;
}
