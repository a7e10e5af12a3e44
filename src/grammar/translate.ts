import { createRequire } from 'node:module';
import type XRegExp from 'xregexp';

/** A pattern in the engine's own notation. */
export interface NativePattern {
  source: string;
  /** The names of the groups, in their order; null for a group without one. */
  names: (string | null)[];
}

/** Named sub-patterns that others use as `{{name}}`; a part may use the parts before it. */
export type Parts = Readonly<Record<string, string>>;

/**
 * A free-spacing pattern with its parts put in, by XRegExp, which is loaded at the first call.
 *
 * @throws {SyntaxError} when the pattern is not valid or uses a part that is not there.
 */
export function translate(pattern: string, parts: Parts, caseless: boolean): NativePattern {
  xregexp ??= loadXRegExp();
  const built = xregexp.build(pattern, buildParts(xregexp, pattern, parts), caseless ? 'xi' : 'x');
  const { xregexp: extra } = built as RegExp & { xregexp?: { captureNames?: (string | null)[] | null } };
  return { source: built.source, names: extra?.captureNames ?? [] };
}

const PART_NAME = /\{\{(\w+)\}\}/g;

/** The parts that a pattern names, each with the parts that it names in turn. */
function buildParts(xregexp: typeof XRegExp, pattern: string, parts: Parts): Record<string, RegExp> {
  const built: Record<string, RegExp> = {};
  for (const [whole, name = ''] of pattern.matchAll(PART_NAME)) {
    const part = parts[name];
    if (part === undefined) throw new SyntaxError(`Unknown part ${whole} in pattern: ${pattern}`);
    built[name] = xregexp.build(part, buildParts(xregexp, part, parts), 'x');
  }
  return built;
}

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

let xregexp: typeof XRegExp | undefined;

function loadXRegExp(): typeof XRegExp {
  const loaded: unknown = createRequire(import.meta.url)('xregexp/xregexp-all.js');
  if (!isXRegExp(loaded)) throw new TypeError('xregexp is not what it was');
  loaded.addToken(
    /\\p\{([^{}]+)\}/,
    ([, property = ''], scope) => (scope === 'class' ? classOf(property) : `[${classOf(property)}]`),
    { scope: 'all', leadChar: '\\' },
  );
  return loaded;
}

function isXRegExp(value: unknown): value is typeof XRegExp {
  return typeof value === 'function' && 'build' in value;
}

/** The code that translates, as a text: another one would make other translations. */
export const TRANSLATOR = [translate, buildParts, classOf, loadXRegExp, ALPHABET].join('\n');
