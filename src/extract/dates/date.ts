import { firstRule, compileRules, type NumeralRules, type RuleMatch, ruleGrammar } from '../numeral-rules.ts';
import type { DateToken } from '../token.ts';
import { yearPart } from './part.ts';

export const dateGrammar = ruleGrammar('dates');

let rules: NumeralRules | undefined;

/**
 * The day, month, part of a year, year or span of years whose first numeral begins at `offset`, or null; it does not
 * reach back before `floor`. "ngày 05 tháng 01 năm 2023", "6 tháng đầu năm 2023", "giai đoạn 2021-2025".
 */
export function readDate(text: string, offset: number, floor: number): DateToken | null {
  rules ??= compileRules(dateGrammar);
  const found = firstRule(rules, text, offset, floor);
  if (found === null) return null;
  const year = groupNumber(found, 'year', 'year2') ?? century(groupNumber(found, 'shortYear'), null);
  const short = groupNumber(found, 'toShort');
  const toYear = groupNumber(found, 'toYear', 'toYear2') ?? century(short, year);
  // "Đăng 2022-09": no span goes back to a year so short, so it is the month.
  const isMonth = short !== null && short <= 12 && year !== null && toYear !== null && toYear < year;
  return {
    type: 'date',
    start: found.start,
    end: found.end,
    day: groupNumber(found, 'day'),
    month: groupNumber(found, 'month', 'month2', 'month3') ?? (isMonth ? short : null),
    year,
    part: yearPart(found.match),
    toYear: isMonth ? null : toYear,
  };
}

/** The first of the groups that took part, as a number. A pattern's alternatives need a name each. */
function groupNumber(found: RuleMatch, ...names: string[]): number | null {
  for (const name of names) {
    const text = found.match.group(name);
    if (text !== undefined) return Number(text);
  }
  return null;
}

/** A year written with two digits ("2021-25", "12/3/24"), in the century of `near` or in this one. */
function century(short: number | null, near: number | null): number | null {
  return short === null ? null : Math.floor((near ?? 2000) / 100) * 100 + short;
}
