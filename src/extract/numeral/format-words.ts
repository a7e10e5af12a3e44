/** How a number is written in words; every choice is the writer's, none changes the number. */
export interface WordStyle {
  written: 'words';
  /** `linh` in the north, `lẻ` in the south. */
  gap?: 'linh' | 'lẻ';
  thousand?: 'nghìn' | 'ngàn';
  billion?: 'tỷ' | 'tỉ';
  /** Four behind tens: `hai mươi tư` or `hai mươi bốn`. */
  four?: 'tư' | 'bốn';
  five?: 'lăm' | 'nhăm';
  /** Between groups: "ba tỷ, hai trăm triệu". */
  comma?: boolean;
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const MOST_DIGITS = 18;

/** The words for a whole number and its decimals, each decimal by name: "ba phẩy không năm". */
export function wordsOf(whole: string, fraction: string, style: WordStyle): string {
  if (whole.length > MOST_DIGITS)
    throw new RangeError(`Unexpected ${whole.length} digits, expected at most ${MOST_DIGITS} for words`);
  const integer = wordsOfWhole(whole, style);
  const decimals = Array.from(fraction, (digit) => DIGITS[Number(digit)]).join(' ');
  if (decimals !== '' && whole.length > 3)
    throw new RangeError('Unexpected decimals on a number over 999 in words');
  return decimals === '' ? integer : `${integer} phẩy ${decimals}`;
}

function wordsOfWhole(whole: string, style: WordStyle): string {
  if (whole === '0') return 'không';
  const billions = whole.slice(0, -9);
  const rest = wordsOfGroups(whole.slice(-9), billions !== '', style);
  if (billions === '') return rest;
  const head = `${wordsOfGroups(billions, false, style)} ${style.billion ?? 'tỷ'}`;
  return rest === '' ? head : `${head}${separator(style)}${rest}`;
}

/** Up to nine digits: millions, thousands, units; '' for zeros. */
function wordsOfGroups(digits: string, hasHigher: boolean, style: WordStyle): string {
  const padded = digits.padStart(9, '0');
  const scales = ['triệu', style.thousand ?? 'nghìn', ''];
  const parts: string[] = [];
  for (const [index, scale] of scales.entries()) {
    const group = Number(padded.slice(index * 3, index * 3 + 3));
    if (group === 0) continue;
    const words = wordsOfGroup(group, hasHigher || parts.length > 0, style);
    parts.push(scale === '' ? words : `${words} ${scale}`);
  }
  // The last group carries no scale of its own, and only a scale lets a comma stand before.
  const last = padded.endsWith('000') ? '' : (parts.pop() ?? '');
  const scaled = parts.join(separator(style));
  return scaled === '' ? last : last === '' ? scaled : `${scaled} ${last}`;
}

function separator(style: WordStyle): string {
  return style.comma === true ? ', ' : ' ';
}

/** 1 to 999; with something before it, the missing hundreds are said: "không trăm linh năm". */
function wordsOfGroup(group: number, isFull: boolean, style: WordStyle): string {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor((group % 100) / 10);
  const units = group % 10;
  const hasHundreds = isFull || hundreds > 0;
  const parts = hasHundreds ? [`${DIGITS[hundreds]} trăm`] : [];
  if (tens > 1) parts.push(`${DIGITS[tens]} mươi`);
  else if (tens === 1) parts.push('mười');
  else if (hasHundreds && units > 0) parts.push(style.gap ?? 'linh');
  if (units > 0) parts.push(wordOfUnits(units, tens, style));
  return parts.join(' ');
}

function wordOfUnits(units: number, tens: number, style: WordStyle): string {
  if (units === 1 && tens > 1) return 'mốt';
  if (units === 4 && tens > 1) return style.four ?? 'tư';
  if (units === 5 && tens > 0) return style.five ?? 'lăm';
  return DIGITS[units] ?? '';
}
