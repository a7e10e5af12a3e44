import { isBinaryFormat, readBinary } from './binary.ts';
import { parseRoot } from './parse.ts';
import { parsePlain } from './plain.ts';
import { isHtml } from './sniff.ts';
import { checkSize, openInput } from './source.ts';
import type { InputOptions } from './source.ts';
import type { Root } from './tree.ts';

/**
 * Reads an input into its tree of blocks. What it is is told by its content; only Markdown is told by its name. The
 * reader of a format is loaded when the first input of that format comes.
 *
 * @throws {ReadError} where the input is empty, too large, too slow to read, binary, damaged, encrypted, or in a format or
 *   character set not known here
 * @example (await readInput('1. Mục tiêu', { name: 'a.txt' })).children.length // 1
 */
export async function readInput(input: string | Uint8Array, options: InputOptions = {}): Promise<Root> {
  if (typeof input !== 'string') {
    checkSize(input, options);
    if (isBinaryFormat(input)) return readGathered(input, options);
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

async function readGathered(bytes: Uint8Array, options: InputOptions): Promise<Root> {
  const { rootOf } = await import('./extracted.ts');
  const read =
    options.apart === false ? readBinary : await import('./read-apart.ts').then(({ readApart }) => readApart);
  const { parts, source } = await read(bytes, options);
  return rootOf(parts, source);
}
