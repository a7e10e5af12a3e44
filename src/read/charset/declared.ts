import { isHtml } from '../sniff.ts';
import { allCharsets, westernCharset } from './table.ts';
import type { Charset } from './table.ts';

/**
 * What a page says of its own character set: UTF-16, or the old sets that the name may stand for; none where the name is
 * not known here, or is UTF-8, which the bytes show by themselves. It is evidence, no proof: many pages were copied with
 * the head of another.
 */
export type Declaration = 'utf-16' | readonly Charset[];

/** How far a browser looks, in bytes (HTML Standard, 13.2.3.2). */
const HEAD = 1024;

/**
 * The declaration in the XML declaration or the `<meta>` elements at the beginning of a page.
 *
 * @param carrier one character for each byte
 * @example declarationOf('<html><meta charset=viscii></html>') // [VISCII]
 */
export function declarationOf(carrier: string): Declaration {
  const head = carrier.slice(0, HEAD);
  const xml = XML.exec(head)?.[1];
  if (xml !== undefined) return meaningOf(xml);
  if (!head.includes('<') || !isHtml(carrier)) return [];
  for (const [tag] of head.replace(COMMENT, '').matchAll(META)) {
    const label = labelOf(tag);
    if (label !== null) return meaningOf(label);
  }
  return [];
}

/** The byte order of UTF-16 that has no mark, by a declaration that can be read in that order only, or null. */
export function declaredUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  for (const order of ['utf-16le', 'utf-16be'] as const) {
    const head = new TextDecoder(order).decode(bytes.subarray(0, HEAD));
    if (declarationOf(head) === 'utf-16') return order;
  }
  return null;
}

const XML = /^(?:\u00ef\u00bb\u00bf)?<\?xml\s[^>]{0,200}?\sencoding\s{0,9}=\s{0,9}["']([^"'>]{1,40})["']/i;
const COMMENT = /<!--[^]*?(?:-->|$)/g;
const META = /<meta[\s/][^>]*>/gi;
const ATTRIBUTE = /([a-z-]{1,20})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const IN_CONTENT = /charset\s{0,9}=\s{0,9}["']?([^\s"';]{1,40})/i;

/** The set that `<meta charset>` or `<meta http-equiv="Content-Type" content="text/html; charset=…">` names. */
function labelOf(tag: string): string | null {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
  }
  const charset = attributes.get('charset');
  if (charset !== undefined) return charset;
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-type') return null;
  return IN_CONTENT.exec(attributes.get('content') ?? '')?.[1] ?? null;
}

function meaningOf(label: string): Declaration {
  const name = label.trim().toLowerCase();
  const charsets = allCharsets().filter(({ labels }) => labels.includes(name));
  if (charsets.length > 0) return charsets;
  const standard = standardName(name);
  if (standard.startsWith('utf-16')) return 'utf-16';
  return standard === 'windows-1252' ? [westernCharset()] : [];
}

/** The set that browsers take for a name ("iso-8859-1" is windows-1252), or '' where they know none. */
function standardName(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return '';
  }
}
