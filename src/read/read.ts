import { parseRoot } from './parse.ts';
import { parsePlain } from './plain.ts';
import { openInput } from './source.ts';
import type { InputOptions } from './source.ts';
import type { Root } from './tree.ts';

/**
 * Reads an input into its tree of blocks. The Markdown parser is loaded when the first Markdown comes.
 *
 * @throws {ReadError} where the input is empty, too large, binary, or in a format or character set not known here
 * @example (await readInput('1. Mục tiêu', { name: 'a.txt' })).children.length // 1
 */
export async function readInput(input: string | Uint8Array, options: InputOptions = {}): Promise<Root> {
  const opened = openInput(input, options);
  if (opened.source.format !== 'markdown') return parseRoot(opened, parsePlain);
  const { parseMarkdown } = await import('./markdown.ts');
  return parseRoot(opened, parseMarkdown);
}
