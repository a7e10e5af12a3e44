import { anyOf, buildPattern } from '../../grammar/pattern.ts';
import type { Match } from '../../grammar/pattern.ts';
import { looksLike } from './alike.ts';
import { isDigit, isLetter, skipSpace, wordEnd } from './characters.ts';
import { grammar } from './grammar.ts';

/** The multiplier and currency behind a number: `triệu đồng`, `nghìn tỷ`, `tr.đ`, `đ`, `tỷ USD`. */

export interface Unit {
  /** Exclusive; `chẵn` is covered. */
  end: number;
  /** Lower case, single blanks. */
  unit: string;
  repaired: string | null;
  /** The multiplier is 10^exponent. */
  exponent: number;
  currency: string | null;
}

interface UnitWord {
  words: string[];
  notBefore?: string[] | undefined;
  notNext?: string | undefined;
  glued?: string[] | undefined;
}

const WORD_END = '(?![\\p{L}\\p{N}])';

/** The word, with its counter-indications: `tỷ` but not `tỷ lệ`. */
function wordPattern({ words, notBefore, notNext, glued }: UnitWord): string {
  const other = notBefore === undefined ? '' : `(?! \\s{1,8} (?: ${anyOf(notBefore)} ) ${WORD_END})`;
  const next = notNext === undefined ? '' : `(?! ${notNext} )`;
  // "20.000.000 đồngđối với cá nhân": a copy has lost the blank.
  const end = glued === undefined ? WORD_END : `(?: ${WORD_END} | (?= (?: ${anyOf(glued)} ) ${WORD_END} ) )`;
  return `(?: ${anyOf(words)} ) ${end} ${other} ${next}`;
}

const parts = {
  multiplier: grammar.multipliers.map(wordPattern).join('|'),
  large: grammar.multipliers
    .filter(({ exponent }) => exponent >= 6)
    .map(wordPattern)
    .join('|'),
  abbreviation: grammar.abbreviations.map(wordPattern).join('|'),
  currency: longestFirst(grammar.currencies).map(wordPattern).join('|'),
  alone: longestFirst(
    grammar.currencies
      .filter(({ scaled }) => scaled !== true)
      .map(({ notBefore = [], notBeforeAlone = [], ...entry }) => {
        const others = [...notBefore, ...notBeforeAlone];
        return others.length === 0 ? entry : { ...entry, notBefore: others };
      }),
  )
    .map(wordPattern)
    .join('|'),
};

/** "đô la Úc" is tried before "đô la". */
function longestFirst(entries: readonly UnitWord[]): UnitWord[] {
  const single = entries.flatMap((entry) => entry.words.map((word) => ({ ...entry, words: [word] })));
  return single.toSorted((a, b) => (b.words[0]?.length ?? 0) - (a.words[0]?.length ?? 0));
}

/** `tỷ USD`, `nghìn tỷ đồng`, `trđ`, `đ`. */
const unitPattern = buildPattern(
  `(?<abbreviation> {{abbreviation}} )
   | (?<multiplier> {{multiplier}} ) (?: \\s{1,8} (?<large> {{large}} ) )? (?: \\s{0,8} (?<currency> {{currency}} ) )?
   | (?<alone> {{alone}} )`,
  parts,
);

const exponents = new Map(
  grammar.multipliers.flatMap(({ words, exponent }) => words.map((word) => [word, exponent])),
);
const abbreviations = new Map(
  grammar.abbreviations.flatMap((entry) => entry.words.map((word) => [word, entry])),
);
const currencies = new Map(grammar.currencies.flatMap((entry) => entry.words.map((word) => [word, entry])));

/** Whether a unit is nothing but a currency ("đồng Việt Nam", "USD"): then a number counts it one by one. */
export function isCurrency(unit: string): boolean {
  return currencies.has(singleBlanks(unit));
}

const everyWord = [...exponents.keys(), ...abbreviations.keys(), ...currencies.keys()];
/** The code units that a unit can begin with: most numbers are passed over by this test alone. */
const initials = new Set(everyWord.flatMap((word) => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]));

/**
 * Reads the multiplier and currency at `at` (blanks or a line end before them), or null where neither stands.
 *
 * @example readUnit('3,5 nghìn tỷ đồng', 3)?.exponent // 12
 */
export function readUnit(text: string, at: number): Unit | null {
  const start = skipSpace(text, at);
  if (!initials.has(text.charCodeAt(start))) return null;
  const exact = readExact(text, at, start);
  return exact === null || exact.currency === null ? (readDamaged(text, start) ?? exact) : exact;
}

