import { buildPattern, type Match, type Pattern } from '../grammar/pattern.ts';
import { Gate } from '../grammar/gate.ts';
import { defineGrammar } from '../grammar/load.ts';
import { isCounted } from './counted.ts';

/**
 * The form that the grammars of dates, labels and durations share: an ordered list of patterns, each tried at the
 * first digit of a numeral. What stands before the digit is asked for by a look-behind; a look-behind that captures
 * `lead` lets the token begin with these words.
 */
export function ruleGrammar(name: string) {
  return defineGrammar(name, (z) =>
    z.strictObject({
      parts: z.record(z.string(), z.string()),
      rules: z.array(
        z.strictObject({
          name: z.string(),
          pattern: z.string(),
          /** Whether capital and small letters differ. */
          cased: z.boolean().default(false),
          /** Whether a counted word behind the match forbids it: "thôn 3 hộ" is no thôn. */
          uncounted: z.boolean().default(false),
          examples: z.array(z.string()).min(1),
          not: z.array(z.string()).optional(),
        }),
      ),
    }),
  );
}

interface NumeralRule {
  name: string;
  pattern: Pattern;
  uncounted: boolean;
}

/** What a rule took: from `start` (its lead, if any) to `end`, exclusive. */
export interface RuleMatch {
  rule: NumeralRule;
  match: Match;
  start: number;
  end: number;
}

/** The rules of a grammar, in their order, and which of them are worth trying at a numeral. */
export interface NumeralRules {
  rules: readonly NumeralRule[];
  gate: Gate;
}

export function compileRules(grammar: ReturnType<typeof ruleGrammar>): NumeralRules {
  const { parts, rules } = grammar();
  const compiled = rules.map((rule) => ({
    name: rule.name,
    pattern: buildPattern(rule.pattern, parts, { caseless: !rule.cased }),
    uncounted: rule.uncounted,
  }));
  return { rules: compiled, gate: new Gate(compiled.map(({ pattern }) => pattern)) };
}

/** The first rule that takes the numeral at `offset` without reaching back before `floor`, or null. */
export function firstRule(
  { rules, gate }: NumeralRules,
  text: string,
  offset: number,
  floor: number,
): RuleMatch | null {
  for (let open = gate.at(text, offset); open !== 0; open &= open - 1) {
    const rule = rules[31 - Math.clz32(open & -open)];
    if (rule === undefined) break;
    const match = rule.pattern.at(text, offset);
    if (match === null || (rule.uncounted && isCounted(text, match.end))) continue;
    // A lead that another token has taken is no part of this one: in "05 năm 2021-2025" the năm counts years.
    const start = offset - (match.group('lead')?.length ?? 0);
    return { rule, match, start: start < floor ? offset : start, end: match.end };
  }
  return null;
}
