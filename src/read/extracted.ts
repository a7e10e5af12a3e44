import type { Source } from '../schema/index.ts';
import { decodeByFont } from './charset/fonts.ts';
import { Decoded } from './decoded.ts';
import { emptyInput, refused } from './errors.ts';
import type { MappedText } from './mapped-text.ts';
import { normalise } from './normalise.ts';
import type { CellPart, ParagraphPart, Part, Run, TablePart } from './parts.ts';
import { Places } from './places.ts';
import type { Block, ReaderNote, Root } from './tree.ts';

/** Characters of text that one input may hold: 10,000 pages. */
const MOST_CHARACTERS = 32 * 2 ** 20;

/**
 * Writes what a reader took from its format into one text, and makes the blocks over it: paragraphs are parted by blank
 * lines, a table is a line for each row with tabs between its cells, a page break is a form feed. Letters of an old
 * character set become what their font shows. Positions in the output point into this text.
 *
 * @throws {ReadError} `empty` where there is nothing to read, `too_large`
 * @example rootOf([paragraphOf([plainRun('Hộ nghèo')])], source).decoded.text // 'Hộ nghèo'
 */
export function rootOf(parts: Iterable<Part>, source: Source): Root {
  const writer = new TextWriter();
  for (const part of parts) writer.write(part);
  const { text, places, stretches, notes } = writer.finish();
  if (text.trim() === '') throw emptyInput();
  const decoded = new Decoded(text, places);
  const whole = normalise(text);
  return {
    type: 'root',
    children: stretches.map((stretch) => blockOf(stretch, whole, decoded)),
    decoded,
    source,
    ...(notes.length > 0 ? { notes: notes.map((note) => noteOf(note, stretches, decoded)) } : {}),
  };
}

/** A note stands on the block behind it; behind the last block on the end of the text. */
function noteOf(
  { code, page, before }: PendingNote,
  stretches: readonly Stretch[],
  decoded: Decoded,
): ReaderNote {
  const end = decoded.text.trimEnd().length;
  const next = page === null ? stretches[before] : undefined;
  const at = Math.min(stretches[before]?.start ?? end, end);
  const position = decoded.position(next ?? { start: at, end: at });
  return { code, position: page === null ? position : { ...position, page } };
}

interface PendingNote {
  code: ReaderNote['code'];
  page: number | null;
  /** Index of the stretch before which it stands. */
  before: number;
}

/** From `start` to `end` (exclusive) of the text. */
interface Span {
  start: number;
  end: number;
}

/** Where a block stands in the text. */
type Stretch = Span &
  ({ type: 'paragraph'; rank: number | null } | { type: 'page' } | { type: 'table'; rows: Span[][] });

function blockOf(stretch: Stretch, whole: MappedText, decoded: Decoded): Block {
  const { start, end } = stretch;
  const position = decoded.position(stretch);
  if (stretch.type === 'page') return { type: 'break', what: 'page', position };
  const text = whole.ofSource(start, end).trim();
  if (stretch.type === 'paragraph') return { type: 'paragraph', text, rank: stretch.rank, position };
  const rows = stretch.rows.map((row) => row.map((cell) => whole.ofSource(cell.start, cell.end).trim()));
  return { type: 'table', text, rows, position };
}

class TextWriter {
  readonly #pieces: string[] = [];
  readonly #places = new Places();
  readonly #stretches: Stretch[] = [];
  readonly #notes: PendingNote[] = [];
  #length = 0;

  write(part: Part): void {
    if (part.type === 'paragraph') this.#paragraph(part);
    else if (part.type === 'table') this.#table(part);
    else if (part.type === 'note')
      this.#notes.push({ code: part.code, page: part.page, before: this.#stretches.length });
    else this.#page();
  }

  finish(): { text: string; places: Places; stretches: Stretch[]; notes: PendingNote[] } {
    return {
      text: this.#pieces.join(''),
      places: this.#places,
      stretches: this.#stretches,
      notes: this.#notes,
    };
  }

  /** Two line ends within a paragraph part it, as they part paragraphs of plain text. */
  #paragraph({ runs, rank, cell }: ParagraphPart): void {
    for (const stretch of splitAtBlankLines(runs)) {
      const kept = trimmed(stretch);
      if (kept.length === 0) continue;
      const start = this.#open();
      this.#runs(kept);
      if (cell !== null) this.#places.addCell(start, this.#length, cell);
      this.#stretches.push({ type: 'paragraph', rank, start, end: this.#length });
    }
  }

  #table({ rows }: TablePart): void {
    const kept = rows.map((row) => row.map(({ runs, cell }) => ({ runs: trimmed(runs), cell })));
    if (!kept.some((row) => row.some(({ runs }) => runs.length > 0))) return;
    this.#open();
    const spans = kept.map((row, at) => {
      if (at > 0) this.#add('\n');
      return row.map((part, column) => this.#cell(part, column > 0));
    });
    const filled = spans.flat().filter(({ start, end }) => end > start);
    const start = filled[0]?.start ?? 0;
    this.#stretches.push({ type: 'table', rows: spans, start, end: filled.at(-1)?.end ?? start });
  }

  #cell({ runs, cell }: CellPart, follows: boolean): Span {
    if (follows) this.#add('\t');
    const start = this.#length;
    this.#runs(runs, '\t');
    if (cell !== null && this.#length > start) this.#places.addCell(start, this.#length, cell);
    return { start, end: this.#length };
  }

  #page(): void {
    const start = this.#open();
    this.#add('\f');
    this.#stretches.push({ type: 'page', start, end: this.#length });
  }

  /** The blank line between two blocks. Returns where the next one begins. */
  #open(): number {
    if (this.#length > 0) this.#add('\n\n');
    return this.#length;
  }

  /** @param forbidden a character that would part what follows otherwise; it becomes a space */
  #runs(runs: readonly Run[], forbidden = '\f'): void {
    for (const { text: stored, font, page, confidence } of runs) {
      const text = decodeByFont(stored, font ?? '');
      if (page !== null) this.#places.addPage(this.#length, page);
      if (confidence !== undefined)
        this.#places.addReading(this.#length, this.#length + text.length, confidence);
      this.#add(text.includes(forbidden) ? text.replaceAll(forbidden, ' ') : text);
    }
  }

  #add(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#length += text.length;
    if (this.#length > MOST_CHARACTERS) {
      throw refused({ en: 'it holds more than 10,000 pages of text', vi: 'có hơn 10.000 trang văn bản' });
    }
  }
}

const BLANK_LINES = /\n[^\S\n]*\n\s*/u;

function splitAtBlankLines(runs: readonly Run[]): Run[][] {
  const stretches: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...others] = run.text.includes('\n') ? run.text.split(BLANK_LINES) : [run.text];
    stretches.at(-1)?.push({ ...run, text: first });
    for (const text of others) stretches.push([{ ...run, text }]);
  }
  return stretches;
}

/** Without white space at both ends. */
function trimmed(runs: readonly Run[]): Run[] {
  const kept = runs.map((run) => ({ ...run }));
  for (const run of kept) {
    run.text = run.text.trimStart();
    if (run.text !== '') break;
  }
  for (const run of kept.toReversed()) {
    run.text = run.text.trimEnd();
    if (run.text !== '') break;
  }
  return kept.filter(({ text }) => text !== '');
}
