import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { unknownRules } from '../check/config.ts';
import type { Configuration } from '../schema/index.ts';
import { UsageError } from './exit-code.ts';

/** Names of a configuration that is found without being named, the first of a folder that is there. */
const NAMES = ['kehoach.config.yaml', 'kehoach.config.json'];

/**
 * The configuration: the file that was named, or the nearest one from the working folder upwards; an empty one where
 * there is none. YAML and zod are loaded only for a file that is there.
 *
 * @throws {UsageError} which says what is wrong in which file
 */
export async function readConfiguration(named: string | undefined): Promise<Configuration> {
  const path = named ?? findUpwards(process.cwd());
  if (path === null) return { rules: {} };
  const name = relative(process.cwd(), path) || path;
  const [{ Configuration: schema }, { CATALOGUE }, value] = await Promise.all([
    import('../schema/configuration.ts'),
    import('../check/catalogue/index.ts'),
    parse(name, await readText(path, name)),
  ]);
  // An empty file configures nothing.
  const parsed = schema.safeParse(value ?? {});
  if (!parsed.success)
    throw new UsageError(`cấu hình không hợp lệ · ${name}: ${parsed.error.issues.map(describe).join('; ')}.`);
  const known = CATALOGUE.map(({ id }) => id);
  const [unknown] = unknownRules(parsed.data, known);
  if (unknown !== undefined) {
    const hint =
      unknown.nearest === null ? `The rules are ${known.join(', ')}.` : `Did you mean "${unknown.nearest}"?`;
    throw new UsageError(
      `${name}: không có quy tắc "${unknown.id}" · ${name}: there is no rule "${unknown.id}". ${hint}`,
    );
  }
  return parsed.data;
}

function findUpwards(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const found = NAMES.map((name) => join(at, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
    if (dirname(at) === at) return null;
  }
}

async function readText(path: string, name: string): Promise<string> {
  try {
    return await readFile(resolve(path), 'utf8');
  } catch (error) {
    throw new UsageError(
      `không đọc được ${name} · ${name} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** YAML holds JSON too. */
async function parse(name: string, text: string): Promise<unknown> {
  const { parse: parseYaml } = await import('yaml');
  try {
    const value: unknown = parseYaml(text);
    return value;
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UsageError(
      `${name} không phải YAML hợp lệ · ${name} is not valid YAML: ${reason.replace(/:$/u, '')}.`,
    );
  }
}

function describe({ path, message }: { path: PropertyKey[]; message: string }): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
}
