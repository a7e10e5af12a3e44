/** Reads the number of a heading label: Roman, Arabic, a letter of the Vietnamese alphabet, or a number word. */

/** The letters that count points; ă â ê ô ơ ư are never used for it (Decree 30/2020/NĐ-CP, Annex I, II.6). */
const ALPHABET = 'abcdđeghiklmnopqrstuvxy';

/** Letters that the alphabet lacks but that some writers use in English order: the place after which each stands. */
const FOREIGN: Readonly<Record<string, number>> = { f: 6.5, j: 9.5, w: 22.3, z: 23.5 };

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

const WORDS: Readonly<Record<string, number>> = {
  nhất: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

/** The place of a letter in the Vietnamese order of points, 1 for a: d 4, đ 5, e 6, g 7. NaN for anything else. */
export function letterOrdinal(letter: string): number {
  const small = letter.toLowerCase();
  const index = small.length === 1 ? ALPHABET.indexOf(small) : -1;
  return index >= 0 ? index + 1 : (FOREIGN[small] ?? Number.NaN);
}

/** The value of a Roman numeral in either case, NaN when it is none: "IX" 9, "A" NaN. */
export function romanOrdinal(text: string): number {
  let total = 0;
  let next = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const value = ROMAN[(text[index] ?? '').toLowerCase()];
    if (value === undefined) return Number.NaN;
    total += value < next ? -value : value;
    next = value;
  }
  return total > 0 ? total : Number.NaN;
}

/** The value of the number in a word label: "thứ hai" 2, "III" 3, "12" 12, "B" 2. */
export function wordOrdinal(text: string): number {
  const word = WORDS[text.toLowerCase()];
  if (word !== undefined) return word;
  const digits = Number.parseInt(text, 10);
  if (!Number.isNaN(digits)) return digits;
  const roman = romanOrdinal(text);
  return Number.isNaN(roman) || /^[CD]$/.test(text) ? letterOrdinal(text) : roman;
}

/** The numbers of a label in steps: "2.10." [2, 10], "II.1" [2, 1], "a.2" [1, 2]. */
export function decimalOrdinals(text: string): number[] {
  const steps = text.match(/\d+|[IVX]+|\p{L}/gu) ?? [];
  return steps.map((step) => {
    if (/^\d/.test(step)) return Number.parseInt(step, 10);
    const roman = /^[IVX]+$/.test(step) ? romanOrdinal(step) : Number.NaN;
    return Number.isNaN(roman) ? letterOrdinal(step) : roman;
  });
}

/** The letter of a place in the Vietnamese order, null past the last: 4 "d", 5 "đ", 6 "e", 7 "g". */
export function letterOf(ordinal: number): string | null {
  return ALPHABET[ordinal - 1] ?? null;
}
