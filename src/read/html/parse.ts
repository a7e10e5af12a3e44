import { Parser } from 'htmlparser2';
import { TreeBuilder } from '../element.ts';
import type { Element } from '../element.ts';
import { refused } from '../errors.ts';

/** Deeper elements stand beside their parents: what is never closed nests without end and is never shown so. */
const DEEPEST = 200;
/** A page nested deeper than this was made to exhaust its reader. */
const MOST_OPEN = 5000;
const MOST_ELEMENTS = 2_000_000;

const CELLS = ['td', 'th'];
const ROWS = ['tr', ...CELLS];
const SECTIONS = ['thead', 'tbody', 'tfoot', ...ROWS];

/** A cell ends where the next begins, also when a paragraph in it was never closed; so do rows and sections. */
const CLOSED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['td', new Set(CELLS)],
  ['th', new Set(CELLS)],
  ['tr', new Set(ROWS)],
  ['thead', new Set(SECTIONS)],
  ['tbody', new Set(SECTIONS)],
  ['tfoot', new Set(SECTIONS)],
]);

/**
 * The elements of a page. Nothing in it is run or fetched.
 *
 * @throws {ReadError} `too_large`
 */
export function parseHtml(text: string): Element {
  const builder = new TreeBuilder(DEEPEST);
  let count = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      count += 1;
      if (builder.depth > MOST_OPEN || count > MOST_ELEMENTS) {
        throw refused({ en: 'it has too many elements', vi: 'có quá nhiều phần tử' });
      }
      const closed = CLOSED_BY.get(name);
      if (closed !== undefined) builder.closeWithin('table', closed);
      builder.open(name, attributes);
    },
    onclosetag: () => void builder.close(),
    ontext: (words) => builder.text(words),
  });
  parser.end(text);
  return builder.root;
}
