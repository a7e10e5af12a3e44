import type { Finding, Severity } from '../../schema/index.ts';

/** A rule as a person reads of it: in a viewer of results, in the list of what can be switched off. */
export interface RuleDescription {
  /** The `rule` of its findings. */
  id: string;
  /** The severity of most of its findings; where the text leaves room for another reading it is less. */
  severity: Severity;
  title: Finding['message'];
  about: Finding['message'];
}

/** A description with the page of the documentation that has more, from the program's root. */
export interface DocumentedRule extends RuleDescription {
  page: string;
}
