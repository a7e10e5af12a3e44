import { hasUsualCase } from './detect.ts';
import { isSyllable } from './syllable.ts';
import { WINDOWS_1252 } from './table.ts';
import type { Charset } from './table.ts';
import { transcode } from './transcode.ts';

/**
 * Letters of an old character set inside a Unicode text: a program took the bytes for those of Western Europe, so that
 * "HỘ" of VISCII came out as "H“". Each character still stands for one byte.
 */

/** What Windows shows for the bytes 0x80 to 0x9F where it has a character of its own. */
const PUNCTUATION =
  /[\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/g;
const BYTES: ReadonlyMap<string, string> = new Map(
  Array.from(WINDOWS_1252, (character, at) => [character, String.fromCharCode(0x80 + at)] as const),
);

/**
 * The text as the bytes were: "H“" is "H\u0093". Characters that stand for no byte stay. Places do not change.
 */
export function asBytes(text: string): string {
  return text.replace(PUNCTUATION, (character) => BYTES.get(character) ?? character);
}

/**
 * The text ready to be decoded in a set that is certain. In VISCII and VN1 the bytes of Windows' punctuation and of the
 * fixed space are capitals: such a character becomes one where that makes a syllable of its word ("H“"), and otherwise
 * it was typed later and stays what it is ("“hộ nghèo”"). Places do not change.
 */
export function carrierOfTyped(text: string, charset: Charset): string {
  return charset.hasControls ? text.replace(RUN, (run) => bytesOfRun(run, charset)) : text;
}

const RUN =
  /[A-Za-z\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]+/g;
const FIXED_SPACE = '\u00a0';

function bytesOfRun(run: string, charset: Charset): string {
  const whole = bytesOfWord(run, charset);
  if (whole !== null) return whole;
  return run
    .split(FIXED_SPACE)
    .map((word) => bytesOfWord(word, charset) ?? word)
    .join(' ');
}

/** No syllable is longer, with signs round it. */
const LONGEST = 14;

/** The word with its signs as bytes, but those before and behind the syllable that it holds; null where it holds none. */
function bytesOfWord(word: string, charset: Charset): string | null {
  const bytes = asBytes(word);
  if (word.length > LONGEST || (bytes === word && !word.includes(FIXED_SPACE))) return null;
  const [before, behind] = [signsAt(word, 0, 1), signsAt(word, word.length - 1, -1)];
  for (let kept = 0; kept <= before + behind; kept += 1) {
    for (let start = Math.max(0, kept - behind); start <= Math.min(before, kept); start += 1) {
      const end = word.length - (kept - start);
      if (end - start < 2 || !isSyllableIn(bytes.slice(start, end), charset)) continue;
      return plain(word.slice(0, start)) + bytes.slice(start, end) + plain(word.slice(end));
    }
  }
  return null;
}

/** A fixed space would be decoded to a letter. */
function plain(signs: string): string {
  return signs.replaceAll(FIXED_SPACE, ' ');
}

/** How many signs stand in a row from one end. */
function signsAt(word: string, from: number, step: 1 | -1): number {
  let count = 0;
  while (isSign(word.charAt(from + count * step))) count += 1;
  return count;
}

function isSign(character: string): boolean {
  return character === FIXED_SPACE || BYTES.get(character) !== undefined;
}

function isSyllableIn(bytes: string, charset: Charset): boolean {
  const word = transcode(bytes, charset);
  return hasUsualCase(word, charset) && isSyllable(word.toLowerCase());
}
