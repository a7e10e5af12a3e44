import type { Stroke } from '../pdf/page-content.ts';
import type { GrayImage } from './gray-image.ts';

/** Darker than this is ink. */
const INK = 160;
/** The shortest line, in inches: longer than a dash and than any letter is high. */
const SHORTEST = 0.32;
/** The thickest line, in inches; thicker is a bar or a picture. */
const THICKEST = 0.045;
/** A gap in a line that the paper or the scanner made, in inches. */
const GAP = 0.014;

/** A stretch of ink in one row of pixels (or column), ends inclusive. */
interface Inked {
  from: number;
  to: number;
}

/** Ink in neighbouring rows of pixels that makes one line. */
interface Bar extends Inked {
  first: number;
  last: number;
  /** Of the lowest row so far. */
  tail: Inked;
}

/**
 * Finds the level and upright lines drawn on a page and wipes them out: the recogniser reads borders of tables as
 * letters, "|Dựưán1" for "Dự án 1".
 *
 * @param resolution in dots per inch
 * @returns the lines in points, and a picture without them
 */
export function takeRuledLines(
  image: GrayImage,
  resolution: number,
): { strokes: Stroke[]; image: GrayImage } {
  const wiped: GrayImage = { ...image, pixels: new Uint8Array(image.pixels) };
  const strokes: Stroke[] = [];
  for (const level of [true, false]) {
    for (const bar of barsOf(image, level, resolution)) {
      if (bar.last - bar.first + 1 > THICKEST * resolution || isOfLetters(image, bar, level)) continue;
      const toPoints = 72 / resolution;
      const at = ((bar.first + bar.last + 1) / 2) * toPoints;
      strokes.push({ level, at, from: bar.from * toPoints, to: (bar.to + 1) * toPoints });
      wipe(wiped, bar, level);
    }
  }
  return { strokes, image: wiped };
}

function barsOf(image: GrayImage, level: boolean, resolution: number): Bar[] {
  const rows = level ? image.height : image.width;
  const bars: Bar[] = [];
  let open: Bar[] = [];
  for (let row = 0; row < rows; row += 1) {
    const still: Bar[] = [];
    for (const inked of inkedIn(image, row, level, resolution)) {
      const bar = open.find(
        ({ tail, last }) => last >= row - 2 && tail.from <= inked.to && inked.from <= tail.to,
      );
      if (bar === undefined) {
        const started = { ...inked, first: row, last: row, tail: inked };
        bars.push(started);
        still.push(started);
        continue;
      }
      bar.from = Math.min(bar.from, inked.from);
      bar.to = Math.max(bar.to, inked.to);
      bar.last = row;
      bar.tail = inked;
      if (!still.includes(bar)) still.push(bar);
    }
    open = [...still, ...open.filter((bar) => !still.includes(bar) && bar.last >= row - 1)];
  }
  return bars;
}

/** The long stretches of ink in a row of pixels (in a column, where `level` is false). */
function inkedIn(
  { width, height, pixels }: GrayImage,
  row: number,
  level: boolean,
  resolution: number,
): Inked[] {
  const [length, step, start] = level ? [width, 1, row * width] : [height, width, row];
  const [shortest, gap] = [SHORTEST * resolution, GAP * resolution];
  const found: Inked[] = [];
  let from = -1;
  let last = -1;
  for (let at = 0; at <= length; at += 1) {
    if (at < length && (pixels[start + at * step] ?? 255) < INK) {
      if (from < 0) from = at;
      last = at;
    } else if (from >= 0 && (at - last > gap || at === length)) {
      if (last - from + 1 >= shortest) found.push({ from, to: last });
      from = -1;
    }
  }
  return found;
}

/** Of a drawn line so much may touch other ink; the feet of letters, "HÌNH", touch their stems all along. */
const MOST_TOUCHED = 0.2;

function isOfLetters({ width, height, pixels }: GrayImage, bar: Bar, level: boolean): boolean {
  const across = level ? height : width;
  const isInk = (row: number, at: number): boolean =>
    row >= 0 && row < across && (pixels[level ? row * width + at : at * width + row] ?? 255) < INK;
  let touched = 0;
  for (let at = bar.from; at <= bar.to; at += 1) {
    if (isInk(bar.first - 2, at) || isInk(bar.last + 2, at)) touched += 1;
  }
  return touched > MOST_TOUCHED * (bar.to - bar.from + 1);
}

/** Paints a bar white, and the pale edges beside it, but not a letter that crosses it. */
function wipe({ width, height, pixels }: GrayImage, bar: Bar, level: boolean): void {
  const [across, along] = level ? [height, width] : [width, height];
  const offset = (row: number, at: number): number => (level ? row * width + at : at * width + row);
  const isInk = (row: number, at: number): boolean =>
    row >= 0 && row < across && (pixels[offset(row, at)] ?? 255) < INK;
  for (let at = Math.max(0, bar.from - 1); at <= Math.min(along - 1, bar.to + 1); at += 1) {
    // Lines that cross are wiped in their turn: the level ones first, then what the upright ones left of them.
    if (isInk(bar.first - 2, at) && isInk(bar.last + 2, at)) continue;
    for (let row = Math.max(0, bar.first - 1); row <= Math.min(across - 1, bar.last + 1); row += 1) {
      pixels[offset(row, at)] = 255;
    }
  }
}
