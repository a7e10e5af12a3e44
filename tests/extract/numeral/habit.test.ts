import { expect, test } from 'vitest';
import { surveyHabit } from '../../../src/extract/numeral/index.ts';

test.each([
  ['nothing at all', [], ','],
  ['a lone 1.500', ['hỗ trợ 1.500 triệu'], ','],
  ['a lone 8,125', ['có 8,125 hộ'], ','],
  ['points before decimals', ['tổng 412204.00', '8,125 hộ'], '.'],
  ['a foreign sum', ['tổng 1,234,567 đồng'], '.'],
  ['a foreign sum with decimals', ['tổng 1,234.5 đồng'], '.'],
  ['an amount with a point', ['chi 45.99 tỷ đồng', 'vốn 199,242 tỷ đồng'], '.'],
  ['one slip among Vietnamese numbers', ['đạt 45.9% và 12,5%, giảm 0,4%'], ','],
  ['a proof beside hints', ['tổng 1.234.567 đồng, đạt 45.9% rồi 12.5%'], ','],
  [
    'headings, dates and labels',
    ['2.1 Hộ nghèo', 'Mục 1.3 của', 'ngày 15.7.2022', 'Nghị quyết 66.4/2025'],
    ',',
  ],
] as const)('the habit by %s', (_evidence, texts, decimal) => {
  expect(surveyHabit(texts)).toEqual({ decimal });
});
