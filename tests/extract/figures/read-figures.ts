import { extract, type Figure } from '../../../src/index.ts';

/** The figures of a text. */
export async function figuresOf(text: string): Promise<Figure[]> {
  return (await extract(text)).figures;
}

/** What a text states, figure by figure: "28 triệu đồng". Line ends in a figure are told as blanks. */
export async function statedIn(text: string): Promise<string[]> {
  return (await figuresOf(text)).map((figure) => figure.text.replace(/\s+/gu, ' '));
}
