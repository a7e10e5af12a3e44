/**
 * Writes what the tool makes of each sample beside it, as `<sample>.expected.json`. With `--read` it prints a reading
 * aid instead, to be held against the text before the new files are committed:
 *
 *     node scripts/update-samples.ts
 *     node scripts/update-samples.ts --read samples/bao-cao-6-thang.md
 */
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { readingAid } from './reading-aid.ts';
import { expectedPath, extractSample, samplePaths } from './samples.ts';

const args = process.argv.slice(2);
const named = args.filter((arg) => arg !== '--read');

for (const sample of named.length > 0 ? named : await samplePaths()) {
  const { extraction, json } = await extractSample(sample);
  if (args.includes('--read')) process.stdout.write(readingAid(extraction));
  else await writeFile(expectedPath(sample), json);
}
