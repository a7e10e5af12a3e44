import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { fileError } from './errors.ts';

/** How far a run came. */
export interface Checkpoint {
  /** Inputs whose results are written. */
  done: number;
  /** Length of the result so far. */
  bytes: number;
  /** What the run has counted until then. */
  counted: unknown;
}

/**
 * A file beside a result that says how far it is, so that a run that was interrupted goes on where it was. Its first line
 * says what the run is; a run over other inputs, or of another version, begins anew.
 */
export class Journal {
  readonly #path: string;
  /** Where the run before this one was interrupted; null where it begins. */
  readonly last: Checkpoint | null;

  private constructor(path: string, last: Checkpoint | null) {
    this.#path = path;
    this.last = last;
  }

  /**
   * Opens the journal of a run, or begins it.
   *
   * @param run what the result depends on besides the program: inputs and settings
   * @param length of the result as it lies there; what is said beyond it was lost with the power
   * @throws {FileError} where it cannot be written
   */
  static async open(path: string, run: string, length = Infinity): Promise<Journal> {
    try {
      const [head, ...lines] = (await readFile(path, 'utf8').catch(() => '')).split('\n');
      const checkpoints = head === run ? lines.map(checkpointOf) : [];
      const last = checkpoints.findLast((one) => one !== null && one.bytes <= length) ?? null;
      const kept = last === null ? '' : `${JSON.stringify(last)}\n`;
      await writeFile(path, `${run}\n${kept}`);
      return new Journal(path, last);
    } catch (error) {
      throw fileError(path, error);
    }
  }

  async add(checkpoint: Checkpoint): Promise<void> {
    try {
      await appendFile(this.#path, `${JSON.stringify(checkpoint)}\n`);
    } catch (error) {
      throw fileError(this.#path, error);
    }
  }

  /** The run is complete. */
  async remove(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}

/** Null for a line that was cut off while it was written. */
function checkpointOf(line: string): Checkpoint | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return null;
    if (!('done' in value && 'bytes' in value && 'counted' in value)) return null;
    const { done, bytes, counted } = value;
    return typeof done === 'number' && typeof bytes === 'number' ? { done, bytes, counted } : null;
  } catch {
    return null;
  }
}
