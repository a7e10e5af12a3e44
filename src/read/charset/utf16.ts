/** How much is looked at, in bytes. */
const HEAD = 4096;

/** The Latin letters of Vietnamese, punctuation, and what tables and formulas hold; no controls but white space. */
const PLAIN = /^[\u0300-\u036f\t\n\f\r\u0020-\u024f\u1e00-\u1eff\u2000-\u22ff\ufeff]*$/;

/**
 * The byte order of UTF-16 that has no byte order mark, or null. Spaces and digits have a zero in the upper byte: a
 * Vietnamese text has one in most characters, always on the same side, and nothing in it but Latin letters.
 *
 * @example guessUtf16(Buffer.from('27.480 triệu đồng', 'utf16le')) // 'utf-16le'
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, HEAD - (HEAD % 2));
  const units = head.length >> 1;
  if (units < 4) return null;
  const zeros = [0, 0];
  for (let at = 0; at < units * 2; at += 1) {
    if (head[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (Math.min(even, odd) > 0 || Math.max(even, odd) * 2 < units) return null;
  const order = odd > 0 ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(order).decode(head.subarray(0, units * 2));
  return PLAIN.test(text) ? order : null;
}
