import { describe, expect, test } from 'vitest';
import { reconcileGrammar, WORD_LISTS, wordsOf } from '../../src/reconcile/grammar.ts';
import { bareName, namesPlaces, oneSpelling, readPlace } from '../../src/reconcile/place.ts';

/** The stretches between guillemets, and the sentence without them. */
function marked(example: string): { text: string; taken: string[] } {
  const taken = [...example.matchAll(/«([^»]*)»/gu)].map(([, words = '']) => words);
  return { text: example.replace(/[«»]/gu, ''), taken };
}

describe('the words of grammars/reconcile.yaml', () => {
  test.each(WORD_LISTS)('%s are found as the examples say', (list) => {
    const { examples, not } = reconcileGrammar()[list];
    for (const example of examples) {
      const { text, taken } = marked(example);
      const found = wordsOf(list).all(text);
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expect.arrayContaining(taken));
    }
    for (const text of not) expect(wordsOf(list).find(text), text).toBeNull();
  });

  test('short words for territories are read in full', () => {
    for (const { full, examples } of reconcileGrammar().territories) {
      for (const example of examples) expect(readPlace(marked(example).text)?.territory).toBe(full);
    }
  });
});

describe('the name of a place', () => {
  test.each([
    ['UBND Xã Nà Hoà', 'xã', 'ủy ban nhân dân'],
    ['ỦY BAN NHÂN DÂN XÃ NÀ HÒA', 'xã', 'ủy ban nhân dân'],
    ['Uỷ ban nhân dân xã Nà Hòa', 'xã', 'ủy ban nhân dân'],
    ['TT. Nà Hoà', 'thị trấn', ''],
    ['Xã Nà Hòa (xã biên giới)', 'xã', ''],
    ['HĐND huyện Nà Hòa', 'huyện', 'hội đồng nhân dân'],
  ])('%s is one however it is written', (written, territory, organ) => {
    const name = oneSpelling('Nà Hòa');
    expect(readPlace(written)).toEqual({ territory, name, organ: oneSpelling(organ) });
  });

  test.each(['Đường vào xã Nà Mây', 'Sở Lao động - Thương binh và Xã hội', 'Tổng cộng', 'Trung ương', ''])(
    '"%s" is none',
    (written) => {
      expect(readPlace(written)).toBeNull();
    },
  );

  test('stands by itself under a head that says what it is', () => {
    expect(namesPlaces('Tên xã')).toBe(true);
    expect(namesPlaces('Xã, thị trấn')).toBe(true);
    expect(namesPlaces('Nội dung')).toBe(false);
    expect(bareName('Nà Mây')).toBe(oneSpelling('NÀ MÂY'));
  });
});
