import { defineGrammar } from '../grammar/load.ts';
import { buildPattern, type Pattern } from '../grammar/pattern.ts';
import type { Numbering } from '../schema/index.ts';
import { NUMBERINGS } from '../schema/values.ts';

export const headingGrammar = defineGrammar('headings', (z) => {
  const examples = { examples: z.array(z.string()).min(1), not: z.array(z.string()).default([]) };

  const label = z.object({
    name: z.string(),
    numbering: z.enum(NUMBERINGS),
    pattern: z.string(),
    /** Whether a bullet before it changes nothing: "- Tiểu dự án 1. …" is a heading, "- a) …" is not. */
    after_bullet: z.boolean().default(false),
    ...examples,
  });

  return z.object({
    parts: z.record(z.string(), z.string()),
    labels: z.array(label),
    bullets: z.object({ signs: z.array(z.string().length(1)), ...examples }),
    footnotes: z.object({ pattern: z.string(), ...examples }),
    continuations: z.object({ words: z.array(z.string()), ...examples }),
    abbreviations: z.object({ words: z.array(z.string()), ...examples }),
  });
});

/** A rule of the ladder, compiled. */
export interface CompiledLabel {
  name: string;
  numbering: Numbering;
  afterBullet: boolean;
  pattern: Pattern;
}

const SENSITIVE = { caseless: false };
const grammar = headingGrammar();

/** The label rules in the order in which they are tried. */
export const LABELS: readonly CompiledLabel[] = grammar.labels.map((rule) => ({
  name: rule.name,
  numbering: rule.numbering,
  afterBullet: rule.after_bullet,
  pattern: buildPattern(rule.pattern, grammar.parts, SENSITIVE),
}));

/** One or more bullets with the space after them; group `sign` is the last. */
export const BULLET: Pattern = buildPattern(
  String.raw`(?: {{sign}} [^\S\n]{1,9} ){0,3} (?<sign> {{sign}} ) (?: [^\S\n]{1,9} | (?= ["“(]? \p{L} ) )`,
  { sign: `[${grammar.bullets.signs.join('').replace('-', String.raw`\-`)}]` },
  SENSITIVE,
);

/** The signs that may begin a list item, for a quick look at a first character. */
export const BULLET_SIGNS: ReadonlySet<string> = new Set(grammar.bullets.signs);

export const FOOTNOTE: Pattern = buildPattern(grammar.footnotes.pattern, grammar.parts, SENSITIVE);

/** Words after which a sentence goes on. */
export const CONTINUATIONS: ReadonlySet<string> = new Set(grammar.continuations.words);

/** Shortenings whose full stop ends no sentence, without the full stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(grammar.abbreviations.words);
