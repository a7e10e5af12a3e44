import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as yaml from 'yaml';
import type * as zod from 'zod';
import { compiled } from './compiled.ts';

/**
 * How a grammar file is loaded. `grammars/bounds.yaml` holds what a domain expert knows, as data. The module that
 * uses it says what form the data have:
 *
 *     const boundGrammar = defineGrammar('bounds', (z) => z.strictObject({ before: … }));
 *
 * and asks for them with `boundGrammar()`. They come from `compiled.json` if neither the file nor the form has changed
 * since that was written ({@link compiled}). If one has, the file is read and checked, so that an edit takes effect at
 * once, and a slip names the file and the entry instead of surfacing as a wrong figure. Only then are zod and yaml
 * loaded; therefore the form is a function of zod.
 */
export function defineGrammar<T>(name: string, form: (z: Zod) => zod.ZodType<T>): () => T {
  let grammar: T | undefined;
  return () => {
    if (grammar === undefined) {
      const text = readGrammar(name);
      grammar = compiled([text, String(form)], () => check(name, text, form));
    }
    return grammar;
  };
}

/** What a form is written with: zod's `z`. */
export type Zod = typeof zod.z;

/** A grammar file that is not as it should be. */
class GrammarError extends Error {
  override name = 'GrammarError';
}

/** The text of `grammars/<name>.yaml`, which lies beside `src/` or `dist/`. */
function readGrammar(name: string): string {
  const path = fileURLToPath(new URL(`../../grammars/${name}.yaml`, import.meta.url));
  if (!existsSync(path)) throw new GrammarError(`grammars/${name}.yaml is missing`);
  return readFileSync(path, 'utf8');
}

const requirePackage = createRequire(import.meta.url);

/** @throws {GrammarError} when the text does not fit the form; the message names file and entry. */
function check<T>(name: string, text: string, form: (z: Zod) => zod.ZodType<T>): T {
  const parser: unknown = requirePackage('yaml');
  const checker: unknown = requirePackage('zod');
  if (!isYaml(parser) || !isZod(checker)) throw new TypeError('yaml and zod are not what they were');
  const result = form(checker.z).safeParse(parser.parse(text));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new GrammarError(`grammars/${name}.yaml: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

function isYaml(value: unknown): value is typeof yaml {
  return typeof value === 'object' && value !== null && 'parse' in value;
}

function isZod(value: unknown): value is typeof zod {
  return typeof value === 'object' && value !== null && 'z' in value;
}
