import type { Source } from '../../schema/index.ts';
import { damaged, noTextFound, refused } from '../errors.ts';
import { withRuns } from '../parts.ts';
import type { Gathered, Part, Run } from '../parts.ts';
import { assemble } from '../pdf/assemble.ts';
import { dropFurniture } from '../pdf/furniture.ts';
import type { PageContent } from '../pdf/page-content.ts';
import { layOut } from '../pdf/page-layout.ts';
import { checkSize, describe } from '../source.ts';
import { openScan } from './open-scan.ts';
import { confidenceOfFont } from './page-of-words.ts';
import { pictureOfPage } from './picture-of-page.ts';
import { recognisePages } from './recognise-pages.ts';
import type { WaitingPage } from './recognise-pages.ts';
import { LANGUAGE } from './recogniser.ts';
import { tiffPages } from './tiff-pages.ts';

export interface ScanOptions {
  name?: string;
  /** Refused above; in bytes. */
  maxBytes?: number;
  /** Pages behind these are left out: 500 unless given. A page takes some seconds. */
  maxPages?: number;
  /** Pages that are not read by then are left out: ten minutes unless given. */
  maxMilliseconds?: number;
  /** Told when a page has been read, for a display of progress. */
  onPage?: (done: number, total: number) => void;
  /** The most pages that are read side by side: eight unless given, and never more than there are processors. */
  maxThreads?: number;
}

const MAX_PAGES = 500;
const MAX_MILLISECONDS = 600_000;

/** Formats of pictures that are read, by media type. */
const PICTURES = { png: 'image/png', jpeg: 'image/jpeg', tiff: 'image/tiff' } as const;
export type PictureFormat = keyof typeof PICTURES;

/**
 * Reads a picture of one page, or a TIFF of several, into its parts, as {@link readScannedPdf} does.
 *
 * @throws {ReadError} `too_large`, `damaged` (no picture), or `no_text`
 */
export async function readPicture(
  bytes: Uint8Array,
  format: PictureFormat,
  options: ScanOptions = {},
): Promise<Gathered> {
  checkSize(bytes, options);
  const files = format === 'tiff' ? tiffPages(bytes) : [() => bytes];
  const waiting = files.map((file): WaitingPage => async () => ({ file: file() }));
  const known = describe(bytes, { name: options.name ?? null, format, mediaType: PICTURES[format] });
  return readPages(waiting, known, options);
}

/**
 * Reads a PDF that holds pictures of pages instead of text. Its words are recognised, and then laid out as those of any
 * PDF are. `source.ocr` tells how sure the recogniser was of the whole, the text's own notes how sure of each number.
 *
 * @throws {ReadError} `too_large`, `encrypted`, `damaged`, or `no_text`
 */
export async function readScannedPdf(bytes: Uint8Array, options: ScanOptions = {}): Promise<Gathered> {
  checkSize(bytes, options);
  const { document, codes, close } = await openScan(bytes);
  try {
    const waiting = Array.from({ length: document.numPages }, (_, index): WaitingPage => async () => {
      const page = await document.getPage(index + 1);
      const picture = await pictureOfPage(page, codes);
      page.cleanup();
      return picture;
    });
    const known = describe(bytes, {
      name: options.name ?? null,
      format: 'pdf',
      mediaType: 'application/pdf',
    });
    return await readPages(waiting, known, options);
  } finally {
    await close();
  }
}

async function readPages(
  waiting: readonly WaitingPage[],
  source: Source,
  options: ScanOptions,
): Promise<Gathered> {
  const { maxPages = MAX_PAGES, maxMilliseconds = MAX_MILLISECONDS, maxThreads, onPage } = options;
  const kept = waiting.slice(0, maxPages);
  const { pages, confidence } = await recognisePages(
    kept,
    performance.now() + maxMilliseconds,
    (done) => onPage?.(done, kept.length),
    maxThreads,
  );
  const late = pages.indexOf(null);
  const inTime = late < 0 ? pages : pages.slice(0, late);
  const contents = inTime.filter((page): page is PageContent => page !== null && page !== 'failed');
  if (late === 0) throw refused({ en: 'it takes too long to read', vi: 'thời gian đọc quá lâu' });
  if (contents.length === 0) throw damaged({ en: 'its pictures cannot be read', vi: 'không đọc được ảnh' });
  if (!contents.some(({ glyphs }) => glyphs.length > 0)) throw noTextFound();
  const layouts = contents.map(layOut);
  const dropped = dropFurniture(layouts);
  const { parts, repeated } = assemble(layouts);
  inTime.forEach((page, index) => {
    if (page === 'failed') parts.push({ type: 'note', code: 'unreadable-page', page: index + 1 });
  });
  const repairs = [
    { what: 'dropped_running_lines', count: dropped },
    { what: 'dropped_repeated_header_rows', count: repeated },
  ].filter(({ count }) => count > 0);
  const read = {
    ...source,
    pages: waiting.length,
    ocr: { language: LANGUAGE, confidence: Math.round(confidence) },
    truncated: truncation(waiting.length, kept.length, inTime.length),
    ...(repairs.length > 0 ? { repairs } : {}),
  };
  return { parts: parts.map(withConfidence), source: read };
}

function truncation(all: number, kept: number, inTime: number): Source['truncated'] {
  if (inTime < kept) return { reason: 'time', kept: inTime };
  return kept < all ? { reason: 'pages', kept } : null;
}

/** Turns the fonts by which confidence came through the layout back into what they stand for. */
function withConfidence(part: Part): Part {
  return withRuns(part, confidentRun);
}

function confidentRun({ text, page, font }: Run): Run {
  const confidence = confidenceOfFont(font);
  return { text, page, font: null, ...(confidence === null ? {} : { confidence }) };
}
