import type { Period } from '../../schema/index.ts';
import type { DateToken } from '../token.ts';
import { infer, type Context, type FigureInContext } from './context.ts';
import { headingsAbove } from './headings.ts';
import { readTokens } from '../tokens.ts';

/**
 * The year (or span of years) a figure is about: the nearest date before it in its clause ("vốn giao năm 2023 là …"), then
 * one behind it, then in its sentence, its whole, the headings, the title.
 */
export function refinePeriod(context: Context): void {
  const titles = new Map<string, Period | null>();
  for (const one of context.figures) {
    const own = inText(one, one.clause.before.start, one.placed.start) ?? behind(one);
    if (own !== null) {
      one.figure.period = own;
      continue;
    }
    const whole = context.memberships.get(one.placed)?.whole.figure.period ?? null;
    infer(
      one.figure,
      'period',
      whole ?? inText(one, one.clause.sentenceStart, one.placed.start) ?? ofHeadings(one, titles),
    );
  }
}

/** The last period that stands between two offsets of the passage. */
function inText({ part }: FigureInContext, start: number, end: number): Period | null {
  const date = part.tokens.findLast(
    (token) => token.type === 'date' && token.start >= start && token.end <= end && token.year !== null,
  );
  return date?.type === 'date' ? periodOf(date) : null;
}

function behind({ part, clause }: FigureInContext): Period | null {
  const date = part.tokens.find(
    (token) =>
      token.type === 'date' &&
      token.start >= clause.after.start &&
      token.end <= clause.after.end &&
      token.year !== null,
  );
  return date?.type === 'date' ? periodOf(date) : null;
}

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
