import { describe, expect, test } from 'vitest';
import { relationsOfType } from './relations.ts';

const products = (text: string) => relationsOfType(text, 'product');

describe('a product', () => {
  test.each([
    ['1.500.000.000 đồng/năm x 05 năm = 7.500.000.000 đồng.', 'consistent'],
    ['1.500.000.000 đồng/năm x 05 năm = 7.050.000.000 đồng.', 'inconsistent'],
    ['Kinh phí: 112 hộ x 25 triệu đồng/hộ = 2,8 tỷ đồng.', 'consistent'],
    ['Kinh phí: 12 lớp × 20 triệu đồng × 3 năm = 720 triệu đồng.', 'consistent'],
  ])('is what an equation says: %s', async (text, verdict) => {
    expect(await products(text)).toMatchObject([{ verdict }]);
  });

  test('of a month is twelve times as much in a year', async () => {
    const text = 'Mức chuẩn từ 400.000 đồng/người/tháng (từ 4.800.000 đồng/người/năm) trở xuống.';
    expect(await products(text)).toMatchObject([
      { whole: '4.800.000 đồng', parts: ['400.000 đồng'], verdict: 'consistent' },
    ]);
    expect(await products(text.replace('4.800', '4.080'))).toMatchObject([{ verdict: 'inconsistent' }]);
  });

  test('of pieces and price is told where it holds, also with the price further off', async () => {
    expect(
      await products(
        'Trao 20 con bò giống trị giá 500 triệu đồng cho các hộ nghèo. Mỗi con bò trị giá 25 triệu đồng.',
      ),
    ).toMatchObject([
      { whole: '500 triệu đồng', parts: ['20 con bò', '25 triệu đồng'], verdict: 'consistent' },
    ]);
    expect(
      await products('Trao 20 con bò giống trị giá 510 triệu đồng; mỗi con bò trị giá 25 triệu đồng.'),
    ).toEqual([]);
  });

  test.each([
    'Kinh phí (12 triệu đồng + 8 triệu đồng) x 5 = 100 triệu đồng.',
    'Điểm = Tỷ lệ * điểm chuẩn = 20 điểm.',
    'Lát gạch 30 x 40 cm, tổng kinh phí 12 triệu đồng.',
  ])('is not made up: %s', async (text) => {
    expect(await products(text)).toEqual([]);
  });
});
