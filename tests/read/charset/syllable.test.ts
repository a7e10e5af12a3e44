import { describe, expect, it } from 'vitest';
import { isSyllable, isWord, syllableGrammar } from '../../../src/read/charset/syllable.ts';

describe('isSyllable', () => {
  it.each(syllableGrammar().examples)('knows %s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(syllableGrammar().not)('does not take %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });

  it('takes the words of one letter only where they exist', () => {
    expect(['ở', 'ý', 'ọ', 'b'].map(isWord)).toEqual([true, true, false, false]);
  });
});
