import { formatNumber } from '../extract/numeral/format.ts';
import { formatExact, ONE, unitSize, type Exact } from '../relate/exact.ts';
import type { CrossFinding, CrossRule } from '../schema/index.ts';
import type { Telling } from './telling.ts';

/** What a message says, spelled out already. */
interface Told {
  /** "467,9 triệu đồng". */
  stated: string;
  /** "Kế hoạch 24/KH-UBND". */
  document: string;
  line: number;
  expected: string;
  source: string;
  sourceLine: number;
  difference: string;
}

type Say = (told: Told) => string;

const vi =
  (what: string, how: string, gap = 'lệch'): Say =>
  ({ stated, document, line, expected, source, sourceLine, difference }) =>
    `${what}: ${document} (dòng ${line}) ghi ${stated}, ${how} ${source} (dòng ${sourceLine}) là ${expected}, ${gap} ${difference}.`;

const en =
  (what: string, how: string, gap = 'off by'): Say =>
  ({ stated, document, line, expected, source, sourceLine, difference }) =>
    `Unexpected ${what} ${stated} in ${document} (line ${line}), expected ${expected} ${how} ${source} (line ${sourceLine}); ${gap} ${difference}.`;

const SAID: Readonly<Record<CrossRule, { vi: Say; en: Say }>> = {
  'version-changed': {
    vi: vi('Số liệu khác nhau giữa hai bản', 'còn trong'),
    en: en('change to', 'as in'),
  },
  'plan-report': {
    vi: vi('Số kế hoạch nêu trong báo cáo không khớp kế hoạch', 'trong'),
    en: en('planned figure', 'as planned in'),
  },
  'over-disbursed': {
    vi: vi('Giải ngân vượt số được giao', 'số giao theo', 'vượt'),
    en: en('disbursement', 'at most, as granted in', 'over by'),
  },
  'allocation-plan': {
    vi: vi('Kế hoạch không khớp số cấp trên giao', 'số giao theo'),
    en: en('planned figure', 'as allocated in'),
  },
  'allocation-report': {
    vi: vi('Số được giao nêu trong báo cáo không khớp số cấp trên giao', 'số giao theo'),
    en: en('allocated figure', 'as allocated in'),
  },
};

/** The sentence of a finding in both languages: what was found, what was expected, and in which document each stands. */
export function messageOf(
  rule: CrossRule,
  about: Telling,
  against: Telling,
  gap: Exact,
): CrossFinding['message'] {
  const [document, source] = namesOf(about, against);
  const told: Told = {
    stated: quoted(about),
    document,
    line: about.quantity.row.start_line,
    expected: quoted(against),
    source,
    sourceLine: against.quantity.row.start_line,
    difference: spelled(about, gap),
  };
  return { vi: SAID[rule].vi(told), en: SAID[rule].en(told) };
}

/** Two versions of a document have one name; the names of their files tell them apart. */
function namesOf({ paper: about }: Telling, { paper: against }: Telling): [string, string] {
  const [one, other] = [about.name, against.name];
  if (one.name !== other.name) return [one.name, other.name];
  const name = (of: typeof one): string =>
    of.sourceName === null ? of.name : `${of.name} [${of.sourceName}]`;
  return [name(one), name(other)];
}

/** As written, with the unit that a table states in its head. */
function quoted({ quantity: { row } }: Telling): string {
  const text = row.text.replace(/\s+/gu, ' ').trim();
  return row.unit_from === 'written' || row.unit === null ? text : `${text} ${row.unit}`;
}

/** A difference in the unit of the figure that is looked at. */
function spelled({ quantity: { row, written } }: Telling, gap: Exact): string {
  const amount = formatExact((gap * ONE) / unitSize(written));
  const number = formatNumber(amount, { written: 'digits', group: '.', decimal: ',' });
  return row.unit === null ? number : `${number} ${row.unit}`;
}
