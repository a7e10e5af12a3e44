import { wordsOf } from './format-words.ts';
import type { WordStyle } from './format-words.ts';

/** How a number is written. */
export type NumberStyle = DigitStyle | WordStyle;

export interface DigitStyle {
  written: 'digits';
  /** Between groups of thousands; '' for none; `. ` is the typing fault `1. 500.000`. */
  group: '.' | ',' | ' ' | '\u00A0' | '\u202F' | '. ' | '';
  decimal: ',' | '.';
  /** Zeros in front up to so many digits: 2 for `02`. */
  digits?: number;
  /** Zeros behind up to so many decimals: 3 for `9.835,440`. */
  decimals?: number;
  /** A footnote mark glued on: `⁴`. */
  mark?: string;
}

/**
 * Writes a number in one of the styles that the reader accepts.
 *
 * @param value whole, or a plain decimal string: `'9835.44'`; not negative.
 * @throws {RangeError} when the value is no such number, or too large for words (10^18 and above).
 * @example formatNumber('9835.44', { written: 'digits', group: '.', decimal: ',', decimals: 3 }) // '9.835,440'
 */
export function formatNumber(value: bigint | string, style: NumberStyle): string {
  const decimal = String(value);
  const [, whole, fraction = ''] = /^(0|[1-9]\d*)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === undefined)
    throw new RangeError(`Unexpected number "${decimal}", expected digits and a decimal point`);
  if (style.written === 'words') return wordsOf(whole, fraction, style);
  const padded = fraction.padEnd(style.decimals ?? 0, '0');
  const grouped = groupThousands(whole, style.group).padStart(style.digits ?? 0, '0');
  return `${grouped}${padded === '' ? '' : style.decimal + padded}${style.mark ?? ''}`;
}

/** The fault `. ` stands once, behind the first group. */
function groupThousands(whole: string, group: DigitStyle['group']): string {
  const isFault = group === '. ';
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, isFault ? '.' : group);
  return isFault ? grouped.replace('.', '. ') : grouped;
}
