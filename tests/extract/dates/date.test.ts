import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateToken } from '../../../src/extract/token.ts';
import { readTokens } from '../../../src/extract/tokens.ts';

function dates(text: string): DateToken[] {
  return readTokens(text).filter((token) => token.type === 'date');
}

describe('a date', () => {
  test('of a day is the same in words and in figures', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1945, max: 2070 }),
        (day, month, year) => {
          const dd = String(day).padStart(2, '0');
          const mm = String(month).padStart(2, '0');
          for (const written of [
            `ngày ${day} tháng ${month} năm ${year}`,
            `ngày ${dd} tháng ${mm} năm ${year}`,
            `ngày ${day}/${month}/${year}`,
            `${dd}/${mm}/${year}`,
            `ngày ${dd}-${mm}-${year}`,
            `ngày ${dd}.${mm}.${year}`,
          ]) {
            expect(dates(`Họp ${written} tại xã`)).toMatchObject([
              { day, month, year, part: null, toYear: null },
            ]);
          }
        },
      ),
    );
  });

  test.each([
    ['6 tháng đầu năm 2023', 2023, 'H1'],
    ['06 tháng cuối năm 2023', 2023, 'H2'],
    ['9 tháng đầu năm 2024', 2024, '9M'],
    ['11 tháng năm 2025', 2025, '11M'],
    ['3 tháng đầu năm 2024', 2024, 'Q1'],
    ['quý III năm 2024', 2024, 'Q3'],
    ['quý I/2025', 2025, 'Q1'],
    ['quý 4/2025', 2025, 'Q4'],
    ['6 tháng đầu năm', null, 'H1'],
  ])('tells the part of the year: %s', (text, year, part) => {
    expect(dates(`Kết quả ${text} của xã`)).toMatchObject([{ year, part, toYear: null }]);
  });

  test.each([
    ['giai đoạn 2021-2025', 2021, 2025],
    ['giai đoạn 2022 -\n2025', 2022, 2025],
    ['2021 –2030', 2021, 2030],
    ['từ năm 2016 đến tháng 12 năm 2020', 2016, 2020],
    ['năm 2016-đến nay', 2016, null],
    ['2021-25', 2021, 2025],
  ])('tells the first and last year of a span: %s', (text, year, toYear) => {
    expect(dates(`Kết quả ${text}, xã`)).toMatchObject([{ year, toYear }]);
  });

  test('takes no span that goes back: "2022-09" is a month', () => {
    expect(dates('Đăng 2022-09, xã')).toMatchObject([{ year: 2022, month: 9, toYear: null }]);
  });

  test('leaves open what a draft leaves open', () => {
    expect(dates('Nà Mây, ngày     tháng 3 năm 2024')).toMatchObject([{ day: null, month: 3, year: 2024 }]);
    expect(dates('Nà Mây, ngày ..... tháng ..... năm 2023')).toMatchObject([
      { day: null, month: null, year: 2023 },
    ]);
  });

  test('is each year of a list', () => {
    expect(dates('các năm 2021, 2022 và 2023').map((date) => date.year)).toEqual([2021, 2022, 2023]);
    expect(dates('đến năm 2025, 2030').map((date) => date.year)).toEqual([2025, 2030]);
  });

  test('keeps its year before a word that begins like a unit', () => {
    expect(dates('năm 2026 tỉnh sẽ; năm 2018, tỷ lệ; năm 2016.\nĐồng bào')).toMatchObject([
      { year: 2026 },
      { year: 2018 },
      { year: 2016 },
    ]);
  });

  test.each([
    'Có 2.025 hộ',
    'Gồm 2020 lao động',
    'Tổng số: 1950',
    'Đạt 05/11 xã',
    'Giảm từ 2-3%',
    'tháng 3 triệu đồng',
  ])('is none in: %s', (text) => {
    expect(dates(text)).toEqual([]);
  });
});
