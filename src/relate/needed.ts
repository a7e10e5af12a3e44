import type { Figure } from '../schema/index.ts';
import type { Candidate } from './candidate.ts';
import { ONE, placeOf, valueOf, type Exact } from './exact.ts';
import { compute, statedValue } from './verdict.ts';

/** What one figure would have to say for a relation to hold, the others as written. */
export interface Need {
  figure: Figure;
  value: Exact;
}

/**
 * For every figure of a relation, the value that it would need: exact for sums, rounded to the figure's own last
 * place for shares, averages and products. Figures for which there is none (a base of a share of nothing) are left out.
 *
 * @example 213 hộ = 209 + 40 needs 249 for the whole, 173 for the first part and 4 for the second.
 */
export function neededValues(candidate: Candidate): Need[] {
  const { whole, parts } = candidate;
  const computed = compute(candidate);
  if (computed === null) return [];
  const needs: Need[] = [];
  if (whole !== null) needs.push({ figure: whole, value: fit(candidate, whole, computed.value) });
  const stated = statedValue(candidate);
  parts.forEach(({ figure }, at) => {
    const value = neededPart(candidate, at, stated, computed.value);
    if (value !== null) needs.push({ figure, value: fit(candidate, figure, value) });
  });
  return needs;
}

const HUNDRED = 100n * ONE;

function neededPart(candidate: Candidate, at: number, stated: Exact, computed: Exact): Exact | null {
  const { formula, parts } = candidate;
  const part = parts[at];
  if (part === undefined) return null;
  const value = valueOf(part.figure);
  switch (formula.kind) {
    case 'sum':
      return value + BigInt(part.sign) * (stated - computed);
    case 'mean':
      return value + (BigInt(part.sign) * (stated - computed) * formula.by) / ONE;
    case 'product':
      return computed === 0n ? null : (value * stated) / computed;
    case 'share': {
      const other = parts[1 - at];
      if (other === undefined || stated <= 0n) return null;
      const known = valueOf(other.figure);
      return at === 0 ? (known * stated) / HUNDRED : (known * HUNDRED) / stated;
    }
    case 'growth': {
      const other = parts[1 - at];
      const ratio = HUNDRED + BigInt(formula.direction) * stated;
      if (other === undefined || ratio <= 0n) return null;
      const known = valueOf(other.figure);
      return at === 0 ? (known * ratio) / HUNDRED : (known * HUNDRED) / ratio;
    }
  }
}

/** Sums are exact; what comes from a division is written to the figure's last place. */
function fit({ formula }: Candidate, figure: Figure, value: Exact): Exact {
  return formula.kind === 'sum' ? value : roundTo(value, placeOf(figure));
}

/** To the nearest multiple of `place`, halves away from zero. */
export function roundTo(value: Exact, place: Exact): Exact {
  if (place <= 1n) return value;
  const half = value < 0n ? -place / 2n : place / 2n;
  return ((value + half) / place) * place;
}
