import { describe, expect, test } from 'vitest';
import { breakdownsIn, findIn } from './breakdowns.ts';

const lines = (...all: string[]) => breakdownsIn(all.join('\n'));

describe('a list under a figure', () => {
  test('of bullets divides it', async () => {
    expect(await lines('Hỗ trợ nhà ở cho 427 hộ, gồm:', '- Xây mới: 214 hộ;', '- Sửa chữa: 213 hộ.')).toEqual(
      ['427 = 214 + 213'],
    );
  });

  test('of letters goes through đ and skips f', async () => {
    expect(
      await lines(
        'Tổng kinh phí: 900 triệu đồng, trong đó:',
        'a) Xã Nà Mây: 101 triệu đồng;',
        'b) Xã Bản Khoang: 102 triệu đồng;',
        'c) Xã Pác Rằng: 103 triệu đồng;',
        'd) Xã Đồng Lạc: 104 triệu đồng;',
        'đ) Xã Tân Hạ: 105 triệu đồng;',
        'e) Xã Tân Thượng: 106 triệu đồng;',
        'g) Xã Khe Lẹ: 279 triệu đồng.',
      ),
    ).toEqual(['900 = 101 + 102 + 103 + 104 + 105 + 106 + 279']);
  });

  test('of numbered sections ends at the next section', async () => {
    expect(
      await lines(
        '1. Hỗ trợ sản xuất: 500 triệu đồng, trong đó:',
        '1.1. Giống cây: 300 triệu đồng.',
        '1.2. Vật tư: 200 triệu đồng.',
        '2. Hỗ trợ nhà ở: 800 triệu đồng.',
      ),
    ).toEqual(['500 = 300 + 200']);
  });

  test.each([
    ['-', '+'],
    ['+', '-'],
    ['+', '*'],
    ['*', '-'],
  ])('may hold another one, its bullets "%s" over "%s"', async (outer, inner) => {
    expect(
      await lines(
        'Tổng chi 1.000 triệu đồng, gồm:',
        `${outer} Chi thường xuyên: 600 triệu đồng, gồm:`,
        `${inner} Chi giáo dục: 400 triệu đồng;`,
        `${inner} Chi y tế: 200 triệu đồng.`,
        `${outer} Chi đầu tư: 390 triệu đồng.`,
      ),
    ).toEqual(['1.000 = 600 + 390', '600 = 400 + 200']);
  });

  test('may have brackets of its own', async () => {
    expect(
      await lines(
        'Hỗ trợ nhà ở cho 427 hộ, gồm:',
        '- Xây mới: 214 hộ (207 hộ nghèo, 7 hộ cận nghèo);',
        '- Sửa chữa: 213 hộ (209 hộ nghèo, 4 hộ cận nghèo).',
      ),
    ).toEqual(['214 = 207 + 7', '213 = 209 + 4', '427 = 214 + 213']);
  });

  test('may be announced by a cue on a line of its own', async () => {
    const text =
      'Tổng thu: 1.260 tỷ đồng.\nBao gồm:\n- Thu nội địa: 1.000 tỷ đồng.\n- Thu khác: 260 tỷ đồng.';
    expect(await breakdownsIn(text)).toEqual(['1.260 = 1.000 + 260']);
    expect(await findIn(text)).toMatchObject([{ basis: 'bao gồm', says: 'all', shape: 'list' }]);
  });

  test('takes the first figure of each item that is measured alike', async () => {
    expect(
      await lines(
        'Hỗ trợ 30 hộ với 600 triệu đồng, gồm:',
        '- Xã Nà Mây: 20 hộ, 400 triệu đồng;',
        '- Xã Đồng Lạc: 10 hộ, 200 triệu đồng.',
      ),
    ).toEqual(expect.arrayContaining(['600 = 400 + 200', '30 = 20 + 10']));
  });

  test('ends with a paragraph, a table or another section', async () => {
    expect(
      await lines(
        'Hỗ trợ 30 hộ, gồm:',
        '- Xã Nà Mây: 20 hộ;',
        '- Xã Đồng Lạc: 10 hộ.',
        '',
        'Các xã tổ chức thực hiện.',
        '',
        'II. NHIỆM VỤ KHÁC',
        '',
        '- Vay vốn: 15 hộ.',
      ),
    ).toEqual(['30 = 20 + 10']);
  });

  test('that merely stands there says no more than that', async () => {
    expect(await findIn('Hỗ trợ 30 hộ.\n- Xã Nà Mây: 20 hộ;\n- Xã Đồng Lạc: 10 hộ.')).toMatchObject([
      { basis: 'list', says: 'nothing' },
    ]);
  });

  test.each([
    'Hỗ trợ 30 hộ, gồm:\n- Giống: 20 triệu đồng;\n- Vật tư: 10 triệu đồng.',
    'Hỗ trợ 30 hộ.\n\nTập huấn 20 hộ.\n\nCho vay 10 hộ.',
    '- Xã Nà Mây: 20 hộ;\n- Xã Đồng Lạc: 10 hộ.',
    '1. Tập huấn: 20 hộ.\n2. Cho vay: 10 hộ.',
  ])('is not made up: %s', async (text) => {
    expect(await breakdownsIn(text)).toEqual([]);
  });
});

describe('a line that sums up a list', () => {
  const LIST = [
    'Kinh phí các nội dung như sau:',
    '- Tập huấn: 500 triệu đồng;',
    '- Tuyên truyền: 300 triệu đồng.',
  ];

  test.each(['Tổng cộng: 800 triệu đồng.', 'Cộng: 800 triệu đồng', 'Tổng số tiền là: 800 triệu đồng'])(
    'is its whole: %s',
    async (total) => {
      expect(await lines(...LIST, total)).toEqual(['800 = 500 + 300']);
    },
  );

  test('among the items is none of them', async () => {
    expect(
      await lines('Kinh phí 800 triệu đồng, gồm:', ...LIST.slice(1), '- Tổng cộng: 800 triệu đồng.'),
    ).toEqual(['800 = 500 + 300', '800 = 500 + 300']);
  });

  test.each([
    ['Tổng cộng: 25 hộ.'],
    ['Tổng mức hỗ trợ tối đa là 800 triệu đồng.'],
    ['Các xã thực hiện 2 đợt.', 'Chi 5 triệu đồng.', 'Tổng cộng: 800 triệu đồng.'],
  ])('is not made up: %s', async (...after) => {
    expect(await lines(...LIST, ...after)).toEqual([]);
  });
});
