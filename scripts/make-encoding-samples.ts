/**
 * Writes a plan of samples/ in the character sets from before Unicode, as archives keep it:
 *
 *     node scripts/make-encoding-samples.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { CharsetName } from '../src/read/charset/table.ts';
import { encode } from './encode-charset.ts';

const SAMPLES = new URL('../samples/', import.meta.url);

const FILES: Readonly<Record<string, CharsetName>> = {
  'ke-hoach-tcvn3.txt': 'tcvn3',
  'ke-hoach-vni.txt': 'vni-windows',
};

const plan = await readFile(new URL('ke-hoach-giam-ngheo-xa.txt', SAMPLES), 'utf8');
for (const [name, charset] of Object.entries(FILES)) {
  await writeFile(new URL(`formats/${name}`, SAMPLES), encode(plan, charset));
}
