import { breakdownGrammar } from '../extract/breakdown/grammar.ts';
import type { Breakdown } from '../extract/breakdown/index.ts';
import type { PlacedFigure } from '../extract/tree.ts';
import type { Candidate } from './candidate.ts';
import { exact, valueOf, type Exact } from './exact.ts';
import { isOneSlipAway } from './slip.ts';
import { compute, statedValue } from './verdict.ts';

/**
 * Breakdowns that the text never meant: the words are those of one, but what stands behind them divides something else.
 * Such a reading says nothing, however wrong its sum is.
 */
export function isUnmeant(breakdown: Breakdown): boolean {
  return isNeverSummed(breakdown) || dividesAnEarlierOne(breakdown) || opensWithoutNumber(breakdown);
}

let unsummed: ReadonlySet<string> | undefined;

/** "khách tăng gấp 3 lần, trong đó khách quốc tế tăng gấp 4 lần": times, degrees and marks are not added up. */
function isNeverSummed({ whole: { figure } }: Breakdown): boolean {
  unsummed ??= new Set(breakdownGrammar().unsummed.units);
  return unsummed.has(figure.unit ?? '');
}

/**
 * "Tổng mức đầu tư 4.800 tỷ đồng, tăng 3.400 tỷ đồng. Trong đó xây lắp 1.700 tỷ đồng, đền bù 2.600 tỷ đồng": too much for
 * the nearest amount, and not for one before it.
 */
function dividesAnEarlierOne({ whole, parts, shape, alike = [] }: Breakdown): boolean {
  if (shape !== 'cue') return false;
  const sum = sumOf(parts);
  // What exceeds its whole by a fifth at most may well be a slip.
  if (sum * 5n <= valueOf(whole.figure) * 6n) return false;
  return alike.some((one) => one !== whole && valueOf(one.figure) >= sum);
}

/** "có 5 người, gồm bảo vệ, 2 nhân viên và 1 khách": the first of them is one person, and has no number. */
function opensWithoutNumber({ whole, parts: [first], shape }: Breakdown): boolean {
  if (shape !== 'cue' || first === undefined || first.part !== whole.part) return false;
  if (first.part.type !== 'passage' || whole.figure.kind === 'money') return false;
  return UNNUMBERED.test(first.part.passage.text.value.slice(whole.end, first.start));
}

const UNNUMBERED = /(?<!\p{L})gồm(?:\s+có)?\s[^,;:.()\d]{1,40},\s/iu;

/** How a far-off sum may still have come about by one slip: a digit that merely differs explains anything. */
const GROSS_SLIPS = ['unit', 'separator', 'missing_digit', 'extra_digit', 'transposition'] as const;

/** Fewer digits are gained and lost by chance. */
const LEAST_EXPLAINED = exact('100');

/**
 * Whether the parts make less than a quarter of their whole ("33 nghị định, gồm 2 nghị định về lương" names a few of many) or
 * more than ten times as much, and no slip explains it.
 */
export function farOff(candidate: Candidate): 'short' | 'over' | null {
  const sum = compute(candidate)?.value;
  const whole = statedValue(candidate);
  if (sum === undefined || (sum * 4n >= whole && sum <= whole * 10n)) return null;
  if (isOneSlipAway(candidate, GROSS_SLIPS, LEAST_EXPLAINED)) return null;
  return sum < whole ? 'short' : 'over';
}

const UNIT_STEP = exact('1000');
const ONE = exact('1');

/**
 * Whether one part that is more than its whole can be a slip: it is a few times as much, or a unit too much. "97 triệu
 * đồng. Trong đó … 105 tỷ đồng" speaks of something else.
 */
export function isBelievableExcess(whole: PlacedFigure, part: PlacedFigure): boolean {
  const [most, value] = [valueOf(whole.figure), valueOf(part.figure)];
  if (value <= most * MOST_TIMES) return true;
  const reduced = (value * ONE) / UNIT_STEP;
  return part.figure.kind === 'money' && reduced <= most && reduced * MOST_TIMES >= most;
}

const MOST_TIMES = 3n;

function sumOf(parts: readonly PlacedFigure[]): Exact {
  return parts.reduce((sum, { figure }) => sum + valueOf(figure), 0n);
}
