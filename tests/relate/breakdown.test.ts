import { describe, expect, test } from 'vitest';
import { relationsOfType } from './relations.ts';

const sums = (text: string) => relationsOfType(text, 'sum');
const verdicts = async (text: string) => (await sums(text)).map(({ verdict }) => verdict);

describe('"gồm"', () => {
  test('must add up', async () => {
    const text = 'Kinh phí 236 triệu đồng, gồm: tập huấn 230 triệu đồng và tuyên truyền 6 triệu đồng.';
    expect(await sums(text)).toMatchObject([
      { whole: '236 triệu đồng', parts: ['230 triệu đồng', '6 triệu đồng'], verdict: 'consistent' },
    ]);
    expect(await verdicts(text.replace('230 triệu', '30 triệu'))).toEqual(['inconsistent']);
  });

  test('of a unit slip is at fault', async () => {
    expect(
      await sums('Kinh phí 230 triệu đồng, gồm trung ương 187 triệu đồng và địa phương 43 đồng.'),
    ).toMatchObject([{ computed: '187000043', verdict: 'inconsistent' }]);
  });
});

describe('"trong đó"', () => {
  test('of one part must only not exceed it', async () => {
    expect(await verdicts('Hỗ trợ 144 hộ, trong đó 82 hộ nghèo.')).toEqual(['undecided']);
    expect(await verdicts('Hỗ trợ 144 hộ, trong đó 182 hộ nghèo.')).toEqual(['inconsistent']);
  });

  test('of several parts is a fault when it nearly adds up, and else undecided', async () => {
    const text = (last: number) =>
      `Kinh phí 900 triệu đồng, trong đó: tập huấn 500 triệu đồng, tuyên truyền ${String(last)} triệu đồng.`;
    expect(await verdicts(text(400))).toEqual(['consistent']);
    expect(await verdicts(text(390))).toEqual(['inconsistent']);
    expect(await verdicts(text(120))).toEqual(['undecided']);
  });

  test('is undecided when it stops short by a tenth', async () => {
    const text = 'Nhận 120 ý kiến, trong đó 34 ý kiến của các xã, 75 ý kiến của các sở.';
    expect(await verdicts(text)).toEqual(['undecided']);
  });

  test('need not name all of what "bao gồm cả" or "chủ yếu gồm" introduce', async () => {
    expect(
      await verdicts('Dự kiến tăng 1.400 tỷ đồng, chủ yếu gồm xây lắp 830 tỷ đồng, đền bù 304 tỷ đồng.'),
    ).toEqual(['undecided']);
    expect(await verdicts('Vốn 45 tỷ đồng, bao gồm cả 2 tỷ đồng phí, 1 tỷ đồng thuế.')).toEqual([
      'undecided',
    ]);
  });

  test('may divide several amounts told before it', async () => {
    const text =
      'Hỗ trợ bà Mây 5 triệu đồng và bà Hạ 4 triệu đồng. Trong đó: quỹ xã 1 triệu đồng; thôn 8 triệu đồng.';
    expect(await verdicts(text)).toEqual([]);
    expect(await verdicts(text.replace('8 triệu', '3 triệu'))).toEqual(['consistent']);
  });

  test.each([
    ['ngân sách trung ương 500 triệu đồng', 'ngân sách địa phương 120 triệu đồng'],
    ['ngân sách trung ương 500 triệu đồng', 'ngân sách tỉnh 120 triệu đồng'],
    ['vốn đầu tư 500 triệu đồng', 'vốn sự nghiệp 120 triệu đồng'],
    ['vốn giao năm nay 500 triệu đồng', 'vốn năm trước chuyển sang 120 triệu đồng'],
  ])('of a known partition must add up: %s, %s', async (first, second) => {
    expect(await verdicts(`Kinh phí 900 triệu đồng, trong đó: ${first}; ${second}.`)).toEqual([
      'inconsistent',
    ]);
  });

  test('of households in brackets: poor and near-poor leave none out', async () => {
    expect(await verdicts('Hỗ trợ 214 hộ (207 hộ nghèo, 71 hộ cận nghèo).')).toEqual(['inconsistent']);
    expect(await verdicts('Có 12.430 hộ, trong đó 3.264 hộ nghèo và 1.815 hộ cận nghèo.')).toEqual([
      'undecided',
    ]);
  });
});

