import { defineGrammar } from '../../grammar/load.ts';

/** Which strings of letters are Vietnamese syllables (grammars/syllables.yaml). */

export const syllableGrammar = defineGrammar('syllables', (z) =>
  z.strictObject({
    onsets: z.strictObject({
      anywhere: z.string(),
      beforeFront: z.string(),
      beforeBack: z.string(),
      either: z.string(),
    }),
    front: z.string(),
    checked: z.string(),
    rimes: z.array(z.string()),
    alone: z.string(),
    examples: z.array(z.string()).min(1),
    not: z.array(z.string()),
  }),
);

interface Spelling {
  /** The words of one letter. */
  alone: ReadonlySet<string>;
  /** Before which rimes an onset may stand. */
  onsets: ReadonlyMap<string, 'any' | 'front' | 'back'>;
  /** Rimes with all their tones; whether they begin with a front vowel. */
  rimes: ReadonlyMap<string, boolean>;
}

let spelling: Spelling | undefined;

/**
 * Whether a word is spelled as Vietnamese syllables are; it need not exist.
 *
 * @param word in small composed letters
 * @example isSyllable('triệu') // true
 * @example isSyllable('trieäu') // false
 */
export function isSyllable(word: string): boolean {
  spelling ??= load();
  for (let length = Math.min(LONGEST_ONSET, word.length - 1); length >= 0; length -= 1) {
    const place = length === 0 ? 'any' : spelling.onsets.get(word.slice(0, length));
    const isFront = place === undefined ? undefined : spelling.rimes.get(word.slice(length));
    if (isFront !== undefined && (place === 'any' || isFront === (place === 'front'))) return true;
  }
  return false;
}

/**
 * Whether a word is a syllable, and if it has one letter, a word that exists: in a wrong character set dashes and
 * quotation marks become single letters.
 */
export function isWord(word: string): boolean {
  if (word.length > 1) return isSyllable(word);
  spelling ??= load();
  return spelling.alone.has(word);
}

const LONGEST_ONSET = 3;
/** Grave, hook, tilde, acute, dot below. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const TONES_OF_CHECKED = ['\u0301', '\u0323'];
const CONSONANT = /[^aăâeêioôơuưy]/;
/** Vowels that take the tone wherever they stand: "tiền", "được", "quyết". */
const MODIFIED = /[ăâêôơư]/g;

function load(): Spelling {
  const { onsets, front, checked, rimes, alone } = syllableGrammar();
  const frontVowels = new Set(front.split(' '));
  const finals = checked.split(' ');
  const toned = new Map<string, boolean>();
  for (const rime of rimes.flatMap((row) => row.split(' '))) {
    const isFront = frontVowels.has(rime.charAt(0));
    toned.set(rime, isFront);
    for (const tone of finals.some((final) => rime.endsWith(final)) ? TONES_OF_CHECKED : TONES) {
      for (const at of tonePlaces(rime)) {
        toned.set((rime.slice(0, at + 1) + tone + rime.slice(at + 1)).normalize('NFC'), isFront);
      }
    }
  }
  return {
    alone: new Set(alone.split(' ')),
    onsets: new Map([
      ...placed([onsets.anywhere, onsets.either].join(' '), 'any'),
      ...placed(onsets.beforeFront, 'front'),
      ...placed(onsets.beforeBack, 'back'),
    ]),
    rimes: toned,
  };
}

function placed(list: string, place: 'any' | 'front' | 'back'): [string, 'any' | 'front' | 'back'][] {
  return list.split(' ').map((onset) => [onset, place]);
}

/** Where in a rime its tone may stand: "oa" has two places, since both "hoà" and "hòa" are in use. */
function tonePlaces(rime: string): number[] {
  const modified = [...rime.matchAll(MODIFIED)].at(-1);
  if (modified !== undefined) return [modified.index];
  const count = rime.search(CONSONANT);
  if (count > 0) return [count - 1];
  if (rime.length === 3) return [1];
  return /^(?:oa|oe|uy)$/.test(rime) ? [0, 1] : [0];
}
