import { MappedText } from './mapped-text.ts';
import { OffsetMap, Runs } from './offset-map.ts';

/** Collects the changes to a text, left to right, into the changed text with its offset map. */
export class MapBuilder {
  readonly #text: string;
  readonly #parts: string[] = [];
  readonly #runs = new Runs();
  /** Everything before this offset of the input is in `#parts`. */
  #copied = 0;
  /** Where in the input the open character-by-character run begins. */
  #runSource = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** `length` characters at `at` become `other`; a replacement of another length maps as one unit. */
  replace(at: number, length: number, other: string): void {
    if (other.length === length && this.#text.startsWith(other, at)) return;
    this.#copyTo(at);
    this.#parts.push(other);
    this.#copied = at + length;
    if (other.length === length) return;
    this.#closeRun(at);
    this.#runs.add(other.length, at, length);
    this.#runSource = at + length;
  }

  remove(at: number, length: number): void {
    if (length > 0) this.replace(at, length, '');
  }

  /** The whole changed text. */
  finish(): MappedText {
    this.#copyTo(this.#text.length);
    this.#closeRun(this.#text.length);
    return MappedText.whole(this.#parts.join(''), new OffsetMap(this.#runs));
  }

  #copyTo(at: number): void {
    if (at > this.#copied) this.#parts.push(this.#text.slice(this.#copied, at));
  }

  #closeRun(sourceEnd: number): void {
    const length = sourceEnd - this.#runSource;
    this.#runs.add(length, this.#runSource, length);
  }
}
