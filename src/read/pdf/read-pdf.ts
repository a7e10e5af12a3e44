import { hash } from 'node:crypto';
import type { Source } from '../../schema/index.ts';
import { damaged, refused, scannedInput, tooLarge } from '../errors.ts';
import type { Gathered } from '../parts.ts';
import { MAX_BYTES } from '../source.ts';
import { assemble } from './assemble.ts';
import { dropFurniture } from './furniture.ts';
import { openPdf } from './open.ts';
import type { OpenPdf } from './open.ts';
import { readPageContent } from './operators.ts';
import { layOut } from './page-layout.ts';
import type { PageLayout } from './page-layout.ts';

/** Limits, each a typed error or a truncation that says what was kept. */
export interface PdfOptions {
  name?: string;
  /** Refused above; in bytes. */
  maxBytes?: number;
  /** Pages behind these are left out: 2,000 unless given. */
  maxPages?: number;
  /** When so many characters are read, the pages behind are left out: 8 million unless given. */
  maxCharacters?: number;
  /** Refused when it takes longer: two minutes unless given. A page that computes for ever does not let the clock strike;
   * whoever calls this on a thread of its own ends that. */
  maxMilliseconds?: number;
}

const MAX_PAGES = 2000;
const MAX_CHARACTERS = 8_000_000;
const MAX_MILLISECONDS = 120_000;
/** A scan may carry a stamp or a page number as text. */
const FEWEST_CHARACTERS_A_PAGE = 8;

/**
 * Reads a PDF with text into its parts: lines and paragraphs from where the characters stand, columns, ruled
 * and aligned tables, notes; page numbers and running heads are left out. Each position has its page.
 *
 * @throws {ReadError} `too_large`, `encrypted`, `damaged`, or `no_text` (a scan)
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<Gathered> {
  const limit = options.maxBytes ?? MAX_BYTES;
  if (bytes.byteLength > limit) throw tooLarge(bytes.byteLength, limit);
  return withOpen(bytes, options, async (pdf) => {
    const { pages, characters, broken, truncated } = await readPages(pdf, options);
    if (pages.length === 0) throw damaged({ en: 'no page can be read', vi: 'không đọc được trang nào' });
    if (characters < FEWEST_CHARACTERS_A_PAGE * pages.length) throw scannedInput();
    const dropped = dropFurniture(pages);
    const { parts, repeated } = assemble(pages);
    for (const page of broken) parts.push({ type: 'note', code: 'unreadable-page', page });
    const repairs = [
      { what: 'rejoined_letters', count: sumOf(pages.map(({ rejoined }) => rejoined)) },
      { what: 'dropped_running_lines', count: dropped },
      { what: 'dropped_repeated_header_rows', count: repeated },
      { what: 'dropped_turned_characters', count: sumOf(pages.map(({ turned }) => turned)) },
    ].filter(({ count }) => count > 0);
    const found = { pages: pdf.document.numPages, truncated, repairs };
    return { parts, source: sourceOf(bytes, options.name ?? null, found) };
  });
}

/**
 * Whether a PDF holds text; without it is a scan and must be recognised.
 *
 * @throws {ReadError} `encrypted` or `damaged`
 */
export async function hasText(bytes: Uint8Array, options: PdfOptions = {}): Promise<boolean> {
  return withOpen(bytes, options, async (pdf) => {
    const { pages, characters } = await readPages(pdf, { ...options, maxPages: SAMPLE_PAGES });
    return characters >= FEWEST_CHARACTERS_A_PAGE * Math.max(1, pages.length);
  });
}

/** A scan has text on none of its first pages. */
const SAMPLE_PAGES = 5;

interface ReadPages {
  pages: PageLayout[];
  characters: number;
  /** Pages that could not be read. */
  broken: number[];
  truncated: Source['truncated'];
}

async function readPages({ document, codes }: OpenPdf, options: PdfOptions): Promise<ReadPages> {
  const most = options.maxPages ?? MAX_PAGES;
  const mostCharacters = options.maxCharacters ?? MAX_CHARACTERS;
  const read: ReadPages = { pages: [], characters: 0, broken: [], truncated: null };
  for (let number = 1; number <= document.numPages; number += 1) {
    if (number > most) {
      read.truncated = { reason: 'pages', kept: most };
      break;
    }
    if (read.characters >= mostCharacters) {
      read.truncated = { reason: 'characters', kept: read.characters };
      break;
    }
    try {
      const page = await document.getPage(number);
      const content = await readPageContent(page, number, codes);
      page.cleanup();
      read.characters += content.glyphs.length;
      read.pages.push(layOut(content));
    } catch {
      // A broken page costs that page only; the finding says so.
      read.broken.push(number);
    }
  }
  return read;
}

/** Opens, works, closes; all of it within the time. */
async function withOpen<T>(
  bytes: Uint8Array,
  { maxMilliseconds = MAX_MILLISECONDS }: PdfOptions,
  work: (pdf: OpenPdf) => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(refused({ en: 'it takes too long to read', vi: 'thời gian đọc quá lâu' }));
    }, maxMilliseconds);
  });
  const opening = openPdf(bytes);
  try {
    return await Promise.race([opening.then(work), late]);
  } finally {
    clearTimeout(timer);
    // What did not open is closed already; what opens too late is closed then.
    void opening.then(
      (pdf) => pdf.close(),
      () => undefined,
    );
  }
}

function sourceOf(
  bytes: Uint8Array,
  name: string | null,
  found: Pick<Source, 'pages' | 'truncated'> & { repairs: { what: string; count: number }[] },
): Source {
  const { pages, truncated, repairs } = found;
  return {
    name,
    format: 'pdf',
    mediaType: 'application/pdf',
    sha256: hash('sha256', bytes),
    bytes: bytes.byteLength,
    encoding: null,
    pages,
    ocr: null,
    truncated,
    error: null,
    ...(repairs.length > 0 ? { repairs } : {}),
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
