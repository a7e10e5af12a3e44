/** Exact arithmetic on decimal strings (`'9835.440'`). No floats: 0,1 tỷ is 100000000 đồng and nothing near it. */

/** A longer number is no quantity; the limit keeps big-integer work constant per numeral. */
export const MOST_DIGITS = 60;

/** Without leading zeros, but for the one before a decimal point: `007.50` → `7.50`. */
export function trimZeros(digits: string): string {
  let at = 0;
  while (at < digits.length - 1 && digits[at] === '0' && digits[at + 1] !== '.') at += 1;
  return at === 0 ? digits : digits.slice(at);
}

/** The digits after the point. */
export function countDecimals(decimal: string): number {
  const point = decimal.indexOf('.');
  return point < 0 ? 0 : decimal.length - point - 1;
}

/** `decimal` × 10^`exponent`; zeros after the point that remain are kept. */
export function shiftDecimal(decimal: string, exponent: number): string {
  const point = decimal.indexOf('.');
  const whole = point < 0 ? decimal : decimal.slice(0, point);
  const fraction = point < 0 ? '' : decimal.slice(point + 1);
  const moved = whole + fraction.slice(0, exponent).padEnd(exponent, '0');
  const rest = fraction.slice(exponent);
  return trimZeros(rest === '' ? moved : `${moved}.${rest}`);
}

/** The exact sum; as many decimals as the longer one has. */
export function addDecimals(left: string, right: string): string {
  const decimals = Math.max(countDecimals(left), countDecimals(right));
  const sum = String(scaled(left, decimals) + scaled(right, decimals));
  if (decimals === 0) return sum;
  const padded = sum.padStart(decimals + 1, '0');
  return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}

function scaled(decimal: string, decimals: number): bigint {
  return BigInt(shiftDecimal(decimal, decimals));
}

/** True where `left` < `right`. */
export function isLess(left: string, right: string): boolean {
  const decimals = Math.max(countDecimals(left), countDecimals(right));
  return scaled(left, decimals) < scaled(right, decimals);
}

/** The whole number as a JSON number; null where it is no whole number or past 2^53. */
export function toSafeInteger(decimal: string): number | null {
  const point = decimal.indexOf('.');
  if (point >= 0 && !/^0*$/.test(decimal.slice(point + 1))) return null;
  const value = Number(point < 0 ? decimal : decimal.slice(0, point));
  return Number.isSafeInteger(value) ? value : null;
}

/** 10^`exponent` as an exact string; `exponent` ≥ 0. */
export function powerOfTen(exponent: number): string {
  return `1${'0'.repeat(exponent)}`;
}
