import { describe, expect, test } from 'vitest';
import { findNumberWords, parseNumber, readWords } from '../../../src/extract/numeral/index.ts';

describe('a number in words', () => {
  test.each([
    ['không', '0'],
    ['mười', '10'],
    ['mười lăm', '15'],
    ['hai mươi mốt', '21'],
    ['hai mươi bốn', '24'],
    ['hai mươi tư', '24'],
    ['ba mươi nhăm', '35'],
    ['bẩy mươi bảy', '77'],
    ['một trăm', '100'],
    ['một trăm linh năm', '105'],
    ['hai trăm lẻ tư', '204'],
    ['ba trăm mười', '310'],
    ['chín trăm chín mươi chín', '999'],
    ['một nghìn không trăm linh một', '1001'],
    ['hai ngàn lẻ năm', '2005'],
    ['hai nghìn năm mươi', '2050'],
    ['mười hai vạn', '120000'],
    ['một trăm nghìn', '100000'],
    ['một triệu không trăm linh hai nghìn', '1002000'],
    ['một triệu tỷ', '1000000000000000'],
    ['hai mươi nghìn tỷ năm trăm tỉ', null],
    ['Bảy nghìn không trăm chín mươi ba tỷ, tám trăm triệu', '7093800000000'],
    ['mười ba tỷ sáu trăm bốn mươi sáu triệu hai trăm sáu mươi chín ngàn', '13646269000'],
    ['hai chục', '20'],
    ['hai chục tỷ', '20000000000'],
    ['hai phẩy năm', '2.5'],
    ['không phẩy không năm', '0.05'],
    ['ba phẩy hai mươi lăm', '3.25'],
    ['ba phẩy năm tỷ', '3500000000'],
    ['nửa triệu', '500000'],
    ['Năm triệu chẵn', '5000000'],
  ])('%s is %s', (text, canonical) => {
    expect(parseNumber(text)?.canonical ?? null).toBe(canonical);
    expect(parseNumber(text.toUpperCase())?.canonical ?? null).toBe(canonical);
  });
});

describe('forms of speech', () => {
  test.each([
    ['một tỷ rưỡi', '1500000000'],
    ['triệu rưỡi', '1500000'],
    ['trăm rưỡi', '150'],
    ['hai trăm rưỡi triệu', '250000000'],
    ['hai nghìn tỷ rưỡi', '2500000000000'],
    ['hai mốt', '21'],
    ['ba lăm', '35'],
    ['hai tư', '24'],
    ['trăm hai', '120'],
    ['trăm mốt', '110'],
    ['trăm hai triệu', '120000000'],
    ['nghìn hai', '1200'],
    ['một triệu hai', '1200000'],
    ['một tỷ tư', '1400000000'],
    ['một trăm năm triệu', '150000000'],
    ['hai mươi năm triệu', '25000000'],
    ['hai nghìn năm đồng', '2500'],
  ])('%s is %s', (text, canonical) => {
    expect(parseNumber(text)?.canonical ?? null).toBe(canonical);
  });

  test.each([
    ['hai ba', 'two or three'],
    ['một trăm năm', 'a hundred years'],
    ['hai mươi năm', 'twenty years'],
    ['hai triệu triệu', 'no number'],
    ['ba tỷ hai tỷ', 'two numbers'],
    ['một nghìn hai trăm triệu', 'scales out of order'],
    ['vài trăm', 'an estimate'],
    ['triệu', 'a multiplier alone'],
    ['mươi', 'an estimate'],
    ['linh năm', 'no number'],
    ['', 'nothing'],
  ])('%s is no number: %s', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

describe('a number in words among other words', () => {
  test.each([
    ['hai mươi năm qua', 'hai mươi'],
    ['một nghìn tư nhân', 'một nghìn'],
    ['ba tỷ, hai xã', 'ba tỷ'],
    ['ba tỷ, hai trăm hộ', 'ba tỷ'],
    ['ba triệu hộ', 'ba triệu'],
    ['một trăm phần trăm', 'một trăm'],
  ])('%s: %s', (text, number) => {
    expect(readWords(text, 0)?.text).toBe(number);
  });

  test.each([
    'ông Nguyễn Văn Ba Mươi',
    'tháng mười hai năm đó',
    'kỳ họp thứ hai mươi lăm',
    'đầu tư năm ba công trình',
    'hàng trăm hộ, vài chục người',
    'hai ba trăm hộ',
    'xã Ba Nà, thôn Hai, tổ Tư',
    'cứ hai năm một lần',
    'không tính trăm hộ cũ',
  ])('nothing in: %s', (text) => {
    expect(findNumberWords(text)).toEqual([]);
  });

  test('the place tells how exact the words are', () => {
    expect(readWords('ba mươi tỷ', 0)?.place).toBe(9);
    expect(readWords('ba tỷ hai trăm nghìn', 0)?.place).toBe(3);
    expect(readWords('ba tỷ rưỡi', 0)?.place).toBe(8);
    expect(readWords('ba trăm linh hai', 0)?.place).toBe(0);
  });
});
