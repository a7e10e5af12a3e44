import { anyOf, buildPattern, type Pattern } from '../grammar/pattern.ts';
import { defineGrammar } from '../grammar/load.ts';

/** Words that make the numeral before them a count, a measure or an amount (`grammars/counted.yaml`). */
export const countedGrammar = defineGrammar('counted', (z) =>
  z.strictObject({
    /** Longer words that begin like a counted one and count nothing: "Căn cứ" is no căn. */
    except: z.array(z.string()),
    groups: z.array(
      z.strictObject({
        name: z.string(),
        words: z.array(z.string()).min(1),
        examples: z.array(z.string()).min(1),
        not: z.array(z.string()).optional(),
      }),
    ),
  }),
);

let compiled: Pattern | undefined;

/**
 * Whether what stands at `offset`, right behind a numeral, makes it a count, a measure or an amount: a counted word,
 * decimals or a per-cent sign. A "dự án" with a number of its own does not ("Tiểu dự án 1 dự án 3").
 */
export function isCounted(text: string, offset: number): boolean {
  compiled ??= countedPattern();
  return compiled.at(text, offset) !== null;
}

function countedPattern(): Pattern {
  const grammar = countedGrammar();
  const words = anyOf(grammar.groups.flatMap((group) => group.words));
  return buildPattern(
    `[.,]\\d | \\s{0,3} (?: % | (?! (?: ${anyOf(grammar.except)} ) (?!\\p{L}) | (?: tiểu \\s{1,3} )? dự \\s{1,3} án \\s{1,3} \\d ) (?: ${words} ) (?!\\p{L}) )`,
  );
}
