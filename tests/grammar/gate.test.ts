import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateGrammar } from '../../src/extract/dates/date.ts';
import { durationGrammar } from '../../src/extract/durations/duration.ts';
import { labelGrammar } from '../../src/extract/labels/label.ts';
import { compileRules } from '../../src/extract/numeral-rules.ts';
import { edgesOf } from '../../src/grammar/edges.ts';
import { Gate } from '../../src/grammar/gate.ts';
import { buildPattern } from '../../src/grammar/pattern.ts';

describe('the edges of a pattern', () => {
  it.each([
    [String.raw`(?<= ngày \s{1,3} ) \d{1,2} / \d`, ['ÀY '], ['/']],
    [String.raw`\d{1,3} \s{0,3} (?: % | tháng )`, [''], ['%', ' %', 'THÁN', ' THÁ']],
    [String.raw`(?<= (?: quý \s )? ) [1-4]`, [''], ['']],
    [String.raw`(?<= [^,] ) \d+ [.-] \d`, [''], ['.', '-']],
  ])('of %s are what stands right before and behind the digits', (pattern, before, behind) => {
    const edges = edgesOf(buildPattern(pattern).source);
    const forwards = edges.before.map((text) => text.split('').toReversed().join(''));
    expect(forwards.map((text) => text.slice(-3))).toEqual(before);
    expect(edges.behind).toEqual(behind);
  });
});

const grammars = [dateGrammar, labelGrammar, durationGrammar];
const sentences = grammars
  .flatMap((grammar) => grammar().rules)
  .flatMap(({ examples, not = [] }) => [...examples, ...not])
  .map((sentence) => sentence.replace(/[«»]/g, ''));
const words = [...new Set(sentences.flatMap((sentence) => sentence.split(/(?<=[\s/.,-])|(?=[\s/.,-])/u)))];

describe('the gate', () => {
  it('lets through every pattern that matches, whatever stands round the numeral', () => {
    const rules = grammars.map((grammar) => compileRules(grammar));
    const text = fc.oneof(
      fc.constantFrom(...sentences),
      fc
        .array(
          fc.oneof(fc.constantFrom(...words), fc.constantFrom(' ', '\n', '/', '-', ' - ', '…', '5', '2025')),
        )
        .map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (sentence) => {
        for (const { index } of sentence.matchAll(/\d/g))
          for (const { rules: all, gate } of rules) {
            const open = gate.at(sentence, index);
            const shut = all.filter((_, bit) => (open & (1 << bit)) === 0);
            expect(shut.filter(({ pattern }) => pattern.at(sentence, index) !== null)).toEqual([]);
          }
      }),
      { numRuns: 500 },
    );
  });

  it('shuts out what cannot match', () => {
    const gate = new Gate([buildPattern(String.raw`(?<= ngày \s ) \d`), buildPattern(String.raw`\d+ %`)]);
    expect(gate.at('ngày 5', 5)).toBe(0b01);
    expect(gate.at('đạt 5%', 4)).toBe(0b10);
    expect(gate.at('ngày 5%', 5)).toBe(0b11);
    expect(gate.at('có 5 hộ', 3)).toBe(0);
  });

  it('shuts out nothing where the look would be a long one', () => {
    const gate = new Gate([buildPattern(String.raw`(?<= ngày \s+ ) \d+ %`)]);
    const text = `ngày${' '.repeat(500)}${'5'.repeat(500)}%`;
    expect(gate.at(text, 504)).toBe(1);
  });
});
