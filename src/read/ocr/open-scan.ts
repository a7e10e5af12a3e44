import { join } from 'node:path';
import { openPdf } from '../pdf/open.ts';
import type { OpenPdf } from '../pdf/open.ts';
import { MOST_PIXELS } from './gray-image.ts';

/**
 * Opens a PDF for its pictures. Unlike the reader of text it decodes them, with the decoders of pdf.js' own package.
 *
 * @throws {ReadError} `encrypted` or `damaged`
 */
export function openScan(bytes: Uint8Array): Promise<OpenPdf> {
  return openPdf(bytes, (folder) => ({
    wasmUrl: join(folder, 'wasm/'),
    iccUrl: join(folder, 'iccs/'),
    maxImageSize: MOST_PIXELS,
  }));
}
