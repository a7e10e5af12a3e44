import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakdownsIn, findIn } from './breakdowns.ts';

describe('a bracket', () => {
  test('divides the figure before it', async () => {
    expect(
      await breakdownsIn(
        'Kinh phí 500 triệu đồng (trung ương 450 triệu đồng; tỉnh 40 triệu đồng; xã 10 triệu đồng).',
      ),
    ).toEqual(['500 = 450 + 40 + 10']);
  });

  test('may stand in another one', async () => {
    expect(
      await breakdownsIn(
        'Vốn 500 triệu đồng (trung ương 450 triệu đồng (vốn đầu tư 300 triệu đồng, vốn sự nghiệp 150 triệu đồng), tỉnh 50 triệu đồng).',
      ),
    ).toEqual(['500 = 450 + 50', '450 = 300 + 150']);
  });

  test('divides the part that it stands behind', async () => {
    expect(
      await breakdownsIn(
        'Hỗ trợ 427 hộ, gồm xây mới 214 hộ (207 hộ nghèo, 07 hộ cận nghèo), sửa chữa 213 hộ (209 hộ nghèo, 04 hộ cận nghèo).',
      ),
    ).toEqual(['427 = 214 + 213', '214 = 207 + 07', '213 = 209 + 04']);
  });

  test.each([
    'Giảm 10.000 tỷ đồng (từ 80.000 tỷ đồng xuống 70.000 tỷ đồng).',
    'Thu 500 tỷ đồng (tăng 20 tỷ đồng so với năm trước).',
    'Giải ngân 500 triệu đồng (kế hoạch 600 triệu đồng).',
    'Có 12 hộ nghèo (chiếm 4,5%).',
    'Có 12 hộ nghèo (45 khẩu).',
    'Có 12 xã (5 dự án).',
  ])('that compares or counts other things divides nothing: %s', async (text) => {
    expect(await breakdownsIn(text)).toEqual([]);
  });
});

describe('a cue', () => {
  test.each([
    ['gồm', 'all'],
    ['bao gồm:', 'all'],
    ['chia ra:', 'all'],
    ['cụ thể như sau:', 'all'],
    ['trong đó', 'some'],
    ['trong đó có:', 'some'],
    ['đã bao gồm', 'some'],
  ])('"%s" sets the figures behind it under the one before', async (cue, says) => {
    const [breakdown, ...more] = await findIn(
      `Kinh phí 500 triệu đồng, ${cue} tập huấn 300 triệu đồng, tuyên truyền 200 triệu đồng.`,
    );
    expect(more).toEqual([]);
    expect(breakdown).toMatchObject({ shape: 'cue', says, mixed: false });
    expect(breakdown?.parts.map(({ figure }) => figure.value)).toEqual([300, 200]);
  });

  test('may open the next sentence', async () => {
    expect(
      await breakdownsIn(
        'Kinh phí 500 triệu đồng. Cụ thể: tập huấn 300 triệu đồng, tuyên truyền 200 triệu đồng.',
      ),
    ).toEqual(['500 = 300 + 200']);
  });

  test('that explains, or tells what is in each of them, need not divide', async () => {
    const [explained] = await findIn(
      'Bội chi 6 tỷ đồng. Cụ thể, thu ngân sách đạt 814 tỷ đồng, thu nội địa 649 tỷ đồng.',
    );
    expect(explained?.says).toBe('nothing');
    expect(
      await breakdownsIn('Trao 43 suất quà, mỗi suất quà gồm gạo và dầu ăn; 80 suất quà cho trẻ em.'),
    ).toEqual([]);
  });

  test('may open the next paragraph', async () => {
    expect(
      await breakdownsIn(
        'Kinh phí 500 triệu đồng.\n\nTrong đó: tập huấn 300 triệu đồng, tuyên truyền 200 triệu đồng.',
      ),
    ).toEqual(['500 = 300 + 200']);
  });

  test('ends with its sentence', async () => {
    expect(await breakdownsIn('Có 144 hộ, trong đó 82 hộ nghèo. Năm sau hỗ trợ 62 hộ.')).toEqual([
      '144 = 82',
    ]);
  });

  test('may be a colon right behind the figure', async () => {
    expect(
      await breakdownsIn('Kinh phí 128 triệu đồng: trung ương 122 triệu đồng, xã 6 triệu đồng.'),
    ).toEqual(['128 = 122 + 6']);
  });

  test('divides money and households side by side', async () => {
    expect(
      await breakdownsIn(
        'Cho vay 12 tỷ đồng cho 129 hộ. Trong đó: xã Nà Mây 52 hộ với 4,8 tỷ đồng, xã Đồng Lạc 77 hộ với 7,2 tỷ đồng.',
      ),
    ).toEqual(['129 = 52 + 77', '12 = 4,8 + 7,2']);
  });

  test('divides a figure that a bracket divides on another basis', async () => {
    expect(
      await breakdownsIn(
        'Kinh phí 900 triệu đồng (vốn đầu tư 500 triệu đồng, vốn sự nghiệp 400 triệu đồng), trong đó: trung ương 850 triệu đồng; địa phương 50 triệu đồng.',
      ),
    ).toEqual(['900 = 500 + 400', '900 = 850 + 50']);
  });

  test('of an item between semicolons ends with the item', async () => {
    expect(
      await breakdownsIn(
        'Dự án 1: 500 triệu đồng, trong đó trung ương 450 triệu đồng, tỉnh 50 triệu đồng; Dự án 2: 300 triệu đồng, trong đó trung ương 280 triệu đồng, tỉnh 20 triệu đồng; Dự án 3: 200 triệu đồng.',
      ),
    ).toEqual(['500 = 450 + 50', '300 = 280 + 20']);
  });

  test.each([
    'Kinh phí 500 triệu đồng chưa bao gồm thuế; vốn khác 300 triệu đồng.',
    'Kinh phí 500 triệu đồng, không bao gồm vốn vay; vốn vay 300 triệu đồng.',
    'Có 12 người được phân công cụ thể, 5 người trực.',
    'Kinh phí 500 triệu đồng, trong đó có 12 hộ được vay.',
    'Thu 12 triệu đồng/hộ, trong đó chi 5 triệu đồng.',
    'Kinh phí 500 triệu đồng; hỗ trợ 300 triệu đồng.',
  ])('that is none, or has nothing of the kind before it, divides nothing: %s', async (text) => {
    expect(await breakdownsIn(text)).toEqual([]);
  });

  test('notes a part that is counted in other words', async () => {
    expect(
      await findIn(
        'Đầu tư 05 công trình, gồm 02 công trình giao thông, 02 công trình thủy lợi và 01 trường học.',
      ),
    ).toMatchObject([{ mixed: true }]);
  });
});

