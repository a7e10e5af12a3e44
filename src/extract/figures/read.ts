import { findNumberWords, type Habit, type Numeral } from '../numeral/index.ts';
import { readBound } from './bound.ts';
import type { Draft } from './draft.ts';
import { draft, measure } from './measure.ts';
import { readEach, readRate } from './rate.ts';
import { linkBetween, lowEndOf, shareUnit, type Link } from './share.ts';
import { readUnit } from '../units/lexicon.ts';
import { readBareNumbers } from './bare.ts';

/** A stretch that something else has taken: a date, a citation, a label. */
export interface Taken {
  start: number;
  end: number;
}

export interface FigureReading {
  figures: Draft[];
  /** Numbers in digits that no rule explains. */
  rest: Numeral[];
}

/**
 * Reads the figures of a passage.
 *
 * @param text the passage, normalised
 * @param digits its numbers in digits, ascending
 * @param taken stretches that are no figures, ascending
 * @param habit the document's decimal mark
 */
export function readFigures(
  text: string,
  digits: readonly Numeral[],
  taken: readonly Taken[],
  habit: Habit,
): FigureReading {
  const numerals = freeNumerals(digits, findNumberWords(text), taken);
  const slots = measureAll(text, numerals, habit);
  shareUnits(text, slots, habit);
  const figures: Draft[] = [];
  for (const slot of slots) {
    if (slot.figure === null || slot.absorbed) continue;
    figures.push(slot.figure);
  }
  let next: Draft | undefined;
  for (const figure of figures.toReversed()) {
    finish(text, figure, next);
    next = figure;
  }
  adoptCurrencies(text, figures);
  const bare = slots.filter((slot) => slot.figure === null && !slot.absorbed).map((slot) => slot.numeral);
  const { found, rest } = readBareNumbers(text, bare, figures);
  const all = found.length === 0 ? figures : [...figures, ...found].toSorted((a, b) => a.start - b.start);
  return { figures: all, rest: rest.filter((numeral) => numeral.written === 'digits') };
}

/** "6,5 tỉ USD, tiếp đến là 3,4 tỉ và 3,17 tỉ USD": between two amounts of one foreign currency the third is of it, too. */
function adoptCurrencies(text: string, figures: readonly Draft[]): void {
  figures.forEach((figure, at) => {
    const [before, behind] = [figures[at - 1], figures[at + 1]];
    if (!isBareMoney(figure) || before === undefined || behind === undefined) return;
    const foreign = before.currency;
    if (foreign === null || foreign === 'VND' || behind.currency !== foreign) return;
    if (behind.start - before.end > SAME_LIST || /[.;]\s/u.test(text.slice(before.end, behind.start))) return;
    figure.currency = foreign;
    figure.vnd = null;
  });
}

const SAME_LIST = 120;

/** "3,4 tỉ": money that names no currency. */
function isBareMoney({ kind, unit }: Draft): boolean {
  return kind === 'money' && unit !== null && /^(?:triệu|tỷ|tỉ)$/u.test(unit);
}

interface Slot {
  numeral: Numeral;
  figure: Draft | null;
  /** The unit that it shares with the numbers behind it, as written behind the last of them. */
  unit?: string;
  /** Inside the figure before it: the "769" of "343 tỷ 769 triệu đồng", the whole of a ratio. */
  absorbed: boolean;
}

function freeNumerals(
  digits: readonly Numeral[],
  words: readonly Numeral[],
  taken: readonly Taken[],
): Numeral[] {
  const numerals =
    words.length === 0
      ? digits
      : [...digits, ...words].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const free: Numeral[] = [];
  let next = 0;
  let end = 0;
  for (const numeral of numerals) {
    while (next < taken.length && (taken[next]?.end ?? 0) <= numeral.start) next += 1;
    const stretch = taken[next];
    if (stretch !== undefined && stretch.start < numeral.end) continue;
    if (numeral.start < end) continue;
    free.push(numeral);
    end = numeral.end;
  }
  return free;
}

function measureAll(text: string, numerals: readonly Numeral[], habit: Habit): Slot[] {
  const slots: Slot[] = [];
  let end = 0;
  for (const numeral of numerals) {
    const absorbed = numeral.start < end;
    const figure = absorbed || isPartOfName(text, numeral) ? null : measure(text, numeral, habit);
    if (figure !== null) end = figure.end;
    slots.push({ numeral, figure, absorbed });
  }
  return slots;
}

