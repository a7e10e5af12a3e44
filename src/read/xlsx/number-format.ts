import { addLocale, format, isDateFormat, isValidFormat } from 'numfmt';

/** Numbers as Vietnamese texts write them: 27.480 and 9.835,44. */
addLocale(
  {
    decimal: ',',
    group: '.',
    ampm: ['SA', 'CH'],
    mmmm: Array.from({ length: 12 }, (_, month) => `tháng ${month + 1}`),
    mmm: Array.from({ length: 12 }, (_, month) => `Thg ${month + 1}`),
    dddd: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
    ddd: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  },
  'vi',
);

/** From 1904 to 1900, the two days from which spreadsheets count. */
const DAYS_TO_1904 = 1462;

/**
 * A number as its cell shows it, in Vietnamese. A negative one has a minus sign, also where the cell has brackets or
 * red ink.
 *
 * @param stored as the file has it: "0.123", "4.5E-2"
 * @param pattern the cell's number format: "0.0%", "#,##0"
 * @param from1904 whether dates are counted from 1904
 * @example formatNumber('0.123', '0.0%', false) // '12,3%'
 */
export function formatNumber(stored: string, pattern: string, from1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (/^general$/i.test(pattern)) return plainNumber(value);
  const known = readable(pattern);
  if (known === null) return plainNumber(value);
  const isDate = isDateFormat(known);
  // One step up, for what is stored as 12.344999999999999 stands for 12.345 and is shown as 12,35.
  const shown = isDate ? value + (from1904 ? DAYS_TO_1904 : 0) : value * (1 + Number.EPSILON);
  const text = format(known, shown, { locale: 'vi', throws: false }).replace(/\s+/gu, ' ').trim();
  return isDate ? text : signed(text.replace(/(?<=\d),(?!\d)/u, ''), value);
}

/** The shortest decimal that is the number to 15 digits, which is what spreadsheets keep. */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes('e') ? rounded.toExponential().replace('.', ',') : text.replace('.', ',');
}

function signed(text: string, value: number): string {
  if (value >= 0 || !/[1-9]/.test(text) || /[-−]/.test(text)) return text;
  return `-${text.replace(/^\((.*)\)$/u, '$1')}`;
}

const known = new Map<string, string | null>();

/** The pattern without the language it was made in, whose separators it would bring; null where it is none. */
function readable(pattern: string): string | null {
  let found = known.get(pattern);
  if (found === undefined) {
    const plain = pattern.replace(/\[\$([^\]-]*)-?[^\]]*\]/gu, (_, sign: string) =>
      sign === '' ? '' : `"${sign}"`,
    );
    found = isValidFormat(plain) ? plain : null;
    known.set(pattern, found);
  }
  return found;
}
