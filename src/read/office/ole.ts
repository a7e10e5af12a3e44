import { encrypted, oldFormat, unknownFormat } from '../errors.ts';
import type { ReadError } from '../errors.ts';

/** Names of streams in a compound file ([MS-CFB]), and what a file that has one is. */
const STREAMS: readonly (readonly [stream: string, error: () => ReadError])[] = [
  ['EncryptedPackage', encrypted],
  ['WordDocument', () => oldFormat('Word 97-2003 (.doc)', '.docx')],
  ['Workbook', () => oldFormat('Excel 97-2003 (.xls)', '.xlsx')],
  ['Book', () => oldFormat('Excel 5.0/95 (.xls)', '.xlsx')],
  ['PowerPoint Document', () => unknownFormat('PowerPoint 97-2003 (.ppt)')],
];

/**
 * What to say of a compound file: the old formats of Office, and the wrapping of a newer document that a password
 * protects.
 */
export function compoundFileError(bytes: Uint8Array): ReadError {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // As bytes: at an odd offset of its buffer, Node searches a string of two-byte units for ever.
  const found = STREAMS.find(([stream]) => file.includes(Buffer.from(`${stream}\0`, 'utf16le')));
  return found?.[1]() ?? oldFormat('Word/Excel 97-2003 (.doc, .xls)', '.docx / .xlsx');
}
