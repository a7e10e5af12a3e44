import { describe, expect, test } from 'vitest';
import { cue, relationGrammar } from '../../src/relate/grammar.ts';
import { parseExample } from '../grammar/example.ts';

describe('the relation grammar', () => {
  const { cues } = relationGrammar();

  describe.each(cues)('$name', ({ name, examples, not = [] }) => {
    test.each(examples)('is found in %s', (marked) => {
      const { text, start, end } = parseExample(marked);
      expect(cue(name).within(text, 0, text.length)).toMatchObject({ start, end });
    });

    test.each(not)('is not found in %s', (sentence) => {
      expect(cue(name).within(sentence, 0, sentence.length)).toBeNull();
    });
  });

  test('a cue leads up to a number over fillers, but over nothing else', () => {
    const text = 'toàn xã có 214 hộ nghèo, chiếm tỷ lệ khoảng 12,4%';
    expect(cue('share').before(text, 0, text.indexOf('12,4'))?.text).toMatch(/^chiếm/u);
    const other = 'chiếm đa số; 12,4%';
    expect(cue('share').before(other, 0, other.indexOf('12,4'))).toBeNull();
  });
});
