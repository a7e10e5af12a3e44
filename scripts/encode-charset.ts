import { charsetGrammar, lettersOf } from '../src/read/charset/table.ts';
import type { CharsetName } from '../src/read/charset/table.ts';

/** Text in an old character set, as the fonts and keyboards of its time wrote it; the inverse of decoding. */
export function encode(text: string, name: CharsetName): Uint8Array {
  const codes = codesOf(name);
  const encoded: number[] = [];
  for (const character of text.normalize('NFC')) {
    const code = codes.get(character) ?? codes.get(character.toLowerCase());
    if (code === undefined) throw new RangeError(`${name} has no ${character}`);
    encoded.push(...code);
  }
  return Uint8Array.from(encoded);
}

const known = new Map<CharsetName, ReadonlyMap<string, number[]>>();

function codesOf(name: CharsetName): ReadonlyMap<string, number[]> {
  const found = known.get(name);
  if (found !== undefined) return found;
  const entry = charsetGrammar().charsets.find((charset) => charset.name === name);
  if (entry === undefined) throw new RangeError(`There is no ${name}`);
  const codes = new Map<string, number[]>();
  for (let byte = 0x20; byte < 0x7f; byte += 1) codes.set(String.fromCharCode(byte), [byte]);
  for (const byte of [9, 10, 13]) codes.set(String.fromCharCode(byte), [byte]);
  if (entry.rest === 'windows-1252') {
    for (const [character, byte] of PUNCTUATION) codes.set(character, [byte]);
  }
  for (const [code, character] of Object.entries(entry.others ?? {})) {
    codes.set(character, [Number.parseInt(code, 16)]);
  }
  for (const { letter, codes: written } of lettersOf(entry.letters)) {
    codes.set(letter, [...Buffer.from(written[0] ?? '', 'hex')]);
  }
  known.set(name, codes);
  return codes;
}

/** The punctuation of Windows that plans use. */
const PUNCTUATION = new Map([
  ['…', 0x85],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['•', 0x95],
  ['–', 0x96],
  ['—', 0x97],
]);
