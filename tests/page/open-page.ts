import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from '../../scripts/browser.ts';

/** A browser that opens pages from the disk, as a reader does. */
export class Reader {
  readonly #browser: Browser;
  readonly #folder: string;
  #pages = 0;

  private constructor(browser: Browser, folder: string) {
    this.#browser = browser;
    this.#folder = folder;
  }

  static async start(): Promise<Reader> {
    return new Reader(await startBrowser(), await mkdtemp(join(tmpdir(), 'kehoach-page-')));
  }

  /** Opens a page. What it asks the network for, what it says is wrong and what it shows in boxes is kept. */
  async open(html: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
    this.#pages += 1;
    const file = join(this.#folder, `page-${this.#pages}.html`);
    await writeFile(file, html);
    const page = await this.#browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    const opened: OpenPage = { page, url: pathToFileURL(file).href, requests: [], complaints: [] };
    page.on('request', (request) => opened.requests.push(request.url()));
    page.on('pageerror', (error) => opened.complaints.push(error.message));
    page.on('console', (message) => opened.complaints.push(message.text()));
    page.on('dialog', (dialog) => {
      opened.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(opened.url);
    return opened;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await rm(this.#folder, { recursive: true });
  }
}

export interface OpenPage {
  page: Page;
  url: string;
  requests: string[];
  complaints: string[];
}

/** The words of what is lit, by id: the pieces of a mark joined, on one line. */
export async function litWords(page: Page): Promise<Record<string, string>> {
  const pieces = (await page.evaluate(
    `[...document.querySelectorAll('.lit')].map((piece) => [piece.id, piece.textContent])`,
  )) as [id: string, text: string][];
  const words: Record<string, string> = {};
  for (const [piece, text] of pieces) {
    const id = piece.replace(/^(f\d+|at-n\d+)-\d+$/u, '$1');
    words[id] = oneLine(`${words[id] ?? ''} ${text}`);
  }
  return words;
}

export function oneLine(text: string): string {
  return text.replace(/[\s*]+/gu, ' ').trim();
}

/** The words on a printed page, the first of a file, and how far to the right each goes. */
export async function printed(
  pdf: Uint8Array,
): Promise<{ width: number; words: { text: string; right: number }[] }> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const page = await (await loading.promise).getPage(1);
  const { items } = await page.getTextContent();
  const words = items.flatMap((item) =>
    'str' in item ? [{ text: item.str, right: Number(item.transform[4]) + item.width }] : [],
  );
  const [, , width = 0] = page.view;
  await loading.destroy();
  return { width, words };
}
