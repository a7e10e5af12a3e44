import { resolve } from 'node:path';
import { openRecordsWriter, RECORDS_FORMATS } from '../files/index.ts';
import type { RecordsFormat } from '../files/index.ts';
import { EXIT, UsageError } from './exit-code.ts';
import type { ExtractCommandOptions } from './extract.ts';
import { listInputs, maxBytes } from './inputs.ts';
import { readInputs } from './read-inputs.ts';
import { FEWEST_FOR_SUMMARY, RunSummary } from './run-summary.ts';
import type { Input } from './inputs.ts';
import { tell } from './terminal.ts';
import { workerCount } from './workers.ts';

/** `kehoach extract --format csv|xlsx|parquet`: all inputs into the same lists. Returns the exit code. */
export async function extractRecords(
  paths: readonly string[],
  format: RecordsFormat,
  options: ExtractCommandOptions,
): Promise<number> {
  const out = outOf(format, options);
  const limit = maxBytes(options.maxSize);
  const inputs = withoutResult(await listInputs(paths), out);
  const writer = await openRecordsWriter(format, out);
  const written = new Map<string, string>();
  const summary = new RunSummary();
  try {
    const settings = {
      withText: false,
      maxBytes: limit,
      verbose: options.verbose === true,
      ...workerCount(options.workers),
    };
    for await (const read of readInputs(inputs, 'records', settings)) {
      const { input, result, sha256 } = read;
      summary.add(read);
      // Of what is not there nothing can be told but the line that stands on stderr already.
      if (result === null || sha256 === null) continue;
      const twin = written.get(sha256);
      if (twin === undefined) await writer.write(result);
      // Twice the same bytes would be twice the same money.
      else tell(sameBytes(input.path, twin));
      written.set(sha256, twin ?? input.path);
    }
    await writer.finish();
  } catch (error) {
    await writer.discard();
    throw error;
  }
  if (inputs.length >= FEWEST_FOR_SUMMARY) tell(summary.toString());
  return summary.hasFailures ? EXIT.unreadable : EXIT.ok;
}

function outOf(format: RecordsFormat, { out, withText }: ExtractCommandOptions): string {
  if (withText === true) {
    throw new UsageError(
      `--with-text chỉ dùng với json, jsonl; ${format} không chứa văn bản gốc · is for json and jsonl; ${format} holds no text.`,
    );
  }
  if (out !== undefined) return out;
  const isFile = RECORDS_FORMATS[format] === 'file';
  throw new UsageError(
    `--format ${format} cần --out với tên ${isFile ? 'tệp' : 'thư mục'} · ` +
      `needs --out with the name of a ${isFile ? 'file' : 'folder'}.`,
  );
}

/** The workbook of the last run may lie among the documents. */
function withoutResult(inputs: readonly Input[], out: string): Input[] {
  const others = inputs.filter(({ path }) => resolve(path) !== resolve(out));
  if (others.length < inputs.length)
    tell(`kehoach: ${out}: không đọc tệp kết quả · the result itself is not read`);
  return others;
}

function sameBytes(path: string, twin: string): string {
  return `kehoach: ${path}: nội dung giống hệt ${twin}, chỉ ghi một lần · same content as ${twin}, written once`;
}
