import type { Decoded } from '../read/decoded.ts';
import type { MappedText } from '../read/mapped-text.ts';
import type { Figure } from '../schema/index.ts';
import type { Draft } from './figures/draft.ts';
import type { PassageReading, PlacedFigure, TableReading } from './tree.ts';

/** Gives drafts their place in the input. Identity comes later, when the order of all figures is known. */
export function placeFigures(
  drafts: readonly Draft[],
  text: MappedText,
  part: PassageReading | TableReading,
  decoded: Decoded,
): PlacedFigure[] {
  return drafts.map((draft) => ({
    figure: figureOf(draft, text, part, decoded),
    start: draft.start,
    end: draft.end,
    draft,
    part,
  }));
}

function figureOf(
  draft: Draft,
  text: MappedText,
  part: PassageReading | TableReading,
  decoded: Decoded,
): Figure {
  const span = text.span(draft.start, draft.end);
  const section = part.type === 'passage' ? part.passage.section : part.node.section;
  return {
    id: '',
    documentId: part.document.document.id,
    sectionId: section?.id ?? null,
    position: decoded.position(span),
    text: decoded.text.slice(span.start, span.end),
    kind: draft.kind,
    value: draft.value,
    canonical: draft.canonical,
    ...(draft.part === null ? {} : { part: draft.part }),
    ...(draft.of === null ? {} : { of: draft.of }),
    unit: draft.unit,
    unitFrom: draft.unitFrom,
    currency: draft.currency,
    vnd: draft.vnd,
    precision: draft.precision,
    bound: draft.bound,
    range: null,
    per: draft.per,
    label: null,
    group: null,
    fund: null,
    capital: null,
    stage: null,
    component: null,
    period: null,
    inferred: [],
    cell: null,
  };
}

/** Numbers the figures f1, f2, … in their order and ties the two ends of each range together. */
export function identify(figures: readonly PlacedFigure[]): void {
  const ids = new Map<Draft, string>();
  figures.forEach((placed, index) => {
    placed.figure.id = `f${String(index + 1)}`;
    ids.set(placed.draft, placed.figure.id);
  });
  for (const { figure, draft } of figures) {
    const other = draft.range === null ? undefined : ids.get(draft.range.with);
    if (draft.range !== null && other !== undefined) figure.range = { role: draft.range.role, with: other };
  }
}
