import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { emptyExtraction } from '../emit/empty.ts';
import type { extract as extractInput } from '../pipeline.ts';
import { failedSource, internalError, ReadError } from '../read/errors.ts';
import { readFileBytes } from '../read/file.ts';
import type { InputOptions } from '../read/source.ts';
import type { Extraction } from '../schema/index.ts';
import { UsageError } from './exit-code.ts';
import { openLog } from './log.ts';
import { Progress, tell } from './terminal.ts';

/** One file to read. */
export interface Input {
  /** Where it lies. */
  path: string;
  /** How the output calls it: the file's name, or its path below the folder that was given. */
  name: string;
}

/** Files that a folder is searched for; a file named by itself is told by its content, whatever its name. */
const READ_HERE = /\.(?:txt|md|markdown|docx|html?|xlsx|pdf|png|jpe?g|tiff?)$/i;

/** The files that the arguments name, in their order; a folder stands for the documents below it, sorted. */
export async function listInputs(
  paths: readonly string[],
  { quiet = false }: { quiet?: boolean } = {},
): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) {
    // A folder that cannot be listed is named as an input, so that reading it says why.
    const files = (await isFolder(path)) ? await filesBelow(path, quiet).catch(() => null) : null;
    inputs.push(...(files ?? [{ path, name: basename(path) }]));
  }
  if (inputs.length === 0)
    throw new UsageError('không tìm thấy văn bản nào đọc được · no document lies in what was given.');
  return inputs;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // Missing or forbidden: reading it will say which.
    return false;
  }
}

async function filesBelow(folder: string, quiet: boolean): Promise<Input[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const skipped = files.filter((entry) => !READ_HERE.test(entry.name)).length;
  // Nobody shall believe that what was passed over was read.
  if (skipped > 0 && !quiet)
    tell(`kehoach: ${folder}: bỏ qua ${skipped} tệp khác loại · ${skipped} files of other kinds passed over`);
  return files
    .filter((entry) => READ_HERE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path, name: relative(folder, path) }));
}

export interface ExtractOptions {
  withText: boolean;
  /** Larger inputs are refused. */
  maxBytes: number;
  verbose: boolean;
}

/**
 * Extracts one input after the other. Never throws for an input: what went wrong stands in `source.error` and in a
 * line on stderr, and the next input follows.
 */
export async function* extractAll(
  inputs: readonly Input[],
  options: ExtractOptions,
): AsyncGenerator<{ input: Input; extraction: Extraction }> {
  // Here, not at the top: `kehoach number` does without the pipeline. A pipeline that cannot be loaded is no fault
  // of an input and ends the run.
  const { extract } = await import('../pipeline.ts');
  const log = await openLog(options.verbose);
  const progress = new Progress(inputs.length);
  for (const input of inputs) {
    progress.step(input.name);
    const started = performance.now();
    const onPage = (done: number, total: number): void => progress.page(done, total);
    const extraction = await extractFile(input, { ...options, onPage }, extract);
    const { error, bytes } = extraction.source;
    log?.debug({ input: input.path, bytes, ms: Math.round(performance.now() - started) }, 'extracted');
    progress.clear();
    if (error !== null) tell(`kehoach: ${input.path}: ${error.message}`);
    yield { input, extraction };
  }
}

type Extract = typeof extractInput;

async function extractFile(
  input: Input,
  options: ExtractOptions & Pick<InputOptions, 'onPage'>,
  extract: Extract,
): Promise<Extraction> {
  try {
    const bytes = await readFileBytes(input.path, options.maxBytes);
    const { withText, maxBytes: limit, onPage } = options;
    return await extract(bytes, {
      name: input.name,
      withText,
      maxBytes: limit,
      ...(onPage === undefined ? {} : { onPage }),
    });
  } catch (error) {
    const reason = error instanceof ReadError ? error : internalError(error);
    return emptyExtraction(failedSource(input.name, reason));
  }
}

/** `--max-size` in bytes. */
export function maxBytes(mebibytes: string): number {
  const size = Number(mebibytes);
  if (!(size > 0)) throw new UsageError(`--max-size takes a number of MiB, not "${mebibytes}".`);
  return Math.round(size * 2 ** 20);
}
