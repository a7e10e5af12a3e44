/**
 * Writes `grammar/compiled.json` into `src/` or `dist/` (see `src/grammar/compiled.ts`): every grammar and pattern
 * that the samples and the grammars' own examples need.
 *
 *     node scripts/compile-grammars.ts [src | dist]
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parse } from 'yaml';

const folder = process.argv[2] ?? 'src';
const ending = folder === 'src' ? 'ts' : 'js';

const { COMPILED, compiledSoFar } =
  await load<typeof import('../src/grammar/compiled.ts')>('grammar/compiled');
await rm(COMPILED, { force: true });
const { extract } = await load<typeof import('../src/index.ts')>('index');
for (const [name, text] of await texts('samples/', /\.(?:txt|md)$/)) await extract(text, { name });
for (const [, grammar] of await texts('grammars/', /\.yaml$/)) {
  for (const example of examplesIn(parse(grammar))) await extract(example);
}
await writeFile(COMPILED, compiledSoFar());

async function load<Module>(name: string): Promise<Module> {
  return (await import(`../${folder}/${name}.${ending}`)) as Module;
}

async function texts(path: string, names: RegExp): Promise<[name: string, text: string][]> {
  const at = new URL(`../${path}`, import.meta.url);
  const found = (await readdir(at)).filter((name) => names.test(name));
  return Promise.all(found.map(async (name) => [name, await readFile(new URL(name, at), 'utf8')] as const));
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
