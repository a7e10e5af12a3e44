import { charsetNamed } from './table.ts';
import { transcode, VIETNAMESE } from './transcode.ts';

/**
 * Old character sets inside Unicode documents: Word keeps "triÖu ®ång" with the font ".VnTime", which shows it as
 * "triệu đồng".
 */

/**
 * TCVN3 typed or pasted as Unicode, to what it says. Capitals come back where their neighbours tell them.
 *
 * @param options.capitals whether the font is one of capitals (.VnTimeH): then all letters are
 * @example decodeTcvn3('KÕ ho¹ch') // 'Kế hoạch'
 */
export function decodeTcvn3(text: string, options: { capitals?: boolean } = {}): string {
  const decoded = transcode(text, charsetNamed('tcvn3'));
  return options.capitals === true ? decoded.toUpperCase() : decoded;
}

/**
 * VNI-Windows typed or pasted as Unicode, to what it says.
 *
 * @example decodeVni('trieäu ñoàng') // 'triệu đồng'
 */
export function decodeVni(text: string): string {
  return transcode(text, charsetNamed('vni-windows'));
}

/**
 * Which character set a font shows: `.VnTime`, `.VnArial Narrow` … TCVN3; `VNI-Times` … VNI; others none.
 */
export function charsetOfFont(fontName: string): 'tcvn3' | 'vni-windows' | null {
  if (/^\.vn/i.test(fontName)) return 'tcvn3';
  return /^vni[- ]/i.test(fontName) ? 'vni-windows' : null;
}

/**
 * The text of a run as its font shows it. Of any other font, and of text with Vietnamese letters of Unicode (which
 * Word shows in a font of its own choice), the text itself.
 *
 * @example decodeByFont('hé nghÌo', '.VnTimeH') // 'HỘ NGHÈO'
 */
export function decodeByFont(text: string, fontName: string): string {
  const name = fontName.trim();
  const charset = charsetOfFont(name);
  if (charset === null || VIETNAMESE.test(text)) return text;
  return charset === 'tcvn3' ? decodeTcvn3(text, { capitals: isFontOfCapitals(name) }) : decodeVni(text);
}

/**
 * The same of text that was decoded already, of which only the capitals are left to be shown.
 *
 * @example capitalsByFont('hộ nghèo', '.VnTimeH') // 'HỘ NGHÈO'
 */
export function capitalsByFont(text: string, fontName: string): string {
  const name = fontName.trim();
  return charsetOfFont(name) === 'tcvn3' && isFontOfCapitals(name) ? text.toUpperCase() : text;
}

/** ".VnTimeH", ".VnArial NarrowH", ".VnTimeH Bold". */
function isFontOfCapitals(name: string): boolean {
  return /h(?: (?:bold|italic))*$/i.test(name);
}
