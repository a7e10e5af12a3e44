import type { Rule } from './rule.ts';

/**
 * What a rule finds and what it leaves alone. Each text is a document of its own; in a wrong one « » stand round the
 * place that the finding points at. They are the rule's tests and what its page (docs/rules) shows.
 */
export interface Examples {
  wrong: readonly string[];
  right: readonly string[];
}

/** A rule that brings its examples. */
export interface ExemplifiedRule extends Rule {
  examples: Examples;
}
