import { ARITHMETIC } from './arithmetic.ts';
import type { DocumentedRule } from './description.ts';
import { FURTHER } from './further.ts';

export type { DocumentedRule } from './description.ts';

/** Every rule whose findings a user can meet, in the order of the documentation. */
export const CATALOGUE: readonly DocumentedRule[] = [
  ...ARITHMETIC.map((rule) => ({ ...rule, page: 'docs/check.md#arithmetic' })),
  ...FURTHER.map((rule) => ({ ...rule, page: `docs/rules/${rule.id}.md` })),
];
