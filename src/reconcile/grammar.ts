import { defineGrammar } from '../grammar/load.ts';
import { Words } from '../grammar/words.ts';

/** What tells that figures of different documents are the same quantity: grammars/reconcile.yaml. */
export const reconcileGrammar = defineGrammar('reconcile', (z) => {
  const terms = z.strictObject({
    terms: z.array(z.string()).min(1),
    /** « » stand round the words that must be found. */
    examples: z.array(z.string()).min(1),
    not: z.array(z.string()).default([]),
  });
  return z.strictObject({
    /** Ways to write one organ, the full name first. */
    organs: z.array(z.array(z.string()).min(2)),
    territories: z.array(
      z.strictObject({ short: z.string(), full: z.string(), examples: z.array(z.string()).min(1) }),
    ),
    documents: z.strictObject({
      plans: z.array(z.string()),
      reports: z.array(z.string()),
      allocations: z.array(z.string()),
    }),
    supplements: terms,
    targets: terms,
    programmes: terms,
    totals: terms,
    labels: terms,
    groups: terms,
    reportHeadings: terms,
    titles: terms,
  });
});

/** The lists of words and phrases. */
export const WORD_LISTS = [
  'supplements',
  'targets',
  'programmes',
  'totals',
  'labels',
  'groups',
  'reportHeadings',
  'titles',
] as const;
type WordList = (typeof WORD_LISTS)[number];

const lists = new Map<WordList, Words>();

/** The words of one list of the grammar, to be found in a text. */
export function wordsOf(list: WordList): Words {
  let words = lists.get(list);
  if (words === undefined) {
    words = new Words(reconcileGrammar()[list].terms);
    lists.set(list, words);
  }
  return words;
}
