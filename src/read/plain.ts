import type { Decoded } from './decoded.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { MappedText } from './mapped-text.ts';
import { tableRows } from './rows.ts';
import { spreadTableRows } from './spread-table.ts';
import { SourceLines } from './source-lines.ts';
import type { Block, Break } from './tree.ts';

/** What a Markdown parser knows of the lines, by their 1-based numbers. */
export interface LineMarks {
  /** Headings with their number of `#`. */
  ranks: ReadonlyMap<number, number>;
  /** Lines of markup only: code fences. */
  silent: ReadonlySet<number>;
}

/**
 * Cuts normalised text into paragraphs, tables and breaks: paragraphs end at blank lines, drawn lines, page breaks
 * and `|` borders; two or more tabbed or piped lines make a table. Every non-blank character of the input lies in
 * the position of exactly one block. Linear.
 *
 * @param whole the whole normalised text of `decoded`
 * @param marks headings and fences; without them a heading is known by the `#` that normalising removed
 */
export function parsePlain(whole: MappedText, decoded: Decoded, marks?: LineMarks): Block[] {
  const reader = new BlockReader(whole, decoded, marks);
  const lines = [...linesOf(whole.value)];
  for (let at = 0; at < lines.length; at += 1) {
    const behind = startsBordered(lines, at) ? reader.readSpreadTable(lines, at) : at;
    if (behind > at) at = behind;
    const line = lines[at];
    if (line !== undefined) reader.read(line);
  }
  return reader.finish();
}

/** A border that opens the lines between two blank ones may open a table whose cells stand on lines of their own. */
function startsBordered(lines: readonly Line[], at: number): boolean {
  return lines[at]?.kind === 'border' && (at === 0 || lines[at - 1]?.kind === 'blank');
}

class BlockReader {
  readonly #whole: MappedText;
  readonly #source: SourceLines;
  readonly #marks: LineMarks | undefined;
  readonly #blocks: Block[] = [];
  /** The open paragraph's first and last line. */
  #first: Line | null = null;
  #last: Line | null = null;
  /** Tabbed or piped lines at the end of the open paragraph that may turn out to be a table. */
  #run: Line[] = [];

  constructor(whole: MappedText, decoded: Decoded, marks: LineMarks | undefined) {
    this.#whole = whole;
    this.#source = new SourceLines(whole, decoded);
    this.#marks = marks;
  }

  read(line: Line): void {
    this.#readWithin(line);
    if (!line.endsPage) return;
    this.#closeParagraph();
    this.#blocks.push({ type: 'break', what: 'page', position: this.#source.pageEnd(line) });
  }

  /** Takes the table that begins at a border; returns the index of the line behind it, or `at` when it is no table. */
  readSpreadTable(lines: readonly Line[], at: number): number {
    let behind = at;
    while (behind < lines.length && lines[behind]?.kind !== 'blank') behind += 1;
    const [first, last] = [lines[at], lines[behind - 1]];
    if (first === undefined || last === undefined || last.kind !== 'border') return at;
    const text = this.#whole.slice(first.start, last.end);
    const rows = spreadTableRows(text);
    if (rows === null) return at;
    this.#closeParagraph();
    this.#blocks.push({
      type: 'table',
      text: text.trim(),
      rows,
      position: this.#source.between(first, last),
    });
    return behind;
  }

  finish(): Block[] {
    this.#closeParagraph();
    return this.#blocks;
  }

  #readWithin(line: Line): void {
    const what = this.#breakAt(line);
    if (what !== null || line.kind === 'blank') {
      this.#closeParagraph();
      if (what !== null) this.#break(what, line);
      return;
    }
    const rank = this.#rank(line);
    if (rank !== null) {
      this.#closeParagraph();
      this.#paragraph(line, line, rank);
      return;
    }
    if (line.kind !== this.#run[0]?.kind) this.#closeRun();
    if (line.kind === 'tabbed' || line.kind === 'piped') this.#run.push(line);
    else this.#extend(line);
  }

  #breakAt(line: Line): Break['what'] | null {
    if (this.#marks?.silent.has(line.number) === true) return 'mark';
    if (line.kind === 'rule') return 'rule';
    if (line.kind === 'border') return 'cell';
    return line.kind === 'blank' && this.#source.hasMark(line) ? 'mark' : null;
  }

  #rank(line: Line): number | null {
    if (this.#marks !== undefined) return this.#marks.ranks.get(line.number) ?? null;
    return this.#source.rank(line);
  }

  #extend(line: Line): void {
    this.#first ??= line;
    this.#last = line;
  }

  /** Decides what the pending lines are: a table of their own, or lines of the paragraph like any other. */
  #closeRun(): void {
    const [first] = this.#run;
    const last = this.#run.at(-1);
    if (first === undefined || last === undefined) return;
    const rows = tableRows(this.#whole, this.#run);
    this.#run = [];
    if (rows === null) {
      this.#first ??= first;
      this.#last = last;
      return;
    }
    this.#closeParagraph();
    this.#blocks.push({
      type: 'table',
      text: this.#whole.slice(first.start, last.end).trim(),
      rows,
      position: this.#source.between(first, last),
    });
  }

  #closeParagraph(): void {
    this.#closeRun();
    if (this.#first !== null && this.#last !== null) this.#paragraph(this.#first, this.#last, null);
    this.#first = null;
    this.#last = null;
  }

  #paragraph(first: Line, last: Line, rank: number | null): void {
    const text = this.#whole.slice(first.start, last.end).trim();
    this.#blocks.push({ type: 'paragraph', text, rank, position: this.#source.between(first, last) });
  }

  /** Breaks of one kind in a row are one: the borders between empty cells. */
  #break(what: Break['what'], line: Line): void {
    const position = this.#source.between(line, line);
    const before = this.#blocks.at(-1);
    if (
      before?.type === 'break' &&
      before.what === what &&
      before.position.end.line + 1 === position.start.line
    ) {
      before.position.end = position.end;
    } else {
      this.#blocks.push({ type: 'break', what, position });
    }
  }
}
