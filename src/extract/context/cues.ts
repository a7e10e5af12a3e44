import { anyOf, buildPattern } from '../../grammar/pattern.ts';
import { Words, type FoundWords } from '../../grammar/words.ts';
import { partitionPoint } from '../../read/partition-point.ts';

/**
 * Words that say something of a figure near them, each with the value it stands for. One pattern for all the words of
 * a subject, longest first, so that "vốn đầu tư phát triển" is one cue and not two.
 */

export interface CueEntry<Value extends string> {
  value: Value;
  terms: readonly string[];
  /** Words behind a term that make it say something else: "tổng số hộ" is all of them, but not in "tổng số hộ nghèo". */
  unlessFollowedBy?: readonly string[] | undefined;
}

export interface Cue<Value extends string> {
  value: Value;
  /** Offsets in the text searched. */
  start: number;
  end: number;
}

const MOST_KNOWN = 64;

export class CueFinder<Value extends string> {
  readonly #find: (text: string) => readonly FoundWords[];
  readonly #values: ReadonlyMap<string, Value>;
  readonly #isNone: (text: string, start: number) => boolean;
  /** The cues of the texts last asked about: a passage, its units, the headings above. */
  readonly #known = new Map<string, readonly Cue<Value>[]>();

  /**
   * @param neutral phrases in which a cue means nothing: "mục tiêu" in "chương trình mục tiêu quốc gia"
   * @param isNone whether the words before a cue make it none: "bằng 59% dự toán"
   */
  constructor(
    entries: readonly CueEntry<Value>[],
    neutral: readonly string[] = [],
    isNone: (text: string, start: number) => boolean = () => false,
  ) {
    this.#isNone = isNone;
    this.#find = finding(entries, neutral);
    this.#values = new Map(
      entries.flatMap((entry) => entry.terms.map((term) => [key(term), entry.value] as const)),
    );
  }

  /** The cue nearest before `end`, between two offsets. */
  last(text: string, start: number, end: number): Cue<Value> | null {
    const cues = this.#cuesOf(text);
    const last = cues[leading(cues, (cue) => cue.end <= end) - 1];
    return last !== undefined && last.start >= start ? last : null;
  }

  /** The cue nearest after `start`, between two offsets. */
  first(text: string, start: number, end: number): Cue<Value> | null {
    const cues = this.#cuesOf(text);
    const first = cues[leading(cues, (cue) => cue.start < start)];
    return first !== undefined && first.end <= end ? first : null;
  }

  /** The text is read once, however many figures ask about their part of it. */
  #cuesOf(text: string): readonly Cue<Value>[] {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const cues: Cue<Value>[] = [];
    for (const { start, end } of this.#find(text)) {
      const value = this.#values.get(key(text.slice(start, end)));
      if (value !== undefined && !this.#isNone(text, start)) cues.push({ value, start, end });
    }
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(text, cues);
    return cues;
  }
}

/** Where the terms stand. Terms that mind what follows, each something else, need a pattern. */
function finding<Value extends string>(
  entries: readonly CueEntry<Value>[],
  neutral: readonly string[],
): (text: string) => readonly FoundWords[] {
  const free = [
    ...entries.filter((entry) => entry.unlessFollowedBy === undefined).flatMap((entry) => entry.terms),
    ...neutral,
  ];
  const guarded = entries.flatMap((entry) =>
    entry.unlessFollowedBy === undefined
      ? []
      : [`(?:${anyOf(entry.terms)})(?!\\s+(?:${anyOf(entry.unlessFollowedBy)})(?!\\p{L}))`],
  );
  if (guarded.length === 0) {
    const words = new Words(free);
    return (text) => words.all(text);
  }
  const pattern = buildPattern(
    `(?<![\\p{L}\\p{N}])(?:${[anyOf(free), ...guarded].join('|')})(?![\\p{L}\\p{N}])`,
  );
  return (text) => [...pattern.all(text)].map(({ index, end }) => ({ start: index, end }));
}

/** How many of the first cues the condition holds for; it holds for none behind one for which it does not. */
function leading<Value extends string>(
  cues: readonly Cue<Value>[],
  holds: (cue: Cue<Value>) => boolean,
): number {
  return partitionPoint(cues.length, (at) => {
    const cue = cues[at];
    return cue !== undefined && holds(cue);
  });
}

function key(term: string): string {
  return term.toLowerCase().replace(/\s+/gu, ' ');
}

/** Where an attribute was read for one figure after another of a passage: a cue is used once. */
export class CueReader<Value extends string> {
  readonly #finder: CueFinder<Value>;
  #text = '';
  #used = 0;

  constructor(finder: CueFinder<Value>) {
    this.#finder = finder;
  }

  /**
   * The cue of the next figure: nearest before its number, else right behind it. A cue behind a figure is then spent:
   * in "230 triệu đồng vốn trung ương và 6 triệu đồng vốn địa phương" the first is not the second one's introduction.
   */
  next(
    text: string,
    clause: { before: { start: number; end: number }; after: { start: number; end: number } },
  ): Value | null {
    if (text !== this.#text) this.#used = 0;
    this.#text = text;
    const before = this.#finder.last(text, Math.max(this.#used, clause.before.start), clause.before.end);
    if (before !== null) return before.value;
    const after = this.#finder.first(text, clause.after.start, clause.after.end);
    if (after !== null) this.#used = after.end;
    return after?.value ?? null;
  }
}
