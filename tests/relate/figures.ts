import type { Candidate, Claim } from '../../src/relate/candidate.ts';
import type { Figure } from '../../src/index.ts';
import { extract } from '../../src/index.ts';

/** The only figure of "Chi <amount>." */
export async function figureOf(amount: string): Promise<Figure> {
  const { figures } = await extract(`Chi ${amount}.`);
  const [figure] = figures;
  if (figure === undefined || figures.length > 1)
    throw new Error(`Unexpected figures in "${amount}", expected one`);
  return figure;
}

/** A sum of amounts, as a way of relating would propose it; a part that begins with "-" is taken away. */
export async function sumOf(
  whole: string,
  parts: readonly string[],
  claim: Claim = 'complete',
): Promise<Candidate> {
  const all = await Promise.all([whole, ...parts.map((part) => part.replace(/^-/u, ''))].map(figureOf));
  const [first, ...figures] = all.map((figure, at) => ({ ...figure, id: `f${String(at + 1)}` }));
  if (first === undefined) throw new Error('Unexpected empty sum, expected a whole');
  return {
    type: 'sum',
    whole: first,
    impliedWhole: null,
    parts: figures.map((figure, at) => ({ figure, sign: parts[at]?.startsWith('-') === true ? -1 : 1 })),
    formula: { kind: 'sum' },
    claim,
    basis: 'gồm',
    position: first.position,
  };
}
