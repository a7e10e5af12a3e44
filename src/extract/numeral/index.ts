/** The numeral reader: numbers in digits and words, multipliers, currencies. */
export { readAmount } from './amount.ts';
export { findNumerals, readDigits } from './digits.ts';
export { findNumberWords } from './find-words.ts';
export { formatNumber } from './format.ts';
export type { DigitStyle } from './format.ts';
export type { WordStyle } from './format-words.ts';
export { surveyHabit } from './habit.ts';
export { readUnitHeading } from './heading.ts';
export type { Amount, Habit, Numeral } from './numeral.ts';
export { parseNumber } from './parse.ts';
export type { ParsedNumber } from './parse.ts';
export { isCurrency } from './unit.ts';
export { readWords } from './words.ts';
