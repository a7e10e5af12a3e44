import type { OffsetMap } from './offset-map.ts';
import { partitionPoint } from './partition-point.ts';

/**
 * Text made fit for matching (composed letters, no markup, plain spaces), with the way back to the input.
 *
 * A rule never sees an NFD letter, a soft hyphen or a `**`; a position in the output always points into the
 * decoded input. Both hold because every piece of normalised text remembers where it came from.
 */

/** A stretch of the whole normalised text that stands at `at` in a {@link MappedText}. */
interface Piece {
  at: number;
  /** Offset in the whole normalised text. */
  from: number;
  length: number;
}

/**
 * A stretch of normalised text that knows its place in the input. Stretches can be sliced and joined (a
 * paragraph that runs over a page break is two stretches with a space between).
 */
export class MappedText {
  readonly value: string;
  readonly #pieces: readonly Piece[];
  readonly #map: OffsetMap;

  private constructor(value: string, pieces: readonly Piece[], map: OffsetMap) {
    this.value = value;
    this.#pieces = pieces;
    this.#map = map;
  }

  /** The whole normalised text of an input. */
  static whole(value: string, map: OffsetMap): MappedText {
    return new MappedText(value, [{ at: 0, from: 0, length: value.length }], map);
  }

  /** The part from `start` to `end` (exclusive). */
  slice(start: number, end: number = this.value.length): MappedText {
    const pieces: Piece[] = [];
    for (const piece of this.#pieces) {
      const from = Math.max(start, piece.at);
      const to = Math.min(end, piece.at + piece.length);
      if (
        from < to ||
        (from === to && pieces.length === 0 && from >= piece.at && to <= piece.at + piece.length)
      ) {
        pieces.push({ at: from - start, from: piece.from + (from - piece.at), length: to - from });
      }
    }
    return new MappedText(this.value.slice(start, end), pieces, this.#map);
  }

  /** Of a whole text the part that stands for the input from `start` to `end` (exclusive). */
  ofSource(start: number, end: number): MappedText {
    return this.slice(this.#map.lengthBefore(start), this.#map.lengthBefore(end));
  }

  /** Without the white space at both ends. */
  trim(): MappedText {
    const start = this.value.length - this.value.trimStart().length;
    const end = this.value.trimEnd().length;
    return start === 0 && end === this.value.length ? this : this.slice(start, Math.max(start, end));
  }

  /** This text and then `other`, with `glue` (which stands nowhere in the input) between. */
  join(other: MappedText, glue: string): MappedText {
    const shift = this.value.length + glue.length;
    return new MappedText(
      this.value + glue + other.value,
      [...this.#pieces, ...other.#pieces.map((piece) => ({ ...piece, at: piece.at + shift }))],
      this.#map,
    );
  }

  /** The input's offsets of the stretch from `start` to `end` (exclusive) of this text. */
  span(start: number, end: number): { start: number; end: number } {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(Math.max(start, end - 1));
    if (first === undefined || last === undefined) return { start: 0, end: 0 };
    const from = this.#map.start(first.from + Math.max(0, start - first.at));
    const to = this.#map.end(last.from + Math.min(last.length, end - last.at));
    return { start: from, end: Math.max(from, to) };
  }

  /** The last piece that begins at or before `offset`; a long paragraph has a piece for each line. */
  #pieceAt(offset: number): Piece | undefined {
    const count = partitionPoint(this.#pieces.length, (at) => (this.#pieces[at]?.at ?? Infinity) <= offset);
    return this.#pieces[Math.max(0, count - 1)];
  }
}
