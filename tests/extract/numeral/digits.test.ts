import { describe, expect, test } from 'vitest';
import { findNumerals, readDigits } from '../../../src/extract/numeral/index.ts';
import type { Habit } from '../../../src/extract/numeral/index.ts';

const vietnamese: Habit = { decimal: ',' };
const foreign: Habit = { decimal: '.' };

function lex(text: string, habit = vietnamese): [string, string][] {
  return findNumerals(text, habit).map((numeral) => [numeral.text, numeral.canonical]);
}

describe('a number in digits', () => {
  test.each([
    ['44.117', '44117'],
    ['1.015,5', '1015.5'],
    ['0,56', '0.56'],
    ['9.835,440', '9835.440'],
    ['1,430', '1.430'],
    ['124,739', '124.739'],
    ['1.234.567.890', '1234567890'],
    ['1000', '1000'],
    ['02', '2'],
    ['00', '0'],
    ['007,50', '7.50'],
    ['0.500', '0.500'],
    ['1.500', '1500'],
    ['45.99', '45.99'],
    ['9835.440', '9835.440'],
    ['412204.00', '412204.00'],
    ['1,234,567', '1234567'],
    ['1,234.5', '1234.5'],
    ['1.234.567,890', '1234567.890'],
  ])('%s is %s', (text, canonical) => {
    expect(lex(text)).toEqual([[text, canonical]]);
  });

  test.each([
    ['1.500', '1.500'],
    ['8,125', '8125'],
    ['45.99', '45.99'],
    ['0,56', '0.56'],
    ['1.234.567', '1234567'],
    ['1.234,5', '1234.5'],
  ])('%s is %s where the document writes points before decimals', (text, canonical) => {
    expect(lex(text, foreign)).toEqual([[text, canonical]]);
  });

  test.each(['1.500', '8,125', '44.117'])('%s is marked as read by habit', (text) => {
    expect(readDigits(text, 0, vietnamese)?.habitual).toBe(true);
  });

  test.each(['45.99', '1.500.000', '1.015,5', '0,125', '1000,125'])('%s can be read one way only', (text) => {
    expect(readDigits(text, 0, vietnamese)?.habitual).toBe(false);
  });

  test('keeps a footnote mark in its text, not in its value', () => {
    expect(lex('đạt 87.293,9⁴ tỷ và 12³')).toEqual([
      ['87.293,9⁴', '87293.9'],
      ['12³', '12'],
    ]);
  });

  test.each(['236.00.000', '1.2345.678', '12.34,5', '12,345,67'])(
    '%s is read as it looks, and doubted',
    (text) => {
      const [numeral, ...others] = findNumerals(text, vietnamese);
      expect(others).toEqual([]);
      expect(numeral).toMatchObject({ text, malformed: true });
    },
  );

  test.each([
    ['82.757.43', '82757.43'],
    ['1.282.629.3', '1282629.3'],
    ['236.00.000', '23600000'],
    ['228.000.00 đồng', '22800000'],
  ])('%s is read as %s: a point behind whole groups was meant for a comma', (text, canonical) => {
    expect(findNumerals(text, vietnamese)).toMatchObject([{ canonical, malformed: true }]);
  });

  test.each([
    ['vốn phát triển 71, 4 tỉ đồng', ['71.4']],
    ['đạt 1, 5 tỷ đồng', ['1.5']],
    ['tăng 12, 25%', ['12.25']],
    ['vay 2, 3 triệu đồng', ['2', '3']],
    ['loại 1, 5 triệu đồng', ['1', '5']],
    ['Nghị quyết 12, 4 tỷ đồng', ['12', '4']],
    ['ở Nà Mây 12, 4 triệu đồng', ['12', '4']],
    ['gồm 12, 15 và 20 tỷ đồng', ['12', '15', '20']],
  ])('%s: a blank behind the comma of decimals', (text, numbers) => {
    expect(lex(text).map(([, canonical]) => canonical)).toEqual(numbers);
  });

  test('a hundred digits are no quantity', () => {
    const numeral = readDigits('9'.repeat(1000), 0, vietnamese);
    expect(numeral?.malformed).toBe(true);
    expect(Number.isFinite(numeral?.value)).toBe(true);
  });

  test('tells whether letters are glued on', () => {
    const [cell, law, sum] = findNumerals('A1 và QH15b, 540đ', vietnamese);
    expect(cell).toMatchObject({ letterBefore: true, letterAfter: false });
    expect(law).toMatchObject({ letterBefore: true, letterAfter: true });
    expect(sum).toMatchObject({ letterBefore: false, letterAfter: true });
  });
});

describe('what stands between numbers', () => {
  test.each([
    ['ngày 15/7/2022', ['15', '7', '2022']],
    ['16/18 xã', ['16', '18']],
    ['giai đoạn 2021-2025', ['2021', '2025']],
    ['các dự án 1,2,4 và 6', ['1', '2', '4', '6']],
    ['(2021,2022)', ['2021', '2022']],
    ['đến năm 2025. Năm 2030, tỉnh', ['2025', '2030']],
    ['năm 2023 214 triệu', ['2023', '214']],
    ['tháng 9 450 triệu đồng', ['9', '450']],
    ['12 500 hộ', ['12', '500']],
    ['1 Nà Mây 120 135 142 85', ['1', '120', '135', '142', '85']],
    ['Dự án 3. 500.000 đồng', ['3', '500.000']],
    ['1. 500.000 đồng cho mỗi hộ', ['1', '500.000']],
    ['thuộc Dự án 2. 350 hộ', ['2', '350']],
    ['-4,1% và 32- 48 hộ', ['4,1', '32', '48']],
    ['60-NQ/TW', ['60']],
  ])('%s', (text, numerals) => {
    expect(lex(text).map(([written]) => written)).toEqual(numerals);
  });

  test.each([
    ['tổng 1 250 000 đồng', '1250000'],
    ['tổng 1 250 000', '1250000'],
    ['tổng 12 500 đồng', '12500'],
    ['tổng 1 250 000,75 đồng', '1250000.75'],
    ['mức 1. 500.000 đồng', '1500000'],
    ['mức 50. 000 đồng', '50000'],
  ])('%s is one number', (text, canonical) => {
    expect(lex(text).map(([, number]) => number)).toEqual([canonical]);
  });
});
