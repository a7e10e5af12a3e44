import { rootOf } from '../extracted.ts';
import type { OpenedInput } from '../source.ts';
import type { Root } from '../tree.ts';
import { decodePage } from './old-charset.ts';
import { partsOfPage } from './page.ts';
import { parseHtml } from './parse.ts';

/**
 * Reads a page of HTML as a browser shows it: lists are numbered, tables that only lay the page out are opened, what is
 * hidden or no text is left out.
 *
 * @throws {ReadError} `empty` or `too_large`
 */
export function readHtml({ text, source }: OpenedInput): Root {
  const { parts, encoding } = decodePage(partsOfPage(parseHtml(text)), source.encoding);
  return rootOf(parts, { ...source, encoding, format: 'html', mediaType: 'text/html' });
}
