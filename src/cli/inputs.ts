import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { UsageError } from './exit-code.ts';
import { STDIN } from './stdin.ts';
import { tell } from './terminal.ts';

/** One file to read. */
export interface Input {
  /** Where it lies. */
  path: string;
  /** How the output calls it: the file's name, or its path below the folder that was given. */
  name: string;
  /** It is no file: path and name are what people call it. */
  isStdin?: true;
}

/** Files that a folder is searched for; a file named by itself is told by its content, whatever its name. */
const READ_HERE = /\.(?:txt|md|markdown|docx|html?|xlsx|pdf|png|jpe?g|tiff?)$/i;

/** What Word and Excel keep beside a file that is open, and macOS beside any: they have its ending, and are no documents. */
const COMPANION = /^(?:~\$|\._)/;

/**
 * The files that the arguments name, in their order; "-" stands for stdin, a folder for the documents below it, a pattern
 * ("ke-hoach/**\/*.docx", for where the shell leaves it as it is) for the documents that it fits, both sorted.
 */
export async function listInputs(
  paths: readonly string[],
  { quiet = false }: { quiet?: boolean } = {},
): Promise<Input[]> {
  if (paths.filter((path) => path === STDIN).length > 1)
    throw new UsageError('"-" (stdin) chỉ được nêu một lần · "-" (stdin) can be given once.');
  const inputs: Input[] = [];
  const empty: string[] = [];
  for (const path of paths) {
    if (path === STDIN) {
      inputs.push({ path: 'stdin', name: 'stdin', isStdin: true });
      continue;
    }
    // What cannot be searched is named as an input, so that reading it says why.
    const found = await filesOf(path).catch(() => null);
    for (const input of found?.documents ?? [{ path, name: basename(path) }]) inputs.push(input);
    if (found?.documents.length === 0) empty.push(path);
    if (found !== null && !quiet) tellPassedOver(path, found);
  }
  if (inputs.length === 0)
    throw new UsageError('không tìm thấy văn bản nào đọc được · no document lies in what was given.');
  for (const path of empty) tell(`kehoach: ${path}: không có văn bản nào đọc được · no document lies here`);
  return inputs;
}

/** What a folder or a pattern stands for. */
interface Found {
  documents: Input[];
  /** Files of other kinds. */
  others: number;
  /** Links to folders, which are not followed: they may lead back. */
  links: number;
}

/** Null for what is a file by itself. What is missing or forbidden is one, too: reading it will say which. */
async function filesOf(path: string): Promise<Found | null> {
  const stats = await stat(path).catch(() => null);
  if (stats?.isDirectory() === true) {
    const { files, closed, links } = await filesBelow(path);
    const { documents, others } = documentsAmong(files, path);
    for (const folder of closed) documents.push({ path: folder, name: nameBelow(path, folder) });
    return { documents, others, links };
  }
  if (stats !== null || !isDynamicPattern(path)) return null;
  const steps = path.split('/');
  const base = steps
    .slice(
      0,
      steps.findIndex((step) => isDynamicPattern(step)),
    )
    .join('/');
  return { ...documentsAmong(await glob(path, { expandDirectories: false }), base), links: 0 };
}

/** What lies below a folder. */
interface Below {
  files: string[];
  /** Folders that may not be listed; named as inputs, so that reading them says why. */
  closed: string[];
  links: number;
}

/** A link to a file is the file; one that leads nowhere is named, so that reading it says so. */
async function filesBelow(top: string): Promise<Below> {
  const below: Below = { files: [], closed: [], links: 0 };
  const folders = [top];
  // An array gives what is added to it while it is gone through.
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
    if (entries === null) below.closed.push(folder);
    for (const entry of entries ?? []) {
      const path = join(folder, entry.name);
      if (entry.isFile()) below.files.push(path);
      else if (entry.isDirectory()) folders.push(path);
      else if (entry.isSymbolicLink()) {
        const target = await stat(path).catch(() => null);
        if (target?.isDirectory() === true) below.links += 1;
        else if (target === null || target.isFile()) below.files.push(path);
      }
    }
  }
  return below;
}

/** Of the folder itself its own name. */
function nameBelow(folder: string, path: string): string {
  const name = relative(folder, path);
  return name === '' ? basename(path) : name;
}

function documentsAmong(files: readonly string[], base: string): Omit<Found, 'links'> {
  const documents = files.filter((path) => READ_HERE.test(path) && !COMPANION.test(basename(path)));
  return {
    documents: documents.toSorted().map((path) => ({ path, name: relative(base, path) })),
    others: files.length - documents.length,
  };
}

/** Nobody shall believe that what was passed over was read. */
function tellPassedOver(path: string, { others, links }: Found): void {
  if (others > 0)
    tell(`kehoach: ${path}: bỏ qua ${others} tệp khác loại · ${others} files of other kinds passed over`);
  if (links > 0)
    tell(
      `kehoach: ${path}: bỏ qua ${links} liên kết tới thư mục, hãy nêu tên các thư mục đó · ` +
        `${links} links to folders passed over; name these folders themselves`,
    );
}

/** `--max-size` in bytes. */
export function maxBytes(mebibytes: string): number {
  const size = Number(mebibytes);
  if (!(size > 0))
    throw new UsageError(
      `--max-size nhận số MiB, không nhận "${mebibytes}" · --max-size takes a number of MiB, not "${mebibytes}".`,
    );
  return Math.round(size * 2 ** 20);
}
