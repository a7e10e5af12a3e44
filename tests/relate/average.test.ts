import { describe, expect, test } from 'vitest';
import { relationsOfType } from './relations.ts';

const averages = (text: string) => relationsOfType(text, 'average');

describe('an average by the year', () => {
  test('of a change counts the years between its ends', async () => {
    const text =
      'Tỷ lệ hộ nghèo giảm từ 14,85% năm 2015 xuống còn 7,41% năm 2020, bình quân mỗi năm giảm 1,49%.';
    expect(await averages(text)).toMatchObject([
      { whole: '1,49%', computed: '1.488', verdict: 'consistent' },
    ]);
    expect(await averages(text.replace('1,49', '1,69'))).toMatchObject([{ verdict: 'inconsistent' }]);
  });

  test('of a total counts the years of its period', async () => {
    const text =
      'Giải quyết việc làm mới giai đoạn 2016 - 2020: 8.000 lao động; trong đó: Xuất khẩu lao động 1.000 người; Giải quyết việc làm: 1.600 người/năm; XKLĐ: 220 người/năm.';
    expect(await averages(text)).toMatchObject([
      { whole: '1.600 người', parts: ['8.000 lao động'], verdict: 'consistent' },
      { whole: '220 người', parts: ['1.000 người'], computed: '200', verdict: 'inconsistent' },
    ]);
  });

  test('may be told as a round figure', async () => {
    expect(
      await averages('Từ năm 2011 đến 2013, nguồn lực là 364.000 tỷ đồng, tương đương 120.000 tỷ đồng/năm.'),
    ).toMatchObject([{ whole: '120.000 tỷ đồng', verdict: 'rounding' }]);
  });

  test.each([
    'Giai đoạn 2021 - 2025 đào tạo nghề cho 5.000 lao động; tư vấn việc làm 300 người/năm.',
    'Tỷ lệ hộ nghèo giảm từ 14,85% năm 2015 xuống còn 7,41% năm 2020, vượt mục tiêu bình quân mỗi năm giảm 1,3%.',
    'Giai đoạn 2016 - 2020 giảm nghèo bình quân 1,5%/năm.',
    'Tỷ lệ hộ nghèo giảm từ 14,85% xuống còn 7,41%, bình quân mỗi năm giảm 3%.',
  ])('is not made up: %s', async (text) => {
    expect(await averages(text)).toEqual([]);
  });
});
