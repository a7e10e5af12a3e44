import type { Point, Position } from '../schema/index.ts';
import type { Places, ScannedNumber } from './places.ts';
import { lastUpTo } from './partition-point.ts';

/** The decoded input (of a binary format the text extracted from it), and where its lines begin. */
export class Decoded {
  readonly text: string;
  readonly #places: Places | undefined;
  #lineStarts: number[] | undefined;

  /** @param places the pages and cells in which the text stands, where the format has such */
  constructor(text: string, places?: Places) {
    this.text = text;
    this.#places = places;
  }

  /** The numbers of a scan with how sure the recogniser is of each, from left to right; none where it is no scan. */
  get scannedNumbers(): readonly ScannedNumber[] {
    return this.#places?.readings ?? [];
  }

  /** Whether its numbers were recognised in a picture. */
  get isScan(): boolean {
    return this.scannedNumbers.length > 0;
  }

  /** Line and column (1-based) of an offset; CRLF, CR and LF each end one line. */
  point(offset: number): Point {
    const starts = (this.#lineStarts ??= lineStarts(this.text));
    const at = Math.max(0, lastUpTo(starts, offset));
    return { line: at + 1, column: offset - (starts[at] ?? 0) + 1, offset };
  }

  /** unist's position of a stretch, with the page and cell in which it begins. */
  position(span: { start: number; end: number }): Position {
    return { start: this.point(span.start), end: this.point(span.end), ...this.#places?.at(span.start) };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  const lineEnd = /\r\n?|\n/g;
  for (let match = lineEnd.exec(text); match !== null; match = lineEnd.exec(text)) {
    starts.push(match.index + match[0].length);
  }
  return starts;
}
