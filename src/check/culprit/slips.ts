import { placeOf, unitSize, valueOf, type Exact } from '../../relate/exact.ts';
import type { Figure } from '../../schema/index.ts';

/** Longer numbers are written out of a machine, not by hand. */
const MOST_DIGITS = 15;

/**
 * The values that one slip of the pen could have turned into what a figure says: every other digit in every place,
 * neighbours swapped, one digit less or repeated, and for money the other units. A few hundred at most.
 *
 * @example slipsOf(«12 hộ») holds 13, 21, 2, 1, 112 and 122
 */
export function slipsOf(figure: Figure): Exact[] {
  const decimals = figure.canonical.split('.')[1]?.length ?? 0;
  const place = figure.kind === 'money' ? unitSize(figure) / 10n ** BigInt(decimals) : placeOf(figure);
  const written = valueOf(figure);
  if (place <= 0n || written <= 0n) return [];
  const digits = (written / place).toString();
  if (digits.length > MOST_DIGITS) return [];
  const values = new Set(digitEdits(digits).map((edit) => BigInt(edit) * place));
  if (figure.kind === 'money') for (const power of [3n, 6n]) addScaled(values, written, 10n ** power);
  values.delete(written);
  values.delete(0n);
  return [...values];
}

function digitEdits(digits: string): string[] {
  const edits: string[] = [];
  for (let at = 0; at < digits.length; at += 1) {
    const [before, digit, after] = [digits.slice(0, at), digits.charAt(at), digits.slice(at + 1)];
    for (let other = 0; other <= 9; other += 1) edits.push(`${before}${String(other)}${after}`);
    if (after !== '') edits.push(`${before}${after.charAt(0)}${digit}${after.slice(1)}`, before + after);
    edits.push(`${before}${digit}${digit}${after}`);
  }
  return edits;
}

function addScaled(values: Set<Exact>, written: Exact, by: bigint): void {
  values.add(written * by);
  if (written % by === 0n) values.add(written / by);
}
