import { describe, expect, test } from 'vitest';
import { relationsOfType } from './relations.ts';

const repeats = (text: string) => relationsOfType(text, 'repeat');

describe('a quantity told twice', () => {
  test('is known again in another unit', async () => {
    expect(
      await repeats(
        'Các khoản chi ngân sách xã chưa phân bổ: 977.450 triệu đồng.\n\nGiao phòng Tài chính theo dõi ngân sách xã chưa phân bổ 977,45 tỷ đồng.',
      ),
    ).toMatchObject([{ whole: '977.450 triệu đồng', parts: ['977,45 tỷ đồng'], verdict: 'consistent' }]);
  });

  test('under the same long name and one slip apart is a fault', async () => {
    const text =
      'Hỗ trợ nhà ở cho hộ nghèo xã Nà Mây: 12.450 triệu đồng.\n\nGiao phòng Tài chính cấp đủ.\n\nHỗ trợ nhà ở cho hộ nghèo xã Nà Mây: 12.540 triệu đồng.';
    expect(await repeats(text)).toMatchObject([{ verdict: 'inconsistent' }]);
  });

  test.each([
    'Tổng thu ngân sách xã: 12.450 triệu đồng.\n\nTổng chi ngân sách xã: 12.450 triệu đồng.',
    'Tập huấn cán bộ: 200 triệu đồng.\n\nTập huấn cán bộ: 200 triệu đồng.',
  ])('is not made up: %s', async (text) => {
    expect(await repeats(text)).toEqual([]);
  });
});
