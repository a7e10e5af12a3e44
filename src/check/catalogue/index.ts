import { ARITHMETIC } from './arithmetic.ts';
import type { RuleDescription } from './description.ts';
import { FURTHER } from './further.ts';

export type { RuleDescription } from './description.ts';

/** Every rule whose findings a user can meet, in the order of the documentation. */
export const CATALOGUE: readonly RuleDescription[] = [...ARITHMETIC, ...FURTHER];
