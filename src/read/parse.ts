import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { Source } from '../schema/index.ts';
import { Decoded } from './decoded.ts';
import type { MappedText } from './mapped-text.ts';
import { normalise } from './normalise.ts';
import { parsePlain } from './plain.ts';
import { openInput } from './source.ts';
import type { OpenedInput } from './source.ts';
import type { Block, Root } from './tree.ts';

declare module 'vfile' {
  interface DataMap {
    /** What the reader knows of the input; set by whoever decoded it. */
    source: Source;
  }
}

/**
 * unified plugin: plain text to a {@link Root}. The VFile's value is the decoded text (given bytes, VFile would drop
 * the BOM, which positions count) and its `data.source` describes the input; without that, the text describes itself.
 *
 * @example unified().use(planParse).parse('1. Mục tiêu') // Root of one paragraph
 */
export const planParse: Plugin<[], string, Root> = function () {
  this.parser = (text, file) => parseRoot(openedFile(text, file, 'text'), parsePlain);
};

/** The tree of an input, its blocks cut by `parse`. */
export function parseRoot(
  { text, source }: OpenedInput,
  parse: (whole: MappedText, decoded: Decoded) => Block[],
): Root {
  const decoded = new Decoded(text);
  return { type: 'root', children: parse(normalise(text), decoded), decoded, source };
}

/** What a VFile holds, as the parsers take it. */
export function openedFile(text: string, file: VFile, format: 'text' | 'markdown'): OpenedInput {
  const { source } = file.data;
  if (source !== undefined) return { text, source };
  return openInput(text, file.basename === undefined ? { format } : { format, name: file.basename });
}
