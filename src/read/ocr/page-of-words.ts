import type { Glyph, PageContent, Stroke } from '../pdf/page-content.ts';
import type { GrayImage } from './gray-image.ts';
import type { RecognisedLine, RecognisedPage, RecognisedWord } from './recognised.ts';

/** Capitals and figures are this share of their font high. */
const CAPITAL_HEIGHT = 0.69;
/** Letters of two lines whose heights differ less are of one size: a pixel more or less is the scanner's. */
const SAME_SIZE = 0.14;
/** The recogniser parts words where the eye does; so much of the size is kept free behind each. */
const WORD_END = 0.12;

/** A page as the layout of PDF takes it: the recogniser's words on its lines, and the lines that were drawn. */
export function pageOfWords(
  { lines }: RecognisedPage,
  strokes: readonly Stroke[],
  place: { page: number; image: Pick<GrayImage, 'width' | 'height'>; resolution: number },
): PageContent {
  const toPoints = 72 / place.resolution;
  const sizes = settledSizes(lines.map((line) => sizeOfLine(line) * toPoints));
  const glyphs = lines.flatMap((line, index) =>
    line.words.flatMap((word) => glyphsOf(word, line, { toPoints, size: sizes[index] ?? 12 })),
  );
  return {
    page: place.page,
    width: place.image.width * toPoints,
    height: place.image.height * toPoints,
    glyphs,
    strokes: [...strokes],
    turned: 0,
  };
}

/** Height of a line's font, in pixels. */
function sizeOfLine({ words }: RecognisedLine): number {
  const heights = words.flatMap(({ height }) => height ?? []);
  if (heights.length > 0) return median(heights) / CAPITAL_HEIGHT;
  return median(words.map(({ box }) => box.y1 - box.y0));
}

/** Sizes near that of most lines become that one. */
function settledSizes(sizes: readonly number[]): number[] {
  const body = median(sizes);
  return sizes.map((size) => (Math.abs(size - body) < body * SAME_SIZE ? body : size));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The characters of a word, evenly over its width: the recogniser knows the place of words better than of letters. */
function glyphsOf(
  { text, box, confidence }: RecognisedWord,
  { baseline }: RecognisedLine,
  { toPoints, size }: { toPoints: number; size: number },
): Glyph[] {
  const letters = Array.from(text.normalize('NFC'));
  const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0);
  const y = (baseline.y0 + slope * (box.x0 - baseline.x0)) * toPoints;
  const room = (box.x1 - box.x0) * toPoints;
  const width = Math.max(room - size * WORD_END, room / 2) / letters.length;
  const font = /\d/u.test(text) ? fontOfConfidence(confidence) : '';
  return letters.map((letter, index) => ({
    text: letter,
    x: box.x0 * toPoints + index * width,
    y,
    width,
    size,
    font,
    spaced: index === 0,
    raised: false,
  }));
}

const FONT = /^ocr:(\d+)$/u;

/** A scan knows no fonts; words with figures carry how sure they are through the layout in their place. */
function fontOfConfidence(confidence: number): string {
  return `ocr:${String(Math.round(confidence))}`;
}

/** The confidence that the "font" of a run stands for, or null. */
export function confidenceOfFont(font: string | null): number | null {
  const found = FONT.exec(font ?? '')?.[1];
  return found === undefined ? null : Number(found);
}
