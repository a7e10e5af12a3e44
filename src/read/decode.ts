import { declarationOf, declaredUtf16 } from './charset/declared.ts';
import { detectBytes, detectTyped } from './charset/recognise.ts';
import type { Charset, CharsetName } from './charset/table.ts';
import { transcode } from './charset/transcode.ts';
import { carrierOfTyped } from './charset/typed.ts';
import { guessUtf16 } from './charset/utf16.ts';
import { binaryInput, emptyInput, unknownEncoding, unknownFormat } from './errors.ts';
import { sniff } from './sniff.ts';

type Unicode = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Text as it was decoded, with its BOM if it has one: positions count from the BOM on. */
export interface DecodedBytes {
  text: string;
  encoding: Unicode | CharsetName;
}

/** Text before the old character set, if it is in one, is taken into account. */
export interface Carrier {
  /** In UTF-8 or UTF-16 the characters that were typed; otherwise one character for each byte. */
  text: string;
  form: Unicode | 'bytes';
  charset: Charset | null;
}

/**
 * Bytes to text: UTF-8 and UTF-16 with or without BOM; TCVN3, VNI, VISCII, TCVN 5712-1 and windows-1258 where there is
 * no doubt which; what a page declares settles what its words leave open. Broken bytes in a text that is otherwise
 * UTF-8 become U+FFFD, so that a torn file costs its torn place only.
 *
 * @throws {ReadError} `empty`, `binary`, or `unknown_format` (another format, or a character set that is not certain)
 * @example decode(Buffer.from('27.480 triệu đồng')) // { text: '27.480 triệu đồng', encoding: 'utf-8' }
 */
export function decode(bytes: Uint8Array): DecodedBytes {
  return decodeCarrier(carrierOf(bytes));
}

/**
 * The same of a string, which may have been pasted from a document in an old character set. What is not certain stays
 * as it is.
 *
 * @example decodeTyped('Có 12 hộ nghèo') // { text: 'Có 12 hộ nghèo', encoding: 'utf-8' }
 */
export function decodeTyped(text: string): DecodedBytes {
  return decodeCarrier({ text, form: 'utf-8', charset: detectTyped(text) });
}

function decodeCarrier(carrier: Carrier): DecodedBytes {
  const { text, form, charset } = carrier;
  if (charset !== null) return { text: textOf(carrier, charset), encoding: charset.name };
  return { text, encoding: form === 'bytes' ? 'utf-8' : form };
}

/** @param offsets takes for each character of the result where it begins in the carrier's text, and at the end its length */
export function textOf({ text, form }: Carrier, charset: Charset, offsets?: Uint32Array): string {
  return transcode(form === 'bytes' ? text : carrierOfTyped(text, charset), charset, offsets);
}

/** @throws {ReadError} as {@link decode} does */
export function carrierOf(bytes: Uint8Array): Carrier {
  const sniffed = sniff(bytes);
  if (sniffed.kind === 'empty') throw emptyInput();
  if (sniffed.kind === 'format') throw unknownFormat(sniffed.name);
  const form = sniffed.kind === 'text' ? sniffed.encoding : (guessUtf16(bytes) ?? declaredUtf16(bytes));
  if (form === null) throw binaryInput();
  const text = new TextDecoder(form, { ignoreBOM: true }).decode(bytes);
  const damage = form === 'utf-8' ? damageOf(text) : 'none';
  if (damage === 'none' || damage === 'torn') return { text, form, charset: detectTyped(text) };
  const carrier = inOldCharset(bytes);
  if (carrier !== null) return carrier;
  if (damage === 'other') throw unknownEncoding();
  return { text, form, charset: null };
}

/**
 * `torn`: a letter here or there is broken, far fewer than are whole. `unclear`: nearly all is ASCII, so the broken
 * bytes could be letters of another set as well. `other`: in an 8-bit set, read as UTF-8, every fifth letter of
 * Vietnamese comes out broken.
 */
type Damage = 'none' | 'torn' | 'unclear' | 'other';

const SELDOM = 50;

function damageOf(text: string): Damage {
  let broken = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken += 1;
  if (broken === 0) return 'none';
  if (broken * SELDOM > text.length) return 'other';
  return (text.match(WHOLE)?.length ?? 0) >= broken ? 'torn' : 'unclear';
}

const WHOLE = /[\u0080-\ufffc]/g;

/** @throws {ReadError} `unknown_format` where the set is not certain: a wrong one would give wrong words in silence */
function inOldCharset(bytes: Uint8Array): Carrier | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const declared = declarationOf(text);
  const { charset, candidates } = detectBytes(text, declared === 'utf-16' ? [] : declared);
  if (charset !== null) return { text, form: 'bytes', charset };
  if (candidates.length > 0) throw unknownEncoding(candidates.map(({ title }) => title));
  return null;
}
