import type { Figure } from '../schema/index.ts';
import type { Candidate } from './candidate.ts';
import { exact, unitSize, valueOf, type Exact } from './exact.ts';
import { neededValues } from './needed.ts';

/**
 * How a figure could have come to be wrong: one digit, two digits swapped, one lost or doubled, the unit, the separator.
 * Told by comparing what is written with what would make a relation hold.
 */
export type Slip =
  'digit' | 'transposition' | 'missing_digit' | 'extra_digit' | 'unit' | 'separator' | 'sign';

/** The slip that turns `intended` into what the figure says, or null when no single one does. */
export function slipOf(figure: Figure, intended: Exact): Slip | null {
  const written = valueOf(figure);
  if (written === intended) return null;
  if (written === -intended) return 'sign';
  if (intended <= 0n) return null;
  const digits = digitsAsWritten(figure, intended);
  const edit = digits === null ? null : editOf(digits.written, digits.intended);
  const powers = powerOfTenBetween(written, intended);
  if (powers === null) return edit;
  if (figure.kind === 'money') return unitOrSeparator(powers);
  // "40 hộ" for 04, "400 hộ" for 40: nobody writes a mark into a count.
  return edit ?? 'separator';
}

/** A thousand, a million or a thousand million times: the unit; anything else: the mark between the digits. */
function unitOrSeparator(powers: number): Slip {
  return Math.abs(powers) % 3 === 0 ? 'unit' : 'separator';
}

function powerOfTenBetween(a: Exact, b: Exact): number | null {
  if (a <= 0n || b <= 0n) return null;
  const [small, large] = a < b ? [a, b] : [b, a];
  let scaled = small;
  for (let power = 1; power <= 12; power += 1) {
    scaled *= 10n;
    if (scaled === large) return a < b ? power : -power;
    if (scaled > large) return null;
  }
  return null;
}

/** Both numbers as strings of digits down to the figure's last written place; null where the other needs more places. */
function digitsAsWritten(figure: Figure, intended: Exact): { written: string; intended: string } | null {
  const decimals = figure.canonical.split('.')[1]?.length ?? 0;
  const place = unitSize(figure) / 10n ** BigInt(decimals);
  if (place === 0n || intended % place !== 0n) return null;
  return { written: (valueOf(figure) / place).toString(), intended: (intended / place).toString() };
}

function editOf(written: string, intended: string): Slip | null {
  if (written.length === intended.length) return substitution(written, intended);
  // Small counts are written with a leading zero, which the number does not keep: 04 became 40.
  if (intended.length === 1 && isSwapped(`0${intended}`, written)) return 'transposition';
  if (written.length === 1 && isSwapped(intended, `0${written}`)) return 'transposition';
  if (written.length === intended.length + 1 && isOneDropped(written, intended)) return 'extra_digit';
  if (written.length + 1 === intended.length && isOneDropped(intended, written)) return 'missing_digit';
  return null;
}

function substitution(written: string, intended: string): Slip | null {
  let different = 0;
  for (let at = 0; at < written.length; at += 1) if (written[at] !== intended[at]) different += 1;
  if (different === 1) return 'digit';
  return different === 2 && isSwapped(intended, written) ? 'transposition' : null;
}

/** Whether two neighbouring digits changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(a).findIndex((digit, index) => digit !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function isOneDropped(longer: string, shorter: string): boolean {
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  return longer.slice(at + 1) === shorter.slice(at);
}

/** Whether one slip in one figure, of at least two digits, would make a sum hold. */
export function isOneSlipAway(candidate: Candidate, slips?: readonly Slip[], least: Exact = TEN): boolean {
  if (candidate.formula.kind !== 'sum') return false;
  return neededValues(candidate).some(({ figure, value }) => {
    const slip = value >= least ? slipOf(figure, value) : null;
    return slip !== null && (slips?.includes(slip) ?? true);
  });
}

const TEN = exact('10');
