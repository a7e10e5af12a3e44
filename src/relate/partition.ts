import type { Breakdown } from '../extract/breakdown/index.ts';
import { breakdownGrammar } from '../extract/breakdown/grammar.ts';
import { CueFinder } from '../extract/context/cues.ts';

/**
 * Breakdowns whose parts leave nothing out: trung ương and địa phương, đầu tư and sự nghiệp, thành thị and nông thôn …
 * "trong đó" before such parts means the same as "gồm".
 */
export function isPartition(breakdown: Breakdown): boolean {
  const figures = breakdown.parts.map(({ figure }) => figure);
  if (
    are(
      figures.map(({ capital }) => capital),
      CAPITALS,
    ) ||
    are(
      figures.map(({ fund }) => fund),
      FUNDS,
    )
  )
    return true;
  // "12.430 hộ, trong đó 3.264 hộ nghèo và 1.815 hộ cận nghèo": of all households these two are only some.
  if (
    breakdown.shape === 'bracket' &&
    are(
      figures.map(({ group }) => group),
      GROUPS,
    )
  )
    return true;
  return isNamedPartition(figures.map(({ label }) => label ?? ''));
}

const CAPITALS = [['investment', 'recurrent']];

const FUNDS = [
  ['central', 'local'],
  ['central', 'province'],
  ['central', 'district'],
  ['central', 'province', 'district'],
  ['central', 'province', 'commune'],
  ['central', 'province', 'district', 'commune'],
  ['central', 'local', 'mobilised'],
  ['central', 'mobilised'],
];

const GROUPS = [
  ['poor', 'near_poor'],
  ['poor', 'near_poor', 'newly_escaped'],
];

/** Whether the values are, in any order, just one of the sets. */
function are(values: readonly (string | null)[], sets: readonly (readonly string[])[]): boolean {
  const distinct = new Set(values);
  if (distinct.size !== values.length) return false;
  return sets.some((set) => set.length === distinct.size && set.every((value) => distinct.has(value)));
}

let finders: readonly { classes: number; finder: CueFinder<string> }[] | undefined;

/** Whether each part is named by another class of one division, and no class is missing. */
function isNamedPartition(labels: readonly string[]): boolean {
  finders ??= breakdownGrammar().partitions.map(({ classes }) => ({
    classes: classes.length,
    finder: new CueFinder(classes.map((terms, at) => ({ value: String(at), terms }))),
  }));
  return finders.some(({ classes, finder }) => {
    if (classes !== labels.length) return false;
    const found = labels.map((label) => finder.first(label, 0, label.length)?.value ?? null);
    return are(found, [[...found.keys()].map(String)]);
  });
}
