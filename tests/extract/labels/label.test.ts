import { describe, expect, test } from 'vitest';
import { readTokens } from '../../../src/extract/tokens.ts';

function labels(text: string): string[] {
  const tokens = readTokens(text).filter((token) => token.type === 'label');
  return tokens.map((token) => text.slice(token.start, token.end));
}

describe('a label', () => {
  test('is found inside and beside others', () => {
    expect(labels('Tiểu dự án 2 (Dự án 7); Dự án 2; Tiểu dự án 3 - Dự án 4; tiểu dự án 1 dự án 3')).toEqual([
      'Tiểu dự án 2',
      'Dự án 7',
      'Dự án 2',
      'Tiểu dự án 3',
      'Dự án 4',
      'tiểu dự án 1',
      'dự án 3',
    ]);
  });

  test('takes the numbers of a list that share its name', () => {
    expect(labels('theo các Điều 28, 30 và 32 Quy định')).toEqual(['Điều 28, 30 và 32']);
    expect(labels('quận 4, 7, 8 và 12 xã')).toEqual(['quận 4, 7, 8']);
  });

  test('leaves the amount behind it alone', () => {
    expect(labels('Dự án 3: 500 triệu đồng, Dự án 4 là 12 tỷ đồng')).toEqual(['Dự án 3', 'Dự án 4']);
  });

  test('is a web address with all its numerals', () => {
    expect(labels('xem https://na-may.example.vn/tin/100-ho-2024-05.htm nhé')).toEqual([
      'https://na-may.example.vn/tin/100-ho-2024-05.htm',
    ]);
  });

  test.each([
    'Dự án 1.700 triệu đồng',
    'lớp 30 học viên',
    'khu vực 3 xã',
    'cấp 120 con bò',
    'mức 50 triệu đồng',
    'điểm 100 hộ',
    'hai (02) xã',
    'phần 5,6 km đường',
    'nhóm 15 thành viên',
  ])('is none in: %s', (text) => {
    expect(labels(text)).toEqual([]);
  });
});
