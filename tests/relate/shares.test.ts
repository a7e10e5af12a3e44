import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relationsOfType } from './relations.ts';

const shares = (text: string) => relationsOfType(text, 'percent_of');

describe('a share', () => {
  test('in brackets is a share of what "trong số" names', async () => {
    expect(await shares('Trong số 2.000 hộ dân của xã Nà Mây có 150 hộ nghèo (7,5%).')).toMatchObject([
      { whole: '7,5%', parts: ['150 hộ nghèo', '2.000 hộ dân'], verdict: 'consistent' },
    ]);
  });

  test('a hundred times too small stands out beside one that is right', async () => {
    const found = await shares('Trong số 2.000 hộ dân có 150 hộ nghèo (7,5%) và 90 hộ cận nghèo (0,05%).');
    expect(found.map(({ verdict }) => verdict)).toEqual(['consistent', 'inconsistent']);
    expect(found[1]?.computed).toBe('4.5');
  });

  test('is a share of a total told after its part', async () => {
    expect(
      await shares(
        'Toàn huyện còn 1.240 hộ nghèo. Tính trên tổng số 24.800 hộ dân thì hộ nghèo còn chiếm 5,0%.',
      ),
    ).toMatchObject([{ parts: ['1.240 hộ nghèo', '24.800 hộ dân'], verdict: 'consistent' }]);
  });

  test('of a plan is a share of the planned amount', async () => {
    expect(
      await shares(
        'Kế hoạch vốn được giao là 40 tỷ đồng. Đến nay đã giải ngân 18 tỷ đồng, tương đương 45% kế hoạch vốn.',
      ),
    ).toMatchObject([{ whole: '45%', parts: ['18 tỷ đồng', '40 tỷ đồng'], verdict: 'consistent' }]);
  });

  test.each([
    ['Cấp 16.664 hộ/17.497 hộ, đạt 95,2%.', '16.664 hộ', 'consistent'],
    ['Cấp 16.664 hộ/17.497 hộ, đạt 85,2%.', '16.664 hộ', 'inconsistent'],
    ['Thu được 12.375,3/10.200 triệu đồng, đạt 121%.', '12.375,3', 'consistent'],
    ['Đã sửa 66/120 nhà văn hóa, đạt tỷ lệ 55%.', '66/120 nhà', 'consistent'],
  ])('of a pair is the first over the second: %s', async (text, part, verdict) => {
    const [found] = await shares(text);
    expect(found?.parts[0]).toContain(part);
    expect(found?.verdict).toBe(verdict);
  });

  test('cut instead of rounded is told as rounding', async () => {
    expect((await shares('Trong số 1.000 hộ có 387 hộ nghèo (38%).'))[0]?.verdict).toBe('rounding');
    expect((await shares('Trong số 1.000 hộ có 387 hộ nghèo (39%).'))[0]?.verdict).toBe('consistent');
  });

  test.each([
    'Thu ngân sách 120 tỷ đồng, tăng 12% so với cùng kỳ.',
    'Dư nợ 120 tỷ đồng, lãi suất 6,6%/năm.',
    'Có 408/450 đại biểu tham gia biểu quyết tán thành (chiếm 84,30%).',
    'Có 448 đại biểu tham gia. Trong đó số đại biểu tán thành là 432 đại biểu, chiếm 90,38%.',
    'Ông được bầu với 47/52 phiếu (đạt tỷ lệ 87,03%).',
    'Toàn huyện có 1.240 hộ nghèo (2,35%). Đã trồng 30 ha rừng.',
    'Tổng kinh phí 100 tỷ đồng, trong đó vốn đường giao thông 20 tỷ đồng, đạt 95% kế hoạch.',
    'Doanh thu hơn 3.000 tỷ đồng (đạt 103% kế hoạch), lợi nhuận hơn 400 tỷ đồng (đạt 106% kế hoạch).',
  ])('is not made up: %s', async (text) => {
    expect(await shares(text)).toEqual([]);
  });

  test('holds for any part and whole when it is rounded to two places', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 100, max: 999 }),
        async (whole, part) => {
          const share = ((part * 100) / whole).toFixed(2).replace('.', ',');
          const [found] = await shares(
            `Trong số ${String(whole)} hộ có ${String(part)} hộ nghèo (${share}%).`,
          );
          expect(found?.verdict).toBe('consistent');
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('shares together', () => {
  const sums = async (text: string) =>
    (await relationsOfType(text, 'sum')).filter(({ whole }) => whole === null);

  test('of a "cơ cấu" must make a hundred', async () => {
    expect(await sums('Cơ cấu kinh tế: Nông nghiệp: 42,5%; Công nghiệp: 20%; Dịch vụ: 37,5%.')).toMatchObject(
      [{ parts: ['42,5%', '20%', '37,5%'], verdict: 'consistent' }],
    );
    expect(await sums('Cơ cấu kinh tế: Nông nghiệp: 42,5%; Công nghiệp: 20%; Dịch vụ: 41,5%.')).toMatchObject(
      [{ computed: '104', verdict: 'inconsistent' }],
    );
  });

  test('by who pays are told where they make a hundred, group by group', async () => {
    expect(
      await sums(
        'Ngân sách tỉnh hỗ trợ 50%; ngân sách xã 40% và người dân 10%; riêng xã Nà Mây tỉnh 80%, xã 20%.',
      ),
    ).toMatchObject([{ parts: ['50%', '40%', '10%'] }, { parts: ['80%', '20%'] }]);
  });

  test.each([
    'Cơ cấu kinh tế chuyển dịch: nông nghiệp giảm từ 42% xuống 38%; công nghiệp tăng từ 20% lên 25%.',
    'Tỷ lệ hộ dùng nước sạch đạt 90%; tỷ lệ bao phủ bảo hiểm y tế đạt 95%.',
    'Trong cơ cấu kinh tế, tỷ trọng nông nghiệp chiếm 42%, dịch vụ chiếm 45%.',
  ])('are not added up without reason: %s', async (text) => {
    expect(await sums(text)).toEqual([]);
  });
});
