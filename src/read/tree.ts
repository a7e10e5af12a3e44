import type { Node, Parent } from 'unist';
import type { Position, Source } from '../schema/index.ts';
import type { Decoded } from './decoded.ts';
import type { MappedText } from './mapped-text.ts';

/**
 * What every reader makes of its format: a flat list of blocks over the decoded text. Each non-blank
 * character of the input stands in exactly one block.
 */
export interface Root extends Parent {
  type: 'root';
  children: Block[];
  decoded: Decoded;
  source: Source;
  /** What the reader could not read; the checks tell it. */
  notes?: ReaderNote[];
}

/** A place of which the reader knows that something is missing or out of order there. */
export interface ReaderNote {
  /**
   * `unreadable-table`: rows of numbers whose columns cannot be told apart, left as lines; `unreadable-page`: a page
   * that is damaged; `page-without-text`: a page with nothing but a picture, or nothing; `unread-part`: a file or
   * diagram embedded before this place.
   */
  code: 'unreadable-table' | 'unreadable-page' | 'page-without-text' | 'unread-part';
  position: Position;
}

export type Block = Paragraph | TableBlock | Break;

/**
 * Lines between two blank lines, line breaks kept as `\n` in the text. A Markdown heading is a paragraph with
 * `rank` (its number of `#`), for real plans mark any line so.
 */
export interface Paragraph extends Node {
  type: 'paragraph';
  text: MappedText;
  rank: number | null;
  position: Position;
}

/** Rows of cells as the format gives them; what the rows mean is found later. */
export interface TableBlock extends Node {
  type: 'table';
  /** The whole stretch, for whoever wants it as text. */
  text: MappedText;
  rows: MappedText[][];
  position: Position;
}

/**
 * A place with nothing to read. `page`: a form feed; `rule`: a drawn line ("-------"); `cell`: a line that holds
 * only `|`, the border of a table cell; `mark`: a line of markup only ("**", a code fence). A page break and a
 * rule may stand inside a sentence.
 */
export interface Break extends Node {
  type: 'break';
  what: 'page' | 'rule' | 'cell' | 'mark';
  position: Position;
}
