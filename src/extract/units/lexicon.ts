import { defineGrammar } from '../../grammar/load.ts';
import type { FigureKind } from '../../schema/index.ts';

/**
 * The unit lexicon (grammars/units.yaml): which words after a number are its unit, and what they measure.
 */

export const unitGrammar = defineGrammar('units', (z) => {
  const term = z.strictObject({
    term: z.string(),
    examples: z.array(z.string()).min(1),
    not: z.array(z.string()).optional(),
  });
  return z.strictObject({
    households: z.strictObject({ heads: z.array(term).min(1), classes: z.array(term).min(1) }),
    notHouseholds: z.array(z.string()),
    units: z.array(
      z.strictObject({
        kind: z.enum(['people', 'quantity', 'count']),
        terms: z.array(z.string()).min(1),
        examples: z.array(z.string()).min(1),
        not: z.array(z.string()).optional(),
      }),
    ),
    notUnits: z.array(z.string()),
  });
});

/** Unit words found after a number. */
export interface UnitReading {
  kind: FigureKind;
  /** In lower case, single spaces: "hộ nghèo", "lượt người". */
  unit: string;
  /** Exclusive end of the unit words in the text. */
  end: number;
  /** Whether the lexicon knows the unit; an unknown noun after a number counts things. */
  known: boolean;
}

/** Terms by their first word, longest first: one look-up per number. */
type Index = ReadonlyMap<string, readonly { words: readonly string[]; kind: FigureKind }[]>;

interface Lexicon {
  terms: Index;
  classes: Index;
  notHouseholds: ReadonlySet<string>;
  notUnits: ReadonlySet<string>;
}

let lexicon: Lexicon | undefined;

function load(): Lexicon {
  if (lexicon !== undefined) return lexicon;
  const grammar = unitGrammar();
  const heads = grammar.households.heads.map(({ term }) => ({ term, kind: 'households' as const }));
  const terms = grammar.units.flatMap((entry) => entry.terms.map((term) => ({ term, kind: entry.kind })));
  lexicon = {
    terms: indexOf([...heads, ...terms]),
    classes: indexOf(grammar.households.classes.map(({ term }) => ({ term, kind: 'households' as const }))),
    notHouseholds: new Set(grammar.notHouseholds),
    notUnits: new Set(grammar.notUnits),
  };
  return lexicon;
}

function indexOf(terms: readonly { term: string; kind: FigureKind }[]): Index {
  const byFirst = new Map<string, { words: string[]; kind: FigureKind }[]>();
  for (const { term, kind } of terms) {
    const words = split(term.toLowerCase());
    const [first] = words;
    if (first === undefined) continue;
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [{ words, kind }]);
    else known.push({ words, kind });
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** A term's words, its commas as words of their own. */
function split(term: string): string[] {
  return term.match(/[^\s,]+|,/gu) ?? [];
}

/**
 * Reads the unit words at `at` (white space before them is passed over).
 *
 * @example readUnit('82 hộ nghèo và', 2) // → { kind: 'households', unit: 'hộ nghèo', end: 11, known: true }
 * @example readUnit('200 hộ sinh sống', 3) // → { kind: 'households', unit: 'hộ', end: 6, known: true }
 * @returns null when the next word is no unit ("18 và", "2024 của") or there is none.
 */
export function readUnit(text: string, at: number): UnitReading | null {
  const { terms, classes, notHouseholds, notUnits } = load();
  const words = wordsAfter(text, at);
  const [first] = words;
  if (first === undefined || first.word === ',') return null;
  const [term] = matching(terms, words);
  if (first.word === 'lượt' && term?.count === 1) {
    // "248 lượt cán bộ": what comes and goes is counted as what it is.
    const [comer] = matching(terms, words.slice(1));
    if (comer !== undefined) return reading(comer.kind, words.slice(0, comer.count + 1), true);
  }
  if (term === undefined) return generic(words, notUnits);
  if (term.kind !== 'households') return reading(term.kind, words.slice(0, term.count), true);
  // "15 hộ chiếu": two words that name one other thing.
  if (notHouseholds.has(words[term.count]?.word ?? '') && !LIVING.has(words[term.count + 1]?.word ?? ''))
    return reading('count', words.slice(0, term.count + 1), false);
  // "hộ" + "dân tộc thiểu số" goes further than "hộ dân".
  const counts = matching(terms, words).map(
    (head) => head.count + (matching(classes, words.slice(head.count))[0]?.count ?? 0),
  );
  return reading('households', words.slice(0, Math.max(...counts)), true);
}

/** "200 hộ sinh sống ven hồ" are households; "200 hộ sinh" are midwives. */
const LIVING: ReadonlySet<string> = new Set(['sống', 'hoạt', 'cơ']);

interface Word {
  word: string;
  /** As written. */
  text: string;
  end: number;
}

const MOST_WORDS = 7;
const WORD = /\s*(?:,\s*)?([\p{L}\p{M}][\p{L}\p{M}²³]*(?:\d(?!\d))?(?:\/ha\b)?)/uy;

/** The next words on the way to the clause's end; a comma between two words is a word of its own. */
function wordsAfter(text: string, at: number): Word[] {
  const words: Word[] = [];
  let offset = at;
  while (words.length < MOST_WORDS) {
    WORD.lastIndex = offset;
    const match = WORD.exec(text);
    const word = match?.[1];
    if (match === null || word === undefined) break;
    if (match[0].includes(',')) words.push({ word: ',', text: ',', end: offset + match[0].indexOf(',') + 1 });
    offset = WORD.lastIndex;
    words.push({ word: word.toLowerCase(), text: word, end: offset });
  }
  return words;
}

/** The terms that the words begin with, longest first. */
function matching(terms: Index, words: readonly Word[]): { kind: FigureKind; count: number }[] {
  return (terms.get(words[0]?.word ?? '') ?? [])
    .filter((entry) => entry.words.every((word, at) => words[at]?.word === word))
    .map((entry) => ({ kind: entry.kind, count: entry.words.length }));
}

/** A noun that the lexicon does not know counts things: "05 máy cày". A capital is a name, not a unit. */
function generic(words: readonly Word[], notUnits: ReadonlySet<string>): UnitReading | null {
  const [first] = words;
  if (first === undefined || notUnits.has(first.word)) return null;
  if (first.text !== first.word) return null;
  return reading('count', [first], false);
}

function reading(kind: FigureKind, words: readonly Word[], known: boolean): UnitReading | null {
  const last = words.at(-1);
  if (last === undefined) return null;
  const unit = words
    .map(({ word }) => word)
    .join(' ')
    .replaceAll(' ,', ',');
  return { kind, unit, end: last.end, known };
}
