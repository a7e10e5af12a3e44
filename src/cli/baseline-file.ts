import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { EMPTY_BASELINE, updateBaseline, type Sifted } from '../check/baseline.ts';
import type { Baseline } from '../schema/index.ts';
import { UsageError } from './exit-code.ts';
import { toFile } from './output.ts';
import { tell } from './terminal.ts';

/** A baseline in the working folder is used without being named. */
const NAME = 'kehoach-baseline.json';

/** The accepted findings on disk. */
export interface BaselineFile {
  path: string;
  /** Null where there is no such file. */
  baseline: Baseline | null;
}

/**
 * Reads the baseline that was named, or the one in the working folder.
 *
 * @param mayBeMissing whether a file that was named is going to be written first
 * @throws {UsageError} where a named file is missing, or a file is no baseline
 */
export async function readBaseline(named: string | undefined, mayBeMissing: boolean): Promise<BaselineFile> {
  const path = named ?? NAME;
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error) && (named === undefined || mayBeMissing)) return null;
    throw new UsageError(
      `không đọc được ${path} · ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  });
  return { path, baseline: text === null ? null : await parse(path, text) };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function parse(path: string, text: string): Promise<Baseline> {
  // Loaded only where there is a baseline.
  const { Baseline: schema } = await import('../schema/baseline.ts');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `${path} không phải JSON hợp lệ · ${path} is not valid JSON: ${error instanceof Error ? error.message : ''}`,
    );
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(
    `${path} không phải danh sách phát hiện đã chấp nhận · ${path} is no baseline: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`,
  );
}

/** How a baseline calls a document: its path from the baseline's folder, the same on every system. */
export function nameInBaseline({ path }: BaselineFile, document: string): string {
  const name = relative(dirname(resolve(path)), resolve(document));
  // On another drive there is no relative path.
  return isAbsolute(name) ? name : name.split(sep).join('/');
}

/** Writes a baseline that accepts what was found, and tells what changed. */
export async function writeBaseline(
  { path, baseline }: BaselineFile,
  checked: ReadonlyMap<string, Sifted>,
): Promise<void> {
  const { baseline: updated, added, dropped } = updateBaseline(baseline ?? EMPTY_BASELINE, checked);
  const file = await toFile(path);
  await file.write('', `${JSON.stringify(updated, null, 2)}\n`);
  await file.finish();
  tell(
    `kehoach: ${path}: ${updated.accepted.length} accepted (${added} new, ${dropped.length} dropped) — ` +
      `chấp nhận ${updated.accepted.length} (mới ${added}, bỏ ${dropped.length}).`,
  );
  for (const { file: name, rule, message } of dropped) {
    tell(`kehoach: no longer found · không còn: ${name}: ${rule}: ${message}`);
  }
}
