import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist';
import { damaged, encrypted } from '../errors.ts';
import type { OpenPdf } from '../pdf/open.ts';
import { MOST_PIXELS } from './gray-image.ts';

/**
 * Opens a PDF for its pictures. Unlike the reader of text it decodes them, with the decoders of pdf.js' own package;
 * nothing is fetched and nothing drawn.
 *
 * @throws {ReadError} `encrypted` or `damaged`
 */
export async function openScan(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  let task: PDFDocumentLoadingTask | undefined;
  try {
    task = getDocument({
      // pdf.js keeps the buffer that it is given.
      data: new Uint8Array(bytes),
      wasmUrl: join(folder, 'wasm/'),
      iccUrl: join(folder, 'iccs/'),
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      maxImageSize: MOST_PIXELS,
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
