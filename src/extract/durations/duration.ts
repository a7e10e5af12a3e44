import { firstRule, compileRules, type NumeralRules, ruleGrammar } from '../numeral-rules.ts';
import type { DurationToken } from '../token.ts';

export const durationGrammar = ruleGrammar('durations');

let rules: NumeralRules | undefined;

/** The length of time or age whose numeral begins at `offset` ("36 tháng", "5 đến dưới 16 tuổi"), or null. */
export function readDuration(text: string, offset: number, floor: number): DurationToken | null {
  rules ??= compileRules(durationGrammar);
  const found = firstRule(rules, text, offset, floor);
  return found === null ? null : { type: 'duration', start: found.start, end: found.end };
}
