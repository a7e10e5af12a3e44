import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AtomicFile } from '../files/atomic-file.ts';
import { print } from './terminal.ts';

/** Where the results of a run go. */
export interface Output {
  /** @param name of the input that the result belongs to */
  write(name: string, text: string | Uint8Array): Promise<void>;
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
