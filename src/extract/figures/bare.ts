import type { FigureKind } from '../../schema/index.ts';
import type { Numeral } from '../numeral/index.ts';
import type { Draft } from './draft.ts';
import { draft } from './measure.ts';

/**
 * Numbers without a unit of their own whose kind the words before them tell: "Tổng số hộ nghèo: 113", "tỷ lệ hộ nghèo
 * 2,69 giữ cuối năm còn 2,69%".
 */

/** A share is announced, and the number that follows has no other unit. */
const SHARE = /(?:tỷ|tỉ)\s+(?:lệ|trọng)[^.;:\n\d]{0,60}:?\s*$/iu;

/** A number of households is announced. */
const HOUSEHOLDS = /(?:tổng\s+số|số)\s+(?:lượt\s+)?hộ\s?[^.;\n\d]{0,40}?\s*(?::|là|còn|có)\s*$/iu;

const WINDOW = 80;

const ANNOUNCED: readonly { kind: FigureKind; unit: string; before: RegExp; needsFraction: boolean }[] = [
  // Only a number with decimals: "tỷ lệ hộ nghèo 5 thôn" announces nothing about the five.
  { kind: 'percent', unit: '%', before: SHARE, needsFraction: true },
  { kind: 'households', unit: 'hộ', before: HOUSEHOLDS, needsFraction: false },
];

/** Sorts bare numbers into figures and the rest. `figures` are those already read, ascending. */
export function readBareNumbers(
  text: string,
  numerals: readonly Numeral[],
  figures: readonly Draft[],
): { found: Draft[]; rest: Numeral[] } {
  const found: Draft[] = [];
  const rest: Numeral[] = [];
  const hasShare = figures.some((figure) => figure.kind === 'percent');
  for (const numeral of numerals) {
    const before = text.slice(Math.max(0, numeral.start - WINDOW), numeral.start);
    const announced = numeral.letterBefore
      ? undefined
      : ANNOUNCED.find((one) => (!one.needsFraction || numeral.decimals > 0) && one.before.test(before));
    if (announced === undefined || (announced.kind === 'percent' && !hasShare)) rest.push(numeral);
    else found.push({ ...draft(numeral, announced.kind, announced.unit, numeral.end), unitFrom: 'shared' });
  }
  return { found, rest };
}
