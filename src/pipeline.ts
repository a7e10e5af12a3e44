import { unified } from 'unified';
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
  /** Adds the extracted text, into which positions point. */
  withText?: boolean;
}

/**
 * Reads a plan or report into figures, sections, citations, relations and findings.
 *
 * Never throws for what an input holds: bytes that cannot be read give an extraction with `source.error` set and
 * empty lists.
 *
 * @param input the text, or the bytes of a file
 * @example
 * const { figures } = await extract('Tổng kinh phí: 27.480 triệu đồng.');
 * figures[0]?.vnd; // 27480000000
 */
export async function extract(input: string | Uint8Array, options: ExtractOptions = {}): Promise<Extraction> {
  try {
    const root = await readInput(input, options);
    const extraction = planPipeline.stringify(planPipeline.runSync(root));
    return options.withText === true ? { ...extraction, text: root.decoded.text } : extraction;
  } catch (error) {
    const known = error instanceof ReadError ? error : internalError(error);
    return emptyExtraction(failedSource(options.name ?? null, known));
  }
}
