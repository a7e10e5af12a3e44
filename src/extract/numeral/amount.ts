import { countDecimals, powerOfTen, shiftDecimal, toSafeInteger } from './decimal.ts';
import { readCompound } from './compound.ts';
import type { Amount, Habit, Numeral } from './numeral.ts';
import { readUnit, skipEven } from './unit.ts';
import type { Unit } from './unit.ts';

const DONG = 'đồng';
/** From here on a number in words is likely money even without "đồng": "hỗ trợ hai tỷ rưỡi". */
const MILLION = 1_000_000;

/** What an amount adds to its number. */
interface Measure {
  end: number;
  canonical: string;
  unit: string;
  repaired: string | null;
  exponent: number;
  currency: string | null;
  /** Exponent of the last written place, in base units. */
  place: number;
  compound: boolean;
}

/**
 * Reads the multiplier and currency directly behind a number, and the further parts of a compound; null where
 * neither follows. `habit` reads the numbers of the further parts.
 *
 * @example readAmount('vốn 2 tỷ 735 triệu đồng', numeral, habit)?.vnd // 2735000000
 */
export function readAmount(text: string, numeral: Numeral, habit: Habit): Amount | null {
  const unit = readUnit(text, numeral.end);
  const measure =
    numeral.written === 'words'
      ? measureWords(text, numeral, unit)
      : measureDigits(text, numeral, unit, habit);
  return measure === null ? null : toAmount(text, numeral, measure);
}

function measureDigits(text: string, numeral: Numeral, unit: Unit | null, habit: Habit): Measure | null {
  if (unit === null) return null;
  const mayGoOn = unit.currency === null && !numeral.malformed;
  const compound = mayGoOn ? readCompound(text, numeral, unit, habit) : null;
  if (compound !== null) return { ...compound, unit: DONG, exponent: 0, compound: true };
  const place = numeral.place + unit.exponent;
  return { ...unit, canonical: numeral.canonical, place, compound: false };
}

/** The words hold their multiplier: "ba mươi tỷ đồng" is 30000000000 đồng. */
function measureWords(text: string, numeral: Numeral, unit: Unit | null): Measure | null {
  const { canonical, place } = numeral;
  if (unit?.exponent === 0) return { ...unit, canonical, place, compound: false };
  if (numeral.value < MILLION) return null;
  const end = skipEven(text, numeral.end);
  return { end, canonical, unit: DONG, repaired: null, exponent: 0, currency: null, place, compound: false };
}

function toAmount(text: string, numeral: Numeral, measure: Measure): Amount {
  const { canonical, exponent, currency, end } = measure;
  const isForeign = currency !== null && currency !== 'VND';
  return {
    start: numeral.start,
    end,
    text: text.slice(numeral.start, end),
    numeral,
    canonical,
    value: canonical === numeral.canonical ? numeral.value : Number(canonical),
    decimals: countDecimals(canonical),
    unit: measure.unit,
    repaired: measure.repaired,
    currency,
    multiplier: powerOfTen(exponent),
    vnd: isForeign ? null : toSafeInteger(shiftDecimal(canonical, exponent)),
    precision: Number(`1e${measure.place}`),
    compound: measure.compound,
  };
}
