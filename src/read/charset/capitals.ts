import { isSyllable } from './syllable.ts';

/**
 * Gives the capitals back that TCVN3 has no codes for: "KÕ HO¹CH" is decoded to "Kế HOạCH". Of "Kế" alone nobody can
 * know, so it takes the case of its line, or of the words beside it. A letter that opens a sentence ("ủy ban") stays
 * small.
 *
 * @returns text of the same length, which differs in the case of toned letters only
 * @example restoreCapitals('Kế HOạCH') // 'KẾ HOẠCH'
 */
export function restoreCapitals(text: string): string {
  return text.replace(LINE, (line) => {
    if (!MEETING.test(line)) return line;
    if (SMALL.test(line)) return line.replace(STRETCH, (words) => capitals(words));
    return hasCapitals(line) ? line.toUpperCase() : eachCapital(line);
  });
}

const LINE = /[^\r\n]+/g;

/** Letters whose case is sure: plain ones, and capitals with a code of their own. */
const SMALL = /[a-z]/;
const CAPITALS = /[A-ZĂÂÊÔƠƯĐ]/g;
const LAST_CAPITAL = /[A-ZĂÂÊÔƠƯĐ]$/;

/** A sure capital behind a letter that may be one: only there are words that tell. */
const MEETING = /[A-ZÀ-ỹ][A-ZĂÂÊÔƠƯĐ]/;

/** Words without a sure small letter, side by side. */
const STRETCH = /[A-ZÀ-ỹ](?<![A-Za-zÀ-ỹ]{2})[A-ZÀ-ỹ]*(?![A-Za-zÀ-ỹ])(?:[ ,]{1,2}[A-ZÀ-ỹ]+(?![A-Za-zÀ-ỹ]))*/g;
const WORD = /[A-Za-zÀ-ỹ]{2,}/g;
const UNSURE_END = /[ ,][A-ZĂÂÊÔƠƯĐ]?(?:(?![ĂĐƠƯ])[à-ỹ])+$/;

/** "Xã Nà MÂY" to capitals; of "KINH PHÍ Dự" (án) all but the last word, which may begin what follows. */
function capitals(words: string): string {
  if (!MEETING.test(words)) return words;
  if (!hasCapitals(words)) return eachCapital(words);
  const end = UNSURE_END.exec(words)?.index ?? words.length;
  return words.slice(0, end).toUpperCase() + words.slice(end);
}

/** "ĐắK LắK", which is not spelled as Vietnamese is and tells nothing of its neighbours. */
function eachCapital(words: string): string {
  return words.replace(WORD, (word) => (isCapital(word) ? word.toUpperCase() : word));
}

/** "Kế HOạCH"; not "Số: 05/KH-UBND", whose only capital words are abbreviations. */
function hasCapitals(words: string): boolean {
  return words.match(WORD)?.some((word) => isCapital(word) && isSyllable(word.toLowerCase())) ?? false;
}

/** "HOạCH", "ủY"; not "Kế", which may open a sentence, and not "Sở". */
function isCapital(word: string): boolean {
  if (SMALL.test(word)) return false;
  return LAST_CAPITAL.test(word) || (word.match(CAPITALS)?.length ?? 0) > 1;
}