function readExact(text: string, at: number, start: number): Unit | null {
  const match = unitPattern.at(text, start);
  if (match === null || isName(text, match)) return null;
  const alone = match.group('alone');
  if (alone !== undefined && !isCurrencyHere(text, at, match, alone)) return null;
  return toUnit(text, match);
}

function toUnit(text: string, match: Match): Unit {
  const unit = singleBlanks(match.text);
  const abbreviated = match.group('abbreviation');
  const known = abbreviated === undefined ? undefined : abbreviations.get(singleBlanks(abbreviated));
  const currency = match.group('alone') ?? match.group('currency');
  const code = currency === undefined ? undefined : currencies.get(singleBlanks(currency))?.code;
  return {
    end: skipEven(text, match.end),
    unit,
    repaired: null,
    exponent: known?.exponent ?? exponentOf(match.group('multiplier')) + exponentOf(match.group('large')),
    currency: known?.currency ?? code ?? null,
  };
}

function exponentOf(word: string | undefined): number {
  return word === undefined ? 0 : (exponents.get(word.toLowerCase()) ?? 0);
}

/** Lower case, every run of white space one blank. */
export function singleBlanks(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ');
}

const evenPattern = buildPattern(`\\s{1,8} (?: ${anyOf(grammar.even.words)} ) ${WORD_END}`);

/** The end of `chẵn` behind a sum, or `at`. */
export function skipEven(text: string, at: number): number {
  return evenPattern.at(text, at)?.end ?? at;
}

/** `Triệu Sơn`, `Đồng Nai`: a capital on the last word and on the next make a name of it. */
function isName(text: string, match: Match): boolean {
  const lastWord = match.text.slice(match.text.search(/\S+$/u));
  const isTitle = isCapital(lastWord.charAt(0)) && !isCapital(lastWord.charAt(1)) && lastWord.length > 2;
  const next = skipSpace(text, match.end);
  return isTitle && next > match.end && isCapital(text.charAt(next)) && !currencies.has(wordAt(text, next));
}

function wordAt(text: string, at: number): string {
  return text.slice(at, wordEnd(text, at)).toLowerCase();
}

function isCapital(letter: string): boolean {
  return letter !== '' && isLetter(letter.charCodeAt(0)) && letter !== letter.toLowerCase();
}

/** `đ` is also a letter of the alphabet: `điểm 3 đ)` is a label, `(gồm 45.000đ)` is not. */
function isCurrencyHere(text: string, at: number, match: Match, word: string): boolean {
  if (currencies.get(singleBlanks(word))?.tight !== true) return true;
  if (match.index - at > 1) return false;
  const isLarge = [1, 2, 3].every((back) => isDigit(text.charCodeAt(at - back)));
  return isLarge || text.charAt(match.end) !== ')';
}

/** Multipliers that stand before `đồng` often enough to be known when damaged. */
const damageable = grammar.multipliers.filter(({ exponent }) => exponent === 3 || exponent >= 6);
const realWords = new Set(grammar.damaged.realWords);
const DONG = 'đồng';

/** `tý đồng`, `triêu đồng`, `triệu đổng`: two words, each at most one damage from what was meant. */
function readDamaged(text: string, start: number): Unit | null {
  const second = skipSpace(text, wordEnd(text, start));
  const end = wordEnd(text, second);
  if (!'dDđĐ'.includes(text.charAt(second)) || !isDong(text, second, end)) return null;
  const word = wordAt(text, start);
  for (const { words, exponent } of damageable) {
    const meant = words.find((candidate) => candidate !== 'tr' && looksLike(word, candidate));
    if (meant === undefined) continue;
    const unit = singleBlanks(text.slice(start, end));
    return { end: skipEven(text, end), unit, repaired: `${meant} ${DONG}`, exponent, currency: 'VND' };
  }
  return null;
}

const otherWords = buildPattern(
  `\\s{1,8} (?: ${anyOf(grammar.currencies.flatMap(({ notBefore }) => notBefore ?? []))} ) ${WORD_END}`,
);

/** `đồng` or a damaged `đổng`; not "triệu đóng góp" or "tý đồng bào", which are words of their own. */
function isDong(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end).toLowerCase();
  if (!looksLike(word, DONG) || otherWords.at(text, end) !== null) return false;
  return !realWords.has(word) || !isLetter(text.charCodeAt(skipSpace(text, end)));
}
