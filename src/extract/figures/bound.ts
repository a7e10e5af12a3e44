import { defineGrammar } from '../../grammar/load.ts';
import type { Bound } from '../../schema/index.ts';
import { BOUNDS } from '../../schema/values.ts';
import { isSpace, skipSpace, wordBefore, wordEnd } from '../numeral/characters.ts';

/** Bounds ("khoảng", "ít nhất", "trở lên"): grammars/bounds.yaml. */

export const boundGrammar = defineGrammar('bounds', (z) => {
  const entries = z.array(
    z.strictObject({
      bound: z.enum(BOUNDS),
      terms: z.array(z.string()).min(1),
      examples: z.array(z.string()).min(1),
      not: z.array(z.string()).optional(),
    }),
  );
  return z.strictObject({ before: entries, after: entries });
});

type BoundByTerm = ReadonlyMap<string, Bound>;

let terms: { before: BoundByTerm; after: BoundByTerm } | undefined;

function load(): { before: BoundByTerm; after: BoundByTerm } {
  const byTerm = (entries: readonly { bound: Bound; terms: string[] }[]): BoundByTerm =>
    new Map(entries.flatMap((entry) => entry.terms.map((term) => [term, entry.bound] as const)));
  if (terms === undefined) {
    const grammar = boundGrammar();
    terms = { before: byTerm(grammar.before), after: byTerm(grammar.after) };
  }
  return terms;
}

/** The longest term has four words ("tối đa không quá"). */
const MOST_WORDS = 4;

/** The bound of the longest term that ends just before `at`. Read backwards: hardly any number has one. */
function boundBefore(text: string, at: number, before: BoundByTerm): Bound | undefined {
  let bound: Bound | undefined;
  let term = '';
  let start = skipColon(text, at);
  for (let count = 0; count < MOST_WORDS; count += 1) {
    let end = start;
    while (isSpace(text.charCodeAt(end - 1))) end -= 1;
    if (end === start && !(count === 0 && start < at)) break;
    const word = wordBefore(text, start);
    if (word === '') break;
    start = end - word.length;
    term = term === '' ? word : `${word} ${term}`;
    bound = before.get(term) ?? bound;
  }
  return bound;
}

/** "Chi phí xây dựng khoảng: 8.142 tỷ đồng": the colon belongs to the label, the bound to the amount. */
function skipColon(text: string, at: number): number {
  let start = at;
  while (isSpace(text.charCodeAt(start - 1))) start -= 1;
  return text[start - 1] === ':' ? start - 1 : at;
}

/** The two words behind `at` that may set a bound, such as "trở lên". */
function boundBehind(text: string, at: number, after: BoundByTerm): Bound | undefined {
  const start = skipSpace(text, at);
  const end = wordEnd(text, start);
  const second = skipSpace(text, end);
  if (end === start || second === end) return undefined;
  const words = `${text.slice(start, end)} ${text.slice(second, wordEnd(text, second))}`;
  return after.get(words.toLowerCase());
}

/**
 * The bound that the words around a figure state.
 *
 * @example readBound('ít nhất 60% hộ', 8, 11) // → 'at_least'
 */
export function readBound(text: string, start: number, end: number): Bound {
  const { before, after } = load();
  const bound = boundBehind(text, end, after) ?? boundBefore(text, start, before) ?? 'exact';
  return bound === 'more_than' && isNegated(text, start) ? 'at_most' : bound;
}

/** "Không để phát sinh quá 12 hộ": the "không" may stand a few words before. */
function isNegated(text: string, start: number): boolean {
  return /không\s+(?:\p{L}+\s+){0,5}quá\s*$/iu.test(text.slice(Math.max(0, start - 60), start));
}
