import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';

const PROJECT = new URL('../../', import.meta.url);

/** The version of this program: that of its package. */
export async function programVersion(): Promise<string> {
  const text = await readFile(new URL('package.json', PROJECT), 'utf8');
  const manifest: unknown = JSON.parse(text);
  const isNamed = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isNamed && typeof manifest.version === 'string' ? manifest.version : '0.0.0';
}

/**
 * What reads the documents: the program and the grammars that it goes by. Whoever adds a word to a grammar gets other
 * results from the same program, and what was stored before is out of date.
 *
 * @example await extractorVersion() // '0.1.0+5c3f09ab'
 */
export async function extractorVersion(): Promise<string> {
  const folder = new URL('grammars/', PROJECT);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
  const hash = createHash('sha256');
  for (const name of names) hash.update(await readFile(new URL(name, folder)));
  return `${await programVersion()}+${hash.digest('hex').slice(0, 8)}`;
}
