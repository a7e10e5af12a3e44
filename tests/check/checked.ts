import type { Checked } from '../../src/check/index.ts';
import { planPipeline } from '../../src/pipeline.ts';
import { readInput } from '../../src/read/read.ts';
import type { Finding } from '../../src/schema/index.ts';

/** A text, read and checked. */
export async function checked(text: string): Promise<Checked> {
  return planPipeline.runSync(await readInput(text, { name: 'ke-hoach.txt' }));
}

/** Findings about figures that a reader should act on. */
export async function faultsOf(text: string): Promise<Finding[]> {
  const { findings } = await checked(text);
  return findings.filter(({ severity, figureIds }) => severity !== 'info' && figureIds.length > 0);
}
