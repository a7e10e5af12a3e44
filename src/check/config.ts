import type { Configuration, Finding, Severity } from '../schema/index.ts';

/** Least first. */
const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/**
 * Findings as a configuration wants them: those of a rule that is off are left out, those of a rule with a level get
 * that level.
 *
 * @example configure(findings, { rules: { rounding: 'off', repeat: 'error' } })
 */
export function configure(findings: readonly Finding[], { rules }: Pick<Configuration, 'rules'>): Finding[] {
  return findings.flatMap((finding) => {
    const level = Object.hasOwn(rules, finding.rule) ? rules[finding.rule] : undefined;
    if (level === 'off') return [];
    return [level === undefined ? finding : { ...finding, severity: level }];
  });
}

/** Whether a severity is at least `least`. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least);
}

/** A rule that a configuration names though there is none, and the one that was probably meant. */
export interface UnknownRule {
  id: string;
  nearest: string | null;
}

/** The names under `rules` that no rule has. */
export function unknownRules(
  { rules }: Pick<Configuration, 'rules'>,
  known: readonly string[],
): UnknownRule[] {
  return Object.keys(rules)
    .filter((id) => !known.includes(id))
    .map((id) => ({ id, nearest: nearestTo(id, known) }));
}

/** The known name with the fewest letters changed, unless a third of them would have to be. */
function nearestTo(id: string, known: readonly string[]): string | null {
  const written = id.toLowerCase().replaceAll('_', '-');
  let nearest: string | null = null;
  let fewest = Math.max(1, Math.floor(id.length / 3)) + 1;
  for (const name of known) {
    const distance = lettersChanged(written, name);
    if (distance < fewest) [nearest, fewest] = [name, distance];
  }
  return nearest;
}

/** Levenshtein distance; names are short. */
function lettersChanged(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
