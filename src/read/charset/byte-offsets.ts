import { carrierOf, textOf } from '../decode.ts';
import type { Carrier } from '../decode.ts';

/**
 * The way from the decoded text of an input back to its bytes: for each UTF-16 unit where its bytes begin, and at the
 * end the number of bytes. A stretch of the text is `bytes.subarray(offsets[start], offsets[end])`. Only who asks for
 * it pays: the bytes are decoded again.
 *
 * @throws {ReadError} as `decode` does
 * @example [...byteOffsets(Buffer.from('hộ'))] // [0, 1, 4]
 */
export function byteOffsets(bytes: Uint8Array): Uint32Array {
  const carrier = carrierOf(bytes);
  const offsets = offsetsOf(carrier, bytes);
  if (carrier.charset === null) return offsets;
  const places = new Uint32Array(carrier.text.length + 1);
  const { length } = textOf(carrier, carrier.charset, places);
  return places.subarray(0, length + 1).map((place) => offsets[place] ?? bytes.length);
}

function offsetsOf({ text, form }: Carrier, bytes: Uint8Array): Uint32Array {
  if (form === 'utf-8') return utf8Offsets(text, bytes);
  const width = form === 'bytes' ? 1 : 2;
  return Uint32Array.from({ length: text.length + 1 }, (_, unit) => Math.min(unit * width, bytes.length));
}

/** Both halves of a surrogate pair begin where its four bytes begin. */
function utf8Offsets(text: string, bytes: Uint8Array): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let at = 0;
  for (let unit = 0; unit < text.length; unit += 1) {
    offsets[unit] = at;
    const code = text.codePointAt(unit) ?? 0;
    if (code > 0xffff) {
      unit += 1;
      offsets[unit] = at;
    }
    at += code === 0xfffd ? brokenLength(bytes, at) : utf8Length(code);
  }
  offsets[text.length] = at;
  return offsets;
}

function utf8Length(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code > 0xffff ? 4 : 3;
}

/**
 * How many bytes one U+FFFD stands for: those that could have begun a letter (as the Encoding Standard counts them), or
 * the three of a U+FFFD that was in the input.
 */
function brokenLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || !canFollow(lead, bytes[at + 1])) return 1;
  let length = 2;
  while (length < wanted && isContinuation(bytes[at + length])) length += 1;
  return length;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

/** After some first bytes not every second one makes a character: overlong forms, surrogates, beyond U+10FFFF. */
function canFollow(lead: number, byte: number | undefined): boolean {
  if (byte === undefined || !isContinuation(byte)) return false;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte <= 0x9f;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte <= 0x8f;
}
