import type { Plugin } from 'unified';
import type { Related } from '../relate/index.ts';
import type { Finding } from '../schema/index.ts';
import { arithmeticRule } from './arithmetic.ts';
import { identifyFindings } from './identify.ts';
import type { Rule } from './rule.ts';

/** Relations and what is wrong with them. */
export interface Checked {
  type: 'checked';
  related: Related;
  findings: Finding[];
}

/** Every rule, in the order in which findings at one place are told. */
export const RULES: readonly Rule[] = [arithmeticRule];

/** Checks the relations and the outline. */
export function check(related: Related, rules: readonly Rule[] = RULES): Checked {
  const drafts = rules.flatMap((rule) => rule.check(related));
  return { type: 'checked', related, findings: identifyFindings(drafts, related) };
}

/** The pipeline's fifth step: relations → findings. */
export const planCheck: Plugin<[], Related, Checked> = () => (tree) => check(tree);
