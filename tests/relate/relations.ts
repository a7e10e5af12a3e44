import { extract, type Extraction, type Relation } from '../../src/index.ts';

/** A relation with the words of its figures in place of their ids. */
export interface ToldRelation {
  type: Relation['type'];
  whole: string | null;
  parts: string[];
  computed: string | null;
  verdict: Relation['verdict'];
}

/** The relations that a text states, in words. */
async function relationsOf(text: string): Promise<ToldRelation[]> {
  const extraction = await extract(text);
  return extraction.relations.map((relation) => told(extraction, relation));
}

/** Those of one type. */
export async function relationsOfType(text: string, ...types: Relation['type'][]): Promise<ToldRelation[]> {
  return (await relationsOf(text)).filter(({ type }) => types.includes(type));
}

function told({ figures }: Extraction, { type, whole, parts, computed, verdict }: Relation): ToldRelation {
  const words = (id: string): string =>
    figures.find((figure) => figure.id === id)?.text.replace(/\s+/gu, ' ') ?? id;
  return {
    type,
    whole: whole === null ? null : words(whole),
    parts: parts.map(({ figureId, sign }) => (sign < 0 ? `-${words(figureId)}` : words(figureId))),
    computed,
    verdict,
  };
}
