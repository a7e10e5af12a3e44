import { partitionPoint } from './partition-point.ts';

/**
 * The map from the normalised text of an input back to the decoded input. The text is cut into runs; one that is as
 * long as its source maps character by character, any other as a unit ("é" of two characters, "fi" of one).
 */
export class OffsetMap {
  readonly #runs: Runs;

  constructor(runs: Runs) {
    this.#runs = runs;
  }

  /** The map of a text that needed no change. */
  static identity(length: number): OffsetMap {
    const runs = new Runs();
    runs.add(length, 0, length);
    return new OffsetMap(runs);
  }

  /** Where in the input the character at `offset` of the normalised text begins. */
  start(offset: number): number {
    const run = this.#runs.holding(offset);
    const source = this.#runs.source(run);
    return this.#runs.isExact(run) ? source + (offset - this.#runs.at(run)) : source;
  }

  /** Where in the input the normalised text before `offset` (exclusive) ends. */
  end(offset: number): number {
    if (offset <= 0) return this.start(0);
    const run = this.#runs.holding(offset - 1);
    const source = this.#runs.source(run);
    return this.#runs.isExact(run)
      ? source + (offset - this.#runs.at(run))
      : source + this.#runs.sourceLength(run);
  }

  /** How much of the normalised text stands for the input before `source`; of a unit that it cuts, the whole. */
  lengthBefore(source: number): number {
    const run = this.#runs.beginningBefore(source);
    if (run < 0) return 0;
    const next = this.#runs.at(run + 1);
    return this.#runs.isExact(run)
      ? Math.min(this.#runs.at(run) + (source - this.#runs.source(run)), next)
      : next;
  }
}

/** Three numbers a run: a decomposed text has a run for every other letter, and an object for each would not fit. */
const FIELDS = 3;

/** The runs of a normalised text, in order and without gaps; what was removed leaves gaps in their sources. */
export class Runs {
  #fields = new Int32Array(FIELDS * 16);
  #count = 0;
  /** Length of the normalised text so far. */
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds a run of `length` characters that stands for `sourceLength` characters at `source` of the input. */
  add(length: number, source: number, sourceLength: number): void {
    if (length === 0) return;
    const at = this.#count * FIELDS;
    if (at + FIELDS >= this.#fields.length) this.#grow();
    this.#fields[at] = this.#length;
    this.#fields[at + 1] = source;
    this.#fields[at + 2] = sourceLength;
    this.#count += 1;
    this.#length += length;
    // Where the next run would begin tells this one's length.
    this.#fields[at + FIELDS] = this.#length;
  }

  at(run: number): number {
    return this.#fields[run * FIELDS] ?? 0;
  }

  source(run: number): number {
    return this.#fields[run * FIELDS + 1] ?? 0;
  }

  sourceLength(run: number): number {
    return this.#fields[run * FIELDS + 2] ?? 0;
  }

  /** Whether the run maps character by character. */
  isExact(run: number): boolean {
    return this.at(run + 1) - this.at(run) === this.sourceLength(run);
  }

  /** The run in which `offset` of the normalised text lies; the last one for what lies behind. */
  holding(offset: number): number {
    return Math.max(0, partitionPoint(this.#count, (run) => this.at(run) <= offset) - 1);
  }

  /** The last run whose source begins before `source`, or -1. */
  beginningBefore(source: number): number {
    return partitionPoint(this.#count, (run) => this.source(run) < source) - 1;
  }

  #grow(): void {
    const grown = new Int32Array(this.#fields.length * 2);
    grown.set(this.#fields);
    this.#fields = grown;
  }
}
