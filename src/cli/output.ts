import { rmSync } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { UsageError } from './exit-code.ts';
import { print } from './terminal.ts';

/** Where the results of a run go. */
export interface Output {
  /** @param name of the input that the result belongs to */
  write(name: string, text: string): Promise<void>;
  /** Everything is written. */
  finish(): Promise<void>;
}

export const toStdout: Output = {
  write: (_name, text) => print(text),
  finish: () => Promise.resolve(),
};

/** Whether `--out` names a folder: one that exists, or a path that ends like one. */
export async function isFolderPath(path: string): Promise<boolean> {
  if (/[/\\]$/.test(path)) return true;
  const stats = await stat(path).catch(() => null);
  return stats?.isDirectory() === true;
}

/** One file for all results. */
export async function toFile(path: string): Promise<Output> {
  const file = await AtomicFile.create(path);
  return { write: (_name, text) => file.write(text), finish: () => file.finish() };
}

/** One file a result, called as its input with `extension` behind. */
export function toFolder(folder: string, extension: string): Output {
  return {
    write: async (name, text) => {
      const file = await AtomicFile.create(join(folder, `${name}.${extension}`));
      await file.write(text);
      await file.finish();
    },
    finish: () => Promise.resolve(),
  };
}

type Handle = Awaited<ReturnType<typeof open>>;

/** A file that appears under its name only when it is complete: a run that fails leaves what was there before. */
class AtomicFile {
  readonly #path: string;
  readonly #unfinished: string;
  readonly #handle: Handle;
  readonly #discard: () => void;

  private constructor(path: string, unfinished: string, handle: Handle) {
    this.#path = path;
    this.#unfinished = unfinished;
    this.#handle = handle;
    this.#discard = () => rmSync(unfinished, { force: true });
    process.once('exit', this.#discard);
  }

  static async create(path: string): Promise<AtomicFile> {
    const unfinished = `${path}.${process.pid}.tmp`;
    try {
      await mkdir(dirname(path), { recursive: true });
      return new AtomicFile(path, unfinished, await open(unfinished, 'w'));
    } catch (error) {
      throw new UsageError(`cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async write(text: string): Promise<void> {
    await this.#handle.appendFile(text);
  }

  async finish(): Promise<void> {
    await this.#handle.close();
    await rename(this.#unfinished, this.#path);
    process.off('exit', this.#discard);
  }
}
