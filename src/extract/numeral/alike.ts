import { createRequire } from 'node:module';

/**
 * Words as recognition (OCR) leaves them: `tý đồng`, `triêu đồng`, `triệu đổng`. Damerau–Levenshtein distance of
 * `natural`, loaded only when a document has a word that looks damaged.
 */

type Distance = (left: string, right: string, options: object) => unknown;

const requirePart = createRequire(import.meta.url);
let distance: Distance | undefined;

function isModule(part: unknown): part is { DamerauLevenshteinDistance: Distance } {
  return typeof part === 'object' && part !== null && 'DamerauLevenshteinDistance' in part;
}

function loadDistance(): Distance {
  const part: unknown = requirePart('natural/lib/natural/distance/levenshtein_distance.js');
  if (!isModule(part)) throw new TypeError('natural has no Damerau–Levenshtein distance');
  return part.DamerauLevenshteinDistance;
}

/** `triệu` → `trieu`: the letters without their marks. */
function bareLetters(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');
}

/** A word this short has too many neighbours ("tổ" beside "tỷ", "đang" beside "đồng"): only its marks may be damaged. */
const SHORT = 4;

/**
 * True where `read` is `meant` or one damage away from it.
 *
 * @example looksLike('tý', 'tỷ') // true
 * @example looksLike('tổ', 'tỷ') // false: another letter in a short word
 */
export function looksLike(read: string, meant: string): boolean {
  if (read === meant) return true;
  if (Math.abs(read.length - meant.length) > 1) return false;
  if (meant.length <= SHORT && bareLetters(read) !== bareLetters(meant)) return false;
  distance ??= loadDistance();
  return distance(read, meant, {}) === 1;
}
