import { isDigit, skipDigits } from './characters.ts';
import type { Habit, Reading } from './numeral.ts';
import { readUnit } from './unit.ts';

/**
 * Points and commas inside a number. Thousands come in groups of exactly three behind a first group of one to
 * three; whatever cannot be thousands is decimals; what can be both is what the document's habit makes it.
 */

const POINT = 46;
const COMMA = 44;

/** The runs of digits of a number, and the marks between them. */
interface Runs {
  digits: string[];
  marks: string[];
  /** Where each run ends. */
  ends: number[];
}

/** Reads the number whose first run of digits is `at`..`firstEnd`. */
export function readMarks(text: string, at: number, firstEnd: number, habit: Habit): Reading {
  if (!markFollows(text, firstEnd) || isListed(text, at)) return plain(text.slice(at, firstEnd), firstEnd);
  const runs = collectRuns(text, at, firstEnd);
  return runs.marks.length === 1 ? readOneMark(runs, habit) : readManyMarks(text, runs, habit);
}

/** True where a point or comma with a digit behind it stands at `at`. */
function markFollows(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === POINT || code === COMMA) && isDigit(text.charCodeAt(at + 1));
}

/** "các dự án 1,2,4": behind a number and its comma stands the next of a list. */
function isListed(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === COMMA && isDigit(text.charCodeAt(at - 2));
}

function collectRuns(text: string, at: number, firstEnd: number): Runs {
  const runs: Runs = { digits: [text.slice(at, firstEnd)], marks: [], ends: [firstEnd] };
  let end = firstEnd;
  while (markFollows(text, end)) {
    const start = end + 1;
    runs.marks.push(text.charAt(end));
    end = skipDigits(text, start);
    runs.digits.push(text.slice(start, end));
    runs.ends.push(end);
  }
  return runs;
}

function plain(digits: string, end: number): Reading {
  return { end, canonical: digits, habitual: false, malformed: false };
}

/** `1.500`, `45.99`, `8,125`, `0,56`. */
function readOneMark(runs: Runs, habit: Habit): Reading {
  const [whole = '', rest = ''] = runs.digits;
  const end = runs.ends[1] ?? 0;
  // "(2021,2022)": two years, no number has four digits before and four behind and looks so.
  if (isYear(whole) && isYear(rest) && runs.marks[0] === ',') return plain(whole, runs.ends[0] ?? 0);
  const mayBeThousands = isFirstGroup(whole) && rest.length === 3;
  const isThousands = mayBeThousands && runs.marks[0] !== habit.decimal;
  return {
    end,
    canonical: isThousands ? whole + rest : `${whole}.${rest}`,
    habitual: mayBeThousands,
    malformed: false,
  };
}

/** `1.234.567`, `1.234,56`, `1,2,3`, `236.00.000`. */
function readManyMarks(text: string, runs: Runs, habit: Habit): Reading {
  const { digits, marks, ends } = runs;
  const groupMark = marks[0];
  const last = marks.length - 1;
  const hasDecimals = marks[last] !== groupMark;
  const groups = hasDecimals ? digits.slice(0, -1) : digits;
  const marksAgree = marks.every((mark, index) => mark === groupMark || index === last);
  if (marksAgree && areGroups(groups)) {
    const whole = groups.join('');
    const canonical = hasDecimals ? `${whole}.${digits[last + 1] ?? ''}` : whole;
    return { end: ends[last + 1] ?? 0, canonical, habitual: false, malformed: false };
  }
  // A list without blanks, one number at a time.
  if (groupMark === ',' && digits[1]?.length !== 3) return plain(digits[0] ?? '', ends[0] ?? 0);
  return readMalformed(text, runs, habit);
}

/**
 * `236.00.000`: two equal marks cannot both be decimal, so they separate groups, one of which lost a digit. The
 * digits are read in sequence, as the eye does, and the reading is marked. Where only the last group is short, its
 * point was meant for a comma: `82.757.43 triệu` is 82.757,43; of đồng there are no hundredths.
 */
function readMalformed(text: string, { digits, marks, ends }: Runs, habit: Habit): Reading {
  const last = marks.length - 1;
  const slipped =
    marks.every((mark) => mark === '.') &&
    areGroups(digits.slice(0, -1)) &&
    isCents(digits) &&
    !isWholeUnit(text, ends.at(-1) ?? 0);
  const hasDecimals = slipped || (marks[last] === habit.decimal && marks.indexOf(habit.decimal) === last);
  const canonical = hasDecimals
    ? `${digits.slice(0, -1).join('')}.${digits[last + 1] ?? ''}`
    : digits.join('');
  return { end: ends[last + 1] ?? 0, canonical, habitual: false, malformed: true };
}

function isWholeUnit(text: string, at: number): boolean {
  return readUnit(text, at)?.exponent === 0;
}

function isCents(digits: readonly string[]): boolean {
  return (digits.at(-1)?.length ?? 0) < 3;
}

/** One to three digits that may open a grouped number: `0.500` and `02.500` are no thousands. */
export function isFirstGroup(digits: string): boolean {
  return digits.length <= 3 && !digits.startsWith('0');
}

function areGroups(groups: readonly string[]): boolean {
  return groups.every((group, index) => (index === 0 ? isFirstGroup(group) : group.length === 3));
}

function isYear(digits: string): boolean {
  return digits.length === 4 && (digits.startsWith('19') || digits.startsWith('20'));
}
