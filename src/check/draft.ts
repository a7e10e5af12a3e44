import type { Position } from '../schema/index.ts';
import type { FindingDraft } from './rule.ts';

/** What a finding must say; what it leaves out is empty. */
export type Told = Pick<FindingDraft, 'rule' | 'severity' | 'message'> &
  Partial<FindingDraft> & { position: Position };

/** A finding that is no arithmetic: figures, numbers and suggestions only where the rule gives them. */
export function findingOf(told: Told): FindingDraft {
  return {
    figureIds: [],
    relationIds: [],
    expected: null,
    actual: null,
    difference: null,
    suggestions: [],
    ...told,
  };
}

/** White space of any kind is one blank: a quotation stands on one line. */
export function quoted(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
