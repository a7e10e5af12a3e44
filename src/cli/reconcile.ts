import { reconciliationReport } from '../emit/reconciliation-text.ts';
import type { Language } from '../emit/report-words.ts';
import type { Records } from '../records/lists.ts';
import { reconcile } from '../reconcile/reconcile.ts';
import { EXIT, UsageError } from './exit-code.ts';
import { listInputs, maxBytes } from './inputs.ts';
import { readInputs } from './read-inputs.ts';
import { print, wantsColor } from './terminal.ts';

export interface ReconcileCommandOptions {
  format: string;
  lang?: Language;
  /** A database whose documents are compared, with those of the files if there are any. */
  from?: string;
  maxSize: string;
  verbose?: boolean;
}

/**
 * `kehoach reconcile`: figures that should agree between documents. Returns the exit code: 1 where a finding of severity
 * error stands, 2 where an input could not be read.
 */
export async function reconcileCommand(
  paths: readonly string[],
  options: ReconcileCommandOptions,
): Promise<number> {
  refuseFormat(options.format);
  if (paths.length === 0 && options.from === undefined) throw new UsageError(NOTHING);
  const reading = new Reading(paths, options);
  const exitCode = await printReconciliation(reading.records(), { ...options, paths: reading.paths });
  return reading.isComplete ? exitCode : EXIT.unreadable;
}

const NOTHING =
  'cần tên tệp, thư mục, hoặc --from với cơ sở dữ liệu · name files or folders, or a database with --from.';

function refuseFormat(format: string): void {
  if (format !== 'text' && format !== 'json')
    throw new UsageError(
      `--format nhận text hoặc json, không nhận "${format}" · --format takes text or json, not "${format}".`,
    );
}

/** The files of a command line as lists. */
class Reading {
  /** Where each source lies. */
  readonly paths = new Map<string, string>();
  /** Whether every input could be read. */
  isComplete = true;
  readonly #arguments: readonly string[];
  readonly #options: ReconcileCommandOptions;

  constructor(paths: readonly string[], options: ReconcileCommandOptions) {
    this.#arguments = paths;
    this.#options = options;
  }

  async *records(): AsyncGenerator<Records> {
    const { from } = this.#options;
    if (from !== undefined) yield* recordsIn(from);
    if (this.#arguments.length > 0) yield* this.#recordsOfFiles();
  }

  async *#recordsOfFiles(): AsyncGenerator<Records> {
    const { maxSize, verbose = false } = this.#options;
    const limit = maxBytes(maxSize);
    const inputs = await listInputs(this.#arguments);
    const settings = { withText: false, maxBytes: limit, verbose };
    for await (const { input, result, error } of readInputs(inputs, 'records', settings)) {
      if (error !== null || result === null) {
        this.isComplete = false;
        continue;
      }
      const [source] = result.sources;
      if (source !== undefined) this.paths.set(source.source_id, input.path);
      yield result;
    }
  }
}

/** Everything that is stored in a database. */
async function* recordsIn(target: string): AsyncGenerator<Records> {
  const { openStore } = await import('../store/store.ts');
  const store = await openStore(target, { mayCreate: false });
  try {
    for await (const { source_id: id } of store.sources()) {
      const records = await store.records(id);
      if (records !== null) yield records;
    }
  } finally {
    await store.close();
  }
}

/** What {@link printReconciliation} needs to know besides the sources. */
interface ReconciliationOptions {
  format: string;
  lang?: Language;
  /** Where the files of the sources lie, for places that a terminal can open. */
  paths: ReadonlyMap<string, string>;
}

/** Reconciles sources, of files or from a database, and prints the result. Returns the exit code. */
async function printReconciliation(
  sources: AsyncIterable<Records>,
  { format, lang = 'vi', paths }: ReconciliationOptions,
): Promise<number> {
  const all: Records[] = [];
  for await (const records of sources) all.push(records);
  const reconciliation = reconcile(all);
  await print(
    format === 'json'
      ? `${JSON.stringify(reconciliation, null, 2)}\n`
      : reconciliationReport(reconciliation, { language: lang, color: wantsColor(), paths }),
  );
  return reconciliation.findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.ok;
}
