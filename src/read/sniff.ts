/** What an input is, by its first bytes. */
export type Sniffed =
  | { kind: 'empty' }
  | { kind: 'text'; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' }
  /** A format known by its signature, which this version does not read; `name` as people say it. */
  | { kind: 'format'; name: string }
  | { kind: 'binary' };

/** Signatures of what lies beside plans in people's folders; the first that fits wins. */
const SIGNATURES: readonly (readonly [signature: string, name: string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\u0003\u0004', 'ZIP, DOCX, XLSX / ODT'],
  ['PK\u0005\u0006', 'ZIP'],
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'Word/Excel 97-2003 (DOC, XLS)'],
  ['{\\rtf', 'RTF'],
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
