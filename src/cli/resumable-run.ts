import { createHash } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { GrowingFile } from '../files/growing-file.ts';
import { Journal } from '../files/journal.ts';
import type { Input } from './inputs.ts';
import { toFolder } from './output.ts';
import type { Output } from './output.ts';
import { tell } from './terminal.ts';
import { extractorVersion } from './version.ts';

/** A run over inputs into an output. */
export interface Run {
  output: Output;
  /** Inputs at the beginning of the list whose results are written already. */
  done: number;
  /** What the run before had counted until there. */
  counted: unknown;
  /** After each input: writes down how far the run is, now and then. */
  checkpoint(counted: unknown): Promise<void>;
  finish(): Promise<void>;
}

export interface ResumableOptions {
  out: string;
  /** One file for each input, or one for all. */
  isFolder: boolean;
  format: string;
  withText: boolean;
}

/** So many inputs are read again at most. */
const INPUTS_A_CHECKPOINT = 16;

/**
 * A run that can be interrupted at any moment, also by the power: begun again with the same inputs and options, it goes
 * on. Results are written in the order of the inputs, so that their number says which are done.
 */
export async function resumableRun(inputs: readonly Input[], options: ResumableOptions): Promise<Run> {
  const { out, isFolder, format } = options;
  await mkdir(isFolder ? out : dirname(out), { recursive: true });
  const journal = await Journal.open(
    isFolder ? join(out, '.kehoach-journal') : `${out}.journal`,
    await identityOf(inputs, options),
    isFolder ? Infinity : await GrowingFile.lengthOf(out),
  );
  const { done, bytes, counted } = journal.last ?? { done: 0, bytes: 0, counted: null };
  if (done > 0)
    tell(`kehoach: đi tiếp từ tệp ${done + 1}/${inputs.length} · going on with input ${done + 1}`);
  const growing = isFolder ? null : await GrowingFile.open(out, bytes);
  const output = growing === null ? toFolder(out, format) : outputOf(growing);
  const interrupted = (): void => {
    tell('\nkehoach: đã dừng; chạy lại cùng lệnh để đi tiếp · stopped; the same command goes on from here');
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  let now = done;
  return {
    output,
    done,
    counted,
    checkpoint: async (state) => {
      now += 1;
      if (now % INPUTS_A_CHECKPOINT === 0)
        await journal.add({ done: now, bytes: growing?.length ?? 0, counted: state });
    },
    finish: async () => {
      await output.finish();
      await journal.remove();
      process.off('SIGINT', interrupted);
    },
  };
}

function outputOf(growing: GrowingFile): Output {
  return { write: (_name, text) => growing.write(text), finish: () => growing.finish() };
}

/** What the result depends on, as one line: a changed file, option or grammar begins the run anew. */
async function identityOf(inputs: readonly Input[], { format, withText }: ResumableOptions): Promise<string> {
  const hash = createHash('sha256');
  for (const { path, name } of inputs) {
    const stats = await stat(path).catch(() => null);
    hash.update(JSON.stringify([path, name, stats?.size ?? null, stats?.mtimeMs ?? null]));
  }
  return JSON.stringify({
    kehoach: await extractorVersion(),
    format,
    withText,
    inputs: inputs.length,
    sha256: hash.digest('hex'),
  });
}
