import { isRecordsFormat } from '../files/index.ts';
import { EXIT, UsageError } from './exit-code.ts';
import { listInputs, maxBytes } from './inputs.ts';
import type { Input } from './inputs.ts';
import { isFolderPath, toFile, toFolder, toStdout } from './output.ts';
import type { Output } from './output.ts';
import { readInputs } from './read-inputs.ts';
import { resumableRun } from './resumable-run.ts';
import type { Run } from './resumable-run.ts';
import { FEWEST_FOR_SUMMARY, RunSummary } from './run-summary.ts';
import { tell } from './terminal.ts';
import { workerCount } from './workers.ts';

export interface ExtractCommandOptions {
  format: string;
  out?: string;
  withText?: boolean;
  maxSize: string;
  workers?: string;
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
  const form = formOf(options.format);
  const settings = {
    withText: options.withText === true,
    maxBytes: maxBytes(options.maxSize),
    verbose: options.verbose === true,
    ...workerCount(options.workers),
  };
  const inputs = await listInputs(paths);
  const run = await runFor(inputs, options);
  const summary = new RunSummary(run.counted);
  for await (const read of readInputs(inputs.slice(run.done), form, settings)) {
    summary.add(read);
    await run.output.write(read.input.name, read.result);
    await run.checkpoint(summary.counted);
  }
  await run.finish();
  if (inputs.length >= FEWEST_FOR_SUMMARY) tell(summary.toString());
  return summary.hasFailures ? EXIT.unreadable : EXIT.ok;
}

function formOf(format: string): 'json' | 'jsonl' {
  if (format === 'json' || format === 'jsonl') return format;
  throw new UsageError(
    `--format nhận json, jsonl, csv, xlsx hoặc parquet, không nhận "${format}" · ` +
      `--format takes json, jsonl, csv, xlsx or parquet, not "${format}".`,
  );
}

/** Many inputs into files can be interrupted and gone on with; what goes to stdout cannot. */
async function runFor(inputs: readonly Input[], options: ExtractCommandOptions): Promise<Run> {
  const { format, out, withText } = options;
  const isFolder = out !== undefined && (await isFolderPath(out));
  if (isFolder) refuseEqualNames(inputs);
  else if (format === 'json' && inputs.length > 1) {
    throw new UsageError(
      `--format json chỉ chứa một văn bản, ở đây có ${inputs.length}: hãy dùng --format jsonl (mỗi văn bản một dòng) ` +
        'hoặc --out với một thư mục (mỗi văn bản một tệp) · ' +
        `--format json holds one input and there are ${inputs.length}: use --format jsonl (one line each), ` +
        'or --out with a folder (one file each).',
    );
  }
  if (out === undefined) return plainRun(toStdout);
  // What came on stdin comes once.
  if (inputs.length < FEWEST_FOR_SUMMARY || inputs.some(({ isStdin = false }) => isStdin))
    return plainRun(isFolder ? toFolder(out, format) : await toFile(out));
  return resumableRun(inputs, { out, isFolder, format, withText: withText === true });
}

function plainRun(output: Output): Run {
  return {
    output,
    done: 0,
    counted: null,
    checkpoint: () => Promise.resolve(),
    finish: () => output.finish(),
  };
}

function refuseEqualNames(inputs: readonly Input[]): void {
  const seen = new Map<string, string>();
  for (const { name, path } of inputs) {
    const other = seen.get(name);
    if (other !== undefined) {
      throw new UsageError(
        `${other} và ${path} sẽ được ghi vào cùng một tệp, hãy đọc riêng từng tệp · ` +
          `${other} and ${path} would be written to the same file; extract them separately.`,
      );
    }
    seen.set(name, path);
  }
}
