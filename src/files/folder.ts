import { join } from 'node:path';
import { LIST_NAMES } from '../records/lists.ts';
import type { ListName } from '../records/lists.ts';
import { AtomicFile } from './atomic-file.ts';

/** One file for each list in a folder, all of which appear when the last is complete. */
export class FolderOfLists {
  readonly #files: ReadonlyMap<ListName, AtomicFile>;

  private constructor(files: ReadonlyMap<ListName, AtomicFile>) {
    this.#files = files;
  }

  /**
   * @param folder is made where there is none
   * @param extension of the files: "csv" for `figures.csv`
   * @throws {FileError} where they cannot be written
   */
  static async create(folder: string, extension: string): Promise<FolderOfLists> {
    const files = new Map<ListName, AtomicFile>();
    const created = new FolderOfLists(files);
    try {
      for (const list of LIST_NAMES) {
        files.set(list, await AtomicFile.create(join(folder, `${list}.${extension}`)));
      }
    } catch (error) {
      await created.discard();
      throw error;
    }
    return created;
  }

  file(list: ListName): AtomicFile {
    const file = this.#files.get(list);
    if (file === undefined) throw new RangeError(`There is no file of "${list}".`);
    return file;
  }

  async finish(): Promise<void> {
    // All are on the disk before the first takes the place of an older one.
    for (const file of this.#files.values()) await file.complete();
    for (const file of this.#files.values()) await file.publish();
  }

  async discard(): Promise<void> {
    // The first made the folder, which goes when it is empty.
    for (const file of [...this.#files.values()].toReversed()) await file.discard();
  }
}
