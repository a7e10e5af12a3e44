import { oldFormat, ReadError } from './errors.ts';
import { parseRoot } from './parse.ts';
import { parsePlain } from './plain.ts';
import { containerOf, isHtml, isPdf, pictureFormatOf } from './sniff.ts';
import { checkSize, openInput } from './source.ts';
import type { InputOptions } from './source.ts';
import type { Root } from './tree.ts';

/**
 * Reads an input into its tree of blocks. What it is is told by its content; only Markdown is told by its name. The
 * reader of a format is loaded when the first input of that format comes.
 *
 * @throws {ReadError} where the input is empty, too large, binary, damaged, encrypted, or in a format or character set
 *   not known here
 * @example (await readInput('1. Mục tiêu', { name: 'a.txt' })).children.length // 1
 */
export async function readInput(input: string | Uint8Array, options: InputOptions = {}): Promise<Root> {
  if (typeof input !== 'string') {
    checkSize(input, options);
    if (isPdf(input)) return readPdfOrScan(input, options);
    const picture = pictureFormatOf(input);
    if (picture !== null) return (await import('./ocr/read-scan.ts')).readPicture(input, picture, options);
    const container = containerOf(input);
    if (container === 'zip') return (await import('./office/read.ts')).readOffice(input, options);
    if (container === 'ole') throw (await import('./office/ole.ts')).compoundFileError(input);
    if (container === 'rtf') throw oldFormat('RTF (.rtf)', '.docx');
  }
  const opened = openInput(input, options);
  if (opened.source.format === 'markdown') {
    const { parseMarkdown } = await import('./markdown.ts');
    return parseRoot(opened, parseMarkdown);
  }
  if (options.format === undefined && isHtml(opened.text)) {
    return (await import('./html/read.ts')).readHtml(opened);
  }
  return parseRoot(opened, parsePlain);
}

/** A PDF without text is a scan: its words must be recognised. */
async function readPdfOrScan(input: Uint8Array, options: InputOptions): Promise<Root> {
  const { readPdf } = await import('./pdf/read-pdf.ts');
  try {
    return await readPdf(input, options);
  } catch (error) {
    if (!(error instanceof ReadError) || error.code !== 'no_text') throw error;
    return (await import('./ocr/read-scan.ts')).readScannedPdf(input, options);
  }
}
