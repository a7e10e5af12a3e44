import type { Plugin } from 'unified';
import type { Decoded } from '../read/decoded.ts';
import type { Root } from '../read/tree.ts';
import type { Document, Position } from '../schema/index.ts';
import { type Draft, passagesOf } from './passages.ts';
import { type Counter, sectionsOf } from './sections.ts';
import { isAttached, type Part, splitDocuments } from './split.ts';
import type { DocumentNode, Outline, Passage, PassageRole, TableNode } from './tree.ts';
import { zonesOf } from './zones.ts';
import { documentText } from './letterhead/document-text.ts';
import { type LetterheadFields, readLetterhead } from './letterhead/letterhead.ts';

/**
 * Cuts a file into documents, and each into passages and tables that know their section.
 *
 * Pure and linear in the length of the text; never throws.
 */
export function segment(root: Root): Outline {
  const counter: Counter = { next: 1 };
  const parts = splitDocuments(passagesOf(root.children)).filter((part) => part.items.length > 0);
  const children = parts.map((part, index) => documentOf(part, index, root.decoded, counter));
  const notes = root.notes === undefined ? {} : { notes: root.notes };
  return { type: 'outline', children, decoded: root.decoded, source: root.source, ...notes };
}

/** {@link segment} as a unified plugin: `unified().use(planParse).use(planSegment)`. */
export const planSegment: Plugin<[], Root, Outline> = () => segment;

function documentOf(part: Part, index: number, decoded: Decoded, counter: Counter): DocumentNode {
  const documentId = `d${index + 1}`;
  const zones = zonesOf(part);
  const { sections, of, headings } = sectionsOf(part.items, zones, { documentId, decoded, counter });
  const children = part.items.map((item, at): Passage | TableNode => {
    const section = of[at] ?? null;
    if (item.type === 'table') return { type: 'table', block: item, section, position: item.position };
    const zone = zones[at] ?? 'body';
    return passageOf(item, zone === 'body' && headings.has(item) ? 'heading' : zone, section, decoded);
  });
  const position = around(children.map((child) => child.position));
  const attachedTo =
    index > 0 && part.typeAt >= 0 && isAttached(part.items, part.typeAt) ? `d${index}` : null;
  const { recipients, signature, ...head } = headOf(children, part);
  const id = documentId;
  const document: Document = { id, ...head, legalBasis: [], recipients, signature, attachedTo, position };
  return { type: 'document', document, sections, children, position };
}

function passageOf(item: Draft, role: PassageRole, section: Passage['section'], decoded: Decoded): Passage {
  return {
    type: 'passage',
    role,
    text: item.text,
    section,
    bullet: item.opening.bullet,
    bodyStart: item.opening.bodyStart,
    position: decoded.position(item.text.span(0, item.text.value.length)),
  };
}

function around(positions: readonly Position[]): Position {
  const origin = { line: 1, column: 1, offset: 0 };
  const [first] = positions;
  const page = first?.page === undefined ? {} : { page: first.page };
  return { start: first?.start ?? origin, end: positions.at(-1)?.end ?? origin, ...page };
}

/** What head and foot tell; the type line that cut the file into documents goes before one found otherwise. */
function headOf(
  children: DocumentNode['children'],
  { type, typeText }: Part,
): Omit<LetterheadFields, 'attachment'> {
  const { attachment: _attachment, ...fields } = readLetterhead(documentText({ children }));
  if (type === null) return fields;
  return { ...fields, type: type.id, typeText, abbreviation: type.abbreviation };
}
