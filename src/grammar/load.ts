import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { z } from 'zod';

/**
 * The grammar files: what a domain expert knows, as data. Read once, checked against their schema, so that a
 * slip in a file names the file and the entry instead of surfacing as a wrong figure.
 */

const cache = new Map<string, unknown>();

/** A grammar file that is not as it should be. */
export class GrammarError extends Error {
  override name = 'GrammarError';
}

/** The path of a grammar file, beside `src/` or `dist/`. */
export function grammarPath(name: string): string {
  return fileURLToPath(new URL(`../../grammars/${name}.yaml`, import.meta.url));
}

/**
 * Reads `grammars/<name>.yaml`.
 *
 * @throws {GrammarError} when the file is missing or does not fit the schema; the message names file and entry.
 */
export function loadGrammar<T>(name: string, schema: z.ZodType<T>): T {
  const known = cache.get(name);
  if (known !== undefined) return known as T;
  const path = grammarPath(name);
  if (!existsSync(path)) throw new GrammarError(`grammars/${name}.yaml is missing`);
  const result = schema.safeParse(parse(readFileSync(path, 'utf8')));
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new GrammarError(`grammars/${name}.yaml: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  cache.set(name, result.data);
  return result.data;
}
