import type { Node } from 'unist';
import type { Citation, Figure, Position, Table } from '../schema/index.ts';
import type { DocumentNode, Outline, Passage, TableNode } from '../segment/tree.ts';
import type { Draft } from './figures/draft.ts';
import type { Breakdown } from './breakdown/index.ts';
import type { Habit } from './numeral/index.ts';
import type { TableReading as TableContent } from './tables/table-reading.ts';
import type { Token } from './token.ts';

/** An outline whose passages and tables have been read: figures, citations, dates, and what was left over. */
export interface Reading extends Node {
  type: 'reading';
  outline: Outline;
  habit: Habit;
  /** In the order of the input. */
  parts: (PassageReading | TableReading)[];
  /** In the order of the input. */
  figures: PlacedFigure[];
  citations: Citation[];
  /** Which figures the text sets under which. */
  breakdowns: Breakdown[];
  /** What became of each numeral. */
  coverage: CoverageCount;
}

export interface PassageReading {
  type: 'passage';
  passage: Passage;
  document: DocumentNode;
  figures: PlacedFigure[];
  tokens: Token[];
}

export interface TableReading {
  type: 'table';
  node: TableNode;
  /** What its rows and columns are, before they become figures. */
  content: TableContent;
  document: DocumentNode;
  table: Table;
  figures: PlacedFigure[];
}

/** A figure and where it stands in its passage (or cell). */
export interface PlacedFigure {
  figure: Figure;
  /** Offsets in the passage's text; end exclusive. */
  start: number;
  end: number;
  draft: Draft;
  part: PassageReading | TableReading;
}

export interface CoverageCount {
  numerals: number;
  figures: number;
  dates: number;
  citations: number;
  labels: number;
  durations: number;
  unexplained: Position[];
}