describe('a total that comes last', () => {
  test('sums up the figures of its sentence, or of the one before', async () => {
    expect(
      await breakdownsIn(
        'Hỗ trợ nhà ở 1.200 triệu đồng; sinh kế 940 triệu đồng; tổng cộng 2.140 triệu đồng.',
      ),
    ).toEqual(['2.140 = 1.200 + 940']);
    expect(await breakdownsIn('Thôn Nà Mây 10 hộ, thôn Khe Lẹ 12 hộ. Cộng: 22 hộ.')).toEqual([
      '22 = 10 + 12',
    ]);
  });

  test('is no part of what is open', async () => {
    expect(
      await breakdownsIn(
        'Kinh phí 800 triệu đồng, gồm: tập huấn 500 triệu đồng; tuyên truyền 300 triệu đồng; tổng cộng 800 triệu đồng.',
      ),
    ).toEqual(['800 = 500 + 300']);
  });

  test.each([
    'Có 41 hộ nghèo, 18 hộ cận nghèo trong tổng số 320 hộ.',
    'Thu 500 tỷ đồng, chi 300 tỷ đồng. Tổng cộng có 1.250 hộ nghèo.',
    'Thu 500 tỷ đồng, chi 300 tỷ đồng. Cộng đồng đóng góp 20 tỷ đồng.',
    'Thu 500 tỷ đồng. Tổng cộng 800 tỷ đồng.',
  ])('is not made up: %s', async (text) => {
    expect(await breakdownsIn(text)).toEqual([]);
  });
});

test('a figure is a part of one breakdown in running text, and never of itself', async () => {
  const piece = fc.constantFrom(
    ' 12 hộ',
    ' 500 triệu đồng',
    ' (',
    ')',
    ', gồm',
    ', trong đó',
    '; ',
    ', ',
    '. Xã',
    ':',
    ' tổng cộng',
    '\n- ',
    '\n+ ',
    '\n\n',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      for (const { whole, parts } of await findIn(`Xã${pieces.join('')}`)) {
        expect(parts).not.toContain(whole);
        expect(new Set(parts).size).toBe(parts.length);
        for (const part of parts) expect(part.figure.kind).toBe(whole.figure.kind);
      }
    }),
  );
});

test('ten thousand open brackets and cues take no square time', async () => {
  const text = 'Kinh phí 12 triệu đồng (gồm 5 triệu đồng, '.repeat(10_000);
  const start = performance.now();
  await findIn(text);
  expect(performance.now() - start).toBeLessThan(10_000);
});
