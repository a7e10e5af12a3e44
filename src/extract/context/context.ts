import type { Draft } from '../figures/draft.ts';
import type { Figure } from '../../schema/index.ts';
import type { PassageReading, PlacedFigure, Reading } from '../tree.ts';
import { clauseOf, sentenceStarts, type Clause } from './clause.ts';
import { membershipsOf, type Memberships } from '../breakdown/index.ts';

/** What the refiners look at: every figure of running text with its clause, and the whole it is a part of. */
export interface Context {
  reading: Reading;
  memberships: Memberships;
  /** In the order of the input. */
  figures: readonly FigureInContext[];
  /** The other end of a range is known by its draft. */
  byDraft: ReadonlyMap<Draft, Figure>;
}

export interface FigureInContext {
  placed: PlacedFigure;
  figure: Figure;
  part: PassageReading;
  text: string;
  clause: Clause;
  /** Where the words end that tell what the paragraph is about: at its first amount, if that is in its first sentence. */
  subjectEnd: number;
}

export function contextOf(reading: Reading): Context {
  const figures: FigureInContext[] = [];
  for (const part of reading.parts) {
    if (part.type !== 'passage' || part.figures.length === 0) continue;
    const text = part.passage.text.value;
    const starts = sentenceStarts(text);
    const firstAmount = part.figures.find(({ figure }) => figure.kind === 'money')?.start ?? text.length;
    const subjectEnd = Math.min(firstAmount, starts[1] ?? text.length);
    part.figures.forEach((placed, at) => {
      figures.push({
        placed,
        figure: placed.figure,
        part,
        text,
        clause: clauseOf(text, part.figures, at, starts),
        subjectEnd,
      });
    });
  }
  const byDraft = new Map(reading.figures.map(({ draft, figure }) => [draft, figure]));
  return { reading, memberships: membershipsOf(reading.breakdowns), figures, byDraft };
}

/** Notes that a field was read from a heading, a list's head or a whole, not from the figure's own words. */
export function infer<Key extends 'fund' | 'capital' | 'stage' | 'group' | 'component' | 'period'>(
  figure: Figure,
  field: Key,
  value: Figure[Key],
): void {
  figure[field] = value;
  if (value !== null && !figure.inferred.includes(field)) figure.inferred.push(field);
}
