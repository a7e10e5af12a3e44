/**
 * The values of the fields that have a fixed set of them, without zod: for the grammars, which are loaded at every
 * start ({@link ../grammar/load.ts}). What each means stands at the schema of its field.
 */

export const FIGURE_KINDS = [
  'money',
  'households',
  'people',
  'count',
  'percent',
  'ratio',
  'quantity',
] as const;
export const BOUNDS = ['exact', 'about', 'more_than', 'at_least', 'less_than', 'at_most', 'nearly'] as const;
export const HOUSEHOLD_GROUPS = [
  'poor',
  'near_poor',
  'poor_and_near_poor',
  'newly_escaped',
  'minority_poor',
  'minority',
  'other',
  'all',
] as const;
export const FUNDS = [
  'central',
  'local',
  'province',
  'district',
  'commune',
  'credit',
  'mobilised',
  'state',
] as const;
export const CAPITALS = ['investment', 'recurrent'] as const;
export const STAGES = ['planned', 'allocated', 'disbursed', 'estimated', 'norm', 'other'] as const;
export const LEVELS = ['central', 'province', 'district', 'commune'] as const;
export const NUMBERINGS = [
  'part',
  'chapter',
  'division',
  'article',
  'letter_upper',
  'roman',
  'arabic',
  'decimal',
  'letter',
  'project',
  'subproject',
  'none',
] as const;
