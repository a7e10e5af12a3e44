import { skipSpace, wordEnd } from './characters.ts';
import { grammar } from './grammar.ts';
import { readUnit } from './unit.ts';

/** The number words of a text, as the grammar knows them. */

interface Place {
  start: number;
  end: number;
  /** A comma stands before: "tỷ, tám trăm triệu". */
  listed: boolean;
}

/** `tail`: a form that stands only behind another number word (mốt, tư, lăm). */
type Meaning =
  | { type: 'digit'; value: number; tail: boolean }
  | { type: 'scale'; exponent: number }
  | { type: 'ten' | 'tens' | 'hundred' | 'gap' | 'point' | 'halfOf' | 'half' };

export type NumberWord = Meaning & Place;

const meanings = new Map<string, Meaning>();
for (const { words, value, tail } of grammar.words.digits) {
  for (const word of words) meanings.set(word, { type: 'digit', value, tail: tail ?? false });
}
for (const { words, exponent } of grammar.words.scales) {
  for (const word of words) meanings.set(word, { type: 'scale', exponent });
}
for (const type of ['ten', 'tens', 'hundred', 'gap', 'point', 'halfOf'] as const) {
  for (const word of grammar.words[type].words) meanings.set(word, { type });
}
for (const word of grammar.half.words) meanings.set(word, { type: 'half' });

/** The longest number in words has about thirty-five. */
const MOST_WORDS = 48;
const BILLION = 9;

/**
 * The run of number words that begins exactly at `at`, commas between them noted. It stops where one number must
 * have ended, so that a page of "một trăm một trăm …" is not read again from each of its words.
 */
export function numberWords(text: string, at: number): NumberWord[] {
  const found: NumberWord[] = [];
  const seen = { hundred: false, billion: false };
  let next = wordAt(text, at, false);
  while (next !== null && found.length < MOST_WORDS && !endsBefore(next, seen)) {
    found.push(next);
    // Half a scale ends the number; "hai trăm rưỡi triệu" goes on.
    if (next.type === 'half' && found.at(-2)?.type !== 'hundred') break;
    const isComma = text.charAt(next.end) === ',';
    const start = skipSpace(text, isComma ? next.end + 1 : next.end);
    next = start === next.end ? null : wordAt(text, start, isComma);
  }
  return found;
}

/** True before a second `trăm` without a scale between, and before a second `tỷ`. */
function endsBefore(word: NumberWord, seen: { hundred: boolean; billion: boolean }): boolean {
  if (word.type === 'hundred') {
    if (seen.hundred) return true;
    seen.hundred = true;
  }
  if (word.type !== 'scale') return false;
  seen.hundred = false;
  if (word.exponent !== BILLION) return false;
  if (seen.billion) return true;
  seen.billion = true;
  return false;
}

function wordAt(text: string, start: number, listed: boolean): NumberWord | null {
  const end = wordEnd(text, start);
  if (end === start) return null;
  const meaning = meanings.get(text.slice(start, end).toLowerCase());
  if (meaning === undefined) return null;
  // "tỷ lệ" and "Triệu Sơn" are no scales; the unit reader knows.
  if (meaning.type === 'scale' && readUnit(text, start) === null) return null;
  return { ...meaning, start, end, listed };
}
