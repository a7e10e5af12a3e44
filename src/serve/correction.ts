import { parseNumber } from '../extract/numeral/index.ts';
import type { Row } from '../records/lists.ts';
import { Refusal } from './refusal.ts';

/** What a figure should be. */
export interface Corrected {
  text: string;
  /** In the unit that `text` names. */
  value: number;
  /** Whole đồng. */
  vnd: number | null;
}

type Measured = Pick<Row<'figures'>, 'unit' | 'vnd' | 'currency'>;

/**
 * Reads what somebody writes in the place of a figure. Where no unit is written it is the figure's: "4.010" for
 * "4.100 triệu đồng" is 4.010 triệu đồng. "4,01 tỷ" names its own: it is 4,01 tỷ đồng.
 *
 * @throws {Refusal} 422 where it is no number, or measures something else
 */
export function readCorrection(written: string, { unit, vnd, currency }: Measured): Corrected {
  const text = written.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const bare = withoutUnit(text, unit);
  const isMoney = vnd !== null || currency !== null;
  const amount = isMoney ? (namedAmount(text) ?? (unit === null ? bare : `${bare} ${unit}`)) : bare;
  const number = parseNumber(amount);
  if (number === null) throw notANumber(text);
  if (isMoney ? number.currency !== (currency ?? 'VND') : number.currency !== null) throw otherMeasure(unit);
  if (!isMoney && number.unit !== null && number.unit !== unit) throw otherMeasure(unit);
  if (isMoney) return { text: amount, value: number.value, vnd: number.vnd };
  return { text: unit === null ? text : spelledOut(bare, unit), value: number.value, vnd: null };
}

/** An amount that names its unit, in full: "4,01 tỷ" is of đồng, and no multiple of the figure's own unit. */
function namedAmount(text: string): string | null {
  const number = parseNumber(text);
  if (number === null || number.unit === null) return null;
  return number.currency === null && number.vnd !== null ? `${text} đồng` : text;
}

function withoutUnit(text: string, unit: string | null): string {
  if (unit === null || !text.toLowerCase().endsWith(unit.toLowerCase())) return text;
  return text.slice(0, -unit.length).trim();
}

function spelledOut(bare: string, unit: string): string {
  return unit.startsWith('%') ? `${bare}${unit}` : `${bare} ${unit}`;
}

function notANumber(text: string): Refusal {
  return new Refusal(422, 'not_a_number', {
    en: `"${text}" is not read as one number or amount; write it as in "4.010 triệu đồng" or "1.250,5".`,
    vi: `Không đọc được “${text}” như một số hay số tiền; hãy ghi như “4.010 triệu đồng” hoặc “1.250,5”.`,
  });
}

function otherMeasure(unit: string | null): Refusal {
  const [en, vi] =
    unit === null ? ['no unit', 'không có đơn vị'] : [`the unit "${unit}"`, `đơn vị “${unit}”`];
  return new Refusal(422, 'not_a_number', {
    en: `This figure has ${en}; what was written measures something else.`,
    vi: `Số liệu này có ${vi}; nội dung sửa lại là một đại lượng khác.`,
  });
}
