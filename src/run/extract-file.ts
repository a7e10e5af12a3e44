import { hash } from 'node:crypto';
import { emptyExtraction } from '../emit/empty.ts';
import { extract } from '../pipeline.ts';
import { failedSource, internalError, ReadError } from '../read/errors.ts';
import { readFileBytes } from '../read/file.ts';
import type { Extraction, Source } from '../schema/index.ts';
import type { EndReason } from '../worker/pool.ts';
import { WRITE } from './forms.ts';
import type { Form, Forms } from './forms.ts';

/** One document to read, and what is wanted of it. */
export interface ExtractJob<F extends Form = Form> {
  from:
    | { path: string }
    | { bytes: Uint8Array }
    /** Whoever was to give the bytes could not. */
    | { failure: Pick<ReadError, 'code' | 'messages'> };
  /** How the output calls it. */
  name: string;
  form: F;
  withText: boolean;
  /** Larger inputs are refused. */
  maxBytes: number;
  /** Of this program, for the records. */
  extractorVersion: string;
  /** The most threads for the pages of a scan. */
  maxThreads?: number;
  /** False where the caller can be ended itself, so that the reading needs no process of its own. */
  apart?: boolean;
  /** How long it may take without a page done; two minutes unless given. */
  maxMilliseconds?: number;
}

/** What became of a document. */
export interface Extracted<F extends Form = Form> {
  result: Forms[F];
  /** Of the input's bytes, also of those that could not be understood; null where there are none. */
  sha256: string | null;
  bytes: number | null;
  error: Source['error'];
  /** Why its reader had to be ended: then it is no result, and the next attempt would end likewise. */
  ended: EndReason | null;
  documents: number;
  figures: number;
  findings: number;
}

/** A page of a scan is done. */
export interface PagesRead {
  done: number;
  total: number;
}

/**
 * Reads one document. Never throws for what it is: what went wrong stands in `error` and in the result.
 *
 * @param onPage told after each page of a scan
 */
export async function extractFile<F extends Form>(
  job: ExtractJob<F>,
  onPage: (pages: PagesRead) => void = () => undefined,
): Promise<Extracted<F>> {
  const { name, withText, maxBytes, maxThreads, maxMilliseconds, apart } = job;
  let bytes: Uint8Array | null = null;
  let ended: EndReason | null = null;
  try {
    bytes = await bytesOf(job);
    const extraction = await extract(bytes, {
      name,
      withText,
      maxBytes,
      ...(maxThreads === undefined ? {} : { maxThreads }),
      ...(apart === undefined ? {} : { apart }),
      ...(maxMilliseconds === undefined ? {} : { maxMilliseconds }),
      onEnded: (reason) => {
        ended = reason;
      },
      onPage: (done, total) => onPage({ done, total }),
    });
    return extractedOf(job, extraction, bytes, ended);
  } catch (error) {
    const reason = error instanceof ReadError ? error : internalError(error);
    return failed(job, reason, bytes);
  }
}

/**
 * The bytes of a document.
 *
 * @throws {ReadError} where they cannot be had
 */
export async function bytesOf({ from, maxBytes }: ExtractJob): Promise<Uint8Array> {
  if ('bytes' in from) return from.bytes;
  if ('path' in from) return readFileBytes(from.path, maxBytes);
  throw new ReadError(from.failure.code, from.failure.messages);
}

/** What is said of a document that could not be read. */
export function failed<F extends Form>(
  job: ExtractJob<F>,
  reason: ReadError,
  bytes: Uint8Array | null = null,
): Extracted<F> {
  return extractedOf(job, emptyExtraction(failedSource(job.name, reason)), bytes, reason.ended);
}

function extractedOf<F extends Form>(
  { form, extractorVersion }: ExtractJob<F>,
  extraction: Extraction,
  bytes: Uint8Array | null,
  ended: EndReason | null,
): Extracted<F> {
  const { source, documents, figures, findings } = extraction;
  const sha256 = source.sha256 ?? (bytes === null ? null : hash('sha256', bytes));
  return {
    result: WRITE[form](extraction, { extractorVersion, sha256 }),
    sha256,
    bytes: bytes?.byteLength ?? null,
    error: source.error,
    ended,
    documents: documents.length,
    figures: figures.length,
    findings: findings.length,
  };
}
