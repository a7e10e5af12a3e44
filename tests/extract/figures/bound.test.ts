import { describe, expect, test } from 'vitest';
import { readBound } from '../../../src/extract/figures/bound.ts';
import { figuresOf } from './read-figures.ts';

describe('a bound', () => {
  test.each([
    ['Hỗ trợ khoảng 700 học viên.', 'about'],
    ['Ước khoảng 120 tỷ đồng.', 'about'],
    ['Chi phí xây dựng khoảng: 142 tỷ đồng.', 'about'],
    ['Hỗ trợ gần 20.000 hộ.', 'nearly'],
    ['Hỗ trợ hơn 1,3 triệu hộ.', 'more_than'],
    ['Tập huấn trên 620 lượt người.', 'more_than'],
    ['Ít nhất 60% hộ được vay.', 'at_least'],
    ['Vốn đối ứng không dưới 5%.', 'at_least'],
    ['Tỷ lệ xuống dưới 5%.', 'less_than'],
    ['Chưa đầy 2 tỷ đồng.', 'less_than'],
    ['Cho vay tối đa không quá 100 triệu đồng.', 'at_most'],
    ['Không để phát sinh mới quá 12 hộ nghèo.', 'at_most'],
    ['Không vượt quá 50.000 đồng.', 'at_most'],
    ['Tiền lương ít nhất bằng 150% ngày thường.', 'at_least'],
  ])('stands before the number: %s', async (text, bound) => {
    expect(await figuresOf(text)).toMatchObject([{ bound }]);
  });

  test.each([
    ['Từ 1.000 người trở lên.', 'at_least'],
    ['Thu nhập 36 triệu đồng/người/năm trở lên.', 'at_least'],
    ['Có 2 khẩu trở xuống.', 'at_most'],
  ])('stands behind the unit and its rate: %s', async (text, bound) => {
    expect(await figuresOf(text)).toMatchObject([{ bound }]);
  });

  test.each([
    'Trên địa bàn 08 xã.',
    'Dưới đây là 05 nhiệm vụ.',
    'Hỗ trợ 12 hộ. Trên tinh thần đó, xã tổ chức thực hiện.',
    'Đạt 90%, trở thành xã dẫn đầu.',
    'Gần đây có 12 hộ thoát nghèo.',
    'Hơn nữa, 12 hộ đã thoát nghèo.',
  ])('is not made of the same words elsewhere: %s', async (text) => {
    expect(await figuresOf(text)).toMatchObject([{ bound: 'exact' }]);
  });

  test('is the longest term that ends at the number', () => {
    const text = 'vốn tối đa không quá 100 triệu';
    expect(readBound(text, text.indexOf('100'), text.length)).toBe('at_most');
    expect(readBound('quá 100 triệu', 4, 13)).toBe('more_than');
  });
});
