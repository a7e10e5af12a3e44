import { rmSync } from 'node:fs';
import { mkdir, open, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileError } from './errors.ts';
import { removeLeftovers, unfinishedName } from './unfinished.ts';

type Handle = Awaited<ReturnType<typeof open>>;

/** Short texts are gathered until they have so many UTF-16 units. */
const WRITE_UNITS = 256 * 1024;

/** What a process that ends early takes away. One listener for all: Node warns of eleven. */
const unfinishedPaths = new Set<string>();
function removeUnfinished(): void {
  for (const path of unfinishedPaths) rmSync(path, { force: true });
}

/**
 * A file that appears under its name only when it is complete: a run that fails leaves what was there before. Until then
 * it lies beside its name, as {@link ./unfinished.ts} calls it.
 *
 * @example
 * const file = await AtomicFile.create('out/figures.csv');
 * await file.write('…');
 * await file.finish(); // or file.discard()
 */
export class AtomicFile {
  readonly #path: string;
  readonly #madeFolder: string | undefined;
  readonly #handle: Handle;
  #isOpen = true;
  #pending: string[] = [];
  #pendingUnits = 0;
  /** Where the bytes lie until they are published. */
  readonly unfinishedPath: string;

  private constructor(path: string, unfinishedPath: string, handle: Handle, madeFolder: string | undefined) {
    this.#path = path;
    this.unfinishedPath = unfinishedPath;
    this.#handle = handle;
    this.#madeFolder = madeFolder;
    if (unfinishedPaths.size === 0) process.once('exit', removeUnfinished);
    unfinishedPaths.add(unfinishedPath);
  }

  /**
   * Begins a file, and the folders above it where there are none.
   *
   * @throws {FileError} where it cannot be written, or a folder has its name
   */
  static async create(path: string): Promise<AtomicFile> {
    const unfinished = join(dirname(path), unfinishedName(basename(path)));
    try {
      const madeFolder = await mkdir(dirname(path), { recursive: true });
      await removeLeftovers(dirname(path));
      // Now, and not after hours, when it is to be renamed.
      if (await isFolder(path)) throw Object.assign(new Error(path), { code: 'EISDIR' });
      return new AtomicFile(path, unfinished, await open(unfinished, 'w'), madeFolder);
    } catch (error) {
      throw fileError(path, error);
    }
  }

  /**
   * Adds to the file; one call after the other.
   *
   * @throws {FileError} where the disk is full
   */
  async write(chunk: string | Uint8Array): Promise<void> {
    if (typeof chunk !== 'string') {
      await this.#attempt(async () => {
        await this.#flush();
        await this.#handle.writeFile(chunk);
      });
      return;
    }
    this.#pending.push(chunk);
    this.#pendingUnits += chunk.length;
    if (this.#pendingUnits >= WRITE_UNITS) await this.#attempt(() => this.#flush());
  }

  /** Writes what is left and closes the file, which is not yet seen under its name. */
  async close(): Promise<void> {
    if (!this.#isOpen) return;
    await this.#attempt(async () => {
      await this.#flush();
      this.#isOpen = false;
      await this.#handle.close();
    });
  }

  /** The same, and waits until the disk has it. */
  async complete(): Promise<void> {
    await this.#attempt(async () => {
      await this.#flush();
      // Else a power cut could leave the name with nothing behind it.
      await this.#handle.datasync();
      await this.close();
    });
  }

  /** Gives a complete file its name. */
  async publish(): Promise<void> {
    await this.#attempt(() => rename(this.unfinishedPath, this.#path));
    this.#forget();
  }

  async finish(): Promise<void> {
    await this.complete();
    await this.publish();
  }

  /** Takes away what was begun, and the folders that were made for it if they are empty. Never throws. */
  async discard(): Promise<void> {
    if (this.#isOpen) {
      this.#isOpen = false;
      await this.#handle.close().catch(() => undefined);
    }
    if (!unfinishedPaths.has(this.unfinishedPath)) return;
    await rm(this.unfinishedPath, { force: true }).catch(() => undefined);
    this.#forget();
    if (this.#madeFolder !== undefined) await removeEmptyFolders(dirname(this.#path), this.#madeFolder);
  }

  async #flush(): Promise<void> {
    if (this.#pendingUnits === 0) return;
    const text = this.#pending.join('');
    this.#pending = [];
    this.#pendingUnits = 0;
    await this.#handle.writeFile(text);
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw fileError(this.#path, error);
    }
  }

  #forget(): void {
    unfinishedPaths.delete(this.unfinishedPath);
    if (unfinishedPaths.size === 0) process.off('exit', removeUnfinished);
  }
}

async function isFolder(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => null);
  return stats?.isDirectory() === true;
}

/** From `deepest` up to `highest`, both included, as long as they are empty. */
async function removeEmptyFolders(deepest: string, highest: string): Promise<void> {
  for (let folder = resolve(deepest); ; folder = dirname(folder)) {
    const isGone = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!isGone || folder === resolve(highest)) return;
  }
}
