import { describe, expect, test } from 'vitest';
import { figuresOf } from './read-figures.ts';

describe('a range', () => {
  test.each([
    ['Giảm tỷ lệ hộ nghèo 2 - 3%/năm.', 'percent', ['2', '3'], '%', 'năm'],
    ['Giảm từ 1 đến 2 hộ nghèo ở thôn Nà Mây.', 'households', ['1', '2'], 'hộ nghèo', null],
    ['Thu nhập 3 - 5,5 triệu đồng/người/tháng.', 'money', ['3', '5.5'], 'triệu đồng', 'người/tháng'],
    ['Trồng mới 100–150 ha quế.', 'quantity', ['100', '150'], 'ha', null],
    ['Đào tạo 1.500 đến 2.000 lao động.', 'people', ['1500', '2000'], 'lao động', null],
    ['Nuôi 3 ÷ 3,5 triệu con gia cầm.', 'count', ['3000000', '3500000'], 'con gia cầm', null],
  ])('has two ends that name each other: %s', async (text, kind, values, unit, per) => {
    const [low, high, ...more] = await figuresOf(text);
    expect(more).toEqual([]);
    expect([low, high]).toMatchObject([
      { kind, canonical: values[0], unit, unitFrom: 'shared', per, range: { role: 'low', with: high?.id } },
      { kind, canonical: values[1], unit, unitFrom: 'written', per, range: { role: 'high', with: low?.id } },
    ]);
  });

  test.each([
    ['Phạt từ 800.000 - 1 triệu đồng.', 800_000, 'đồng'],
    ['Giá 500 - 1 triệu đồng.', 500_000, 'nghìn đồng'],
    ['Vốn từ 900 đến 1 tỷ đồng.', 900_000_000, 'triệu đồng'],
    ['Vốn từ 2 đến 3 tỷ đồng.', 2_000_000_000, 'tỷ đồng'],
    ['Giá 50-60.000 đồng/kg.', 50_000, 'đồng'],
    ['Giá 500-60.000 đồng/kg.', 500, 'đồng'],
  ])('has no low end far from the high one: %s', async (text, vnd, unit) => {
    expect((await figuresOf(text))[0]).toMatchObject({ vnd, unit, range: { role: 'low' } });
  });

  test('may write its unit twice, and has one rate', async () => {
    const [low, high] = await figuresOf('Mức vay từ 50 triệu đồng đến 100 triệu đồng/hộ.');
    expect(low).toMatchObject({ unitFrom: 'written', per: 'hộ', range: { role: 'low' } });
    expect(high).toMatchObject({ per: 'hộ', range: { role: 'high' } });
  });

  test('that is guessed is guessed at both ends', async () => {
    expect(await figuresOf('Bố trí khoảng 20 - 25 lao động.')).toMatchObject([
      { bound: 'about' },
      { bound: 'about' },
    ]);
  });

  test('has a low end of đồng as exact as its high end', async () => {
    expect(await figuresOf('Vốn 1,25 đến 1,5 tỷ đồng.')).toMatchObject([
      { vnd: 1_250_000_000, precision: 10_000_000 },
      { vnd: 1_500_000_000, precision: 100_000_000 },
    ]);
  });

  test.each([
    'Số hộ nghèo giảm từ 5 đến 3 hộ.',
    'Thu nhập tăng từ 21 lên 28 triệu đồng.',
    'Có 16.664 hộ/17.497 hộ dùng nước sạch.',
    'Có 12 hộ nghèo, 15 hộ cận nghèo.',
    'Thưởng 12 triệu đồng - 3 hộ.',
  ])('is not made up: %s', async (text) => {
    for (const figure of await figuresOf(text)) expect(figure.range).toBeNull();
  });
});

describe('a list of amounts', () => {
  test('shares the unit of its last, however long it is', async () => {
    expect(await figuresOf('Ba mức giá 200.000, 30.000 và 15.000 đồng.')).toMatchObject([
      { vnd: 200_000 },
      { vnd: 30_000 },
      { vnd: 15_000 },
    ]);
    expect(await figuresOf('Hỗ trợ 4, 3 hoặc 2,5 triệu đồng.')).toMatchObject([
      { vnd: 4_000_000 },
      { vnd: 3_000_000 },
      { vnd: 2_500_000 },
    ]);
  });
});

