import { oldFormat, ReadError } from './errors.ts';
import type { Gathered } from './parts.ts';
import { containerOf, isPdf, pictureFormatOf } from './sniff.ts';
import type { InputOptions } from './source.ts';

/** Whether bytes are in a format of which a reader takes parts; all else is text. */
export function isBinaryFormat(bytes: Uint8Array): boolean {
  return isPdf(bytes) || pictureFormatOf(bytes) !== null || containerOf(bytes) !== null;
}

/**
 * Reads bytes in a format that is no text. The reader of a format is loaded when the first input of that format comes.
 *
 * @param bytes of which {@link isBinaryFormat} is true
 * @throws {ReadError} where they are damaged, encrypted, too large, or in a format that is not read
 */
export async function readBinary(bytes: Uint8Array, options: InputOptions): Promise<Gathered> {
  if (isPdf(bytes)) return readPdfOrScan(bytes, options);
  const picture = pictureFormatOf(bytes);
  if (picture !== null) return (await import('./ocr/read-scan.ts')).readPicture(bytes, picture, options);
  const container = containerOf(bytes);
  if (container === 'zip') return (await import('./office/read.ts')).readOffice(bytes, options);
  if (container === 'ole') throw (await import('./office/ole.ts')).compoundFileError(bytes);
  throw oldFormat('RTF (.rtf)', '.docx');
}

/** A PDF without text is a scan: its words must be recognised. */
async function readPdfOrScan(bytes: Uint8Array, options: InputOptions): Promise<Gathered> {
  const { readPdf } = await import('./pdf/read-pdf.ts');
  try {
    return await readPdf(bytes, options);
  } catch (error) {
    if (!(error instanceof ReadError) || error.code !== 'no_text') throw error;
    return (await import('./ocr/read-scan.ts')).readScannedPdf(bytes, options);
  }
}
