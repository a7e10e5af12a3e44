import type { Section } from '../../schema/index.ts';
import type { DocumentNode } from '../../segment/tree.ts';
import type { PassageReading, TableReading } from '../tree.ts';

/** The sections that a passage or table stands in, innermost first. */
export function sectionsAbove(part: PassageReading | TableReading): Section[] {
  const own = part.type === 'passage' ? part.passage.section : part.node.section;
  const byId = sectionsById(part.document);
  const above: Section[] = [];
  for (let section: Section | undefined = own ?? undefined; section !== undefined;) {
    above.push(section);
    section = section.parentId === null ? undefined : byId.get(section.parentId);
  }
  return above;
}

/** Their titles, innermost first. */
export function headingsAbove(part: PassageReading | TableReading): string[] {
  return sectionsAbove(part).map((section) => section.title);
}

const indexes = new WeakMap<DocumentNode, Map<string, Section>>();

function sectionsById(document: DocumentNode): Map<string, Section> {
  const known = indexes.get(document);
  if (known !== undefined) return known;
  const index = new Map(document.sections.map((section) => [section.id, section]));
  indexes.set(document, index);
  return index;
}
