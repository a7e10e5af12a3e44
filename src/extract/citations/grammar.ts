import { z } from 'zod';
import { loadGrammar } from '../../grammar/load.ts';

const Words = z.strictObject({
  name: z.string(),
  words: z.array(z.string()).min(1),
  examples: z.array(z.string()).min(1),
  not: z.array(z.string()).optional(),
});

/** What `grammars/citations.yaml` holds: the types of documents, their abbreviations and the words round a citation. */
export const CitationGrammar = z.strictObject({
  types: z.array(Words),
  abbreviations: z.array(Words),
  /** Types after which a number without a symbol is still a citation ("Nghị quyết 30a"). */
  plain: z.array(Words),
  /** The same, but verbs too ("quyết định"), so a capital or "số" must tell. */
  plainVerbs: z.array(Words),
  standards: z.array(Words),
  /** Types that are cited by name, with the number behind it ("Luật Đầu tư công số 58/2024/QH15"). */
  laws: z.array(Words),
  titleVerbs: z.array(Words),
  /** Title verbs that occur in the names of bodies when they have a capital ("Bộ Xây dựng"). */
  nameVerbs: z.array(Words),
  /** Words that end an issuer's name without opening a title. */
  issuerEnds: z.array(Words),
});
export type CitationGrammar = z.infer<typeof CitationGrammar>;

export function citationGrammar(): CitationGrammar {
  return loadGrammar('citations', CitationGrammar);
}

/** The words of all groups of one list. */
export function wordsOf(groups: readonly z.infer<typeof Words>[]): string[] {
  return groups.flatMap((group) => group.words);
}
