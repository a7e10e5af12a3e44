import type { NumberWord } from './number-words.ts';

/** Numbers below a thousand in words, and the decimals behind `phẩy`. */

export interface Small {
  value: number;
  /** Index of the first word not taken. */
  next: number;
  /** The last digit stands for tens though it does not say so: "trăm hai" = 120. Not everywhere credible. */
  colloquial: boolean;
}

/** "ba trăm linh hai", "mười lăm", "hai mốt", "năm"; null where no such number begins at index `at`. */
export function readBelowThousand(words: readonly NumberWord[], at: number): Small | null {
  const first = words[at];
  const hundred = words[at + 1];
  if (first?.type === 'digit' && !first.tail && isJoined(hundred) && hundred.type === 'hundred') {
    return readBelowHundred(words, at + 2, first.value * 100);
  }
  return readTens(words, at);
}

/** What follows `trăm`: "linh năm", "hai mươi mốt", "rưỡi", or nothing. */
export function readBelowHundred(words: readonly NumberWord[], at: number, hundreds: number): Small {
  const none = { value: hundreds, next: at, colloquial: false };
  const word = words[at];
  if (!isJoined(word)) return none;
  if (word.type === 'half') return { value: hundreds + 50, next: at + 1, colloquial: false };
  if (word.type === 'gap') {
    const digit = words[at + 1];
    return isDigit(digit) && isJoined(digit)
      ? { value: hundreds + digit.value, next: at + 2, colloquial: false }
      : none;
  }
  const tens = readTens(words, at);
  if (tens !== null && (tens.next > at + 1 || tens.value >= 10))
    return { ...tens, value: hundreds + tens.value };
  // "trăm hai": the tens; "trăm năm" is as likely a hundred years (decided by what follows).
  if (isDigit(word) && word.value > 0)
    return { value: hundreds + word.value * 10, next: at + 1, colloquial: true };
  return none;
}

function readTens(words: readonly NumberWord[], at: number): Small | null {
  const first = words[at];
  const second = words[at + 1];
  if (first?.type === 'ten') return withUnits(words, at + 1, 10);
  if (!isDigit(first) || first.tail) return null;
  if (isJoined(second) && second.type === 'tens' && first.value > 0)
    return withUnits(words, at + 2, first.value * 10);
  // "hai mốt", "ba lăm", "hai tư": only with the forms that cannot be digits of their own.
  if (isDigit(second) && isJoined(second) && second.tail && first.value > 1) {
    return { value: first.value * 10 + second.value, next: at + 2, colloquial: second.value === 4 };
  }
  return { value: first.value, next: at + 1, colloquial: false };
}

/** The units behind `mươi` or `mười`. Five is `lăm` there: "hai mươi năm" are years, but "hai mươi năm triệu" is money. */
function withUnits(words: readonly NumberWord[], at: number, tens: number): Small {
  const digit = words[at];
  const none = { value: tens, next: at, colloquial: false };
  if (!isDigit(digit) || !isJoined(digit) || digit.value === 0) return none;
  const isYears = digit.value === 5 && !digit.tail && words[at + 1]?.type !== 'scale';
  return isYears ? none : { value: tens + digit.value, next: at + 1, colloquial: false };
}

/** The digits behind `phẩy`: "không năm" → `05`, "hai mươi lăm" → `25`, "một bốn ba" → `143`; '' where none follow. */
export function readFraction(words: readonly NumberWord[], at: number): { digits: string; next: number } {
  let next = at;
  let digits = '';
  for (;;) {
    const word = words[next];
    if (!isJoined(word)) break;
    const after = words[next + 1];
    const isAlone = isDigit(word) && !word.tail && after?.type !== 'tens' && after?.type !== 'hundred';
    if (!isAlone || (isDigit(after) && after.tail)) break;
    digits += word.value;
    next += 1;
  }
  if (/[1-9]/.test(digits)) return { digits, next };
  const small = isJoined(words[next]) ? readBelowThousand(words, next) : null;
  return small === null || small.colloquial
    ? { digits, next }
    : { digits: digits + small.value, next: small.next };
}

type Digit = Extract<NumberWord, { type: 'digit' }>;

function isDigit(word: NumberWord | undefined): word is Digit {
  return word?.type === 'digit';
}

/** A word without a comma before it. */
function isJoined(word: NumberWord | undefined): word is NumberWord {
  return word !== undefined && !word.listed;
}
