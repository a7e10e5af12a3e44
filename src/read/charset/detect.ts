import { isWord } from './syllable.ts';
import type { Charset } from './table.ts';
import { transcode } from './transcode.ts';

/**
 * Which character set a text is in, by what its words are in each: in the right one nearly all are spelled as
 * Vietnamese is, in a wrong one hardly any ("nghÌo" is "nghèo" in TCVN3 and nothing in VISCII).
 */
export interface Detection {
  /** The set that is beyond doubt, or null. */
  charset: Charset | null;
  /** Where it is null, those that it could be. */
  candidates: readonly Charset[];
}

/** The text as it is, for what may be no old character set at all. */
const AS_IT_IS = null;
type Candidate = Charset | typeof AS_IT_IS;

/** As a plan has on two or three lines. */
const LEAST_SYLLABLES = 5;
/** Names and foreign words are no syllables; in plans nine of ten words are. */
const LEAST_SHARE = 0.75;
/** A set is likelier than another by the words that are right in one of them only. */
const LEAST_LEAD = 4;
/** Enough to be named as a possibility. */
const POSSIBLE_SHARE = 0.3;

/**
 * @param carrier text whose characters stand for bytes; its beginning is enough
 * @param isUnicode whether it may be right as it is; it then needs the same proof to be anything else
 */
export function detect(carrier: string, charsets: readonly Charset[], isUnicode: boolean): Detection {
  const words = wordsToDecode(carrier);
  const readings = [...charsets, ...(isUnicode ? [AS_IT_IS] : [])]
    .map((charset) => readAs(charset, words))
    .toSorted(bySyllables);
  const [best, ...rivals] = readings;
  if (best === undefined || best.charset === null || best.syllables === 0) {
    return { charset: null, candidates: [] };
  }
  const isSure =
    best.syllables >= LEAST_SYLLABLES &&
    best.share >= LEAST_SHARE &&
    rivals.every((rival) => isBeyond(best, rival));
  if (isSure) return { charset: best.charset, candidates: [best.charset] };
  const candidates = readings.flatMap(({ charset, share }) =>
    charset !== null && share >= POSSIBLE_SHARE ? [charset] : [],
  );
  return { charset: null, candidates };
}

/**
 * The set among those that a page declares which agrees with the words, or null: it reads them as well as any other
 * set, so that only their number was too small. Where no set makes Vietnamese of them, a page in a code page of Windows
 * is believed: it is in another language, or has quotation marks only.
 */
export function agreeing(
  carrier: string,
  declared: readonly Charset[],
  charsets: readonly Charset[],
): Charset | null {
  const words = wordsToDecode(carrier);
  const [best] = declared.map((charset) => readAs(charset, words)).toSorted(bySyllables);
  if (best === undefined) return null;
  const others = charsets.map((charset) => readAs(charset, words));
  const isBest = others.every(({ syllables }) => syllables <= best.syllables);
  if (isBest && best.share >= LEAST_SHARE) return best.charset;
  const isForeign = others.every(({ share }) => share < POSSIBLE_SHARE);
  return isForeign && best.charset?.isCodePage === true ? best.charset : null;
}

function bySyllables(a: Reading, b: Reading): number {
  return b.syllables - a.syllables;
}

/** Plain letters with what is not ASCII, and the control characters that are letters in VISCII and VN1. */
const RUN = /[A-Za-z\u0001-\u0006\u0011-\u0017\u0019\u001e\u0080-\u00ff]+/g;
const NOT_PLAIN = /[^A-Za-z]/;
/** No syllable is longer, not even in two bytes a letter; a longer run is no word. */
const LONGEST = 14;

/** The different words with a letter that is not plain. */
function wordsToDecode(carrier: string): string[] {
  const words = new Set<string>();
  for (const [run] of carrier.matchAll(RUN)) {
    if (run.length <= LONGEST && NOT_PLAIN.test(run)) words.add(run);
  }
  return [...words];
}

interface Reading {
  charset: Candidate;
  /** For each word what it says in this set, or null where that is no syllable. */
  spelled: (string | null)[];
  syllables: number;
  /** Of all words but abbreviations ("HĐND") and what stands alone ("–"). */
  share: number;
}

function readAs(charset: Candidate, words: readonly string[]): Reading {
  const decoded = words.map((word) => (charset === null ? word : transcode(word, charset)));
  const spelled = decoded.map((word) => (isSpelled(word, charset) ? word.toLowerCase() : null));
  const syllables = spelled.filter((word) => word !== null).length;
  const others = decoded.filter((word, index) => spelled[index] === null && !saysNothing(word)).length;
  return { charset, spelled, syllables, share: syllables / Math.max(1, syllables + others) };
}

function saysNothing(word: string): boolean {
  return word.length === 1 || ABBREVIATION.test(word);
}

/** Only capitals without a vowel, Đ among them. */
const ABBREVIATION = /^[B-DF-HJ-NP-TV-XZ]*Đ[B-DF-HJ-NP-TV-XZĐ]*$/;

/**
 * Whether no other set than the better one need be thought of. TCVN3 is most of VN1: where two sets say the same of
 * nearly all words, one word that only one of them can read decides.
 */
function isBeyond(better: Reading, other: Reading): boolean {
  let same = 0;
  let only = 0;
  let otherOnly = 0;
  let different = 0;
  for (const [index, word] of better.spelled.entries()) {
    const rival = other.spelled[index] ?? null;
    if (word !== null && word === rival) same += 1;
    else if (rival === null && word !== null) only += 1;
    else if (word === null && rival !== null) otherOnly += 1;
    else if (word !== rival) different += 1;
  }
  if (other.charset !== null && same * 2 > better.syllables) return (otherOnly + different) * 2 <= only;
  return only >= LEAST_LEAD && only >= otherOnly * LEAST_LEAD;
}

/** Quotation marks, dashes and fixed spaces, which stand between words or round them. */
const BETWEEN = /[\u0080-\u00a0\u00ab\u00b7\u00bb\u2010-\u2026\u2122]+/;
const LETTERS = /^\p{L}+$/u;
const NOT_ASCII = /[^A-Za-z]/;

/** Whether a word with marks is a syllable, or several. */
function isSpelled(decoded: string, charset: Candidate): boolean {
  let marked = false;
  for (const word of decoded.split(BETWEEN)) {
    if (!NOT_ASCII.test(word)) continue;
    if (!LETTERS.test(word) || !hasUsualCase(word, charset) || !isWord(word.toLowerCase())) return false;
    marked = true;
  }
  return marked;
}

/** "kế", "Kế", "KẾ"; in a set without toned capitals also "Kế" in a line of capitals, but never "kẾ". */
export function hasUsualCase(word: string, charset: Candidate): boolean {
  if (charset?.losesCase === true) return !/[a-z]\p{Lu}/u.test(word);
  const rest = word.slice(1);
  return rest === rest.toLowerCase() || word === word.toUpperCase();
}
