import type { Related, StatedRelation } from '../relate/index.ts';
import { formatExact } from '../relate/exact.ts';
import { compute, statedValue } from '../relate/verdict.ts';
import type { Figure, Severity } from '../schema/index.ts';
import type { Change } from './culprit/change.ts';
import { figuresOf, suspect, type Suspicion } from './culprit/index.ts';
import { suggestionsFor } from './culprit/suggestion.ts';
import { doubtedFigures } from './doubt.ts';
import { hintOf } from './message/hint.ts';
import { faultOf, figureIdsOf, inBoth, tell } from './message/message.ts';
import { spellerOf, type Speller } from './message/spell.ts';
import { missesByAPlace, offByOneSums } from './off-by-one.ts';
import type { FindingDraft, Rule } from './rule.ts';
import { isTruncated } from './truncation.ts';

/**
 * Arithmetic that does not hold: sums, differences, shares, averages, products, roll-ups, tables, amounts in words.
 *
 * Every broken relation gives one finding, so that each place can be looked at; where one change would repair several,
 * each of them suggests it and names the others. Relations that hold only by rounding are told as information, when
 * they are off by a whole unit of the last written place. Where a figure was perhaps misread, that is said first, and
 * the finding is a warning.
 *
 * @example "213 hộ (209 hộ nghèo, 40 hộ cận nghèo)": Tổng không khớp: ghi 213 hộ …, lệch 36 hộ. Có thể "40" phải là "04".
 */
export const arithmeticRule: Rule = {
  id: 'arithmetic',
  check: (related) => {
    const { relations } = related;
    const spell = spellerOf(related.reading);
    const misses = new Set(offByOneSums(relations));
    const broken = relations.filter((stated) => isBroken(stated) || misses.has(stated));
    return [...findFaults(related, broken, spell), ...findRoundings(relations, misses, spell)];
  },
};

function isBroken(stated: StatedRelation): boolean {
  return stated.relation.verdict === 'inconsistent';
}

function findFaults(related: Related, broken: readonly StatedRelation[], speller: Speller): FindingDraft[] {
  if (broken.length === 0) return [];
  const figures = new Map(related.reading.figures.map(({ figure }) => [figure.id, figure]));
  const doubted = doubtedFigures(related.reading);
  return suspect(related, broken).map((suspicion) => {
    const unsure = figuresOf(suspicion.stated.candidate).filter(({ id }) => doubted.has(id));
    const figureOf = (id: string): Figure | undefined => figures.get(id);
    if (unsure.length === 0) return faultFinding(suspicion, figureOf, speller);
    return misreadFinding(faultFinding(amongMisread(suspicion, unsure), figureOf, speller), unsure, speller);
  });
}

/** Where a figure may be misread, no other is suspected: the slip is the recogniser's, not the writer's. */
function amongMisread(suspicion: Suspicion, unsure: readonly Figure[]): Suspicion {
  // Of several, no single one puts it right.
  const [only] = unsure.length === 1 ? unsure : [];
  const isOfIt = ({ figure }: Change): boolean => figure.id === only?.id;
  const explanations = suspicion.explanations.filter(({ changes }) => changes.every(isOfIt));
  return { ...suspicion, explanations, missing: null };
}

/** A document is not accused of what may stand there rightly. */
function misreadFinding(finding: FindingDraft, unsure: readonly Figure[], speller: Speller): FindingDraft {
  const hint = inBoth((wording) =>
    wording.misread(unsure.slice(0, MOST_MISREAD).map((figure) => speller.written(figure))),
  );
  const { vi, en } = finding.message;
  return { ...finding, severity: 'warning', message: { vi: vi + hint.vi, en: en + hint.en } };
}

/** So many doubted numbers are named; each has a finding of its own. */
const MOST_MISREAD = 3;

function faultFinding(
  suspicion: Suspicion,
  figureOf: (id: string) => Figure | undefined,
  speller: Speller,
): FindingDraft {
  const { stated, explanations } = suspicion;
  const suggestions = suggestionsFor(suspicion, speller);
  const fault = faultOf(stated);
  const [best] = explanations;
  const settled = best !== undefined && suggestions[0]?.repairs === best.repaired.length ? best.repaired : [];
  return {
    ...skeleton(stated),
    rule: fault,
    severity: severityOf(stated),
    message: inBoth(
      (wording) =>
        wording.faults[fault](tell(stated, speller, wording)) +
        hintOf(suspicion, suggestions, figureOf, speller, wording),
    ),
    relationIds: [...new Set([stated, ...settled].map(({ relation }) => relation.id))],
    suggestions,
  };
}

/** What must add up and does not is an error; what should, or misses by a little, a warning. */
function severityOf({ candidate, relation }: StatedRelation): Severity {
  if (relation.verdict === 'rounding') return 'warning';
  return candidate.claim === 'complete' || candidate.type === 'words' ? 'error' : 'warning';
}

function findRoundings(
  relations: readonly StatedRelation[],
  faults: ReadonlySet<StatedRelation>,
  speller: Speller,
): FindingDraft[] {
  return relations.flatMap((stated): FindingDraft[] => {
    const { relation, candidate } = stated;
    if (relation.verdict === 'rounding' && isTruncated(stated)) {
      const message = inBoth((wording) => wording.truncation(tell(stated, speller, wording)));
      return [{ ...skeleton(stated), rule: 'truncation', severity: 'info', message, suggestions: [] }];
    }
    const isSum = candidate.formula.kind === 'sum' && candidate.claim !== 'partial';
    const isTold = relation.verdict === 'rounding' && isSum && !faults.has(stated) && missesByAPlace(stated);
    if (!isTold) return [];
    const message = inBoth((wording) => wording.rounding(tell(stated, speller, wording)));
    return [{ ...skeleton(stated), rule: 'rounding', severity: 'info', message, suggestions: [] }];
  });
}

/** What every finding about a relation has: its place, figures and numbers, in base units. */
function skeleton(
  stated: StatedRelation,
): Omit<FindingDraft, 'rule' | 'severity' | 'message' | 'suggestions'> {
  const { relation, candidate } = stated;
  const computed = compute(candidate)?.value ?? null;
  return {
    position: relation.position,
    figureIds: figureIdsOf(stated),
    relationIds: [relation.id],
    expected: computed === null ? null : formatExact(computed),
    actual: relation.stated,
    difference: computed === null ? null : formatExact(statedValue(candidate) - computed),
  };
}
