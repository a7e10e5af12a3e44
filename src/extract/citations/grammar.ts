import { defineGrammar } from '../../grammar/load.ts';

/** What `grammars/citations.yaml` holds: the types of documents, their abbreviations and the words round a citation. */
export const citationGrammar = defineGrammar('citations', (z) => {
  const groups = z.array(
    z.strictObject({
      name: z.string(),
      words: z.array(z.string()).min(1),
      examples: z.array(z.string()).min(1),
      not: z.array(z.string()).optional(),
    }),
  );
  return z.strictObject({
    types: groups,
    abbreviations: groups,
    /** Types after which a number without a symbol is still a citation ("Nghị quyết 30a"). */
    plain: groups,
    /** The same, but verbs too ("quyết định"), so a capital or "số" must tell. */
    plainVerbs: groups,
    standards: groups,
    /** Types that are cited by name, with the number behind it ("Luật Đầu tư công số 58/2024/QH15"). */
    laws: groups,
    titleVerbs: groups,
    /** Title verbs that occur in the names of bodies when they have a capital ("Bộ Xây dựng"). */
    nameVerbs: groups,
    /** Words that end an issuer's name without opening a title. */
    issuerEnds: groups,
  });
});

/** The words of all groups of one list. */
export function wordsOf(groups: readonly { words: string[] }[]): string[] {
  return groups.flatMap((group) => group.words);
}
