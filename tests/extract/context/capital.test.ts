import { describe, expect, test } from 'vitest';
import { inferredIn, told } from './contexts.ts';

const capitals = (text: string) => told(text, 'capital');

describe('the kind of capital', () => {
  test('is told by the words round the amount, in brackets as well', async () => {
    expect(
      await capitals(
        'Vốn đầu tư phát triển 45 triệu đồng; vốn sự nghiệp 12 triệu đồng; tỉnh: 31 triệu đồng (vốn sự nghiệp).',
      ),
    ).toEqual(['investment', 'recurrent', 'recurrent']);
  });

  test('goes from the whole to its parts', async () => {
    const text =
      'Vốn đầu tư phát triển: 12.500 triệu đồng, trong đó: xã Nà Mây 7.500 triệu đồng, xã Đồng Lạc 5.000 triệu đồng.';
    expect(await capitals(text)).toEqual(['investment', 'investment', 'investment']);
    expect(await inferredIn(text, 'capital')).toEqual(['7.500 triệu đồng', '5.000 triệu đồng']);
  });

  test('does not go from one part alone to the whole', async () => {
    expect(
      await capitals('Tổng chi ngân sách 1.690 tỷ đồng. Trong đó, chi đầu tư phát triển 823 tỷ đồng.'),
    ).toEqual([null, 'investment']);
  });

  test('of the whole is not unsaid by a part of which nothing is said', async () => {
    expect(
      await capitals(
        'Vốn đầu tư phát triển 90 triệu đồng, gồm: vốn đầu tư đường 60 triệu đồng, kênh mương 30 triệu đồng.',
      ),
    ).toEqual(['investment', 'investment', 'investment']);
  });

  test('goes from the parts to the whole when they are all of one kind, and of no other', async () => {
    const whole = 'Kinh phí 90 triệu đồng';
    expect(
      await capitals(`${whole} (vốn sự nghiệp trung ương 60 triệu đồng; vốn sự nghiệp tỉnh 30 triệu đồng).`),
    ).toEqual(['recurrent', 'recurrent', 'recurrent']);
    expect(await capitals(`${whole} (vốn sự nghiệp 60 triệu đồng; vốn đầu tư 30 triệu đồng).`)).toEqual([
      null,
      'recurrent',
      'investment',
    ]);
  });

  test.each(['Tổng mức đầu tư 12 tỷ đồng.', 'Sở Kế hoạch và Đầu tư cấp 12 tỷ đồng.', 'Hỗ trợ 12 tỷ đồng.'])(
    'is none in: %s',
    async (text) => {
      expect(await capitals(text)).toEqual([null]);
    },
  );
});
