import type { Source } from '../schema/index.ts';
import { duration } from './progress.ts';

/** Below so many inputs what is printed for each says enough. */
export const FEWEST_FOR_SUMMARY = 8;

/** What a run over many inputs has done, in numbers that can be written down and gone on with. */
interface Counts {
  files: number;
  documents: number;
  figures: number;
  findings: number;
  /** How many inputs could not be read, by the code of the reason. */
  failures: Record<string, number>;
}

/** Counts what a run does, for the lines at its end. */
export class RunSummary {
  readonly #counts: Counts = { files: 0, documents: 0, figures: 0, findings: 0, failures: {} };
  readonly #started = performance.now();

  /** @param before what {@link counted} gave in the run that this one goes on with */
  constructor(before: unknown = null) {
    if (typeof before !== 'object' || before === null) return;
    for (const name of ['files', 'documents', 'figures', 'findings'] as const) {
      const value: unknown = Reflect.get(before, name);
      if (typeof value === 'number') this.#counts[name] = value;
    }
    const failures: unknown = Reflect.get(before, 'failures');
    if (typeof failures !== 'object' || failures === null) return;
    for (const [code, count] of Object.entries(failures)) {
      if (typeof count === 'number') this.#counts.failures[code] = count;
    }
  }

  /** One input is done. */
  add(read: { documents: number; figures: number; findings: number; error: Source['error'] }): void {
    this.#counts.files += 1;
    this.#counts.documents += read.documents;
    this.#counts.figures += read.figures;
    this.#counts.findings += read.findings;
    if (read.error !== null) this.fail(read.error);
  }

  /** An input could not be read. */
  fail({ code }: NonNullable<Source['error']>): void {
    const { failures } = this.#counts;
    failures[code] = (failures[code] ?? 0) + 1;
  }

  /** As plain numbers, for a journal. */
  get counted(): Counts {
    return this.#counts;
  }

  /** Whether an input could not be read. */
  get hasFailures(): boolean {
    return Object.keys(this.#counts.failures).length > 0;
  }

  /**
   * The lines for the person at the terminal.
   *
   * @example '30 tệp: 41 văn bản, 2.310 số liệu, 12 phát hiện; 2 s · 30 files: 41 documents, 2.310 figures, 12 findings'
   */
  toString(): string {
    const { files, documents, figures, findings, failures } = this.#counts;
    const [f, d, g, n] = [files, documents, figures, findings].map((count) => count.toLocaleString('vi'));
    const took = duration(Math.round((performance.now() - this.#started) / 1000));
    const lines = [
      `${f} tệp: ${d} văn bản, ${g} số liệu, ${n} phát hiện; ${took} · ` +
        `${f} files: ${d} documents, ${g} figures, ${n} findings`,
    ];
    const reasons = Object.entries(failures).toSorted(
      ([a, one], [b, other]) => other - one || (a < b ? -1 : 1),
    );
    if (reasons.length > 0) {
      const total = reasons.reduce((sum, [, count]) => sum + count, 0);
      const list = reasons.map(([code, count]) => `${code} ${count}`).join(', ');
      lines.push(`không đọc được ${total} · could not be read: ${list}`);
    }
    return lines.join('\n');
  }
}
