import type { Node, Parent } from 'unist';
import type { Decoded } from '../read/decoded.ts';
import type { MappedText } from '../read/mapped-text.ts';
import type { Document, Position, Section, Source } from '../schema/index.ts';
import type { ReaderNote, TableBlock } from '../read/tree.ts';

/** A file cut into documents, each a flat run of passages and tables that know their section. */
export interface Outline extends Parent {
  type: 'outline';
  children: DocumentNode[];
  decoded: Decoded;
  source: Source;
  /** What the reader could not read. */
  notes?: ReaderNote[];
}

export interface DocumentNode extends Parent {
  type: 'document';
  document: Document;
  /** In the order of their headings. */
  sections: Section[];
  children: (Passage | TableNode)[];
  position: Position;
}

/**
 * What a passage is for. Body text of every shape is `body`, also a numbered paragraph with running text after its
 * title; `bullet` tells list items apart. `folio` is a page number alone on its line.
 */
export type PassageRole =
  'letterhead' | 'heading' | 'body' | 'recipients' | 'signature' | 'footnote' | 'folio';

/**
 * One logical paragraph: a heading, a list item, or running text rejoined over hard line ends and page breaks.
 * Its text has single `\n` where a line ended in the input; rules treat it as white space.
 */
export interface Passage extends Node {
  type: 'passage';
  role: PassageRole;
  text: MappedText;
  /** The section it stands in; a heading stands in the section that it opens. */
  section: Section | null;
  /** "-", "+", "*", "•" of a list item (not part of any number), or null. */
  bullet: string | null;
  /** End of the label or bullet in `text.value`; 0 when there is none. What follows is the passage's own words. */
  bodyStart: number;
  position: Position;
}

export interface TableNode extends Node {
  type: 'table';
  block: TableBlock;
  section: Section | null;
  position: Position;
}
