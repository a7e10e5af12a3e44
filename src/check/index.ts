import type { Plugin } from 'unified';
import type { Related } from '../relate/index.ts';
import type { Finding } from '../schema/index.ts';
import { arithmeticRule } from './arithmetic.ts';
import { failureFinding } from './failure.ts';
import { tellFile } from './file-message.ts';
import { identifyFindings } from './identify.ts';
import type { Rule } from './rule.ts';
import { citationDatesRule } from './rules/citation-dates.ts';
import { citationFutureRule } from './rules/citation-future.ts';
import { citationKindRule } from './rules/citation-kind.ts';
import { citationYearRule } from './rules/citation-year.ts';
import { dateOrderRule } from './rules/date-order.ts';
import { implausibleAmountRule } from './rules/implausible-amount.ts';
import { indexRepeatedRule } from './rules/index-repeated.ts';
import { nameSpellingRule } from './rules/name-spelling.ts';
import { numberingRule } from './rules/numbering.ts';
import { ocrDoubtRule } from './rules/ocr-doubt.ts';
import { shareAboveHundredRule } from './rules/share-above-hundred.ts';
import { unfundedComponentRule } from './rules/unfunded-component.ts';
import { unitCostOutlierRule } from './rules/unit-cost-outlier.ts';
import { unitMissingRule } from './rules/unit-missing.ts';
import { unreadableTableRule } from './rules/unreadable-table.ts';

/** Relations and what is wrong with them. */
export interface Checked {
  type: 'checked';
  related: Related;
  findings: Finding[];
}

/** Every rule, in the order in which findings at one place are told. */
export const RULES: readonly Rule[] = [
  arithmeticRule,
  citationDatesRule,
  citationFutureRule,
  citationKindRule,
  citationYearRule,
  dateOrderRule,
  implausibleAmountRule,
  indexRepeatedRule,
  nameSpellingRule,
  numberingRule,
  ocrDoubtRule,
  shareAboveHundredRule,
  unfundedComponentRule,
  unitCostOutlierRule,
  unitMissingRule,
  unreadableTableRule,
];

/** Checks the relations and the outline. What breaks down costs its own findings only, and is told. */
export function check(related: Related, rules: readonly Rule[] = RULES): Checked {
  const drafts = rules.flatMap((rule) => {
    try {
      return rule.check(related);
    } catch {
      return [failureFinding(rule.id)];
    }
  });
  drafts.push(...related.failed.map(failureFinding));
  return { type: 'checked', related, findings: identifyFindings(drafts, related) };
}

export interface CheckOptions {
  /** Language of the messages on the VFile; Vietnamese unless given. */
  language?: 'vi' | 'en';
}

/**
 * The pipeline's fifth step: relations → findings. They are put on the VFile too, as messages.
 *
 * @example planPipeline().use(planCheck, { language: 'en' })
 */
export const planCheck: Plugin<[CheckOptions?], Related, Checked> =
  ({ language = 'vi' } = {}) =>
  (tree, file) => {
    const checked = check(tree);
    tellFile(file, checked.findings, tree, language);
    return checked;
  };
