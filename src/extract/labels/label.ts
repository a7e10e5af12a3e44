import { firstRule, compileRules, type NumeralRules, ruleGrammar } from '../numeral-rules.ts';
import type { LabelToken } from '../token.ts';

export const labelGrammar = ruleGrammar('labels');

let rules: NumeralRules | undefined;

/** The name whose number begins at `offset` ("Dự án 3", "Điều 5", "QL1A"), or null; not reaching back before `floor`. */
export function readLabel(text: string, offset: number, floor: number): LabelToken | null {
  rules ??= compileRules(labelGrammar);
  const found = firstRule(rules, text, offset, floor);
  return found === null ? null : { type: 'label', start: found.start, end: found.end };
}
