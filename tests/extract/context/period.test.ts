import { describe, expect, test } from 'vitest';
import { inferredIn, told } from './contexts.ts';

const periods = (text: string) => told(text, 'period');

describe('the period of a figure', () => {
  test.each([
    ['Vốn giao năm 2023 là 8.285 triệu đồng.', { year: 2023 }],
    ['6 tháng đầu năm 2023 giải ngân 12 tỷ đồng.', { year: 2023, part: 'H1' }],
    ['Giai đoạn 2021-2025 bố trí 75 tỷ đồng.', { from: 2021, to: 2025 }],
    ['Bố trí 75 tỷ đồng trong năm 2024.', { year: 2024 }],
    ['Tỷ lệ hộ nghèo còn 9% (năm 2025).', { year: 2025 }],
    ['Thu nhập đạt 29,5 triệu đồng/người/năm (năm 2023).', { year: 2023 }],
  ])('is the date beside it: %s', async (text, period) => {
    expect(await periods(text)).toEqual([period]);
    expect(await inferredIn(text, 'period')).toEqual([]);
  });

  test('is its own for each figure of a series', async () => {
    expect(await periods('Tỷ lệ là 12% (năm 2023), 10% (năm 2024), 9%.')).toEqual([
      { year: 2023 },
      { year: 2024 },
      null,
    ]);
    expect(await periods('Giảm từ 12% năm 2022 xuống 10% năm 2023.')).toEqual([
      { year: 2022 },
      { year: 2023 },
    ]);
  });

  test('is that of the whole, the heading or the title where none stands beside it', async () => {
    const parts = 'Năm 2023 bố trí 90 triệu đồng, gồm: tập huấn 60 triệu đồng, tuyên truyền 30 triệu đồng.';
    expect(await periods(parts)).toEqual([{ year: 2023 }, { year: 2023 }, { year: 2023 }]);
    expect(await inferredIn(parts, 'period')).toEqual(['60 triệu đồng', '30 triệu đồng']);
    expect(await periods('I. KẾT QUẢ NĂM 2024\n\nTập huấn 12 hộ.')).toEqual([{ year: 2024 }]);
    expect(await periods('KẾ HOẠCH\nGiảm nghèo năm 2025\n\nI. NHIỆM VỤ\n\nTập huấn 12 hộ.')).toEqual([
      { year: 2025 },
    ]);
  });

  test('is not the year that a change is measured against', async () => {
    expect(
      await periods('Năm 2018 thu 45 tỷ đồng, bằng 112% dự toán, tăng 3,5% so với cùng kỳ năm 2017.'),
    ).toEqual([{ year: 2018 }, { year: 2018 }, { year: 2018 }]);
    expect(await periods('So với năm 2022, tỷ lệ hộ nghèo năm 2023 giảm 2%.')).toEqual([{ year: 2023 }]);
  });

  test('is none where nothing tells a year', async () => {
    expect(await periods('Trong 3 tháng hỗ trợ 12 hộ.')).toEqual([null]);
  });
});
