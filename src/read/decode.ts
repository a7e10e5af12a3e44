import { binaryInput, emptyInput, unknownEncoding, unknownFormat } from './errors.ts';
import { sniff } from './sniff.ts';

/** Text as it was decoded, with its BOM if it has one: positions count from the BOM on. */
export interface DecodedBytes {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
}

/**
 * Bytes to text: UTF-8 with or without BOM, UTF-16 with BOM. Broken bytes in a text that is otherwise UTF-8
 * become U+FFFD, so that a torn file costs its torn place only.
 *
 * @throws {ReadError} `empty`, `binary`, or `unknown_format` (another format or another character set)
 */
export function decode(bytes: Uint8Array): DecodedBytes {
  const sniffed = sniff(bytes);
  if (sniffed.kind === 'empty') throw emptyInput();
  if (sniffed.kind === 'binary') throw binaryInput();
  if (sniffed.kind === 'format') throw unknownFormat(sniffed.name);
  const { encoding } = sniffed;
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  if (encoding === 'utf-8' && !looksLikeUtf8(text)) throw unknownEncoding();
  return { text, encoding };
}

/**
 * A torn UTF-8 file has a broken letter here or there. Of Vietnamese in an 8-bit character set, read as UTF-8, every
 * fifth letter comes out broken.
 */
function looksLikeUtf8(text: string): boolean {
  let broken = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken += 1;
  return broken * 50 <= text.length;
}
