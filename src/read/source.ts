import { hash } from 'node:crypto';
import type { Source } from '../schema/index.ts';
import { decode, decodeTyped } from './decode.ts';
import { emptyInput, tooLarge } from './errors.ts';
import { textFormat } from './sniff.ts';

/** Inputs above this are refused: a plan of 64 MiB of text would be 20,000 pages. */
export const MAX_BYTES = 64 * 2 ** 20;

export interface InputOptions {
  /** File name, for the output and to tell Markdown from text. */
  name?: string;
  /** Overrides what the name says. */
  format?: 'text' | 'markdown';
  /** Limit in bytes; {@link MAX_BYTES} unless given. */
  maxBytes?: number;
  /** Told after each page of a scan, which takes seconds; for a display of progress. */
  onPage?: (done: number, total: number) => void;
  /** Formats that are no text are read in a process of their own; false where the caller can be ended itself. */
  apart?: boolean;
  /** A document that is read apart is given up when no page is done for so long; two minutes unless given. */
  maxMilliseconds?: number;
  /** The most threads that recognise the pages of a scan side by side. */
  maxThreads?: number;
}

/** An input that has been decoded and described, but not yet parsed. */
export interface OpenedInput {
  text: string;
  source: Source;
}

/**
 * Decodes an input and describes it. A string is taken as it is, unless its letters are certainly those of an old
 * character set; its `bytes` and `sha256` are those of its UTF-8 form.
 *
 * @throws {ReadError} `empty`, `too_large`, `binary` or `unknown_format`
 */
export function openInput(input: string | Uint8Array, options: InputOptions = {}): OpenedInput {
  checkSize(input, options);
  const { text, encoding } = typeof input === 'string' ? decodeTyped(input) : decode(input);
  if (text.trim() === '') throw emptyInput();
  const name = options.name ?? null;
  const format = options.format ?? textFormat(name);
  const mediaType = format === 'markdown' ? 'text/markdown' : 'text/plain';
  return { text, source: describe(input, { name, format, mediaType, encoding }) };
}

/** What a reader knows of an input besides its bytes. */
export type Known = Pick<Source, 'name' | 'format' | 'mediaType'> &
  Partial<Pick<Source, 'encoding' | 'pages'>>;

/** The `source` of an input that can be read. */
export function describe(input: string | Uint8Array, known: Known): Source {
  return {
    name: known.name,
    format: known.format,
    mediaType: known.mediaType,
    sha256: hash('sha256', input),
    bytes: typeof input === 'string' ? Buffer.byteLength(input) : input.byteLength,
    encoding: known.encoding ?? null,
    pages: known.pages ?? null,
    ocr: null,
    truncated: null,
    error: null,
  };
}

/** @throws {ReadError} `too_large` */
export function checkSize(input: string | Uint8Array, options: InputOptions): void {
  const bytes = typeof input === 'string' ? Buffer.byteLength(input) : input.byteLength;
  const limit = options.maxBytes ?? MAX_BYTES;
  if (bytes > limit) throw tooLarge(bytes, limit);
}
