import { describe, expect, test } from 'vitest';
import { relationsOfType } from './relations.ts';

const changes = (text: string) => relationsOfType(text, 'difference');

describe('a change', () => {
  test('is the difference of its two ends, before or behind', async () => {
    expect(await changes('Điều chỉnh giảm 10 tỷ đồng (từ 80 tỷ đồng xuống 70 tỷ đồng).')).toMatchObject([
      { whole: '10 tỷ đồng', parts: ['80 tỷ đồng', '-70 tỷ đồng'], verdict: 'consistent' },
    ]);
    expect(
      await changes('Vốn tăng từ 1.200 triệu đồng lên 1.550 triệu đồng (tăng 350 triệu đồng).'),
    ).toMatchObject([{ parts: ['-1.200 triệu đồng', '1.550 triệu đồng'], verdict: 'consistent' }]);
  });

  test('of a share counts in points', async () => {
    const text = 'Tỷ lệ hộ nghèo giảm từ 14,85% năm 2015 xuống còn 7,41% năm 2020, giảm 7,44%.';
    expect(await changes(text)).toMatchObject([{ whole: '7,44%', verdict: 'consistent' }]);
    expect(await changes(text.replace('7,44', '7,94'))).toMatchObject([
      { verdict: 'inconsistent', computed: '7.44' },
    ]);
  });

  test('reaches back to the start of the year', async () => {
    const text = 'Tổng số hộ nghèo đầu năm là 3.654 hộ. Cuối năm còn 2.692 hộ (giảm 962 hộ so với đầu năm).';
    expect(await changes(text)).toMatchObject([
      { whole: '962 hộ', parts: ['3.654 hộ', '-2.692 hộ'], verdict: 'consistent' },
    ]);
    expect(await changes(text.replace('962', '926'))).toMatchObject([{ verdict: 'inconsistent' }]);
  });

  test('may be none', async () => {
    expect(await changes('Tỷ lệ hộ nghèo đầu năm 3,12% giữ nguyên cuối năm còn 3,12%.')).toMatchObject([
      { whole: '3,12%', parts: ['3,12%'], verdict: 'consistent' },
    ]);
  });

  test('is not told by what somebody keeps', async () => {
    expect(await changes('Đưa cho bà Mây 20 triệu đồng và giữ 10 triệu đồng.')).toEqual([]);
    expect(await changes('Góp 90% chi phí và duy trì hiện diện 100% quân số.')).toEqual([]);
  });

  test('in per cent of the amount is a growth', async () => {
    const text = 'Thu ngân sách tăng từ 12 tỷ đồng lên 15 tỷ đồng, tăng 25%.';
    expect(await relationsOfType(text, 'percent_of')).toMatchObject([
      { whole: '25%', parts: ['15 tỷ đồng', '12 tỷ đồng'], verdict: 'consistent' },
    ]);
  });

  test.each([
    'Năm 2023 hỗ trợ 150 hộ, tăng 20 hộ so với cùng kỳ.',
    'Thu nhập 50 triệu đồng, tăng 12 triệu đồng so với đầu nhiệm kỳ; chi 67 triệu đồng, tăng 32 triệu đồng so với đầu nhiệm kỳ.',
    'Giảm từ 1 đến 2 hộ nghèo trong năm, còn 37 hộ.',
  ])('is not made up: %s', async (text) => {
    expect(await changes(text)).toEqual([]);
  });
});

describe('a rest', () => {
  test('is the whole less what is done', async () => {
    expect(
      await changes(
        'Tổng vốn được giao là 118.948 triệu đồng. Đã giải ngân 53.712 triệu đồng, còn phải giải ngân 65.236 triệu đồng.',
      ),
    ).toMatchObject([
      {
        whole: '65.236 triệu đồng',
        parts: ['118.948 triệu đồng', '-53.712 triệu đồng'],
        verdict: 'consistent',
      },
    ]);
  });

  test('that does not fit says nothing', async () => {
    expect(await changes('Tổng vốn 100 triệu đồng. Đã chi 20 triệu đồng, còn nợ 3 triệu đồng.')).toEqual([]);
  });
});

describe('what is held against a change', () => {
  test.each([
    'Tỷ lệ hộ nghèo giảm từ 12,15% xuống còn 10,05%, tỷ lệ hộ cận nghèo giảm 1,9%.',
    'Tỷ lệ hộ nghèo giảm từ 12,15% xuống còn 10,05%, vượt kế hoạch giảm 1,9%.',
    'Đầu năm có 320 hộ nghèo. Cuối năm còn 285 hộ nghèo (giảm 40 hộ, phát sinh 5 hộ).',
  ])('is no difference: %s', async (text) => {
    expect(await changes(text)).toEqual([]);
  });
});
