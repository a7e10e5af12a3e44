import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { damaged, encrypted } from '../errors.ts';
import type { OperatorCodes } from './operators.ts';

/** A PDF that has been opened; `close` frees what it holds. */
export interface OpenPdf {
  document: PDFDocumentProxy;
  codes: OperatorCodes;
  close: () => Promise<void>;
}

/**
 * Opens a PDF. pdf.js is loaded with the first one. It runs on this thread, evaluates no code, draws nothing, decodes no
 * pictures and fetches nothing but the character maps of its own package.
 *
 * @throws {ReadError} `encrypted` or `damaged`
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  let task: PDFDocumentLoadingTask | undefined;
  try {
    task = getDocument({
      // pdf.js keeps the buffer that it is given.
      data: new Uint8Array(bytes),
      cMapUrl: join(folder, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(folder, 'standard_fonts/'),
      disableFontFace: true,
      fontExtraProperties: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      enableXfa: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      maxImageSize: 1,
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
