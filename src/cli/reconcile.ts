import { hash } from 'node:crypto';
import { reconciliationReport } from '../emit/reconciliation-text.ts';
import type { Language } from '../emit/report-words.ts';
import type { Records } from '../records/lists.ts';
import { recordsOf, sourceId } from '../records/records.ts';
import { reconcile } from '../reconcile/reconcile.ts';
import { EXIT, UsageError } from './exit-code.ts';
import { extractAll, listInputs, maxBytes } from './inputs.ts';
import { print, wantsColor } from './terminal.ts';
import { programVersion } from './version.ts';

export interface ReconcileCommandOptions {
  format: string;
  lang?: Language;
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
  const reading = new Reading(paths, options);
  const exitCode = await printReconciliation(reading.records(), { ...options, paths: reading.paths });
  return reading.isComplete ? exitCode : EXIT.unreadable;
}

function refuseFormat(format: string): void {
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`--format takes text or json, not "${format}".`);
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
    const { maxSize, verbose = false } = this.#options;
    const limit = maxBytes(maxSize);
    const extractorVersion = await programVersion();
    const inputs = await listInputs(this.#arguments);
    const extractions = extractAll(inputs, { withText: false, maxBytes: limit, verbose });
    for await (const { input, extraction } of extractions) {
      if (extraction.source.error !== null) {
        this.isComplete = false;
        continue;
      }
      const sha256 = extraction.source.sha256 ?? hash('sha256', input.path);
      this.paths.set(sourceId(sha256), input.path);
      yield recordsOf(extraction, { extractorVersion, sha256 });
    }
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
