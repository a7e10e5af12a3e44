import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOf, buildPattern } from '../../src/grammar/pattern.ts';
import { Words } from '../../src/grammar/words.ts';

function found(words: Words, text: string): string[] {
  return words.all(text).map(({ start, end }) => text.slice(start, end));
}

describe('words', () => {
  it('are found whole, in either case, over any white space, the longest first', () => {
    const words = new Words(['vốn', 'vốn đầu tư', 'xã']);
    expect(found(words, 'VỐN  ĐẦU\nTƯ của xã, vốn xãhội')).toEqual(['VỐN  ĐẦU\nTƯ', 'xã', 'vốn']);
  });

  it('are not found before words that make them something else', () => {
    const words = new Words(['trong số'], ['đó']);
    expect(found(words, 'trong số đó; trong số này; trong số đông')).toEqual(['trong số', 'trong số']);
  });

  it('are the same as a pattern of them finds', () => {
    const list = ['vốn', 'vốn xã', 'xã', 'xã vốn xã', 'hộ-xã', 'Hộ'];
    const words = new Words(list, ['tư']);
    const pattern = buildPattern(
      String.raw`(?<![\p{L}\p{N}])(?:{{list}})(?![\p{L}\p{N}])(?!\s+tư(?![\p{L}\p{N}]))`,
      { list: anyOf(list) },
    );
    const piece = fc.constantFrom('vốn', 'xã', 'XÃ', 'hộ', 'tư', 'tưa', ' ', '  ', '\n', '-', ',', '5', 'ơ');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(found(words, text)).toEqual([...pattern.all(text)].map((match) => match.text));
      }),
      { numRuns: 1000 },
    );
  });
});
