import { toJson, toJsonLine } from '../emit/json.ts';
import { isRecordsFormat } from '../files/index.ts';
import type { Extraction } from '../schema/index.ts';
import { EXIT, UsageError } from './exit-code.ts';
import { extractAll, listInputs, maxBytes } from './inputs.ts';
import type { Input } from './inputs.ts';
import { isFolderPath, toFile, toFolder, toStdout } from './output.ts';
import type { Output } from './output.ts';

export interface ExtractCommandOptions {
  format: string;
  out?: string;
  withText?: boolean;
  maxSize: string;
  verbose?: boolean;
}

/** `kehoach extract`: each input to one extraction. Returns the exit code. */
export async function extractCommand(
  paths: readonly string[],
  options: ExtractCommandOptions,
): Promise<number> {
  if (isRecordsFormat(options.format)) {
    const { extractRecords } = await import('./extract-records.ts');
    return extractRecords(paths, options.format, options);
  }
  const serialise = serialiser(options.format);
  const limit = maxBytes(options.maxSize);
  const inputs = await listInputs(paths);
  const output = await outputFor(inputs, options);
  let exitCode: number = EXIT.ok;
  const extractions = extractAll(inputs, {
    withText: options.withText === true,
    maxBytes: limit,
    verbose: options.verbose === true,
  });
  for await (const { input, extraction } of extractions) {
    if (extraction.source.error !== null) exitCode = EXIT.unreadable;
    await output.write(input.name, serialise(extraction));
  }
  await output.finish();
  return exitCode;
}

function serialiser(format: string): (extraction: Extraction) => string {
  if (format === 'json') return toJson;
  if (format === 'jsonl') return toJsonLine;
  throw new UsageError(`--format takes json, jsonl, csv, xlsx or parquet, not "${format}".`);
}

async function outputFor(inputs: readonly Input[], { format, out }: ExtractCommandOptions): Promise<Output> {
  if (out !== undefined && (await isFolderPath(out))) {
    refuseEqualNames(inputs);
    return toFolder(out, format);
  }
  if (format === 'json' && inputs.length > 1) {
    throw new UsageError(
      `--format json holds one input and there are ${inputs.length}: use --format jsonl (one line each), ` +
        'or --out with a folder (one file each).',
    );
  }
  return out === undefined ? toStdout : toFile(out);
}

function refuseEqualNames(inputs: readonly Input[]): void {
  const seen = new Map<string, string>();
  for (const { name, path } of inputs) {
    const other = seen.get(name);
    if (other !== undefined) {
      throw new UsageError(
        `${other} and ${path} would be written to the same file; extract them separately.`,
      );
    }
    seen.set(name, path);
  }
}
