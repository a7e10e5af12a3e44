import { isCurrency } from '../extract/numeral/index.ts';
import type { Figure } from '../schema/index.ts';

/** What a figure's exact value is made of; a row of a database has as much. */
export type Written = Pick<Figure, 'kind' | 'unit' | 'canonical' | 'precision' | 'bound'>;

/**
 * Exact numbers and intervals. A number is a bigint of billionths of its base unit (đồng, household, percent): sums of
 * amounts past 10^15 đồng stay exact, where floating point would invent or hide a difference.
 */
export type Exact = bigint;

/** Decimal places that an exact number keeps. */
const PLACES = 9;
export const ONE: Exact = 10n ** BigInt(PLACES);

/** From an exact decimal string ("9835.440"). Digits past the ninth place are cut. */
export function exact(canonical: string): Exact {
  const negative = canonical.startsWith('-');
  const [integer = '0', fraction = ''] = (negative ? canonical.slice(1) : canonical).split('.');
  const digits = BigInt(integer + fraction.slice(0, PLACES).padEnd(PLACES, '0'));
  return negative ? -digits : digits;
}

/** As an exact decimal string without needless zeros. */
export function formatExact(value: Exact): string {
  const negative = value < 0n;
  const digits = (negative ? -value : value).toString().padStart(PLACES + 1, '0');
  const integer = digits.slice(0, -PLACES);
  const fraction = digits.slice(-PLACES).replace(/0+$/u, '');
  return `${negative ? '-' : ''}${integer}${fraction === '' ? '' : `.${fraction}`}`;
}

/**
 * The base units that one unit as written stands for: 10^6 for triệu đồng. What was added up from several parts or
 * read from words ("2 tỷ 735 triệu đồng") is written in đồng, though its last place is a million.
 */
export function unitSize(figure: Written, place: Exact = placeOf(figure)): Exact {
  if (figure.kind !== 'money' || isCurrency(figure.unit ?? '')) return ONE;
  const decimals = figure.canonical.split('.')[1]?.length ?? 0;
  // precision = one unit of the last written place; times 10^decimals it is the unit itself.
  return place * 10n ** BigInt(decimals);
}

/** A figure's value in base units (đồng for money). */
export function valueOf(figure: Written): Exact {
  return sizesOf(figure).value;
}

/** A power of ten as a decimal string; `String(1e-7)` would be in exponents. */
function decimalOf(power: number): string {
  const places = Math.round(Math.log10(power));
  return places >= 0 ? `1${'0'.repeat(places)}` : `0.${'0'.repeat(-places - 1)}1`;
}

/** Where a true value lies; null is without end. */
export interface Interval {
  low: Exact | null;
  high: Exact | null;
}

/** "khoảng" and "gần" are taken to mean: within a twentieth. */
const ABOUT = 20n;

/** Kinds that are counted one by one: "144 hộ" is 144, not 143.5 to 144.5. */
const COUNTED: ReadonlySet<string> = new Set(['households', 'people', 'count', 'ratio']);

/**
 * The interval that a figure states: half a place of what is written on either side, as in XBRL Calculations 1.1;
 * wider for "khoảng", open for "trên", "dưới" and their kin.
 *
 * @param value another value in the figure's place, of the same precision
 */
export function intervalOf(figure: Written, value: Exact = valueOf(figure)): Interval {
  const half = halfPlace(figure);
  const about = (value < 0n ? -value : value) / ABOUT;
  switch (figure.bound) {
    case 'exact':
      return { low: value - half, high: value + half };
    case 'about':
      return { low: value - about, high: value + about };
    case 'nearly':
      return { low: value - about, high: value };
    case 'more_than':
    case 'at_least':
      return { low: value - half, high: null };
    case 'less_than':
    case 'at_most':
      return { low: null, high: value + half };
  }
}

/** One unit of the figure's last written place. */
export function placeOf(figure: Written): Exact {
  return sizesOf(figure).place;
}

interface Sizes {
  value: Exact;
  place: Exact;
}

/** A column's cell is asked for in its row, its column and each try of a repair. Figures do not change once extracted. */
const SIZES = new WeakMap<Written, Sizes>();

function sizesOf(figure: Written): Sizes {
  const known = SIZES.get(figure);
  if (known !== undefined) return known;
  const place = exact(decimalOf(figure.precision));
  const value = (exact(figure.canonical) * unitSize(figure, place)) / ONE;
  const sizes = { value, place };
  SIZES.set(figure, sizes);
  return sizes;
}

function halfPlace(figure: Written): Exact {
  const place = placeOf(figure);
  const isWhole = figure.kind === 'money' || COUNTED.has(figure.kind);
  return isWhole && place <= ONE ? 0n : place / 2n;
}

/** Whether two intervals have a value in common. */
export function meets(a: Interval, b: Interval): boolean {
  return (
    !(a.high !== null && b.low !== null && a.high < b.low) &&
    !(b.high !== null && a.low !== null && b.high < a.low)
  );
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.low === null ? null : a.low + b.low,
    high: a.high === null || b.high === null ? null : a.high + b.high,
  };
}

export function negateInterval({ low, high }: Interval): Interval {
  return { low: high === null ? null : -high, high: low === null ? null : -low };
}
