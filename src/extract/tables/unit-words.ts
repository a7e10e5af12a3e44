import { readUnitHeading } from '../numeral/index.ts';
import { readUnit } from '../units/lexicon.ts';
import { tableWords } from './grammar.ts';
import { singleSpaced } from './header.ts';
import type { Measure } from './table-reading.ts';

/**
 * The unit that a stretch of words is: "triệu đồng", "1.000 đồng", "%", "hộ nghèo", "triệu đồng/người/năm".
 *
 * @param anyNoun whether a noun that the lexicon does not know counts things, as in a column of units ("chậu")
 * @returns null when the words are no unit
 */
export function readUnitWords(words: string, anyNoun = false): Measure | null {
  const trimmed = words.trim();
  if (trimmed === '' || trimmed.length > MOST_UNIT) return null;
  const text = singleSpaced(trimmed).replace(/[\s.,;]+$/u, '');
  const slash = text.indexOf('/');
  const whole = readPlainUnit(text, anyNoun && slash < 0);
  if (whole !== null || slash <= 0) return whole;
  const unit = readPlainUnit(text.slice(0, slash).trimEnd(), anyNoun);
  return unit === null
    ? null
    : {
        ...unit,
        per: text
          .slice(slash + 1)
          .trim()
          .toLowerCase(),
      };
}

function readPlainUnit(text: string, anyNoun: boolean): Measure | null {
  const unit = text.toLowerCase();
  if (unit === '%') return { ...PLAIN, kind: 'percent', unit };
  const heading = readUnitHeading(unit);
  if (heading !== null && heading.currency !== null) return { ...PLAIN, kind: 'money', ...heading };
  const noun = readUnit(unit, 0);
  if (noun === null) return null;
  // In a column "Đơn vị" an office ("Xã A", "Phòng LĐTBXH") is no unit: a name follows its noun.
  if (noun.known ? noun.end < unit.length : !anyNoun || /.\p{Lu}/u.test(text)) return null;
  return { ...PLAIN, kind: noun.kind, unit };
}

/** The longest unit, with room for "triệu đồng/lao động/năm" and line ends. */
const MOST_UNIT = 60;

const PLAIN = { multiplier: '1', currency: null, per: null };

/** The units told in a line or a title: "ĐVT: triệu đồng", "(Đơn vị: hộ, %)", "Dự toán kinh phí (triệu đồng)". */
export function readUnitsTold(text: string): Measure[] {
  for (const { name, pattern } of tableWords().units) {
    for (const match of pattern.all(text)) {
      const told = match.group('unit') ?? '';
      const units = told
        .split(name === 'named' ? /[,;/]|\s+và\s+/u : /;/u)
        .flatMap((part) => readUnitWords(part) ?? []);
      if (units.length > 0) return units;
    }
  }
  return [];
}

/**
 * How sure a header is: `told` prints a unit ("Tỷ lệ (%)", "triệu đồng"), `cue` announces a kind ("Kinh phí"), `noun` is
 * a thing that may be counted or may be a place that something is shared with ("Xã" under "Tỷ lệ vốn (%)").
 */
export interface HeaderMeasure extends Measure {
  by: 'told' | 'cue' | 'noun';
}

/** What a header cell says about the numbers under it, or null. */
export function readHeaderCell(text: string): HeaderMeasure | null {
  const [unit] = readUnitsTold(text);
  if (unit !== undefined) return { ...unit, by: 'told' };
  if (text.includes('%')) return { ...PLAIN, kind: 'percent', unit: '%', by: 'told' };
  const whole = readUnitWords(text.slice(text.lastIndexOf(',') + 1));
  if (whole?.kind === 'money') return { ...whole, by: 'told' };
  const cue = readCue(text);
  return (
    cue ??
    (whole === null || text.includes(',') ? null : { ...whole, by: whole.kind === 'count' ? 'noun' : 'cue' })
  );
}

/** The cue that stands first in a header; of two at one place the one that the grammar names first. */
function readCue(text: string): HeaderMeasure | null {
  const found = tableWords()
    .kinds.flatMap((cue) => {
      const match = cue.pattern.find(text);
      return match === null ? [] : [{ cue, match }];
    })
    .toSorted((a, b) => a.match.index - b.match.index);
  const lower = text.toLowerCase();
  for (const { cue, match } of found) {
    const counted = cue.kind === 'count' ? readUnit(lower, match.end) : null;
    if (counted !== null && counted.known) return plain(counted.kind, counted.unit);
    if (cue.kind === 'count') continue;
    const own =
      cue.kind === 'households' || cue.kind === 'people'
        ? readUnit(lower, afterNumberWord(lower, match.index))
        : null;
    // "dân số": the lexicon's "dân" is only half of the word.
    const fits = own !== null && own.kind === cue.kind && own.known && own.end >= match.end;
    return plain(cue.kind, fits ? own.unit : cue.unit);
  }
  return null;
}

/** "số người": the unit follows "số". */
function afterNumberWord(text: string, at: number): number {
  return text.startsWith('số ', at) ? at + 3 : at;
}

function plain(kind: Measure['kind'], unit: string | null): HeaderMeasure {
  return { ...PLAIN, kind, unit, currency: kind === 'money' ? 'VND' : null, by: 'cue' };
}
