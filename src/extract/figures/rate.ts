/**
 * Rates: what one unit of a figure is for ("đồng/người/tháng", "%/năm").
 */

const STEP =
  /\s*\/\s*(\d{1,3}\s+)?(\p{Ll}[\p{L}\d²³]*(?:\s+(?:nghèo|hình|viên|sinh|án|dân|nhà|trình|công|đình|kỳ|học|động|khẩu))?)/uy;

export interface Rate {
  /** Steps joined with "/": "người/tháng". */
  per: string;
  /** Exclusive end in the text. */
  end: number;
}

/**
 * Reads the rate that begins at `at`, or null.
 *
 * @example readRate('1,5 triệu đồng/người/tháng', 14) // → { per: 'người/tháng', end: 26 }
 */
export function readRate(text: string, at: number): Rate | null {
  const steps: string[] = [];
  let end = at;
  for (;;) {
    STEP.lastIndex = end;
    const match = STEP.exec(text);
    if (match === null) break;
    steps.push(`${match[1] ?? ''}${match[2] ?? ''}`.replace(/\s+/gu, ' ').trim());
    end = STEP.lastIndex;
  }
  return steps.length === 0 ? null : { per: steps.join('/'), end };
}
