import type { Message } from '../read/errors.ts';
import { recordsOf, sourceId } from '../records/records.ts';
import type { Extracted, PagesRead } from '../run/extract-file.ts';
import { ExtractPool } from '../run/extract-pool.ts';
import { SCHEMA_VERSION } from '../schema/version.ts';
import type { Extraction } from '../schema/index.ts';
import type { CorrectionRow, DecisionRow, Overview } from '../store/reviews.ts';
import type { Store } from '../store/store.ts';
import { readCorrection } from './correction.ts';
import { NO_DOCUMENT, notFound } from './refusal.ts';
import type { Correction, Decision, DocumentSummary, ReviewedDocument } from './schemas.ts';
import { Turns } from './turns.ts';

export interface LibraryOptions {
  store: Store;
  workers: number;
  /** Of one document, in bytes. */
  maxBytes: number;
  extractorVersion: string;
  /** Who says what is said without a name. */
  user: string;
}

/** A document that was read. */
export interface ReadDocument {
  /** Null where it was not kept: nothing is known of it that would not be otherwise the next time. */
  id: string | null;
  extraction: Extraction;
}

/** Failures that say something of this moment, not of the file. */
const PASSING: ReadonlySet<string> = new Set(['internal', 'too_slow', 'not_readable']);

const NO_FINDING: Message = {
  en: 'The document has no such finding.',
  vi: 'Văn bản không có phát hiện này.',
};
const NO_FIGURE: Message = { en: 'The document has no such figure.', vi: 'Văn bản không có số liệu này.' };

/** The documents of a server: reads new ones, keeps them, and what people say of them. */
export class Library {
  readonly #options: LibraryOptions;
  readonly #pool: ExtractPool<'extraction'>;

  /** Documents are not read faster than they are kept: what was read of them is many times their size. */
  readonly #turns: Turns;

  constructor(options: LibraryOptions) {
    this.#turns = new Turns(options.workers);
    this.#options = options;
    this.#pool = new ExtractPool(options.workers);
  }

  /** Reads a document and keeps it. Never throws for what it holds. */
  async add(bytes: Uint8Array, name: string, onPage?: (pages: PagesRead) => void): Promise<ReadDocument> {
    return this.#turns.take(async () => {
      const extracted = await this.#read(bytes, name, onPage);
      return { id: await this.#keep(extracted), extraction: extracted.result };
    });
  }

  async #read(
    bytes: Uint8Array,
    name: string,
    onPage?: (pages: PagesRead) => void,
  ): Promise<Extracted<'extraction'>> {
    const { maxBytes, extractorVersion } = this.#options;
    const job = { from: { bytes }, name, maxBytes, extractorVersion, maxThreads: 1 };
    return this.#pool.extract({ ...job, form: 'extraction', withText: true }, onPage);
  }

  async #keep({ result, sha256, error }: Extracted<'extraction'>): Promise<string | null> {
    if (sha256 === null || (error !== null && PASSING.has(error.code))) return null;
    const { store, extractorVersion } = this.#options;
    const id = sourceId(sha256);
    await store.save(recordsOf(result, { sha256, extractorVersion }));
    await store.reviews.keep({
      source_id: id,
      schema_version: SCHEMA_VERSION,
      extractor_version: extractorVersion,
      at: now(),
      json: JSON.stringify(result),
    });
    return id;
  }

  /** @throws {Refusal} 404 */
  async document(id: string): Promise<ReviewedDocument> {
    const { reviews } = this.#options.store;
    const kept = await reviews.kept(id);
    const extraction: unknown = kept === null ? null : JSON.parse(kept.json);
    if (kept === null || !isExtraction(extraction)) throw notFound(NO_DOCUMENT);
    return {
      id,
      keptAt: kept.at,
      figureKeys: figureKeys(extraction),
      extraction,
      ...(await this.said(id)),
    };
  }

  /** What people said of a document, of each finding and figure the oldest first. */
  async said(id: string): Promise<Pick<ReviewedDocument, 'decisions' | 'corrections'>> {
    const { decisions, corrections } = await this.#options.store.reviews.said(id);
    return { decisions: decisions.map(decisionOf), corrections: corrections.map(correctionOf) };
  }

  async list(limit: number, offset: number): Promise<{ documents: DocumentSummary[]; next: number | null }> {
    const rows = await this.#options.store.reviews.overview(limit + 1, offset);
    const next = rows.length > limit ? offset + limit : null;
    return { documents: rows.slice(0, limit).map(summaryOf), next };
  }

  /** @throws {Refusal} 404 */
  async decide(
    id: string,
    findingKey: string,
    { decision, reason, who }: { decision: Decision['decision']; reason: string; who?: string | undefined },
  ): Promise<Decision> {
    const said = { decision, reason, who: who ?? this.#options.user, at: now() };
    const row = await this.#options.store.reviews.decide({ source_id: id, finding_key: findingKey, ...said });
    if (row === null) throw notFound(NO_FINDING);
    return decisionOf(row);
  }

  /** @throws {Refusal} 404, or 422 where the text is no number in the figure's measure */
  async correct(
    id: string,
    figureKey: string,
    { text, reason, who }: { text: string; reason: string; who?: string | undefined },
  ): Promise<Correction> {
    const { store, user } = this.#options;
    const records = await store.records(id);
    const figure = records?.figures.find(({ figure_key: key }) => key === figureKey);
    if (figure === undefined) throw notFound(NO_FIGURE);
    const corrected = readCorrection(text, figure);
    const row = await store.reviews.correct({
      source_id: id,
      figure_key: figureKey,
      new_text: corrected.text,
      new_value: corrected.value,
      new_vnd: corrected.vnd,
      reason,
      who: who ?? user,
      at: now(),
    });
    if (row === null) throw notFound(NO_FIGURE);
    return correctionOf(row);
  }

  /** Ends the workers that are idle. */
  close(): Promise<void> {
    return this.#pool.close();
  }
}

function now(): string {
  return new Date().toISOString();
}

/** The store holds what this program wrote: only its version has to be asked. */
function isExtraction(value: unknown): value is Extraction {
  return (
    typeof value === 'object' &&
    value !== null &&
    'schemaVersion' in value &&
    value.schemaVersion === SCHEMA_VERSION
  );
}

/** Ids count from the first figure, keys are places: corrections are kept by what stays. */
function figureKeys(extraction: Extraction): Record<string, string> {
  const { figures } = recordsOf(extraction, { sha256: extraction.source.sha256 ?? '', extractorVersion: '' });
  return Object.fromEntries(
    extraction.figures.map(({ id }, at) => [id, figures[at]?.figure_key ?? ''] as const),
  );
}

function decisionOf(row: DecisionRow): Decision {
  const { finding_key: findingKey, ordinal, decision, reason, who, at } = row;
  return { findingKey, ordinal, decision, reason, who, at };
}

function correctionOf(row: CorrectionRow): Correction {
  return {
    figureKey: row.figure_key,
    ordinal: row.ordinal,
    old: { text: row.old_text, value: row.old_value, vnd: row.old_vnd },
    new: { text: row.new_text, value: row.new_value, vnd: row.new_vnd },
    reason: row.reason,
    who: row.who,
    at: row.at,
  };
}

function summaryOf(row: Overview): DocumentSummary {
  return {
    id: row.source_id,
    name: row.name,
    format: row.format,
    type: row.type_text,
    title: row.title,
    issuer: row.issuer,
    date: row.date_text,
    error: row.error_message,
    keptAt: row.at,
    figures: row.figures,
    open: { errors: row.errors, warnings: row.warnings, notes: row.notes },
  };
}
