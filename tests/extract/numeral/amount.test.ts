import { describe, expect, test } from 'vitest';
import {
  findNumberWords,
  findNumerals,
  readAmount,
  readUnitHeading,
} from '../../../src/extract/numeral/index.ts';
import type { Amount, Habit } from '../../../src/extract/numeral/index.ts';

const habit: Habit = { decimal: ',' };

/** The amount at the first number of a text. */
function first(text: string): Amount | null {
  const numeral = findNumerals(text, habit)[0] ?? findNumberWords(text)[0];
  return numeral === undefined ? null : readAmount(text, numeral, habit);
}

describe('an amount', () => {
  test.each([
    ['9.835,440 triệu đồng', 9_835_440_000, 'triệu đồng', 1000],
    ['12 triệu', 12_000_000, 'triệu', 1e6],
    ['540.000 đ/tháng', 540_000, 'đ', 1],
    ['1.000.000đ (một lần)', 1_000_000, 'đ', 1],
    ['45,5 Trđ/hộ', 45_500_000, 'trđ', 1e5],
    ['30 tr.đ', 30_000_000, 'tr.đ', 1e6],
    ['30 tr. đ', 30_000_000, 'tr. đ', 1e6],
    ['50 ng.đ', 50_000, 'ng.đ', 1000],
    ['47,5 nghìn tỷ đồng', 47_500_000_000_000, 'nghìn tỷ đồng', 1e11],
    ['1,06 triệu tỷ đồng', 1_060_000_000_000_000, 'triệu tỷ đồng', 1e13],
    ['3 trăm triệu đồng', 300_000_000, 'trăm triệu đồng', 1e8],
    ['433 tỷ\nđồng', 433_000_000_000, 'tỷ đồng', 1e9],
    ['12,2 TỈ ĐỒNG', 12_200_000_000, 'tỉ đồng', 1e8],
    ['87.293,9⁴ tỷ đồng', 87_293_900_000_000, 'tỷ đồng', 1e8],
    ['0,1 tỷ', 100_000_000, 'tỷ', 1e8],
    ['ba mươi tỷ đồng', 30_000_000_000, 'đồng', 1e9],
  ])('%s is %i đồng', (text, vnd, unit, precision) => {
    expect(first(text)).toMatchObject({ vnd, unit, precision, compound: false });
  });

  test.each([
    ['343 tỷ 769 triệu đồng', 343_769_000_000, 1e6],
    ['2 tỷ 735 triệu', 2_735_000_000, 1e6],
    ['2 tỷ 735,5 triệu đồng', 2_735_500_000, 1e5],
    ['1 tỷ 2', 1_200_000_000, 1e8],
    ['2 tỷ rưỡi', 2_500_000_000, 1e8],
    ['2 triệu rưỡi đồng', 2_500_000, 1e5],
    ['1 triệu 250 nghìn đồng', 1_250_000, 1000],
    ['1 tỷ 250 triệu 300 nghìn đồng', 1_250_300_000, 1000],
    ['1 triệu 250.000 đồng', 1_250_000, 1],
    ['2 tỷ năm trăm triệu đồng', 2_500_000_000, 1e6],
  ])('%s is one amount of %i đồng', (text, vnd, precision) => {
    expect(first(text)).toMatchObject({
      text,
      vnd,
      precision,
      unit: 'đồng',
      canonical: String(vnd),
      compound: true,
    });
  });

  test.each([
    ['1 tỷ 2 hộ', '1 tỷ'],
    ['1 tỷ 2,5 ha', '1 tỷ'],
    ['1 tỷ 20', '1 tỷ'],
    ['1 tỷ\n2. Kết quả', '1 tỷ'],
    ['1 tỷ 2. Kết quả', '1 tỷ'],
    ['2 tỷ 500 hộ', '2 tỷ'],
    ['2 tỷ 3 tỷ', '2 tỷ'],
    ['2 tỷ 1.500 triệu', '2 tỷ'],
    ['2 tỷ năm 2023', '2 tỷ'],
    ['2 tỷ đồng 735 triệu', '2 tỷ đồng'],
  ])('%s stops at %s', (text, amount) => {
    expect(first(text)?.text).toBe(amount);
  });

  test.each([
    ['2.989 USD/người', 'USD', 'usd', 1],
    ['17,6 tỷ USD', 'USD', 'tỷ usd', 1e8],
    ['5 triệu đô la Mỹ', 'USD', 'triệu đô la mỹ', 1e6],
    ['1,5 triệu euro', 'EUR', 'triệu euro', 1e5],
  ])('%s has no đồng', (text, currency, unit, precision) => {
    expect(first(text)).toMatchObject({ currency, unit, precision, vnd: null });
  });

  test('a bare multiplier names no currency, yet tells the đồng', () => {
    expect(first('tăng 3,5 triệu so với')).toMatchObject({
      currency: null,
      vnd: 3_500_000,
      multiplier: '1000000',
    });
  });

  test('is null where đồng would be no safe integer or no whole number', () => {
    expect(first('99 triệu tỷ đồng')?.vnd).toBeNull();
    expect(first('0,5 đồng')?.vnd).toBeNull();
    expect(first('0,50000000001 tỷ đồng')?.vnd).toBeNull();
  });

  test.each([
    ['12,5 tý đồng', 'tỷ đồng', 12_500_000_000],
    ['7 ty đồng', 'tỷ đồng', 7_000_000_000],
    ['7 tỳ đồng', 'tỷ đồng', 7_000_000_000],
    ['350 triêu đồng', 'triệu đồng', 350_000_000],
    ['350 triệu đổng', 'triệu đồng', 350_000_000],
    ['350 trịệu đồng', 'triệu đồng', 350_000_000],
  ])('%s is taken for %s', (text, repaired, vnd) => {
    expect(first(text)).toMatchObject({ text, repaired, vnd, currency: 'VND' });
  });

  test.each([
    '12 đồng chí',
    '5 đồng bào',
    'năm 2025 đồng thời rà soát',
    'vùng 3 đồng bằng ven biển',
    'năm 2025 tỷ lệ hộ nghèo',
    'năm 2024 tỷ trọng',
    'năm 2026 tỉnh Nà Mây',
    'số 12 trong danh sách',
    '120 tr. khổ A4',
    'điểm 3 đ) khoản 2',
    '5 đ/c',
    'thôn 3 Đồng Nà',
    '5 tổ đồng quản lý',
    '20 đường, 30 điểm',
    '12 hộ',
    '12 %',
    '12',
  ])('none in: %s', (text) => {
    expect(first(text)).toBeNull();
  });

  test.each(['5 triệu đóng góp', '5 triệu động viên', '5 triệu đang chờ', '5 triệu đồng bào'])(
    'only a multiplier in: %s',
    (text) => {
      expect(first(text)).toMatchObject({ text: '5 triệu', currency: null });
    },
  );
});

