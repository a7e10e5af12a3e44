/**
 * Characters of symbol fonts. Word stores them in the private range U+F020–F0FF; what they mean lies in the font. Read
 * are the signs that stand in plans: comparisons, products, arrows, the bullets that people insert by hand.
 */
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x2d, '−'],
  [0xa3, '≤'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xd7, '·'],
  [0xde, '⇒'],
  [0xe5, '∑'],
]);

const DINGBATS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xf0, '⇒'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfe, '☑'],
]);

const PRIVATE = /[\uf020-\uf0ff]/gu;

/**
 * Text with what it means in its font. A dingbat that is no bullet or tick is a drawing and vanishes; in a font of
 * letters the private range repeats Latin-1, as the fonts of old Vietnamese character sets have it.
 *
 * @example symbolText('\uf0b3 5 ha', 'Symbol') // '≥ 5 ha'
 */
export function symbolText(text: string, font: string | null): string {
  return text.replace(PRIVATE, (character) => symbolOf(character.charCodeAt(0) - 0xf000, font));
}

/** The character `code` of a font, as `w:sym` names it. */
export function symbolOf(code: number, font: string | null): string {
  const place = code >= 0xf000 ? code - 0xf000 : code;
  if (font !== null && /^symbol/i.test(font)) return SYMBOL.get(place) ?? plain(place);
  if (font !== null && /dings/i.test(font)) return DINGBATS.get(place) ?? '';
  return String.fromCharCode(place);
}

/** Digits and punctuation are themselves in the font Symbol; its letters are Greek. */
function plain(code: number): string {
  return code < 0x7f && !/[A-Za-z]/.test(String.fromCharCode(code)) ? String.fromCharCode(code) : '';
}