describe('a day and its month', () => {
  test('are no ratio of the word behind them', async () => {
    expect(await figuresOf('Nếu ngày hội 25/6 rơi vào thứ bảy thì nghỉ bù.')).toEqual([]);
    expect(await figuresOf('Có 05/11 xã hoàn thành.')).toMatchObject([{ kind: 'ratio', part: 5, of: 11 }]);
    expect(await figuresOf('Đã làm 12/10 nhà.')).toMatchObject([{ kind: 'ratio' }]);
  });
});

describe('a change', () => {
  test.each([
    ['Nâng mức từ 21 lên 28 triệu đồng/người/năm.', ['21', '28'], [21_000_000, 28_000_000]],
    ['Giảm nợ từ 3,5 xuống còn 1,2 tỷ đồng.', ['3.5', '1.2'], [3_500_000_000, 1_200_000_000]],
  ])('shares the unit of its second number: %s', async (text, values, vnd) => {
    expect(await figuresOf(text)).toMatchObject([
      { canonical: values[0], vnd: vnd[0], unitFrom: 'shared' },
      { canonical: values[1], vnd: vnd[1], unitFrom: 'written' },
    ]);
  });
});

describe('a list', () => {
  test('shares the unit that stands behind its last number, and the rate', async () => {
    expect(await figuresOf('Chuẩn nghèo là 1,1 và 1,3 triệu đồng/người/tháng.')).toMatchObject([
      { canonical: '1.1', vnd: 1_100_000, unitFrom: 'shared', per: 'người/tháng' },
      { canonical: '1.3', vnd: 1_300_000, unitFrom: 'written', per: 'người/tháng' },
    ]);
  });

  test('may have commas before its last "hoặc"', async () => {
    expect(await figuresOf('Mỗi thôn chọn 1, 2 hoặc 3 hộ.')).toMatchObject([
      { canonical: '1', unit: 'hộ', unitFrom: 'shared' },
      { canonical: '2', unit: 'hộ', unitFrom: 'shared' },
      { canonical: '3', unit: 'hộ', unitFrom: 'written' },
    ]);
  });

  test('is not made by a comma alone, or by a year', async () => {
    expect(await figuresOf('Năm 2024, 12 hộ được vay.')).toMatchObject([{ canonical: '12' }]);
    expect(await figuresOf('Năm 2023 và 2024 hỗ trợ 12 hộ.')).toMatchObject([{ canonical: '12' }]);
  });
});

describe('a pair', () => {
  test('of done and planned money is two amounts', async () => {
    expect(await figuresOf('Giải ngân 12.375,3/10.200 triệu đồng.')).toMatchObject([
      { kind: 'money', vnd: 12_375_300_000, precision: 100_000, unitFrom: 'shared' },
      { kind: 'money', vnd: 10_200_000_000, precision: 1_000_000 },
    ]);
  });

  test.each([
    ['Có 05/11 huyện đạt chuẩn.', '05/11 huyện', 5, 11, 'huyện'],
    ['Có 1.250/1.300 hộ có nước sạch.', '1.250/1.300 hộ', 1250, 1300, 'hộ'],
    ['Đạt 19/19 tiêu chí.', '19/19 tiêu chí', 19, 19, 'tiêu chí'],
  ])('of things is one ratio: %s', async (sentence, text, part, of, unit) => {
    expect(await figuresOf(sentence)).toMatchObject([{ kind: 'ratio', text, part, of, unit }]);
  });

  test('with the unit written twice is two figures', async () => {
    expect(await figuresOf('Có 16.664 hộ/17.497 hộ dùng nước sạch.')).toMatchObject([
      { kind: 'households', canonical: '16664' },
      { kind: 'households', canonical: '17497' },
    ]);
  });

  test.each(['Theo Quyết định số 05/2025/QĐ-UBND.', 'Trước ngày 30/6/2025.', 'Trong tháng 5/2025.'])(
    'is not made of numbers and dates: %s',
    async (text) => {
      expect(await figuresOf(text)).toEqual([]);
    },
  );
});
