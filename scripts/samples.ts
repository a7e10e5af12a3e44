import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJson } from '../src/emit/json.ts';
import { extract } from '../src/index.ts';
import type { Extraction } from '../src/index.ts';

const FOLDER = fileURLToPath(new URL('../samples', import.meta.url));

const EXPECTED = '.expected.json';

/** The sample documents, sorted. */
export async function samplePaths(): Promise<string[]> {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(EXPECTED))
    .map(({ name }) => name)
    .toSorted()
    .map((name) => join(FOLDER, name));
}

/** Where the expected extraction of a sample lies: beside it. */
export function expectedPath(sample: string): string {
  return `${sample}${EXPECTED}`;
}

/** What the tool makes of a sample, as an object and as the bytes of its expected file. */
export async function extractSample(sample: string): Promise<{ extraction: Extraction; json: string }> {
  const extraction = await extract(await readFile(sample), { name: basename(sample) });
  return { extraction, json: toJson(extraction) };
}
