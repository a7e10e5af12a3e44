import { describe, expect, it } from 'vitest';
import { readCorrection } from '../../src/serve/correction.ts';

const money = { unit: 'triệu đồng', vnd: 4_100_000_000, currency: 'VND' };
const households = { unit: 'hộ nghèo', vnd: null, currency: null };
const percent = { unit: '%', vnd: null, currency: null };

describe('a correction', () => {
  it.each([
    ['4.010', money, '4.010 triệu đồng', 4010, 4_010_000_000],
    ['4.010 triệu đồng', money, '4.010 triệu đồng', 4010, 4_010_000_000],
    ['4,01 tỷ đồng', money, '4,01 tỷ đồng', 4.01, 4_010_000_000],
    ['4,01 tỷ', money, '4,01 tỷ đồng', 4.01, 4_010_000_000],
    ['4.010 triệu', money, '4.010 triệu đồng', 4010, 4_010_000_000],
    ['4.010 tr', money, '4.010 tr đồng', 4010, 4_010_000_000],
    ['100 nghìn', money, '100 nghìn đồng', 100, 100_000],
    ['2 tỷ 735 triệu', money, '2 tỷ 735 triệu đồng', 2_735_000_000, 2_735_000_000],
    ['209', households, '209 hộ nghèo', 209, null],
    ['209 hộ nghèo', households, '209 hộ nghèo', 209, null],
    ['12,5', percent, '12,5%', 12.5, null],
    ['12,5%', percent, '12,5%', 12.5, null],
    ['9', { unit: null, vnd: null, currency: null }, '9', 9, null],
  ] as const)('%j is read in the measure of its figure', (text, figure, shown, value, vnd) => {
    expect(readCorrection(text, figure)).toEqual({ text: shown, value, vnd });
  });

  it.each([
    ['209 xã', households],
    ['5 triệu đồng', households],
    ['5%', money],
    ['khoảng chừng', money],
    ['1.200 USD', money],
    ['4.010 triệu', { unit: 'nghìn USD', vnd: null, currency: 'USD' }],
    ['', percent],
  ])('%j is refused where it measures something else', (text, figure) => {
    expect(() => readCorrection(text, figure)).toThrow();
  });
});
