import { extract, type Figure } from '../../../src/index.ts';

/** One attribute of each figure of a text, in order. */
export async function told<Key extends keyof Figure>(text: string, key: Key): Promise<Figure[Key][]> {
  return (await extract(text)).figures.map((figure) => figure[key]);
}

/** The figures of a text that hold what an attribute says only by inference. */
export async function inferredIn(text: string, key: string): Promise<string[]> {
  const { figures } = await extract(text);
  return figures.filter(({ inferred }) => inferred.includes(key)).map((figure) => figure.text);
}
