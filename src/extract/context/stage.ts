import type { Draft } from '../figures/draft.ts';
import type { Stage } from '../../schema/index.ts';
import type { PassageReading, TableReading } from '../tree.ts';
import { infer, type Context, type FigureInContext } from './context.ts';
import { CueFinder, type Cue } from './cues.ts';
import { contextGrammar } from './grammar.ts';
import { sectionsAbove } from './headings.ts';

/**
 * Where in the life of a budget an amount stands. The clause tells first, then the whole, then the rest of the sentence;
 * weak words ("hỗ trợ" is said of plans and of results) only then; then the headings and the kind of document.
 */
export function refineStage(context: Context): void {
  const cues = load();
  const money = context.figures.filter(({ figure }) => figure.kind === 'money');
  for (const one of money) {
    const own = ofClause(cues, one);
    const whole = context.memberships.get(one.placed)?.whole;
    if (own !== null) one.figure.stage = own;
    else if (whole !== undefined && whole.figure.stage !== null)
      infer(one.figure, 'stage', whole.figure.stage);
    else
      infer(one.figure, 'stage', ofSentence(cues, one) ?? stageFromAbove(one.part) ?? ofWeak(cues.weak, one));
  }
  for (const { figure, placed } of money) {
    // "từ 1,5 đến 2 triệu đồng/người": both ends are told at once.
    if (placed.draft.range?.role === 'low')
      figure.stage = stageOf(context, placed.draft.range.with) ?? figure.stage;
  }
}

interface StageCues {
  strong: CueFinder<Stage>;
  weak: CueFinder<Stage>;
  modifiers: CueFinder<Stage>;
  headings: CueFinder<Stage>;
}

let shared: StageCues | undefined;

function load(): StageCues {
  if (shared === undefined) {
    const { stages, stageModifiers, headingStages, neutral } = contextGrammar();
    shared = {
      strong: new CueFinder(
        stages.filter((entry) => entry.weak !== true),
        neutral,
        isYardstick,
      ),
      weak: new CueFinder(
        stages.filter((entry) => entry.weak === true),
        neutral,
      ),
      modifiers: new CueFinder(stageModifiers),
      headings: new CueFinder(headingStages, neutral),
    };
  }
  return shared;
}

/** "bằng 59% dự toán", "so với kế hoạch vốn giao": the plan is what is measured by, and tells no stage. */
function isYardstick(text: string, start: number): boolean {
  return YARDSTICK.test(text.slice(Math.max(0, start - 12), start));
}

const YARDSTICK = /(?:%|(?<!\p{L})so\s+với)\s*$/iu;

function stageOf(context: Context, draft: Draft): Stage | null {
  return context.byDraft.get(draft)?.stage ?? null;
}

function ofClause(cues: StageCues, { text, clause }: FigureInContext): Stage | null {
  return modified(
    cues,
    text,
    clause.sentenceStart,
    cues.strong.last(text, clause.before.start, clause.before.end),
  );
}

/** How far before a cue a word still changes it: "đề nghị tỉnh xem xét phân bổ". */
const REACH = 40;

/** What a cue says, changed by a word shortly before it: "ước giải ngân" is an estimate. */
function modified(cues: StageCues, text: string, start: number, cue: Cue<Stage> | null): Stage | null {
  if (cue === null) return null;
  if (cue.value !== 'disbursed' && cue.value !== 'allocated') return cue.value;
  return cues.modifiers.last(text, Math.max(start, cue.start - REACH), cue.start)?.value ?? cue.value;
}

function ofSentence(cues: StageCues, { text, clause, placed, figure }: FigureInContext): Stage | null {
  if (figure.per !== null) return 'norm';
  return modified(
    cues,
    text,
    clause.sentenceStart,
    cues.strong.last(text, clause.sentenceStart, placed.start),
  );
}

function ofWeak(cues: CueFinder<Stage>, { text, clause, placed }: FigureInContext): Stage | null {
  return cues.last(text, clause.sentenceStart, placed.start)?.value ?? null;
}

const BY_DOCUMENT: Readonly<Record<string, Stage>> = {
  report: 'disbursed',
  plan: 'planned',
  proposal: 'planned',
  programme: 'planned',
  scheme: 'planned',
};

/** What the headings over a passage or table say, nearest first, else the kind of document. */
export function stageFromAbove(part: PassageReading | TableReading): Stage | null {
  const cues = load().headings;
  for (const { title, component } of sectionsAbove(part)) {
    // A component's name says what it is for: "Dự án 7: Nâng cao năng lực và giám sát, đánh giá".
    if (component !== null) continue;
    const cue = cues.first(title, 0, title.length);
    if (cue !== null) return cue.value;
  }
  return BY_DOCUMENT[part.document.document.type ?? ''] ?? null;
}
