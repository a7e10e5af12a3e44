import type { Glyph } from './page-content.ts';

/** The glyphs of a page, each letter whole and drawn once. */
export interface Settled {
  glyphs: Glyph[];
  /** Letters that were put together of a base and a mark drawn apart. */
  rejoined: number;
}

/**
 * The marks of Vietnamese letters, combining or drawn as characters of their own: "ậ" drawn as "â" and a dot under it.
 */
const MARKS = new Map([
  ['\u0300', '\u0300'],
  ['\u0301', '\u0301'],
  ['\u0302', '\u0302'],
  ['\u0303', '\u0303'],
  ['\u0306', '\u0306'],
  ['\u0309', '\u0309'],
  ['\u031b', '\u031b'],
  ['\u0323', '\u0323'],
  ['`', '\u0300'],
  ['\u02cb', '\u0300'],
  ['\u00b4', '\u0301'],
  ['\u02ca', '\u0301'],
  ['^', '\u0302'],
  ['\u02c6', '\u0302'],
  ['~', '\u0303'],
  ['\u02dc', '\u0303'],
  ['\u02d8', '\u0306'],
  ['.', '\u0323'],
  ['\u00b7', '\u0323'],
]);

const DOTS = new Set(['.', '\u00b7']);

/** Side of the squares by which neighbours are found, in points. */
const SQUARE = 16;
/** More glyphs in a square than this are no text. */
const CROWD = 48;

/**
 * Puts marks back on the letters above or below which they stand, and drops characters that are drawn again on the same
 * place to look bold.
 */
export function settleGlyphs(glyphs: readonly Glyph[]): Settled {
  const squares = new Map<string, Glyph[]>();
  const kept: Glyph[] = [];
  const marks: Glyph[] = [];
  for (const glyph of glyphs) {
    if (near(squares, glyph).some((other) => isSame(other, glyph))) continue;
    const square = keyOf(glyph, 0, 0);
    const others = squares.get(square);
    if (others === undefined) squares.set(square, [glyph]);
    else if (others.length < CROWD) others.push(glyph);
    kept.push(glyph);
    if (MARKS.has(glyph.text)) marks.push(glyph);
  }
  const gone = new Set<Glyph>();
  for (const mark of marks) {
    const letter = near(squares, mark).find(
      (other) => other !== mark && !gone.has(other) && carries(other, mark),
    );
    if (letter === undefined) continue;
    letter.text = composed(letter, mark);
    gone.add(mark);
  }
  return { glyphs: kept.filter((glyph) => !gone.has(glyph)), rejoined: gone.size };
}

function keyOf({ x, y }: Glyph, right: number, down: number): string {
  return `${String(Math.floor(x / SQUARE) + right)}/${String(Math.floor(y / SQUARE) + down)}`;
}

function near(squares: ReadonlyMap<string, Glyph[]>, glyph: Glyph): Glyph[] {
  const found: Glyph[] = [];
  for (const right of [-1, 0, 1]) {
    for (const down of [-1, 0, 1]) {
      const square = squares.get(keyOf(glyph, right, down));
      if (square !== undefined) found.push(...square);
    }
  }
  return found;
}

function isSame(a: Glyph, b: Glyph): boolean {
  if (a.text !== b.text) return false;
  const most = a.size * 0.08;
  return Math.abs(a.x - b.x) < most && Math.abs(a.y - b.y) < most && Math.abs(a.size - b.size) < most;
}

/** Whether the middle of the mark stands within the width of a letter that takes it. */
function carries(letter: Glyph, mark: Glyph): boolean {
  if (Math.abs(letter.y - mark.y) > letter.size * 0.7 || !/^\p{L}\p{M}*$/u.test(letter.text)) return false;
  // A full stop that is set close to "Y" is none of its marks; one that is moved below the line is.
  if (DOTS.has(mark.text) && mark.y < letter.y + letter.size * 0.05) return false;
  const middle = mark.x + mark.width / 2;
  const slack = /^\p{M}$/u.test(mark.text) ? letter.size * 0.15 : 0;
  if (middle < letter.x - slack || middle > letter.x + letter.width + slack) return false;
  return composed(letter, mark).length <= letter.text.normalize('NFC').length;
}

function composed(letter: Glyph, mark: Glyph): string {
  return `${letter.text}${MARKS.get(mark.text) ?? ''}`.normalize('NFC');
}
