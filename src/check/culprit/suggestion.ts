import { formatExact, ONE, unitSize, valueOf, type Exact } from '../../relate/exact.ts';
import type { Figure, Finding } from '../../schema/index.ts';
import type { Speller } from '../message/spell.ts';
import type { Change } from './change.ts';
import type { Explanation, Suspicion } from './index.ts';
import { figuresOf } from './change.ts';
import { structureOf } from './structure.ts';
import { unitMeant } from './units.ts';

export type Suggestion = Finding['suggestions'][number];

/** More would be a list of every figure there is. */
const MOST = 5;

/**
 * The suggestions for one broken relation, best first: figure, corrected text in the document's own style, value in
 * the unit of that text, and how many broken relations it repairs. Of two figures wrong together, the one of this
 * relation stands first.
 */
export function suggestionsFor(suspicion: Suspicion, speller: Speller): Suggestion[] {
  const { stated, explanations, missing } = suspicion;
  const own = new Set(figuresOf(stated.candidate).map(({ id }) => id));
  const suggestions = explanations.flatMap((explanation) =>
    [...explanation.changes]
      .toSorted((a, b) => Number(own.has(b.figure.id)) - Number(own.has(a.figure.id)))
      .flatMap((change) => suggestion(change, explanation, suspicion, speller) ?? []),
  );
  if (missing !== null) insertMissing(suggestions, missing, speller);
  return distinct(suggestions).slice(0, MOST);
}

function suggestion(
  change: Change,
  { repaired, changes }: Explanation,
  { stated }: Suspicion,
  speller: Speller,
): Suggestion | null {
  const { figure, value } = change;
  const isAgreed = repaired.length > changes.length;
  const reason = change.slip ?? structureOf(change, stated) ?? (isAgreed ? 'other' : null);
  if (reason === null) return null;
  const meant = change.slip === 'unit' ? unitMeant(figure, value) : null;
  const said =
    meant === null
      ? { text: speller.amount(figure, value), value: inUnitOf(figure, value) }
      : { text: `${speller.written(figure)} ${meant.words}`, value: Number(figure.canonical) };
  return { figureId: figure.id, ...said, vnd: dongOf(figure, value), reason, repairs: repaired.length };
}

/** A forgotten item is the best explanation but for a slip that nothing else could be. */
function insertMissing(suggestions: Suggestion[], missing: Figure, speller: Speller): void {
  const isPlausible = ({ reason, repairs }: Suggestion): boolean =>
    repairs > 1 || reason === 'transposition' || reason === 'unit';
  const at = suggestions.findIndex((each) => !isPlausible(each));
  const value = valueOf(missing);
  suggestions.splice(at < 0 ? suggestions.length : at, 0, {
    figureId: missing.id,
    text: speller.quoted(missing),
    value: missing.value,
    vnd: dongOf(missing, value),
    reason: 'missing_item',
    repairs: 1,
  });
}

function inUnitOf(figure: Figure, value: Exact): number {
  return Number(formatExact((value * ONE) / unitSize(figure)));
}

/** Whole đồng of Vietnamese money that a JSON number holds exactly, else null. */
function dongOf(figure: Figure, value: Exact): number | null {
  if (figure.kind !== 'money' || figure.currency !== 'VND' || value % ONE !== 0n) return null;
  const dong = Number(value / ONE);
  return Number.isSafeInteger(dong) ? dong : null;
}

function distinct(suggestions: readonly Suggestion[]): Suggestion[] {
  const seen = new Set<string>();
  return suggestions.filter(({ figureId, text }) => {
    const key = `${figureId} ${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
