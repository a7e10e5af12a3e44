/**
 * Writes `grammar/compiled.json` into `src/` or `dist/` (see `src/grammar/compiled.ts`): every grammar and pattern
 * that the samples and the grammars' own examples need.
 *
 *     node scripts/compile-grammars.ts [src | dist]
 */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parse } from 'yaml';
import type * as store from '../src/grammar/compiled.ts';
import type * as library from '../src/index.ts';

const folder = process.argv[2] ?? 'src';
const ending = folder === 'src' ? 'ts' : 'js';

const { COMPILED, compiledSoFar } = await load('grammar/compiled', isStore);
await rm(COMPILED, { force: true });
const { extract } = await load('index', isLibrary);
for (const samples of ['samples/', 'samples/formats/']) {
  for (const [name, bytes] of await files(samples, /\.(?:txt|md)$/)) await extract(bytes, { name });
}
for (const [, grammar] of await files('grammars/', /\.yaml$/)) {
  for (const example of examplesIn(parse(grammar.toString('utf8')))) await extract(example);
}
// Under its name only when complete: a start meanwhile finds either none or all of it.
await writeFile(`${COMPILED}.tmp`, compiledSoFar());
await rename(`${COMPILED}.tmp`, COMPILED);

/** A module of `src/` or of `dist/`, which need not be there when this is typechecked. */
async function load<Module>(name: string, isIt: (loaded: unknown) => loaded is Module): Promise<Module> {
  const loaded: unknown = await import(`../${folder}/${name}.${ending}`);
  if (!isIt(loaded)) throw new TypeError(`${folder}/${name}.${ending} is not what it was`);
  return loaded;
}

function isStore(loaded: unknown): loaded is typeof store {
  return typeof loaded === 'object' && loaded !== null && 'compiledSoFar' in loaded;
}

function isLibrary(loaded: unknown): loaded is typeof library {
  return typeof loaded === 'object' && loaded !== null && 'extract' in loaded;
}

async function files(path: string, names: RegExp): Promise<[name: string, bytes: Buffer][]> {
  const at = new URL(`../${path}`, import.meta.url);
  const found = (await readdir(at)).filter((name) => names.test(name));
  return Promise.all(found.map(async (name) => [name, await readFile(new URL(name, at))] as const));
}

/** All sentences under the keys `examples` and `not`. */
function examplesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    (key === 'examples' || key === 'not') && Array.isArray(inner)
      ? inner.map((example) => String(example).replace(/[«»]/g, ''))
      : examplesIn(inner),
  );
}
