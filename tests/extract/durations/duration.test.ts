import { describe, expect, test } from 'vitest';
import { readTokens } from '../../../src/extract/tokens.ts';

function durations(text: string): string[] {
  const tokens = readTokens(text).filter((token) => token.type === 'duration');
  return tokens.map((token) => text.slice(token.start, token.end));
}

describe('a duration or an age', () => {
  test('takes both numbers of a range', () => {
    expect(durations('trẻ từ 5 đến dưới 16 tuổi, lao động từ 15 - 60 tuổi, chờ 3 - 5 ngày')).toEqual([
      '5 đến dưới 16 tuổi',
      '15 - 60 tuổi',
      '3 - 5 ngày',
    ]);
  });

  test('stands beside the years that it spans', () => {
    expect(durations('trong 03 năm (2021-2023), kế hoạch 05 năm 2021-2025')).toEqual(['03 năm', '05 năm']);
  });

  test.each([
    'năm 2025',
    'ngày 15 tháng 5 năm 2024',
    '6 tháng đầu năm',
    '200 ngày công',
    '2-3%/năm',
    '250 người/năm',
    '1.500.000 đồng/tháng',
    '10 lần/năm',
  ])('is none in: %s', (text) => {
    expect(durations(text)).toEqual([]);
  });
});
