import { describe, expect, it } from 'vitest';
import { readLabel } from '../../src/segment/label.ts';
import { Ladder } from '../../src/segment/ladder.ts';
import { letterOrdinal, romanOrdinal } from '../../src/segment/ordinal.ts';

/** Depth of each heading, from its label. */
function depths(...labels: string[]): string {
  const ladder = new Ladder<string>();
  return labels
    .map((text) => {
      const label = readLabel(`${text} Nội dung`, 0) ?? readLabel(text, 0);
      if (label === null) throw new Error(`no label: ${text}`);
      let depth = 0;
      ladder.climb(label, (place) => {
        depth = place.depth;
        return text;
      });
      return depth;
    })
    .join(' ');
}

describe('the ladder', () => {
  it('nests Phần, Roman, Arabic, decimal and letter', () => {
    expect(
      depths(
        'Phần thứ nhất',
        'I.',
        '1.',
        '1.1.',
        'a)',
        'b)',
        '1.2.',
        '2.',
        'II.',
        '1.',
        'Phần thứ hai',
        'I.',
      ),
    ).toBe('1 2 3 4 5 5 4 3 2 3 1 2');
  });
  it('returns to the level of a style although numbers are missing', () => {
    expect(depths('I.', '1.', '2.', '4.', 'V.', '1.')).toBe('1 2 2 2 1 2');
  });
  it('takes "2.5." between "4." and "6." for a slip of "5."', () => {
    expect(depths('II.', '3.', '4.', '2.5.', '6.')).toBe('1 2 2 2 2');
  });
  it('puts "2.10." beside "2.9."', () => {
    expect(depths('1.', '2.', '2.9.', '2.10.', '3.')).toBe('1 1 2 2 1');
  });
  it('cuts Roman numerals directly into decimals', () => {
    expect(depths('I.', '1.1.', '1.2.', 'II.', '2.1.')).toBe('1 2 2 1 2');
  });
  it('reads "I." after "H." as the letter and after nothing as the numeral', () => {
    expect(depths('A.', '1.', 'H.', 'I.')).toBe('1 2 1 1');
    expect(depths('A.', 'I.', '1.', 'II.', 'B.', 'I.')).toBe('1 2 3 2 1 2');
  });
  it('reads "i)" after "h)" as the letter and else as a numeral below', () => {
    expect(depths('1.', 'g)', 'h)', 'i)', 'k)')).toBe('1 2 2 2 2');
    expect(depths('1.', 'a)', 'i)', 'ii)', 'iii)', 'b)')).toBe('1 2 3 3 3 2');
  });
  it('keeps "b." and "c)" on one level and opens a level for "1)" under "1."', () => {
    expect(depths('1.', 'a.', 'b.', 'c)')).toBe('1 2 2 2');
    expect(depths('1.', '1)', '2)', '2.')).toBe('1 2 2 1');
  });
  it('nests khoản and điểm under Điều, and Điều under Mục and Chương', () => {
    expect(
      depths('Chương I', 'Mục 1', 'Điều 1', '1.', 'a)', 'Điều 2', 'Mục 2', 'Điều 3', 'Chương II', 'Điều 4'),
    ).toBe('1 2 3 4 5 3 2 3 1 2');
  });
  it('lets a list inside an unnumbered project count anew', () => {
    expect(depths('1.', 'Dự án 3', '1.', '2.', 'Dự án 4', '1.')).toBe('1 2 3 3 2 3');
  });
});

describe('ordinals', () => {
  it('counts letters in the Vietnamese order', () => {
    expect(Array.from('abcdđeghiklmnopqrstuvxy', (letter) => letterOrdinal(letter))).toEqual(
      Array.from({ length: 23 }, (_, index) => index + 1),
    );
  });
  it('counts Roman numerals', () => {
    expect(['I', 'iv', 'IX', 'XIV', 'XXXIX'].map((text) => romanOrdinal(text))).toEqual([1, 4, 9, 14, 39]);
  });
});
