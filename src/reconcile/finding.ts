import { fingerprintOf } from '../check/fingerprint.ts';
import { formatExact, type Exact } from '../relate/exact.ts';
import type { CrossFinding, CrossPlace, CrossRule, Severity } from '../schema/index.ts';
import { messageOf } from './message.ts';
import { gapOf, type Telling } from './telling.ts';

/** What a finding is made of. */
export interface FindingParts {
  rule: CrossRule;
  severity: Severity;
  /** The figure that is looked at. */
  about: Telling;
  /** The one that it should agree with. */
  against: Telling;
}

/**
 * A finding that names both documents. Its fingerprint is made of the documents' names and the words of the two figures,
 * not of their places: it stays when other text is added before them.
 */
export function findingOf({ rule, severity, about, against }: FindingParts): CrossFinding {
  const gap: Exact = gapOf(about.quantity, against.quantity);
  return {
    rule,
    severity,
    message: messageOf(rule, about, against, gap),
    places: [placeOf(about), placeOf(against)],
    difference: formatExact(gap),
    fingerprint: fingerprintOf([rule, ...[about, against].flatMap(wordsOf)]),
  };
}

function placeOf({ paper, quantity: { row } }: Telling): CrossPlace {
  return {
    ...paper.name,
    line: row.start_line,
    column: row.start_column,
    page: row.page,
    cell: row.sheet_cell,
    figureKey: row.figure_key,
    text: row.text,
    label: row.label,
    kind: row.kind,
    value: row.value,
    unit: row.unit,
    vnd: row.vnd,
  };
}

function wordsOf({ paper: { name }, quantity: { key, row } }: Telling): string[] {
  return [name.name, name.issuer ?? '', key, row.label ?? '', row.text];
}
