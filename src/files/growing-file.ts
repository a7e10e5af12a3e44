import { mkdir, open, rename, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileError } from './errors.ts';

/**
 * A file that grows as `path.part` and gets its name when it is complete. Unlike an {@link ./atomic-file.ts} it stays
 * when the run is interrupted, so that the next run goes on with it.
 */
export class GrowingFile {
  readonly #path: string;
  readonly #handle: FileHandle;
  #length: number;

  private constructor(path: string, handle: FileHandle, length: number) {
    this.#path = path;
    this.#handle = handle;
    this.#length = length;
  }

  /** In bytes, as far as it is written. */
  get length(): number {
    return this.#length;
  }

  /** Length of what an interrupted run left; 0 where there is nothing. */
  static async lengthOf(path: string): Promise<number> {
    return (await stat(partOf(path)).catch(() => null))?.size ?? 0;
  }

  /**
   * Goes on with a file, or begins it.
   *
   * @param length that is kept of what lies there
   * @throws {FileError} where it cannot be written
   */
  static async open(path: string, length: number): Promise<GrowingFile> {
    try {
      await mkdir(dirname(path), { recursive: true });
      const handle = await open(partOf(path), length > 0 ? 'r+' : 'w');
      await handle.truncate(length);
      return new GrowingFile(path, handle, length);
    } catch (error) {
      throw fileError(path, error);
    }
  }

  /** @throws {FileError} where the disk is full */
  async write(content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    await this.#attempt(async () => {
      for (let from = 0; from < bytes.length;) {
        const { bytesWritten } = await this.#handle.write(bytes, from, bytes.length - from, this.#length);
        from += bytesWritten;
        this.#length += bytesWritten;
      }
    });
  }

  /** Waits until the disk has it, and gives it its name. */
  async finish(): Promise<void> {
    await this.#attempt(async () => {
      await this.#handle.datasync();
      await this.#handle.close();
      await rename(partOf(this.#path), this.#path);
    });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw fileError(this.#path, error);
    }
  }
}

function partOf(path: string): string {
  return `${path}.part`;
}
