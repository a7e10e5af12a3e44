import type { Reading } from '../../extract/tree.ts';
import type { StatedRelation } from '../../relate/index.ts';
import { valueOf, type Exact } from '../../relate/exact.ts';
import { compute, statedValue } from '../../relate/verdict.ts';
import type { Figure } from '../../schema/index.ts';
import type { Change } from './change.ts';
import { figuresOf } from './change.ts';
import { remember } from './remember.ts';

/** Faults that are no slip of the pen: an item forgotten, one counted twice, a total of before. */
export type Structural = 'missing_item' | 'double_count' | 'stale_total';

/** Smaller differences equal some figure nearby by chance. */
const SMALLEST_ITEM = 10n ** 10n;

/** What a change that no slip explains would mean, or null where it means nothing in particular. */
export function structureOf({ figure, value }: Change, { candidate }: StatedRelation): Structural | null {
  if (candidate.formula.kind !== 'sum' || candidate.whole === null || candidate.claim === 'partial')
    return null;
  if (candidate.whole.id !== figure.id) return value === 0n ? 'double_count' : null;
  const excess = valueOf(figure) - value;
  const isPart = candidate.parts.some((part) => excess > 0n && valueOf(part.figure) === excess);
  return isPart ? 'double_count' : 'stale_total';
}

/** The figures of a section that have a given value; a document's are sorted once, when first asked for. */
export type FiguresBeside = (section: string, value: Exact) => readonly Figure[];

/** The lookup of {@link missingItem}. */
export function figuresBeside({ figures }: Reading): FiguresBeside {
  const sorted = remember((all: Reading['figures']) =>
    Map.groupBy(
      all.map(({ figure }) => figure),
      (figure) => `${sectionOf(figure)} ${String(valueOf(figure))}`,
    ),
  );
  return (section, value) => sorted(figures).get(`${section} ${String(value)}`) ?? [];
}

function sectionOf({ documentId, sectionId }: Figure): string {
  return `${documentId}/${sectionId ?? ''}`;
}

/**
 * The figure of the same section that is just what the parts lack: "500 triệu đồng, gồm 300 và 150 triệu đồng …; hỗ
 * trợ 50 triệu đồng". Null where there is none or more than one.
 */
export function missingItem({ candidate }: StatedRelation, beside: FiguresBeside): Figure | null {
  const { whole, formula, claim } = candidate;
  if (whole === null || formula.kind !== 'sum' || claim === 'partial') return null;
  const lacking = statedValue(candidate) - (compute(candidate)?.value ?? 0n);
  if (lacking < SMALLEST_ITEM) return null;
  const own = new Set(figuresOf(candidate).map(({ id }) => id));
  const fitting = beside(sectionOf(whole), lacking).filter(
    (figure) => !own.has(figure.id) && isLike(figure, whole),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function isLike(figure: Figure, whole: Figure): boolean {
  return (
    figure.kind === whole.kind &&
    figure.currency === whole.currency &&
    figure.per === whole.per &&
    (figure.kind === 'money' || figure.unit?.split(' ')[0] === whole.unit?.split(' ')[0])
  );
}
