import type { PlacedFigure, Reading } from '../extract/tree.ts';
import type { ScannedNumber } from '../read/places.ts';

/**
 * Below this the recogniser is wrong now and then. Of figures read right on clean pages of 150 dpi nearly all have 95 or
 * more; the surest that was read wrong on a blurred and speckled page had 93 ("32" for "3.2").
 */
const SURE = 94;

/** A number that was perhaps misread, with the figures it is part of. */
export interface Doubt {
  start: number;
  end: number;
  figures: PlacedFigure[];
}

/** Everything in a text that was perhaps misread: what a recogniser was not sure of, and letters inside numbers. */
export function doubtsOf(reading: Reading): Doubt[] {
  const mixed = mixedNumbers(reading.outline.decoded.text);
  return [...mixed, ...unsureFigures(reading, mixed)];
}

/** The figures that were perhaps misread, by id. */
export function doubtedFigures(reading: Reading): ReadonlySet<string> {
  return new Set(doubtsOf(reading).flatMap(({ figures }) => figures.map(({ figure }) => figure.id)));
}

/** Digits with O, l, I or S between them, or before a group of three, or beside ó: "1O5", "l.872", "4ó". */
const MIXED =
  /(?<![\p{L}\p{N}/.,-])(?:[OolIS](?=[.,]\d{3}(?![\p{L}\p{N}]))|ó(?=\d)|\d[\d.,]*(?:[OolIS](?=[OolISó.,]*\d)|ó))[OolISó\d.,]*(?![\p{L}/-])/gu;

function mixedNumbers(text: string): Doubt[] {
  const found: Doubt[] = [];
  MIXED.lastIndex = 0;
  for (let match = MIXED.exec(text); match !== null; match = MIXED.exec(text)) {
    const end = match.index + match[0].replace(/[.,]+$/u, '').length;
    found.push({ start: match.index, end, figures: [] });
  }
  return found;
}

/** Figures whose digits the recogniser doubted, and the figures that mixed numbers broke up. */
function unsureFigures({ figures, outline: { decoded } }: Reading, mixed: readonly Doubt[]): Doubt[] {
  const unsure = decoded.scannedNumbers.filter((number) => isUnsure(number, decoded.text));
  const doubts: Doubt[] = [];
  let [next, nextMixed] = [0, 0];
  for (const placed of figures) {
    const [start, end] = [placed.figure.position.start.offset, placed.figure.position.end.offset];
    while (nextMixed < mixed.length && (mixed[nextMixed]?.end ?? 0) <= start) nextMixed += 1;
    while (next < unsure.length && (unsure[next]?.end ?? 0) <= start) next += 1;
    const broken = mixed[nextMixed];
    if (broken !== undefined && broken.start < end) broken.figures.push(placed);
    else if ((unsure[next]?.start ?? Infinity) < end) doubts.push({ start, end, figures: [placed] });
  }
  return doubts;
}

/** Thousands with a comma, "35,559", are mostly a point that was read as a comma, with whatever confidence. */
const COMMA_THOUSANDS = /\d,\d{3}(?!\d)/u;

function isUnsure({ confidence, start, end }: ScannedNumber, text: string): boolean {
  return confidence < SURE || COMMA_THOUSANDS.test(text.slice(start, end));
}
