import { restoreCapitals } from './capitals.ts';
import type { Charset } from './table.ts';

/**
 * Letters that are in Unicode, but in no Western European code page. Whoever can type one has no need of a font that
 * shows "®" as "đ".
 */
export const VIETNAMESE =
  /[\u0300-\u0323\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/**
 * Text whose characters stand for the bytes of an old character set, to what it says. It came so either from bytes,
 * one character for each, or from a document whose font alone made "trieäu" look like "triệu". Characters beyond the
 * set (a dash, a quotation mark) stay, and so does a line that holds letters of {@link VIETNAMESE}: it was typed later.
 *
 * @param offsets takes for each character of the result where it begins in `carrier`, and at the end its length
 * @example transcode('trieäu ñoàng', charsetNamed('vni-windows')) // 'triệu đồng'
 */
export function transcode(carrier: string, charset: Charset, offsets?: Uint32Array): string {
  const units = new Uint16Array(carrier.length);
  let count = 0;
  for (let at = 0; at < carrier.length;) {
    const untouched = unicodeLine(carrier, at);
    count = recode(carrier, at, untouched.start, charset, units, count, offsets);
    for (at = untouched.start; at < untouched.end; at += 1) {
      if (offsets !== undefined) offsets[count] = at;
      units[count] = carrier.charCodeAt(at);
      count += 1;
    }
  }
  if (offsets !== undefined) offsets[count] = carrier.length;
  const text = Buffer.from(units.buffer, 0, count * 2).toString('utf16le');
  return charset.losesCase ? restoreCapitals(text) : text;
}

/** The next line from `from` on that is Unicode already; an empty one at the end of the text if there is none. */
function unicodeLine(carrier: string, from: number): { start: number; end: number } {
  NEXT.lastIndex = from;
  const found = NEXT.exec(carrier);
  if (found === null) return { start: carrier.length, end: carrier.length };
  const start = Math.max(from, carrier.lastIndexOf('\n', found.index) + 1);
  const end = carrier.indexOf('\n', found.index);
  return { start, end: end < 0 ? carrier.length : end };
}

const NEXT = new RegExp(VIETNAMESE, 'g');

/** Decodes a stretch into `units` from `count` on; returns the new count. Two codes are tried before one. */
function recode(
  carrier: string,
  start: number,
  end: number,
  { singles, pairs }: Charset,
  units: Uint16Array,
  count: number,
  offsets: Uint32Array | undefined,
): number {
  let written = count;
  for (let at = start; at < end; written += 1) {
    const code = carrier.charCodeAt(at);
    if (offsets !== undefined) offsets[written] = at;
    const next = at + 1 < end ? carrier.charCodeAt(at + 1) : 0;
    const pair = code > 0xff || next < 0xc0 || next > 0xff ? undefined : pairs.get(code * 256 + next);
    units[written] = pair ?? singles[code] ?? code;
    at += pair === undefined ? 1 : 2;
  }
  return written;
}
