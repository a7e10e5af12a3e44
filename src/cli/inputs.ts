import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { UsageError } from './exit-code.ts';
import { tell } from './terminal.ts';

/** One file to read. */
export interface Input {
  /** Where it lies. */
  path: string;
  /** How the output calls it: the file's name, or its path below the folder that was given. */
  name: string;
}

/** Files that a folder is searched for; a file named by itself is told by its content, whatever its name. */
const READ_HERE = /\.(?:txt|md|markdown|docx|html?|xlsx|pdf|png|jpe?g|tiff?)$/i;

/**
 * The files that the arguments name, in their order; a folder stands for the documents below it, a pattern
 * ("ke-hoach/**\/*.docx", for where the shell leaves it as it is) for the documents that it fits, both sorted.
 */
export async function listInputs(
  paths: readonly string[],
  { quiet = false }: { quiet?: boolean } = {},
): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) {
    // A folder that cannot be listed is named as an input, so that reading it says why.
    const files = await filesOf(path, quiet).catch(() => null);
    for (const input of files ?? [{ path, name: basename(path) }]) inputs.push(input);
  }
  if (inputs.length === 0)
    throw new UsageError('không tìm thấy văn bản nào đọc được · no document lies in what was given.');
  return inputs;
}

/** Null for what is a file by itself. What is missing or forbidden is one, too: reading it will say which. */
async function filesOf(path: string, quiet: boolean): Promise<Input[] | null> {
  const stats = await stat(path).catch(() => null);
  if (stats?.isDirectory() === true) {
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return documentsAmong(files, path, quiet ? null : path);
  }
  if (stats !== null || !isDynamicPattern(path)) return null;
  const steps = path.split('/');
  const base = steps
    .slice(
      0,
      steps.findIndex((step) => isDynamicPattern(step)),
    )
    .join('/');
  return documentsAmong(await glob(path, { expandDirectories: false }), base, quiet ? null : path);
}

/** @param told to the user where files of other kinds are passed over; null for silence */
function documentsAmong(files: readonly string[], base: string, told: string | null): Input[] {
  const documents = files.filter((path) => READ_HERE.test(path));
  const skipped = files.length - documents.length;
  // Nobody shall believe that what was passed over was read.
  if (skipped > 0 && told !== null)
    tell(`kehoach: ${told}: bỏ qua ${skipped} tệp khác loại · ${skipped} files of other kinds passed over`);
  return documents.toSorted().map((path) => ({ path, name: relative(base, path) }));
}

/** `--max-size` in bytes. */
export function maxBytes(mebibytes: string): number {
  const size = Number(mebibytes);
  if (!(size > 0)) throw new UsageError(`--max-size takes a number of MiB, not "${mebibytes}".`);
  return Math.round(size * 2 ** 20);
}