describe('the unit of a heading', () => {
  test.each([
    ['ĐVT: 1.000 đồng', '1.000 đồng', '1000', 'VND'],
    ['ĐVT: 1.000đ', '1.000đ', '1000', 'VND'],
    ['Đơn vị tính: Triệu đồng', 'triệu đồng', '1000000', 'VND'],
    ['Đơn vị: tỷ đồng', 'tỷ đồng', '1000000000', 'VND'],
    ['(ĐVT: trđ)', 'trđ', '1000000', 'VND'],
    ['(triệu đồng)', 'triệu đồng', '1000000', 'VND'],
    ['(Triệu đồng).', 'triệu đồng', '1000000', 'VND'],
    ['Đơn vị tính: đồng', 'đồng', '1', 'VND'],
    ['ĐVT: nghìn USD', 'nghìn usd', '1000', 'USD'],
    ['ĐVT: %', '%', '1', null],
    ['(%)', '%', '1', null],
    ['Đơn vị: hộ', 'hộ', '1', null],
    ['Đơn vị tính: hộ nghèo', 'hộ nghèo', '1', null],
    ['hộ', 'hộ', '1', null],
  ])('%s', (text, unit, multiplier, currency) => {
    expect(readUnitHeading(text)).toEqual({ unit, multiplier, currency });
  });

  test.each([
    'Số hộ nghèo',
    'Kinh phí 12 triệu đồng đã giao',
    'Tổng số',
    '',
    '5 triệu đồng',
    'triệu đồng bào',
  ])('none in: %s', (text) => {
    expect(readUnitHeading(text)).toBeNull();
  });
});