/** "QL1", "CT.03", "m2": a letter before a digit makes a name; but "chiếm15,8%" and "từ10.000.000 đồng" only lack a space. */
function isPartOfName(text: string, numeral: Numeral): boolean {
  return numeral.letterBefore && !WORD_BEFORE.test(text.slice(Math.max(0, numeral.start - 4), numeral.start));
}

const WORD_BEFORE = /(?:\p{Ll}{3}|(?<!\p{L})(?:từ|là))$/u;

/** From right to left, so that a chain ("1, 2 hoặc 3 hộ") passes the unit on; a comma alone passes none. */
function shareUnits(text: string, slots: Slot[], habit: Habit): void {
  for (let at = slots.length - 2; at >= 0; at -= 1) {
    const left = slots[at];
    const right = slots[at + 1];
    if (left === undefined || right === undefined || left.absorbed || right.figure === null) continue;
    const link = linkBetween(text, left.figure?.end ?? left.numeral.end, right.numeral.start);
    if (link === null || (link === 'comma' && right.figure.unitFrom !== 'shared')) continue;
    if (left.figure === null) joinBare(text, left, right, right.figure, link, habit);
    else if (link === 'range' && left.figure.kind === right.figure.kind) pairUp(left.figure, right.figure);
  }
}

/** Kinds of which "part/whole" is one statement: "05/11 huyện". Money and shares are told as two amounts. */
const RATIO_KINDS: ReadonlySet<string> = new Set(['count', 'households', 'people', 'quantity']);

function joinBare(text: string, left: Slot, right: Slot, whole: Draft, link: Link, habit: Habit): void {
  right.unit ??= text.slice(right.numeral.end, whole.end);
  if (isPartOfName(text, left.numeral)) return;
  if (link === 'slash' && isDay(text, left.numeral, right)) {
    right.figure = null;
    return;
  }
  if (link === 'slash' && RATIO_KINDS.has(whole.kind)) {
    left.figure = ratio(left.numeral, whole);
    right.absorbed = true;
    return;
  }
  left.unit = right.unit;
  left.figure = shareUnit(left.numeral, whole, right.unit, habit);
  if (link !== 'range') return;
  left.figure = lowEndOf(left.figure, whole, habit);
  pairUp(left.figure, whole);
}

/** "Nếu ngày hội 25/6 rơi vào thứ bảy": a day and its month, and behind them no word that is known to be counted. */
function isDay(text: string, day: Numeral, { numeral: month, figure }: Slot): boolean {
  if (figure?.kind !== 'count' || day.value > 31 || month.value < 1 || month.value > 12) return false;
  return day.value > month.value && readUnit(text, month.end)?.known !== true;
}

function ratio(part: Numeral, whole: Draft): Draft {
  return {
    ...draft(part, 'ratio', whole.unit, whole.end),
    part: part.value,
    of: whole.value,
  };
}

/** "giảm từ 5 đến 3" is a change, not a range: the low end stands first. */
function pairUp(low: Draft, high: Draft): void {
  if (low.value > high.value && low.unit === high.unit) return;
  low.range = { role: 'low', with: high };
  high.range = { role: 'high', with: low };
}

/** @param next the figure behind, whose rate a shared unit brings along ("từ 18 lên 24 triệu đồng/người/năm") */
function finish(text: string, figure: Draft, next: Draft | undefined): void {
  const behind = readRate(text, figure.end, figure.kind);
  // "12 hộ/15 hộ" is a pair, not a rate by the 15.
  const isPair = behind !== null && next?.kind === figure.kind && next.start < behind.end;
  const rate = isPair ? null : behind;
  // "36 triệu đồng/năm trở lên": the rate stands between the figure and its bound.
  figure.bound = readBound(text, figure.start, rate?.end ?? figure.end);
  figure.per = rate?.per ?? readEach(text, figure.start);
  if (next === undefined || next.kind !== figure.kind) return;
  const isLowEnd = figure.range?.role === 'low' && figure.range.with === next;
  if (figure.unitFrom === 'shared' || isLowEnd) figure.per ??= next.per;
  // "khoảng 20 - 25 lao động": both ends are guessed.
  if (isLowEnd && figure.bound === 'about' && next.bound === 'exact') next.bound = 'about';
}
