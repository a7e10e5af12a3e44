import type { StatedRelation } from '../relate/index.ts';
import { placeOf } from '../relate/exact.ts';
import { compute, statedValue } from '../relate/verdict.ts';

/**
 * A share whose last digits were cut off instead of rounded: 38,68 % written "38,6 %". Not a fault of arithmetic, only
 * of care, and common: told as information.
 *
 * @example 58 of 150 households are 38,66… %: "38,6%" is cut off, "38,5%" is wrong
 */
export function isTruncated({ candidate }: StatedRelation): boolean {
  const { formula, whole } = candidate;
  if (whole === null || formula.kind === 'sum' || whole.bound !== 'exact') return false;
  const value = compute(candidate)?.value;
  const place = placeOf(whole);
  return (
    value !== undefined && value >= 0n && place > 0n && (value / place) * place === statedValue(candidate)
  );
}
