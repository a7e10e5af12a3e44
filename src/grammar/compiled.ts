import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * What the grammar files come to, worked out beforehand: `compiled.json` beside this file, written by
 * `scripts/compile-grammars.ts`. Reading YAML, checking it and translating patterns costs more than a plan of twenty
 * pages, so it is done once, when the project is installed or built.
 *
 * Each result is kept under the hash of everything it was made from. What has changed since is not found and made
 * anew, so nothing here can be out of date, and without the file everything works, only slower.
 */
export const COMPILED = fileURLToPath(new URL('./compiled.json', import.meta.url));

let results: Map<string, unknown> | undefined;

function readResults(): Map<string, unknown> {
  if (!existsSync(COMPILED)) return new Map();
  const kept: unknown = JSON.parse(readFileSync(COMPILED, 'utf8'));
  return new Map(Object.entries(kept ?? {}));
}

/**
 * The result of `make`, looked up if it was made before from the same `sources`.
 *
 * @param sources everything that the result depends on, the code that makes it included
 * @param make gives plain data: what JSON keeps
 */
export function compiled<T>(sources: readonly string[], make: () => T): T {
  results ??= readResults();
  const key = hash('sha1', sources.join('\0'), 'base64url');
  const found = results.get(key);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the hash stands for the code that made it.
  if (found !== undefined) return found as T;
  const made = make();
  results.set(key, made);
  return made;
}

/** All results that are known by now, as the text of `compiled.json`. */
export function compiledSoFar(): string {
  return JSON.stringify(Object.fromEntries(results ?? []));
}
