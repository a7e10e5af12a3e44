import { formatNumber, type DigitStyle } from '../../extract/numeral/format.ts';
import type { Numeral } from '../../extract/numeral/index.ts';
import type { PlacedFigure, Reading } from '../../extract/tree.ts';
import { formatExact, ONE, unitSize, type Exact } from '../../relate/exact.ts';
import type { Figure } from '../../schema/index.ts';

/** How a document writes its numbers, asked figure by figure. */
export interface Speller {
  /** Another value as this figure would write it, without unit: «04» for 4 where it says "40 hộ" among "07 hộ". */
  number(figure: Figure, value: Exact): string;
  /** The same with the figure's words: «04 hộ cận nghèo». */
  amount(figure: Figure, value: Exact): string;
  /** The number as it stands in the text. */
  written(figure: Figure): string;
  /** The whole figure as it stands in the text, on one line; its unit added where it stands elsewhere. */
  quoted(figure: Figure): string;
}

/** The speller of a document. */
export function spellerOf(reading: Reading): Speller {
  const placed = new Map(reading.figures.map((each) => [each.figure.id, each]));
  const habit: Habit = { decimal: reading.habit.decimal, padsDigits: padsDigits(reading.figures) };
  const numeralOf = (figure: Figure): Numeral | null => placed.get(figure.id)?.draft.numeral ?? null;
  const number = (figure: Figure, value: Exact): string => {
    const numeral = numeralOf(figure);
    const words = numeral?.written === 'words' ? inWords(figure, value) : null;
    return words ?? inDigits(figure, value, isPlain(figure, numeral) ? numeral.text : '', habit);
  };
  return {
    number,
    amount: (figure, value) => number(figure, value) + unitBehind(figure, numeralOf(figure)),
    written: (figure) => {
      const numeral = numeralOf(figure);
      return isPlain(figure, numeral) ? oneLine(numeral.text) : oneLine(figure.text);
    },
    quoted: (figure) =>
      figure.unitFrom === 'written' || figure.unit === null
        ? oneLine(figure.text)
        : `${oneLine(figure.text)}${unitGap(figure.unit)}${figure.unit}`,
  };
}

interface Habit {
  decimal: ',' | '.';
  /** Small counts have a zero before them: "04 hộ". */
  padsDigits: boolean;
}

const COUNTED: ReadonlySet<string> = new Set(['households', 'people', 'count', 'ratio']);

/** Whether most counts below ten are written with a zero in front. */
function padsDigits(figures: readonly PlacedFigure[]): boolean {
  let [padded, bare] = [0, 0];
  for (const { figure, draft } of figures) {
    if (!COUNTED.has(figure.kind) || draft.numeral.written === 'words' || figure.value >= 10) continue;
    if (draft.numeral.text.startsWith('0')) padded += 1;
    else bare += 1;
  }
  return padded > bare;
}

function inDigits(figure: Figure, value: Exact, numeral: string, habit: Habit): string {
  const amount = inUnit(figure, value);
  const negative = amount.startsWith('-');
  const digits = negative ? amount.slice(1) : amount;
  return `${negative ? '−' : ''}${formatNumber(digits, styleOf(figure, numeral, habit))}`;
}

/** A value in the figure's unit, as an exact decimal string; in đồng where the unit has no place for it. */
function inUnit(figure: Figure, value: Exact): string {
  return formatExact((value * ONE) / unitSize(figure));
}

function styleOf(figure: Figure, numeral: string, habit: Habit): DigitStyle {
  const decimals = figure.canonical.split('.')[1]?.length ?? 0;
  const integer = decimals > 0 ? numeral.slice(0, -decimals - 1) : numeral;
  const decimal =
    decimals > 0 && numeral.at(-decimals - 1) === '.' ? '.' : decimals > 0 ? ',' : habit.decimal;
  const mark = /\d([.,\s])\d/u.exec(integer)?.[1];
  const digits =
    integer.startsWith('0') && /^\d{2,}$/u.test(integer) ? integer.length : padding(figure, habit);
  return { written: 'digits', group: groupMark(integer, mark, decimal), decimal, decimals, digits };
}

function padding(figure: Figure, habit: Habit): number {
  return habit.padsDigits && COUNTED.has(figure.kind) ? 2 : 1;
}

function groupMark(integer: string, mark: string | undefined, decimal: ',' | '.'): DigitStyle['group'] {
  if (mark === undefined) return /^\d{4,}$/u.test(integer) ? '' : decimal === ',' ? '.' : ',';
  return mark === '.' || mark === ',' ? mark : ' ';
}

function inWords(figure: Figure, value: Exact): string | null {
  const whole = inUnit(figure, value);
  if (!/^\d{1,18}$/u.test(whole)) return null;
  const words = formatNumber(whole, { written: 'words' });
  const isCapital = /^\p{Lu}/u.test(figure.text);
  return isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** What stands behind the number, as written: " hộ cận nghèo", "%", "đ"; the unit where it stands elsewhere. */
function unitBehind(figure: Figure, numeral: Numeral | null): string {
  if (isPlain(figure, numeral) && figure.unitFrom === 'written') {
    return figure.text.slice(numeral.text.length).replace(/\s+/gu, ' ');
  }
  return figure.unit === null ? '' : unitGap(figure.unit) + figure.unit;
}

function unitGap(unit: string): string {
  return unit.startsWith('%') ? '' : ' ';
}

/** One number and its unit: "2 tỷ 735 triệu đồng" has two numbers, and the one of "2,338 triệu hộ" counts millions. */
function isPlain(figure: Figure, numeral: Numeral | null): numeral is Numeral {
  return numeral !== null && numeral.canonical === figure.canonical && figure.text.startsWith(numeral.text);
}

/** White space of any kind is one blank: figures are broken over lines. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
