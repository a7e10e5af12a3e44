import type { Stage } from '../../schema/index.ts';
import { infer, type Context, type FigureInContext } from './context.ts';
import { CueFinder } from './cues.ts';
import { contextGrammar } from './grammar.ts';
import { headingsAbove } from './headings.ts';

/**
 * Where in the life of a budget an amount stands. The clause tells first, then the whole, then the rest of the sentence;
 * weak words ("hỗ trợ" is said of plans and of results) only then; then the headings and the kind of document.
 */
export function refineStage(context: Context): void {
  const cues = load();
  const money = context.figures.filter(({ figure }) => figure.kind === 'money');
  for (const one of money) {
    const own = ofClause(cues.strong, one);
    const whole = context.memberships.get(one.placed)?.whole;
    if (own !== null) one.figure.stage = own;
    else if (whole !== undefined && whole.figure.stage !== null)
      infer(one.figure, 'stage', whole.figure.stage);
    else infer(one.figure, 'stage', ofSentence(cues, one) ?? ofHeadings(cues.headings, one));
  }
}

interface StageCues {
  strong: CueFinder<Stage>;
  weak: CueFinder<Stage>;
  headings: CueFinder<Stage>;
}

let shared: StageCues | undefined;

function load(): StageCues {
  if (shared === undefined) {
    const { stages, headingStages, neutral } = contextGrammar();
    shared = {
      strong: new CueFinder(
        stages.filter((entry) => entry.weak !== true),
        neutral,
      ),
      weak: new CueFinder(
        stages.filter((entry) => entry.weak === true),
        neutral,
      ),
      headings: new CueFinder(headingStages, neutral),
    };
  }
  return shared;
}

function ofClause(cues: CueFinder<Stage>, { text, clause }: FigureInContext): Stage | null {
  return cues.last(text, clause.before.start, clause.before.end)?.value ?? null;
}

function ofSentence(cues: StageCues, { text, clause, placed, figure }: FigureInContext): Stage | null {
  if (figure.per !== null) return 'norm';
  const strong = cues.strong.last(text, clause.sentenceStart, placed.start);
  if (strong !== null) return strong.value;
  return cues.weak.last(text, clause.sentenceStart, placed.start)?.value ?? null;
}

const BY_DOCUMENT: Readonly<Record<string, Stage>> = {
  report: 'disbursed',
  plan: 'planned',
  proposal: 'planned',
  programme: 'planned',
  scheme: 'planned',
};

function ofHeadings(cues: CueFinder<Stage>, one: FigureInContext): Stage | null {
  for (const title of headingsAbove(one.part)) {
    const cue = cues.first(title, 0, title.length);
    if (cue !== null) return cue.value;
  }
  return BY_DOCUMENT[one.part.document.document.type ?? ''] ?? null;
}
