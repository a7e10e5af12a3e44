/** What an input is, by its first bytes. */
export type Sniffed =
  | { kind: 'empty' }
  | { kind: 'text'; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' }
  /** A format known by its signature, which this version does not read; `name` as people say it. */
  | { kind: 'format'; name: string }
  | { kind: 'binary' };

const ZIP = ['PK\u0003\u0004', 'PK\u0005\u0006'];
const RTF = '{\\rtf';
const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

/** Signatures of what lies beside plans in people's folders; the first that fits wins. */
const SIGNATURES: readonly (readonly [signature: string, name: string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\u0003\u0004', 'ZIP, DOCX, XLSX / ODT'],
  ['PK\u0005\u0006', 'ZIP'],
  [OLE, 'Word/Excel 97-2003 (DOC, XLS)'],
  [RTF, 'RTF'],
  ['\u0089PNG\r\n\u001a\n', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['II*\u0000', 'TIFF'],
  ['MM\u0000*', 'TIFF'],
  ['Rar!\u001a\u0007', 'RAR'],
  ['7z\u00bc\u00af\u0027\u001c', '7-Zip'],
  ['\u001f\u008b', 'GZIP'],
  ['SQLite format 3\u0000', 'SQLite'],
];

/** How far the search for NUL bytes goes: text has none, and binary formats have one soon. */
const HEAD = 64 * 1024;

/**
 * Tells text from other formats.
 *
 * @example sniff(Buffer.from('%PDF-1.7 …')) // { kind: 'format', name: 'PDF' }
 */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { kind: 'text', encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { kind: 'text', encoding: 'utf-16be' };
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  if (known !== undefined) return { kind: 'format', name: known[1] };
  if (bytes.subarray(0, HEAD).includes(0)) return { kind: 'binary' };
  return { kind: 'text', encoding: 'utf-8' };
}

/** In what Office documents come: newer ones in a ZIP container, older ones in a compound file (`ole`) or as RTF. */
export function containerOf(bytes: Uint8Array): 'zip' | 'ole' | 'rtf' | null {
  if (ZIP.some((signature) => startsWith(bytes, signature))) return 'zip';
  if (startsWith(bytes, RTF)) return 'rtf';
  return startsWith(bytes, OLE) ? 'ole' : null;
}

/** Whether it is a PDF; mail gateways and scanners leave up to 1,024 bytes before its header. */
export function isPdf(bytes: Uint8Array): boolean {
  if (startsWith(bytes, '%PDF-')) return true;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  return /[\r\n\0]%PDF-\d\.\d[\r\n]/u.test(head.toString('latin1'));
}

/** The format of a picture that may be a scanned page, or null where it is none. */
export function pictureFormatOf(bytes: Uint8Array): 'png' | 'jpeg' | 'tiff' | null {
  const [, name] = SIGNATURES.find(([signature]) => startsWith(bytes, signature)) ?? [];
  if (name === 'PNG') return 'png';
  if (name === 'JPEG') return 'jpeg';
  return name === 'TIFF' ? 'tiff' : null;
}

/** Markdown is told by its name only: plain plans carry the same marks. */
export function textFormat(name: string | null): 'text' | 'markdown' {
  return name !== null && /\.(?:md|markdown|mdown|mkd)$/i.test(name) ? 'markdown' : 'text';
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let index = 0; index < signature.length; index += 1) {
    if (bytes[index] !== signature.charCodeAt(index)) return false;
  }
  return true;
}

/** Elements with which a page begins; a text may well begin with "<" but not with one of these. */
const OPENING_TAG =
  /^(?:html|head|body|title|meta|link|style|script|div|span|table|center|article|section|main|header|h[1-6]|p|font|b|strong)$/i;

/**
 * Whether a text is a page of HTML: behind declarations and comments its first words are a tag of HTML, and there are
 * closing ones.
 */
export function isHtml(text: string): boolean {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (let skipped = 0; skipped < 20; skipped += 1) {
    while (at < text.length && text.charAt(at).trim() === '') at += 1;
    if (/^<!doctype\s+html/i.test(text.slice(at, at + 20))) return true;
    const closing = text.startsWith('<!--', at) ? '-->' : /^<[?!]/.test(text.slice(at, at + 2)) ? '>' : null;
    if (closing === null) break;
    const end = text.indexOf(closing, at);
    if (end < 0) return false;
    at = end + closing.length;
  }
  const tag = /^<([a-z][a-z0-9]{0,9})[\s>]/i.exec(text.slice(at, at + 12))?.[1];
  return tag !== undefined && OPENING_TAG.test(tag) && text.includes('</', at);
}
