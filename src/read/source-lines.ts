import type { Position } from '../schema/index.ts';
import type { Decoded } from './decoded.ts';
import type { Line } from './lines.ts';
import type { MappedText } from './mapped-text.ts';

/** The lines of normalised text as they stand in the input, with the marks that normalising removed. */
export class SourceLines {
  readonly #whole: MappedText;
  readonly #decoded: Decoded;
  /** Nothing was removed, so no line hides a mark. */
  readonly #unchanged: boolean;
  readonly #hasHash: boolean;

  constructor(whole: MappedText, decoded: Decoded) {
    this.#whole = whole;
    this.#decoded = decoded;
    this.#unchanged = whole.value === decoded.text;
    this.#hasHash = !this.#unchanged && decoded.text.includes('#');
  }

  /** Position of the lines from `first` to `last` without the blanks around them, removed marks included. */
  between(first: Line, last: Line): Position {
    const { text } = this.#decoded;
    let from = this.#sourceStart(first.start);
    let to = this.#sourceEnd(last.end);
    while (from < to && isBlank(text.charCodeAt(from))) from += 1;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
    return this.#decoded.position({ start: from, end: to });
  }

  /** Position of the form feed that ends the line. */
  pageEnd(line: Line): Position {
    return this.#decoded.position(this.#whole.span(line.end, line.end + 1));
  }

  /** Whether a line without text has something in the input: a "**" that closes the line before. */
  hasMark(line: Line): boolean {
    if (this.#unchanged) return false;
    const from = this.#sourceStart(line.start);
    const to = this.#sourceEnd(line.end);
    return to > from && this.#decoded.text.slice(from, to).trim() !== '';
  }

  /** Number of `#` that were removed at the line's beginning, or null. */
  rank(line: Line): number | null {
    if (!this.#hasHash) return null;
    const { text } = this.#decoded;
    let from = this.#sourceStart(line.start);
    const to = this.#sourceEnd(line.end);
    while (from < to && isBlank(text.charCodeAt(from))) from += 1;
    let marks = 0;
    while (text.charCodeAt(from + marks) === HASH) marks += 1;
    const kept = this.#whole.value.slice(line.start, line.end).trimStart().startsWith('#');
    return marks === 0 || kept ? null : marks;
  }

  /** Where in the input the line begins, before anything that was removed there. */
  #sourceStart(start: number): number {
    return start === 0 ? 0 : this.#whole.span(start - 1, start).end;
  }

  #sourceEnd(end: number): number {
    return end >= this.#whole.value.length ? this.#decoded.text.length : this.#whole.span(end, end + 1).start;
  }
}

const HASH = 35;

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}
