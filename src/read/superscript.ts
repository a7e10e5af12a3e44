const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits, alone or in brackets as a link to a note stands: "2", "[12]". */
const DIGITS = /^\s*\[?\s*(\d{1,3})\s*\]?\s*$/u;

/**
 * Raised digits as raised characters: of "120 hộ" and a raised 2 must not become "120 hộ2", nor 1202 of a number.
 * The ² of a unit ("m²", "km²") follows at once; behind another letter a space keeps the mark of a note from its word,
 * for "hộ²" would be a unit that nobody knows.
 *
 * @param before the text that it follows
 * @returns null where `text` is not digits
 */
export function raisedDigits(text: string, before: string): string | null {
  const digits = DIGITS.exec(text)?.[1];
  if (digits === undefined) return null;
  const raised = Array.from(digits, (digit) => RAISED[Number(digit)]).join('');
  const end = before.slice(-4);
  return /\p{L}$/u.test(end) && !/(?<!\p{L})[kcdm]?m$/u.test(end) ? ` ${raised}` : raised;
}
