import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js';
import { damaged, encrypted } from '../errors.ts';
import type { OperatorCodes } from './operators.ts';

/** A PDF that has been opened; `close` frees what it holds. */
export interface OpenPdf {
  document: PDFDocumentProxy;
  codes: OperatorCodes;
  close: () => Promise<void>;
}

/** What pdf.js is told for one purpose; `folder` is that of its package. */
export type PdfSettings = (folder: string) => DocumentInitParameters;

/** No pictures are decoded; what is read besides the bytes are the character maps of pdf.js' own package. */
const forText: PdfSettings = (folder) => ({
  cMapUrl: join(folder, 'cmaps/'),
  cMapPacked: true,
  standardFontDataUrl: join(folder, 'standard_fonts/'),
  fontExtraProperties: true,
  useWasm: false,
  maxImageSize: 1,
});

/**
 * Opens a PDF. pdf.js is loaded with the first one. It runs on this thread, evaluates no code, draws and fetches nothing.
 *
 * @param settings for its text unless given
 * @throws {ReadError} `encrypted` or `damaged`
 */
export async function openPdf(bytes: Uint8Array, settings: PdfSettings = forText): Promise<OpenPdf> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  let task: PDFDocumentLoadingTask | undefined;
  try {
    task = getDocument({
      // pdf.js keeps the buffer that it is given.
      data: new Uint8Array(bytes),
      ...settings(folder),
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      verbosity: 0,
    });
    const document = await task.promise;
    const opened = task;
    return { document, codes: { ...OPS }, close: () => opened.destroy() };
  } catch (error) {
    await task?.destroy();
    if (error instanceof Error && error.name === 'PasswordException') throw encrypted();
    throw damaged({ en: 'it is no whole PDF', vi: 'không phải tệp PDF hoàn chỉnh' }, error);
  }
}
