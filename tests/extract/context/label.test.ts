import { describe, expect, test } from 'vitest';
import { told } from './contexts.ts';

const labels = (text: string) => told(text, 'label');

describe('the label of a figure', () => {
  test('is the words before it, without what leads up to the number', async () => {
    expect(await labels('Tổng kinh phí đào tạo nghề là khoảng 2.987,9 triệu đồng.')).toEqual([
      'Tổng kinh phí đào tạo nghề',
    ]);
    expect(await labels('- Xã Nà Mây: 100 triệu đồng;')).toEqual(['Xã Nà Mây']);
    expect(await labels('1. Hỗ trợ sản xuất: 500 triệu đồng.')).toEqual(['Hỗ trợ sản xuất']);
  });

  test('passes over a bracket between the words and their number', async () => {
    expect(await labels('Tổng vốn đầu tư (đến tháng 12/2020): 49 tỷ đồng.')).toEqual([
      'Tổng vốn đầu tư (đến tháng 12/2020)',
    ]);
  });

  test('is the words behind it where none stand before', async () => {
    expect(
      await labels(
        'Tổng vốn 236 triệu đồng, gồm: 230 triệu đồng vốn trung ương và 6 triệu đồng vốn địa phương.',
      ),
    ).toEqual(['Tổng vốn', 'vốn trung ương', 'vốn địa phương']);
    expect(await labels('Tập huấn 120 học viên, trong đó 70 học viên nam và 50 học viên nữ.')).toEqual([
      'Tập huấn',
      'nam',
      'nữ',
    ]);
  });

  test('never holds the words or the rate of the figure before', async () => {
    expect(await labels('Hỗ trợ 10 hộ ở thôn Nà Mây, 12 hộ ở thôn Khe Lẹ.')).toEqual([
      'Hỗ trợ',
      'ở thôn Khe Lẹ',
    ]);
    expect(await labels('Mức 5 triệu đồng/hộ, kinh phí 60 triệu đồng.')).toEqual(['Mức', 'kinh phí']);
  });

  test('is null where there are no words', async () => {
    expect(await labels('12 hộ nghèo.')).toEqual([null]);
    expect(await labels('1.500 - 2.000 hộ nghèo.')).toEqual([null, null]);
  });

  test('keeps "giảm" and "tăng", which tell a change from what is left', async () => {
    expect(await labels('Giảm 40 hộ nghèo; kế hoạch giao giảm 36 hộ; còn 156 hộ nghèo.')).toEqual([
      'Giảm',
      'kế hoạch giao giảm',
      null,
    ]);
    expect(await labels('Số hộ nghèo giảm từ 196 hộ xuống còn 156 hộ.')).toEqual(['Số hộ nghèo', null]);
  });
});
