import type { Checked } from '../../src/check/index.ts';
import { planPipeline } from '../../src/pipeline.ts';
import { rootOf } from '../../src/read/extracted.ts';
import { paragraphOf, type Part, type Run } from '../../src/read/parts.ts';
import { readInput } from '../../src/read/read.ts';
import { describe as describeSource } from '../../src/read/source.ts';
import type { Finding } from '../../src/schema/index.ts';

/** A text, read and checked. */
export async function checked(text: string): Promise<Checked> {
  return planPipeline.runSync(await readInput(text, { name: 'ke-hoach.txt' }));
}

/**
 * The same text as it comes from a scan, whose recogniser is sure of all numbers but those in `unsure`. Lines with ` | `
 * are rows of a table.
 */
export function checkedScan(text: string, unsure: readonly string[] = []): Checked {
  const runsOf = (line: string): Run[] =>
    line
      .split(/(\d[\d.,]*)/u)
      .filter((piece) => piece !== '')
      .map((piece) => ({
        text: piece,
        font: null,
        page: 1,
        ...(/^\d/u.test(piece) ? { confidence: unsure.includes(piece) ? 60 : 97 } : {}),
      }));
  const parts = text.split('\n\n').map((block): Part => {
    if (!block.includes(' | ')) return paragraphOf(runsOf(block));
    const rows = block.split('\n').map((row) => row.split(' | '));
    return {
      type: 'table',
      rows: rows.map((row) => row.map((cell) => ({ runs: runsOf(cell), cell: null }))),
    };
  });
  return planPipeline.runSync(
    rootOf(parts, describeSource('', { name: 'ke-hoach.png', format: 'png', mediaType: 'image/png' })),
  );
}

/** Findings about figures that a reader should act on. */
export async function faultsOf(text: string): Promise<Finding[]> {
  const { findings } = await checked(text);
  return findings.filter(({ severity, figureIds }) => severity !== 'info' && figureIds.length > 0);
}
