import type { Source } from '../schema/index.ts';
import type { ReaderNote } from './tree.ts';

/**
 * What a reader takes from a binary format or a page of HTML, in reading order, before it is written into one text.
 * Labels that the format counts by itself ("I. ", "a) ", "- ") are typed out already.
 */
export type Part = ParagraphPart | TablePart | PageBreak | NotePart;

/** Text of one look. Its font matters: old character sets put Vietnamese letters on Latin ones, by font. */
export interface Run {
  /** With `\n` where a line ends within the paragraph. */
  text: string;
  font: string | null;
  /** 1-based page on which it begins, where the format knows. */
  page: number | null;
  /** How sure the recogniser of a scan is of the number that it holds, 0 to 100. */
  confidence?: number;
}

/** All that a reader of a format has to give. It is plain, so that it can come from another thread. */
export interface Gathered {
  parts: Part[];
  source: Source;
}

export interface ParagraphPart {
  type: 'paragraph';
  runs: Run[];
  /** Level of a heading, 1 the highest, or null. */
  rank: number | null;
  /** The cell of a spreadsheet in which it stands: `Bieu1!B7`. */
  cell: string | null;
}

export interface TablePart {
  type: 'table';
  /** Left to right; a merged cell is followed (or stood upon) by empty cells. */
  rows: CellPart[][];
}

export interface CellPart {
  runs: Run[];
  /** Its name in a spreadsheet. */
  cell: string | null;
}

export interface PageBreak {
  type: 'page';
}

/** Something that could not be read stands here, before the next part. */
export interface NotePart {
  type: 'note';
  code: ReaderNote['code'];
  /** The page that it is about, where it is about a page. */
  page: number | null;
}

export function paragraphOf(runs: Run[], rank: number | null = null): ParagraphPart {
  return { type: 'paragraph', runs, rank, cell: null };
}

/** Text of which nothing else is known. */
export function plainRun(text: string): Run {
  return { text, font: null, page: null };
}

/** The words of runs. */
export function textOf(runs: readonly Run[]): string {
  return runs.length === 1 ? (runs[0]?.text ?? '') : runs.map(({ text }) => text).join('');
}

/** Adds a run; what has the font and page of the run before it joins that. */
export function addRun(runs: Run[], run: Run): void {
  if (run.text === '') return;
  const last = runs.at(-1);
  if (last === undefined || last.font !== run.font || last.page !== run.page) runs.push({ ...run });
  else last.text += run.text;
}

/** A part with other runs; breaks and notes have none. */
export function withRuns(part: Part, change: (run: Run) => Run): Part {
  if (part.type === 'paragraph') return { ...part, runs: part.runs.map(change) };
  if (part.type !== 'table') return part;
  const rows = part.rows.map((row) => row.map((cell) => ({ ...cell, runs: cell.runs.map(change) })));
  return { ...part, rows };
}

/** The paragraphs among `parts` as lines of one. */
export function linesOf(parts: readonly Part[]): Run[] {
  const runs: Run[] = [];
  for (const part of parts) {
    if (part.type !== 'paragraph') continue;
    const last = runs.at(-1);
    if (last !== undefined) addRun(runs, { ...last, text: '\n' });
    for (const run of part.runs) addRun(runs, run);
  }
  return runs;
}

/** Without the white space at the beginning. */
export function withoutIndent(runs: readonly Run[]): Run[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  return first < 0
    ? []
    : runs.slice(first).map((run, at) => (at === 0 ? { ...run, text: run.text.trimStart() } : run));
}
