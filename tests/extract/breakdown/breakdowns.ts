import { extractReading } from '../../../src/extract/index.ts';
import type { Breakdown } from '../../../src/extract/breakdown/index.ts';
import { readInput } from '../../../src/read/read.ts';
import { segment } from '../../../src/segment/index.ts';

/** The breakdowns of a text, in the order in which they open. */
export async function findIn(text: string): Promise<Breakdown[]> {
  return extractReading(segment(await readInput(text, { name: 'text.txt' }))).breakdowns;
}

/** The breakdowns of a text as "427 = 214 + 213". */
export async function breakdownsIn(text: string): Promise<string[]> {
  return (await findIn(text)).map(
    ({ whole, parts }) =>
      `${whole.draft.numeral.text} = ${parts.map(({ draft }) => draft.numeral.text).join(' + ')}`,
  );
}
