import type { Related } from '../relate/index.ts';
import type { Finding } from '../schema/index.ts';

/** A finding before it has an identity. */
export type FindingDraft = Omit<Finding, 'id' | 'fingerprint'>;

/**
 * One rule: what it looks at, what it says. Rules see everything and change nothing; each is a file of its own whose
 * doc comment says what, why and when not, with examples that are its tests.
 */
export interface Rule {
  /** Stable name, in kebab case: part of a finding's fingerprint and of a user's configuration. */
  id: string;
  check(related: Related): FindingDraft[];
}
