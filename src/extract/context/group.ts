import type { HouseholdGroup } from '../../schema/index.ts';
import type { PlacedFigure } from '../tree.ts';
import { infer, type Context, type FigureInContext } from './context.ts';
import { CueFinder } from './cues.ts';
import { contextGrammar } from './grammar.ts';
import { headingsAbove } from './headings.ts';

/**
 * Which households are counted: by the figure's unit ("82 hộ nghèo"), the words before it in its sentence ("số lượt hộ
 * nghèo được vay vốn là 409 lượt hộ"), its parts (poor and near-poor together), its whole, the heading.
 */
export function refineGroup(context: Context): void {
  const cues = (shared ??= new CueFinder(contextGrammar().groups, contextGrammar().neutral));
  const households = context.figures.filter(({ figure }) => figure.kind === 'households');
  let last: FigureInContext | undefined;
  for (const one of households) {
    const unit = one.figure.unit ?? '';
    const since = last?.part === one.part ? last.placed.end : 0;
    one.figure.group =
      beyondUnit(cues, one) ?? cues.first(unit, 0, unit.length)?.value ?? written(cues, one, since);
    last = one;
  }
  shareRanges(households);
  // Twice: the parts of a part first ("427 hộ, trong đó xây mới 214 hộ (207 hộ nghèo, 07 hộ cận nghèo)").
  for (let round = 0; round < 2; round += 1) joinParts(context, households);
  let previous: FigureInContext | undefined;
  for (const one of households) {
    if (one.figure.group === null) {
      infer(
        one.figure,
        'group',
        ofWhole(context, one) ?? ofNeighbour(previous, one) ?? ofHeading(cues, one) ?? 'other',
      );
    }
    previous = one;
  }
}

let shared: CueFinder<HouseholdGroup> | undefined;

/** "giảm từ 1 đến 2 hộ": what is said before the low end holds for the high one. */
function shareRanges(households: readonly FigureInContext[]): void {
  let low: FigureInContext | undefined;
  for (const one of households) {
    if (one.figure.range?.role === 'low') low = one;
    else if (one.figure.range?.role === 'high' && low?.figure.id === one.figure.range.with) {
      const group = low.figure.group ?? one.figure.group;
      low.figure.group = group;
      one.figure.group = group;
    }
  }
}

/** "41 hộ nghèo là đồng bào dân tộc thiểu số": the class begins in the unit and goes on behind it. */
function beyondUnit(
  cues: CueFinder<HouseholdGroup>,
  { text, clause, placed }: FigureInContext,
): HouseholdGroup | null {
  const cue = cues.first(text, placed.start, clause.after.end);
  return cue !== null && cue.start < placed.end && cue.end > placed.end ? cue.value : null;
}

/** @param since where the passage's last count of households ends: its words are its own. */
function written(
  cues: CueFinder<HouseholdGroup>,
  one: FigureInContext,
  since: number,
): HouseholdGroup | null {
  const { text, clause, placed } = one;
  const start = Math.max(since, clause.sentenceStart, placed.start - 120);
  return (
    cues.last(text, start, placed.start)?.value ??
    cues.first(text, placed.end, clause.after.end)?.value ??
    null
  );
}

function ofWhole(context: Context, one: FigureInContext): HouseholdGroup | null {
  const group = context.memberships.get(one.placed)?.whole.figure.group ?? null;
  return group === 'all' || group === 'poor_and_near_poor' ? null : group;
}

/** "khu vực thành thị còn 404 hộ và khu vực nông thôn còn 2.288 hộ": the class was named once for both. */
function ofNeighbour(previous: FigureInContext | undefined, one: FigureInContext): HouseholdGroup | null {
  if (previous === undefined || previous.part !== one.part) return null;
  if (previous.clause.sentenceStart !== one.clause.sentenceStart) return null;
  return CLASSES.has(previous.figure.group ?? 'other') ? previous.figure.group : null;
}

const CLASSES: ReadonlySet<HouseholdGroup> = new Set(['poor', 'near_poor', 'minority_poor', 'newly_escaped']);

function joinParts(context: Context, households: readonly FigureInContext[]): void {
  const groups = new Map<PlacedFigure, { kinds: Set<HouseholdGroup>; sum: number }>();
  for (const { placed, figure } of households) {
    const whole = context.memberships.get(placed)?.whole;
    if (whole === undefined || figure.group === null) continue;
    const parts = groups.get(whole) ?? { kinds: new Set(), sum: 0 };
    parts.kinds.add(figure.group);
    groups.set(whole, { ...parts, sum: parts.sum + figure.value });
  }
  for (const [whole, { kinds, sum }] of groups) {
    if (whole.figure.group !== null) continue;
    // "huyện có 21.300 hộ, trong đó 1.150 hộ nghèo, 2.040 hộ cận nghèo": most of them are neither.
    const isMost = sum * 2 >= whole.figure.value;
    if (isMost && [...kinds].every((group) => POOR_OR_NEAR.has(group)))
      infer(whole.figure, 'group', 'poor_and_near_poor');
    else infer(whole.figure, 'group', 'all');
  }
}

const POOR_OR_NEAR: ReadonlySet<HouseholdGroup> = new Set(['poor', 'near_poor', 'poor_and_near_poor']);

function ofHeading(cues: CueFinder<HouseholdGroup>, one: FigureInContext): HouseholdGroup | null {
  const [title] = headingsAbove(one.part);
  return title === undefined ? null : (cues.first(title, 0, title.length)?.value ?? null);
}