describe('a list', () => {
  test('under a figure without a word is a fault only when one slip explains it', async () => {
    const text = (whole: number) =>
      `Hỗ trợ ${String(whole)} hộ.\n- Xã Nà Mây: 214 hộ;\n- Xã Đồng Lạc: 213 hộ.`;
    expect(await verdicts(text(427))).toEqual(['consistent']);
    expect(await verdicts(text(472))).toEqual(['inconsistent']);
    expect(await verdicts(text(990))).toEqual([]);
  });

  test('is summed up by the line under it', async () => {
    const text = '- Xã Nà Mây: 214 hộ;\n- Xã Đồng Lạc: 213 hộ.\nTổng cộng: 427 hộ.';
    expect(await sums(text)).toMatchObject([
      { whole: '427 hộ', parts: ['214 hộ', '213 hộ'], verdict: 'consistent' },
    ]);
    expect(await verdicts(text.replace('427', '437'))).toEqual(['inconsistent']);
  });
});

describe('no sum is made of', () => {
  test.each([
    ['a range', 'Hỗ trợ 10 - 12 hộ, gồm 5 hộ nghèo và 7 hộ cận nghèo.'],
    ['what is reached, not added', 'Trồng 20.000 ha, trong đó: đợt đầu 6.000 ha; đợt sau 20.000 ha.'],
    [
      'things counted in other words',
      'Xây 05 công trình, gồm 02 công trình giao thông, 02 công trình nước và 01 trường học.',
    ],
    ['ratios', 'Có 05/11 xã, gồm 02/05 xã vùng cao và 03/07 xã vùng thấp.'],
    ['rates under "trong đó"', 'Thu 12 triệu đồng/hộ, trong đó lúa 5 triệu đồng/hộ, ngô 3 triệu đồng/hộ.'],
    ['a comparison in brackets', 'Thu 500 tỷ đồng (kế hoạch 400 tỷ đồng, cùng kỳ 390 tỷ đồng).'],
    [
      'rates among the parts',
      'Thưởng 62 triệu đồng, gồm: giải ba 500.000 đồng/giải, giải nhì 20 triệu đồng, giải nhất 40 triệu đồng.',
    ],
    ['shares that are all alike', 'Hỗ trợ 100% mức lương, cụ thể: cán bộ xã 100%, cán bộ thôn 100%.'],
    ['what is not added up', 'Lượng khách tăng gấp 3 lần, trong đó khách nước ngoài tăng gấp 4 lần.'],
    ['a list whose first item has no number', 'Tổ có 5 người, gồm bảo vệ, 2 thợ nam và 1 thợ nữ.'],
    ['what is many times too much', 'Vốn 12 tỷ đồng, gồm: cầu 240 tỷ đồng và đường 370 tỷ đồng.'],
    ['a part of another matter', 'Ông nhận 97 triệu đồng. Trong đó có vụ thất thoát 105 tỷ đồng.'],
    [
      'the parts of an amount before the last',
      'Tổng mức đầu tư 4.800 tỷ đồng, tăng 3.400 tỷ đồng. Trong đó xây lắp 1.700 tỷ đồng, đền bù 2.600 tỷ đồng.',
    ],
    ['neighbours', 'Hỗ trợ 12 hộ nghèo, 15 hộ cận nghèo, 27 hộ dân.'],
  ])('%s: %s', async (_, text) => {
    expect(await verdicts(text)).toEqual([]);
  });
});
