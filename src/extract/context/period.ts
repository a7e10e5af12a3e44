import type { Period } from '../../schema/index.ts';
import type { DateToken } from '../token.ts';
import type { PassageReading } from '../tree.ts';
import { readRate } from '../figures/rate.ts';
import { Words } from '../../grammar/words.ts';
import { contextGrammar } from './grammar.ts';
import { infer, type Context, type FigureInContext } from './context.ts';
import { headingsAbove } from './headings.ts';
import { readTokens } from '../tokens.ts';
import { partitionPoint } from '../../read/partition-point.ts';

/**
 * The year (or span of years) a figure is about: a date in the bracket behind it ("9% (năm 2025)"), the nearest date
 * before it in its clause ("vốn giao năm 2023 là …"), one behind it; then its whole, its sentence, the headings, the title.
 */
export function refinePeriod(context: Context): void {
  const titles = new Map<string, Period | null>();
  let dates: PassageDates | undefined;
  for (const one of context.figures) {
    if (dates?.part !== one.part) dates = new PassageDates(one.part);
    const own =
      dates.inBracketBehind(one) ??
      dates.last(one.clause.before.start, one.placed.start) ??
      dates.behind(one);
    if (own !== null) {
      one.figure.period = own;
      continue;
    }
    const whole = context.memberships.get(one.placed)?.whole.figure.period ?? null;
    const sentence = whole ?? dates.last(one.clause.sentenceStart, one.placed.start);
    infer(one.figure, 'period', sentence ?? ofHeadings(one, titles));
  }
}

/** The dates of a passage that tell a year, in order. */
class PassageDates {
  readonly part: PassageReading;
  readonly #dates: readonly DateToken[];
  /** Dates in the bracket behind a figure are its own and introduce no other. */
  readonly #spent = new Set<DateToken>();

  constructor(part: PassageReading) {
    this.part = part;
    this.#dates = part.tokens.filter(
      (token): token is DateToken =>
        token.type === 'date' && token.year !== null && !isOfAnother(part.passage.text.value, token.start),
    );
  }

  inBracketBehind({ text, placed }: FigureInContext): Period | null {
    // "29,5 triệu đồng/người/năm (năm 2023)": the rate is passed over.
    const start = readRate(text, placed.end)?.end ?? placed.end;
    const bracket = BRACKET_BEHIND.exec(text.slice(start, start + 60));
    if (bracket === null) return null;
    const date = this.#firstFrom(placed.end);
    if (date === undefined || date.end > start + bracket[0].length) return null;
    this.#spent.add(date);
    return periodOf(date);
  }

  /** The last one between two offsets. */
  last(start: number, end: number): Period | null {
    for (let at = this.#indexFrom(end) - 1; at >= 0; at -= 1) {
      const date = this.#dates[at];
      if (date === undefined || date.start < start) return null;
      if (date.end <= end && !this.#spent.has(date)) return periodOf(date);
    }
    return null;
  }

  behind({ clause }: FigureInContext): Period | null {
    const date = this.#firstFrom(clause.after.start);
    if (date === undefined || date.end > clause.after.end) return null;
    // "từ 12% năm 2022 xuống 10% năm 2023": the first year does not introduce the second share.
    if (date.start - clause.after.start <= RIGHT_BEHIND) this.#spent.add(date);
    return periodOf(date);
  }

  #firstFrom(offset: number): DateToken | undefined {
    return this.#dates[this.#indexFrom(offset)];
  }

  /** Index of the first date that begins at or after `offset`. */
  #indexFrom(offset: number): number {
    return partitionPoint(this.#dates.length, (at) => (this.#dates[at]?.start ?? Infinity) < offset);
  }
}

let comparisons: { words: Words; except: ReadonlySet<string> } | undefined;

/** "tăng 46% so với cùng kỳ năm 2018", "sinh năm 1948": the year is not when the figure was. */
function isOfAnother(text: string, start: number): boolean {
  comparisons ??= load();
  const before = text.slice(Math.max(0, start - FARTHEST_COMPARISON), start);
  const last = comparisons.words.all(before).at(-1);
  if (last === undefined || comparisons.except.has(before.slice(last.start, last.end).toLowerCase()))
    return false;
  return ONLY_WORDS.test(before.slice(last.end));
}

function load(): { words: Words; except: ReadonlySet<string> } {
  const { terms, except } = contextGrammar().comparisons;
  return { words: new Words([...terms, ...except]), except: new Set(except) };
}

/** "so với cùng kỳ cuối tháng 6 của " */
const FARTHEST_COMPARISON = 32;

const ONLY_WORDS = /^[\p{L}\s]*$/u;

/** A blank and a short word: " vào cuối năm 2022". */
const RIGHT_BEHIND = 10;

const BRACKET_BEHIND = /^\s*\([^()]{0,50}\)/u;

function periodOf(date: DateToken): Period | null {
  if (date.year === null) return null;
  if (date.toYear !== null) return { from: date.year, to: date.toYear };
  return date.part === null ? { year: date.year } : { year: date.year, part: date.part };
}

function ofHeadings(one: FigureInContext, titles: Map<string, Period | null>): Period | null {
  const title = one.part.document.document.title;
  for (const heading of [...headingsAbove(one.part), ...(title === null ? [] : [title])]) {
    let period = titles.get(heading);
    if (period === undefined) {
      const date = readTokens(heading).find((token) => token.type === 'date' && token.year !== null);
      period = date?.type === 'date' ? periodOf(date) : null;
      titles.set(heading, period);
    }
    if (period !== null) return period;
  }
  return null;
}
