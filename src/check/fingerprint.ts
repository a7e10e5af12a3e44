/**
 * A name for a finding, made of what it is about: the same words give the same 16 hexadecimal digits, whatever stands
 * round them and whichever program saved the text.
 */
export function fingerprintOf(words: readonly string[]): string {
  return fnv1a(words.map(oneForm).join('\n'));
}

/** Saved by another program, the same text has other spaces and line ends, composes its letters or not, and loses its `**`. */
function oneForm(words: string): string {
  return words.normalize('NFC').replaceAll('**', '').replace(/\s+/gu, ' ');
}

/**
 * FNV-1a over UTF-16 units, 64 bits in hex: stable, short, and no cryptography is asked of it. In two halves, since a
 * total of 5,000 rows has 5,000 parts and BigInt would take longer than adding them up.
 */
function fnv1a(text: string): string {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (let at = 0; at < text.length; at += 1) {
    low = (low ^ text.charCodeAt(at)) >>> 0;
    // The prime is 2^40 + 0x1b3.
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
