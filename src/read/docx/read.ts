import { child, descendants, holds, textBelow } from '../element.ts';
import type { Element } from '../element.ts';
import type { OfficePackage } from '../office/package.ts';
import type { Part } from '../parts.ts';
import { BodyReader } from './body.ts';
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
}

/**
 * Reads a Word document (DOCX, DOCM, DOTX) as it is printed: automatic numbers typed out, tracked changes accepted,
 * hidden text left out, notes behind the paragraph that refers to them. Headers, footers, comments and the generated
 * table of contents are no part of the text.
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
  const numbering = readNumbering(related('numbering'), (style) => useOfStyle(stylesRoot, style));
  const reader = new BodyReader({
    styles: new Styles(stylesRoot),
    labels: new ListLabels(numbering),
    notes: new NoteMarks(related('footnotes'), related('endnotes')),
    pages: { page: holds(root, 'w:lastRenderedPageBreak') ? 1 : null },
  });
  return { parts: body === undefined ? [] : reader.body(body), pages: pagesOf(office) };
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
