import { Parser } from 'htmlparser2';
import { TreeBuilder } from '../element.ts';
import type { Element } from '../element.ts';
import { damaged, refused } from '../errors.ts';
import { PrefixScopes } from './namespaces.ts';

const DEEPEST = 256;
const MOST_ELEMENTS = 2_000_000;

/** How a large part is parsed without keeping all of it. */
export interface XmlOptions {
  /** Elements to be handed over as they close, instead of being kept in the tree: the rows of a sheet. */
  stream?: { name: string; take: (element: Element) => void };
  /** Elements that are dropped with all that they hold. */
  without?: ReadonlySet<string>;
}

/**
 * Parses a part of an Office document. Names carry the usual prefixes whatever the file calls them: `w:p`, `r:id`,
 * and none for spreadsheets, relationships and content types.
 *
 * Nothing is fetched and no entity is declared: a document type declaration is refused.
 *
 * @throws {ReadError} `damaged` where it is not well-formed, `too_large` where it is nested too deep or has too many elements
 */
export function parseXml(bytes: Uint8Array, { stream, without }: XmlOptions = {}): Element {
  const text = decodeXml(bytes);
  const builder = new TreeBuilder(DEEPEST + 1);
  const scopes = new PrefixScopes();
  let count = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count += 1;
        if (builder.depth >= DEEPEST) throw tooDeep();
        if (count > MOST_ELEMENTS) throw tooMany();
        const named = scopes.open(name, attributes);
        builder.open(named.name, named.attributes);
      },
      onclosetag(name, isImplied) {
        if (isImplied && !isSelfClosing(text, parser.endIndex)) throw unclosed(name);
        scopes.close();
        const closed = builder.close();
        if (closed === null) return;
        if (stream?.name === closed.name) stream.take(closed);
        if (stream?.name === closed.name || without?.has(closed.name) === true) builder.dropClosed();
      },
      ontext(words) {
        if (builder.depth > 0) builder.text(words);
      },
      onprocessinginstruction(name) {
        if (/^!doctype$/i.test(name)) {
          throw damaged({ en: 'it declares a document type', vi: 'có khai báo DOCTYPE' });
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const [root] = builder.root.children;
  if (root === undefined || typeof root === 'string') {
    throw damaged({ en: 'a part of it is empty', vi: 'có phần bị trống' });
  }
  return root;
}

/** UTF-8, or UTF-16 with its mark: no other is allowed in Office documents. */
function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Whether the tag that ends at `end` is one as `<w:tab/>`; the parser reports what it closes by itself alike. */
function isSelfClosing(text: string, end: number): boolean {
  return text.startsWith('/>', end - 1);
}

function unclosed(name: string): Error {
  return damaged({ en: `<${name}> is not closed`, vi: `thẻ <${name}> không được đóng` });
}

function tooDeep(): Error {
  return refused({
    en: `its elements are nested more than ${DEEPEST} deep`,
    vi: `các phần tử lồng nhau hơn ${DEEPEST} cấp`,
  });
}

function tooMany(): Error {
  return refused({
    en: `it has more than ${MOST_ELEMENTS} elements`,
    vi: `có hơn ${MOST_ELEMENTS} phần tử`,
  });
}
