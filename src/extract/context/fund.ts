import type { Fund } from '../../schema/index.ts';
import type { PlacedFigure } from '../tree.ts';
import { infer, type Context, type FigureInContext } from './context.ts';
import { CueFinder, CueReader } from './cues.ts';
import { contextGrammar } from './grammar.ts';

/**
 * Whose money an amount is (nguồn vốn). Written in the figure's clause, or told by the whole it is part of, or, for
 * credit and gifts, by the subject of its paragraph ("Quỹ vì người nghèo vận động …; xóa 12 nhà tạm, trị giá …").
 */
export function refineFund(context: Context): void {
  const cues = finder();
  const money = context.figures.filter(({ figure }) => figure.kind === 'money' && figure.per === null);
  const written = new CueReader(cues);
  for (const { figure, text, clause } of money) {
    figure.fund = written.next(text, clause) ?? levelBefore(text, clause.before);
  }
  mixWholes(context, money);
  for (const one of money) if (one.figure.fund === null) inherit(context, cues, one);
}

let shared: CueFinder<Fund> | undefined;

function finder(): CueFinder<Fund> {
  return (shared ??= new CueFinder(contextGrammar().funds, contextGrammar().neutral));
}

/** "trung ương 122 triệu đồng, xã 6 triệu đồng": the level alone, right before the number. */
const LEVELS: ReadonlyMap<string, Fund> = new Map([
  ['tỉnh', 'province'],
  ['huyện', 'district'],
  ['xã', 'commune'],
]);

const LEVEL_BEFORE = /(?:^|[,;:(]|(?<!\p{L})và)\s*(tỉnh|huyện|xã)\s*:?\s*$/iu;

function levelBefore(text: string, { start, end }: { start: number; end: number }): Fund | null {
  const words = LEVEL_BEFORE.exec(text.slice(Math.max(start, end - 16), end));
  return LEVELS.get(words?.[1]?.toLowerCase() ?? '') ?? null;
}

/** Two funds in one breakdown: the whole is neither ("Ngân sách trung ương bố trí 15.928, trong đó NSTW …; NSĐP …"). */
function mixWholes(context: Context, money: readonly FigureInContext[]): void {
  const funds = new Map<PlacedFigure, Set<Fund>>();
  for (const { placed, figure } of money) {
    const whole = context.memberships.get(placed)?.whole;
    if (whole === undefined || figure.fund === null) continue;
    funds.set(whole, (funds.get(whole) ?? new Set()).add(figure.fund));
  }
  for (const [whole, parts] of funds)
    if (parts.size > 1) infer(whole.figure, 'fund', isBudget(parts) ? 'state' : null);
}

const BUDGET: ReadonlySet<Fund> = new Set(['central', 'local', 'province', 'district', 'commune', 'state']);

function isBudget(funds: ReadonlySet<Fund>): boolean {
  return [...funds].every((fund) => BUDGET.has(fund));
}

/** Subjects that hold for a whole paragraph; a budget line holds only for its own clause. */
const SUBJECTS: ReadonlySet<Fund> = new Set(['credit', 'mobilised']);

function inherit(context: Context, cues: CueFinder<Fund>, one: FigureInContext): void {
  const whole = context.memberships.get(one.placed)?.whole;
  if (whole !== undefined) {
    if (whole.figure.fund !== 'state') infer(one.figure, 'fund', whole.figure.fund);
    return;
  }
  const subject =
    cues.last(one.text, 0, one.subjectEnd) ?? cues.last(one.text, one.clause.sentenceStart, one.placed.start);
  if (subject !== null && SUBJECTS.has(subject.value)) infer(one.figure, 'fund', subject.value);
}
