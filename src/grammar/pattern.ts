import { compiled } from './compiled.ts';
import { TRANSLATOR, translate, type Parts } from './translate.ts';

/**
 * Patterns of the grammar files: free-spacing, composed from named parts, compiled once to a native `RegExp`.
 *
 * XRegExp's own `exec` re-wraps every match; on a hot path that costs more than the match. So a pattern is translated
 * by XRegExp and run natively, and named groups are looked up by the names that the translation recorded.
 */

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
  readonly #flags: string;
  readonly #names: ReadonlyMap<string, number>;
  // Each when first needed: a pattern is tried either at places or through a text, hardly ever both.
  #sticky: RegExp | undefined;
  #global: RegExp | undefined;

  constructor(source: string, caseless: boolean, names: readonly (string | null)[]) {
    this.source = source;
    this.#flags = caseless ? 'i' : '';
    this.#names = new Map(
      names.flatMap((name, index) => (name === null ? [] : [[name, index + 1] as const])),
    );
  }

  /** The match that begins exactly at `offset`, or null. */
  at(text: string, offset: number): Match | null {
    const sticky = (this.#sticky ??= new RegExp(this.source, `${this.#flags}y`));
    sticky.lastIndex = offset;
    return this.#match(sticky.exec(text));
  }

  /** The first match at or after `offset`, or null. */
  find(text: string, offset = 0): Match | null {
    const global = this.#searching();
    global.lastIndex = offset;
    return this.#match(global.exec(text));
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
    const global = this.#searching();
    global.lastIndex = 0;
    return global.test(text);
  }

  #searching(): RegExp {
    return (this.#global ??= new RegExp(this.source, `${this.#flags}g`));
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

/**
 * Compiles a free-spacing pattern. White space and `#` comments in it count for nothing; write `\s` where the
 * text has a space.
 *
 * @param parts named sub-patterns that the pattern uses as `{{name}}`
 * @throws {SyntaxError} when the pattern is not valid or uses a part that is not there.
 */
export function buildPattern(
  pattern: string,
  parts: Parts = {},
  options: { caseless?: boolean } = {},
): Pattern {
  const caseless = options.caseless ?? true;
  const sources = [pattern, JSON.stringify(parts), String(caseless), TRANSLATOR];
  const { source, names } = compiled(sources, () => translate(pattern, parts, caseless));
  return new Pattern(source, caseless, names);
}

export type { Parts } from './translate.ts';

/** A part that matches any of the words, longest first, each space as any run of white space. */
export function anyOf(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replaceAll('#', '[#]')
        .replace(/\s+/g, '\\s+'),
    )
    .join('|');
}
