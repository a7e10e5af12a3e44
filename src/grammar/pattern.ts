import XRegExp from 'xregexp/xregexp-all.js';

/**
 * Patterns of the grammar files: free-spacing, composed from named parts, compiled once to a native `RegExp`.
 *
 * XRegExp's own `exec` re-wraps every match; on a hot path that costs more than the match. So a pattern is built
 * with XRegExp and run natively, and named groups are looked up by the names that the build recorded.
 */

/** Latin letters, composed Vietnamese ones included, combining marks, super- and subscripts. */
const ALPHABET = [
  [0x00, 0x24f],
  [0x300, 0x36f],
  [0x1e00, 0x1eff],
  [0x2070, 0x209f],
] as const;

const classes = new Map<string, string>();

/**
 * The characters with a Unicode property that occur in Vietnamese text, as the inside of a character class. The whole
 * property has hundreds of ranges: at each place in each pattern they take the engine 0.4 ms to compile, these a tenth.
 */
function classOf(property: string): string {
  const known = classes.get(property);
  if (known !== undefined) return known;
  const holds = new RegExp(`\\p{${property}}`, 'u');
  let ranges = '';
  for (const [first, last] of ALPHABET) {
    for (let code = first; code <= last; code += 1) {
      const start = code;
      while (code <= last && holds.test(String.fromCharCode(code))) code += 1;
      if (code > start) ranges += `${String.fromCharCode(start)}-${String.fromCharCode(code - 1)}`;
    }
  }
  classes.set(property, ranges);
  return ranges;
}

XRegExp.addToken(
  /\\p\{([^{}]+)\}/,
  ([, property = ''], scope) => (scope === 'class' ? classOf(property) : `[${classOf(property)}]`),
  { scope: 'all', leadChar: '\\' },
);

export interface Match {
  index: number;
  end: number;
  text: string;
  /** The text of a named group, or undefined where it took no part. */
  group(name: string): string | undefined;
}

/** A compiled pattern; letters match in either case unless it is built otherwise. */
export class Pattern {
  readonly source: string;
  readonly #sticky: RegExp;
  readonly #global: RegExp;
  readonly #names: ReadonlyMap<string, number>;

  constructor(source: string, caseless: boolean, names: readonly (string | null)[]) {
    this.source = source;
    const flags = caseless ? 'i' : '';
    this.#sticky = new RegExp(source, `${flags}y`);
    this.#global = new RegExp(source, `${flags}g`);
    this.#names = new Map(
      names.flatMap((name, index) => (name === null ? [] : [[name, index + 1] as const])),
    );
  }

  /** The match that begins exactly at `offset`, or null. */
  at(text: string, offset: number): Match | null {
    this.#sticky.lastIndex = offset;
    return this.#match(this.#sticky.exec(text));
  }

  /** The first match at or after `offset`, or null. */
  find(text: string, offset = 0): Match | null {
    this.#global.lastIndex = offset;
    return this.#match(this.#global.exec(text));
  }

  /** Every match, left to right, none overlapping. */
  *all(text: string): Generator<Match> {
    let offset = 0;
    while (offset <= text.length) {
      const match = this.find(text, offset);
      if (match === null) return;
      yield match;
      offset = match.end > match.index ? match.end : match.end + 1;
    }
  }

  test(text: string): boolean {
    this.#global.lastIndex = 0;
    return this.#global.test(text);
  }

  #match(found: RegExpExecArray | null): Match | null {
    if (found === null) return null;
    const names = this.#names;
    return {
      index: found.index,
      end: found.index + found[0].length,
      text: found[0],
      group(name) {
        const index = names.get(name);
        return index === undefined ? undefined : found[index];
      },
    };
  }
}

/** Named sub-patterns that others use as `{{name}}`; a part may use the parts before it. */
export type Parts = Readonly<Record<string, string>>;

/**
 * Compiles a free-spacing pattern. White space and `#` comments in it count for nothing; write `\s` where the
 * text has a space.
 *
 * @throws {SyntaxError} when the pattern is not valid or uses a part that is not there.
 */
export function buildPattern(
  pattern: string,
  parts: Parts = {},
  options: { caseless?: boolean } = {},
): Pattern {
  const caseless = options.caseless ?? true;
  const built = XRegExp.build(pattern, buildParts(pattern, parts), caseless ? 'xi' : 'x');
  const names = (built as unknown as { xregexp?: { captureNames?: (string | null)[] | null } }).xregexp
    ?.captureNames;
  return new Pattern(built.source, caseless, names ?? []);
}

const PART_NAME = /\{\{(\w+)\}\}/g;

/** The parts that a pattern names, each with the parts that it names in turn. */
function buildParts(pattern: string, parts: Parts): Record<string, RegExp> {
  const built: Record<string, RegExp> = {};
  for (const [whole, name = ''] of pattern.matchAll(PART_NAME)) {
    const part = parts[name];
    if (part === undefined) throw new SyntaxError(`Unknown part ${whole} in pattern: ${pattern}`);
    built[name] = XRegExp.build(part, buildParts(part, parts), 'x');
  }
  return built;
}

/** A part that matches any of the words, longest first, each space as any run of white space. */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replaceAll('#', '[#]')
        .replace(/\s+/g, '\\s+'),
    )
    .join('|');
}
