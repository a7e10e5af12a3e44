import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openRecordsWriter, RECORDS_FORMATS } from '../files/index.ts';
import type { RecordsFormat } from '../files/index.ts';
import { recordsOf } from '../records/records.ts';
import type { Extraction } from '../schema/index.ts';
import { EXIT, UsageError } from './exit-code.ts';
import type { ExtractCommandOptions } from './extract.ts';
import { extractAll, listInputs, maxBytes } from './inputs.ts';
import type { Input } from './inputs.ts';
import { tell } from './terminal.ts';
import { programVersion } from './version.ts';

/** `kehoach extract --format csv|xlsx|parquet`: all inputs into the same lists. Returns the exit code. */
export async function extractRecords(
  paths: readonly string[],
  format: RecordsFormat,
  options: ExtractCommandOptions,
): Promise<number> {
  const out = outOf(format, options);
  const limit = maxBytes(options.maxSize);
  const inputs = withoutResult(await listInputs(paths), out);
  const extractorVersion = await programVersion();
  const writer = await openRecordsWriter(format, out);
  const written = new Map<string, string>();
  let exitCode: number = EXIT.ok;
  try {
    const settings = { withText: false, maxBytes: limit, verbose: options.verbose === true };
    for await (const { input, extraction } of extractAll(inputs, settings)) {
      if (extraction.source.error !== null) exitCode = EXIT.unreadable;
      const sha256 = await sha256Of(extraction, input);
      // Of what is not there nothing can be told but the line that stands on stderr already.
      if (sha256 === null) continue;
      const twin = written.get(sha256);
      if (twin === undefined) await writer.write(recordsOf(extraction, { extractorVersion, sha256 }));
      // Twice the same bytes would be twice the same money.
      else tell(sameBytes(input.path, twin));
      written.set(sha256, twin ?? input.path);
    }
    await writer.finish();
  } catch (error) {
    await writer.discard();
    throw error;
  }
  return exitCode;
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

/** SHA-256 of the input's bytes, also of those that could not be understood; null where there are none. */
async function sha256Of({ source }: Extraction, { path }: Input): Promise<string | null> {
  if (source.sha256 !== null) return source.sha256;
  const hash = createHash('sha256');
  try {
    // A device may never end.
    if (!(await stat(path)).isFile()) return null;
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

function sameBytes(path: string, twin: string): string {
  return `kehoach: ${path}: nội dung giống hệt ${twin}, chỉ ghi một lần · same content as ${twin}, written once`;
}
