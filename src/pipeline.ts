import { unified } from 'unified';
import type { VFile } from 'vfile';
import { planCheck } from './check/index.ts';
import { planCompile } from './emit/compile.ts';
import { emptyExtraction } from './emit/empty.ts';
import { planExtract } from './extract/index.ts';
import { failedSource, internalError, ReadError } from './read/errors.ts';
import { planParse } from './read/parse.ts';
import { readInput } from './read/read.ts';
import { planRelate } from './relate/index.ts';
import { planSegment } from './segment/index.ts';
import type { Extraction } from './schema/index.ts';
import type { EndReason } from './worker/pool.ts';

/** The way of a document, as a frozen unified processor: text → blocks → sections → figures → relations → findings → extraction. */
export const planPipeline = unified()
  .use(planParse)
  .use(planSegment)
  .use(planExtract)
  .use(planRelate)
  .use(planCheck)
  .use(planCompile)
  .freeze();

export interface ExtractOptions {
  /** The input's name, for the output and to tell Markdown from text. */
  name?: string;
  /** Overrides what the name says. */
  format?: 'text' | 'markdown';
  /** Limit in bytes. */
  maxBytes?: number;
  /** Told after each page of a scan, which takes seconds; for a display of progress. */
  onPage?: (done: number, total: number) => void;
  /** Adds the extracted text, into which positions point. */
  withText?: boolean;
  /**
   * Formats that are no text (PDF, Word, Excel, pictures) are read in a process of their own, which is ended when a file
   * takes too long or too much memory. False reads them here, for callers that can be ended themselves.
   */
  apart?: boolean;
  /** A document that is read apart is given up when no page is done for so long; two minutes unless given. */
  maxMilliseconds?: number;
  /** The most threads that recognise the pages of a scan side by side. */
  maxThreads?: number;
  /** Told why the process that read it had to be ended; the extraction then holds the error alone. */
  onEnded?: (reason: EndReason) => void;
}

/**
 * Reads a plan or report into figures, sections, citations, relations and findings.
 *
 * Never throws for what an input holds: bytes that cannot be read give an extraction with `source.error` set and
 * empty lists.
 *
 * @param input the text, the bytes of a file, or a VFile: its path gives the name, and the findings are put on it as
 *   messages, for vfile's reporters
 * @example
 * const { figures } = await extract('Tổng kinh phí: 27.480 triệu đồng.');
 * figures[0]?.vnd; // 27480000000
 */
export async function extract(
  input: string | Uint8Array | VFile,
  options: ExtractOptions = {},
): Promise<Extraction> {
  if (typeof input === 'string' || input instanceof Uint8Array) return extractContent(input, options);
  const name = options.name ?? input.basename;
  const extraction = await extractContent(
    input.value,
    name === undefined ? options : { ...options, name },
    input,
  );
  input.result = extraction;
  return extraction;
}

async function extractContent(
  content: string | Uint8Array,
  options: ExtractOptions,
  file?: VFile,
): Promise<Extraction> {
  try {
    const root = await readInput(content, options);
    const extraction = planPipeline.stringify(planPipeline.runSync(root, file));
    return options.withText === true ? { ...extraction, text: root.decoded.text } : extraction;
  } catch (error) {
    const known = error instanceof ReadError ? error : internalError(error);
    if (known.ended !== null) options.onEnded?.(known.ended);
    if (file !== undefined) tellUnreadable(file, known);
    return emptyExtraction(failedSource(options.name ?? null, known));
  }
}

function tellUnreadable(file: VFile, { code, message }: ReadError): void {
  file.message(message, { ruleId: code, source: 'kehoach' }).fatal = true;
}
