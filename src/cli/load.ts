import { hash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { readFileBytes } from '../read/file.ts';
import type { PackedRecords } from '../records/packed.ts';
import { SCHEMA_VERSION } from '../schema/version.ts';
import type { Saved, Store, Versions } from '../store/store.ts';
import { EXIT } from './exit-code.ts';
import { listInputs, maxBytes } from './inputs.ts';
import type { Input } from './inputs.ts';
import { readInputs } from './read-inputs.ts';
import { RunSummary } from './run-summary.ts';
import { tell } from './terminal.ts';
import { workerCount } from './workers.ts';
import { extractorVersion } from './version.ts';

export interface LoadCommandOptions {
  to: string;
  maxSize: string;
  workers?: string;
  verbose?: boolean;
}

/** Files whose SHA-256 are asked for at once. */
const INPUTS_AT_ONCE = 64;
/** Rows that are saved in one transaction, about: some ten documents, or one large one. */
const ROWS_AT_ONCE = 5000;

/**
 * `kehoach load`: inputs into a database. What is stored with the same version is not read again, so that a run that was
 * interrupted goes on, and a second run writes nothing. Returns the exit code: 2 where an input could not be read.
 */
export async function loadCommand(paths: readonly string[], options: LoadCommandOptions): Promise<number> {
  const limit = maxBytes(options.maxSize);
  const workers = workerCount(options.workers);
  const inputs = await listInputs(paths);
  const { openStore } = await import('../store/store.ts');
  const store = await openStore(options.to);
  try {
    const loading = new Loading(store, {
      schemaVersion: SCHEMA_VERSION,
      extractorVersion: await extractorVersion(),
    });
    const reading = {
      withText: false,
      maxBytes: limit,
      verbose: options.verbose === true,
      total: () => inputs.length - loading.known,
      ...workers,
    };
    for await (const read of readInputs(loading.unknownAmong(inputs, limit), 'packed', reading)) {
      loading.summary.add(read);
      if (read.result !== null) await loading.save(read.result);
    }
    await loading.flush();
    tell(loading.toString());
    return loading.summary.hasFailures ? EXIT.unreadable : EXIT.ok;
  } finally {
    await store.close();
  }
}

/** One run of loading: what is left to do, what waits to be saved, what was done. */
class Loading {
  readonly summary = new RunSummary();
  readonly #store: Store;
  readonly #versions: Versions;
  readonly #saved: Record<Saved, number> = { added: 0, replaced: 0, unchanged: 0 };
  /** Inputs that were stored before. */
  #known = 0;
  #waiting: PackedRecords[] = [];
  #rows = 0;

  constructor(store: Store, versions: Versions) {
    this.#store = store;
    this.#versions = versions;
  }

  get known(): number {
    return this.#known;
  }

  /** The inputs that are not stored yet. One that is, and could not be read, is told again. */
  async *unknownAmong(inputs: readonly Input[], limit: number): AsyncGenerator<Input> {
    for (let from = 0; from < inputs.length; from += INPUTS_AT_ONCE) {
      const some = inputs.slice(from, from + INPUTS_AT_ONCE);
      const prints: (string | null)[] = [];
      // One after the other: side by side all their bytes would be held at once.
      for (const { path, isStdin = false } of some) prints.push(isStdin ? null : await sha256Of(path, limit));
      const asked = prints.filter((print) => print !== null);
      const stored = await this.#store.stored(asked, this.#versions);
      for (const [at, input] of some.entries()) {
        const error = stored.get(prints[at] ?? '');
        if (error === undefined) {
          yield input;
          continue;
        }
        this.#saved.unchanged += 1;
        this.#known += 1;
        if (error === null) continue;
        tell(`kehoach: ${input.path}: ${error.message}`);
        this.summary.fail(error);
      }
    }
  }

  async save(records: PackedRecords): Promise<void> {
    this.#waiting.push(records);
    this.#rows += records.lists.reduce((sum, { rows }) => sum + rows, 0);
    if (this.#rows >= ROWS_AT_ONCE) await this.flush();
  }

  async flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    this.#rows = 0;
    for (const saved of await this.#store.saveAll(batch)) this.#saved[saved] += 1;
  }

  toString(): string {
    const { added, replaced, unchanged } = this.#saved;
    const read = added + replaced > 0 || this.summary.hasFailures ? `${this.summary.toString()}\n` : '';
    return (
      read +
      `thêm ${added}, thay ${replaced}, giữ nguyên ${unchanged} · added ${added}, replaced ${replaced}, unchanged ${unchanged}`
    );
  }
}

/** Null for what cannot be read, which reading it will say, and for what can be read only once, as a pipe. */
async function sha256Of(path: string, limit: number): Promise<string | null> {
  try {
    if (!(await stat(path)).isFile()) return null;
    return hash('sha256', await readFileBytes(path, limit));
  } catch {
    return null;
  }
}
