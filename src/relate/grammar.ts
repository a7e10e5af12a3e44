import { defineGrammar } from '../grammar/load.ts';
import { anyOf, buildPattern, type Pattern } from '../grammar/pattern.ts';
import { Words } from '../grammar/words.ts';

/** Words that make two figures a relation: grammars/relations.yaml. */

const CUE_NAMES = [
  'share',
  'against-plan',
  'plan',
  'whole',
  'composition',
  'split',
  'increase',
  'decrease',
  'change-from',
  'change-to',
  'rest',
  'unchanged',
  'earlier',
  'offset',
  'yearly',
  'each',
  'in-words',
  'total',
  'vote',
] as const;
type CueName = (typeof CUE_NAMES)[number];

export const relationGrammar = defineGrammar('relations', (z) =>
  z.strictObject({
    cues: z.array(
      z.strictObject({
        name: z.enum(CUE_NAMES),
        terms: z.array(z.string()).min(1),
        /** Words right behind that make it another cue: "trong số" and "trong số đó". */
        unlessFollowedBy: z.array(z.string()).optional(),
        /** « » stand round the cue. */
        examples: z.array(z.string()).min(1),
        not: z.array(z.string()).optional(),
      }),
    ),
    /** Words that may stand between a cue and its number. */
    fillers: z.array(z.string()).min(1),
    /** Words of a label that do not tell one quantity from another. */
    stopWords: z.array(z.string()).min(1),
  }),
);

/** A cue of the grammar, wherever it is to be looked for. Windows are short, so that no search runs over a document. */
class RelationCue {
  readonly #anywhere: Words;
  readonly #leading: Pattern;

  constructor(terms: readonly string[], fillers: readonly string[], unlessFollowedBy: readonly string[]) {
    const parts = { terms: anyOf(terms), fillers: anyOf(fillers) };
    this.#anywhere = new Words(terms, unlessFollowedBy);
    this.#leading = buildPattern(
      '(?<![\\p{L}\\p{N}])(?:{{terms}})(?:\\s+(?:{{fillers}}))*\\s*:?\\s*$',
      parts,
    );
  }

  /** The first cue between two offsets. */
  within(text: string, start: number, end: number): Found | null {
    if (end <= start) return null;
    const words = this.#anywhere.find(text.slice(start, end));
    return words === null ? null : foundAt(text, start + words.start, start + words.end);
  }

  /** The cue that leads up to a number at `offset`, nothing but fillers between ("đạt tỷ lệ khoảng 12%"). */
  before(text: string, start: number, offset: number): Found | null {
    const from = Math.max(start, offset - LONGEST);
    if (offset <= from) return null;
    const match = this.#leading.find(text.slice(from, offset));
    return match === null ? null : foundAt(text, from + match.index, from + match.end);
  }
}

interface Found {
  start: number;
  /** Exclusive. */
  end: number;
  text: string;
}

/** Characters that a cue and its fillers take at most. */
const LONGEST = 48;

function foundAt(text: string, start: number, end: number): Found {
  return { start, end, text: text.slice(start, end).trim() };
}

const built = new Map<CueName, RelationCue>();

/** The cue of that name; compiled when first asked for. */
export function cue(name: CueName): RelationCue {
  let known = built.get(name);
  if (known === undefined) {
    const grammar = relationGrammar();
    const entries = grammar.cues.filter((entry) => entry.name === name);
    known = new RelationCue(
      entries.flatMap(({ terms }) => terms),
      grammar.fillers,
      entries.flatMap(({ unlessFollowedBy }) => unlessFollowedBy ?? []),
    );
    built.set(name, known);
  }
  return known;
}
