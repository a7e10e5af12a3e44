import { formatNumber } from '../extract/numeral/format.ts';
import { exact, formatExact, ONE, unitSize } from '../relate/exact.ts';
import { roundTo } from '../relate/needed.ts';
import type { Figure } from '../schema/index.ts';

/** A number with a point between thousands, as Vietnamese documents write it: "4.010", "−12,5". */
export function spelled(canonical: string): string {
  const isNegative = canonical.startsWith('-');
  const digits = formatNumber(isNegative ? canonical.slice(1) : canonical, {
    written: 'digits',
    group: '.',
    decimal: ',',
  });
  return isNegative ? `−${digits}` : digits;
}

/**
 * A number of base units (đồng, households, percent) in the unit of a figure: what "4010000000" is beside
 * "4.100 triệu đồng".
 *
 * @param value an exact decimal string, as relations have it
 * @returns "4.010 triệu đồng"; the figure's number is in đồng where its unit cannot be told from its text
 */
export function inUnitOf(figure: Figure | undefined, value: string): string {
  if (figure === undefined) return spelled(value);
  const number = spelled(legible(formatExact((exact(value) * ONE) / unitSize(figure)), figure));
  const unit = figure.kind === 'percent' ? '%' : (figure.unit ?? '');
  return unit === '' ? number : unit === '%' ? `${number}%` : `${number} ${unit}`;
}

/** A quotient has no last place: one more than the figure has is enough to compare the two. A sum stays as it is. */
function legible(number: string, { canonical }: Figure): string {
  const [, fraction = ''] = number.split('.');
  const written = canonical.split('.')[1]?.length ?? 0;
  if (fraction.length <= written + 3) return number;
  return formatExact(roundTo(exact(number), ONE / 10n ** BigInt(Math.min(written + 1, 9))));
}

/** A figure's words on one line, its unit added where it stands elsewhere. */
export function quoted({ text, unit, unitFrom }: Pick<Figure, 'text' | 'unit' | 'unitFrom'>): string {
  const line = text.replace(/\s+/gu, ' ');
  return unitFrom === 'written' || unit === null ? line : `${line}${unit.startsWith('%') ? '' : ' '}${unit}`;
}

/** Whole đồng in million: 4010000000 is "4.010". */
export function inMillions(vnd: number): string {
  return spelled(formatExact((BigInt(vnd) * ONE) / 1_000_000n));
}

/** How far two exact decimals are apart. */
export function apart(one: string, other: string): string {
  const difference = exact(one) - exact(other);
  return formatExact(difference < 0n ? -difference : difference);
}
