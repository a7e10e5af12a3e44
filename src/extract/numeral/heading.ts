import { anyOf, buildPattern } from '../../grammar/pattern.ts';
import { isDigit } from './characters.ts';
import { powerOfTen } from './decimal.ts';
import { grammar } from './grammar.ts';
import { readUnit, singleBlanks } from './unit.ts';

/** The unit that a heading gives to the numbers under it. */
export interface UnitHeading {
  /** Lower case, single blanks: `triệu đồng`, `1.000 đồng`, `%`, `hộ`. */
  unit: string;
  /** Power of ten, exact: `1000` for `1.000 đồng`. */
  multiplier: string;
  /** ISO 4217, or null where the unit is no money. */
  currency: string | null;
}

const introPattern = buildPattern(
  `\\(? \\s{0,8} (?: ${anyOf(grammar.unitHeading.intro)} ) \\s{0,8} :? \\s{0,8}`,
);
const thousandPattern = buildPattern('1 (?: (?<thousand> [.\\s]?000 ) (?<million> [.\\s]?000 )? )? (?!\\d)');
const unitsPattern = buildPattern(
  `(?: ${anyOf(grammar.unitHeading.units)} ) (?= \\s{0,8} [).,;]{0,2} \\s{0,8} $ )`,
);
/** Any unit of a few words, where the heading says that it is one. */
const anyUnitPattern = buildPattern(
  '[\\p{L}%²³\\/]+ (?: \\x20 [\\p{L}\\/²³]+ ){0,4} (?= \\s{0,8} [).,;]{0,2} \\s{0,8} $ )',
);
const endPattern = buildPattern('\\s{0,8} [).,;]{0,2} \\s{0,8} $');

/** A longer text is no heading of a unit. */
const LONGEST_HEADING = 80;

/**
 * Reads the unit of a table, a column or a page: `ĐVT: 1.000 đồng`, `Đơn vị tính: Triệu đồng`, `(tỷ đồng)`, `%`.
 * Null where the text is not just that.
 *
 * @example readUnitHeading('ĐVT: 1.000 đồng') // { unit: '1.000 đồng', multiplier: '1000', currency: 'VND' }
 */
export function readUnitHeading(text: string): UnitHeading | null {
  const heading = text.trim();
  if (heading.length > LONGEST_HEADING) return null;
  const intro = introPattern.at(heading, 0);
  const start = intro?.end ?? (heading.startsWith('(') ? 1 : 0);
  return readMoney(heading, start) ?? readOther(heading, start, intro !== null);
}

function readMoney(heading: string, start: number): UnitHeading | null {
  const factor = isDigit(heading.charCodeAt(start)) ? thousandPattern.at(heading, start) : null;
  const unit = readUnit(heading, factor?.end ?? start);
  if (unit === null || endPattern.at(heading, unit.end) === null) return null;
  // "1.000 đồng" multiplies; "1 hộ" and "1 đồng" do not need to.
  const zeros = factor === null ? 0 : factor.text.replace(/[^0]/g, '').length;
  const written = singleBlanks(heading.slice(start, unit.end));
  return { unit: written, multiplier: powerOfTen(unit.exponent + zeros), currency: unit.currency ?? 'VND' };
}

function readOther(heading: string, start: number, isIntroduced: boolean): UnitHeading | null {
  const match = (isIntroduced ? anyUnitPattern : unitsPattern).at(heading, start);
  return match === null ? null : { unit: singleBlanks(match.text), multiplier: '1', currency: null };
}
