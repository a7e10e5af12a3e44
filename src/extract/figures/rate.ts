import type { FigureKind } from '../../schema/index.ts';

/**
 * Rates: what one unit of a figure is for ("đồng/người/tháng", "%/năm").
 */

const STEP =
  /\s*\/\s*(\d{1,3}\s+)?((?:[kc]?m[23²³]|USD(?!\p{L})|\p{Ll}\p{L}*)(?:\s+(?:nghèo|hình|phẩm|phiếu|phần|khách|thầu|hợp|viên|sinh|án|dân|nhà|trình|công|đình|kỳ|học|động|khẩu))?)/uy;

/** "15 kg gạo/người/tháng": what is weighed stands before the slash. */
const STUFF = /\s+\p{Ll}+(?=\s*\/\s*\p{Ll})/uy;

export interface Rate {
  /** Steps joined with "/": "người/tháng". */
  per: string;
  /** Exclusive end in the text. */
  end: number;
}

/**
 * Reads the rate that begins at `at`, or null.
 *
 * @param kind of the figure before it; a quantity may say of what it is
 * @example readRate('1,5 triệu đồng/người/tháng', 14) // → { per: 'người/tháng', end: 26 }
 */
export function readRate(text: string, at: number, kind?: FigureKind): Rate | null {
  const steps: string[] = [];
  let end = kind === 'quantity' ? stuffEnd(text, at) : at;
  for (;;) {
    STEP.lastIndex = end;
    const match = STEP.exec(text);
    if (match === null) break;
    steps.push(`${match[1] ?? ''}${match[2] ?? ''}`.replace(/\s+/gu, ' ').trim());
    end = STEP.lastIndex;
  }
  return steps.length === 0 ? null : { per: steps.join('/'), end };
}

function stuffEnd(text: string, at: number): number {
  STUFF.lastIndex = at;
  return STUFF.test(text) ? STUFF.lastIndex : at;
}

/** "mỗi căn 60 triệu đồng", "mỗi hộ vay 50 triệu đồng": what comes before says for whom. */
const EACH =
  /(?<!\p{L})mỗi\s+(căn|căn nhà|nhà|hộ|người|xã|thôn|lớp|mô hình|dự án|học sinh|học viên|cháu|em|con|suất|đối tượng|tháng|năm|ha)(?:\s+(?:được\s+)?(?:hỗ\s+trợ|vay|trị\s+giá|là|nhận))?\s*(?:tối\s+đa|khoảng|trên|gần)?\s*$/u;

/** The unit of a rate that stands before its number, or null. */
export function readEach(text: string, start: number): string | null {
  const words = text.slice(Math.max(0, start - 48), start).toLowerCase();
  return EACH.exec(words)?.[1] ?? null;
}
