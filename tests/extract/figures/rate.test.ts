import { describe, expect, test } from 'vitest';
import { readEach, readRate } from '../../../src/extract/figures/rate.ts';
import { figuresOf } from './read-figures.ts';

describe('a rate', () => {
  test.each([
    ['Trợ cấp 540.000 đ/tháng.', 'tháng'],
    ['Thu nhập 64,4 triệu đồng /năm.', 'năm'],
    ['Hỗ trợ 46 triệu đồng/nhà.', 'nhà'],
    ['Mức 20 triệu đồng/ hộ.', 'hộ'],
    ['Bố trí 300 triệu đồng/dự án.', 'dự án'],
    ['Thu nhập 1,5 triệu đồng/người/tháng.', 'người/tháng'],
    ['Lãi suất 6,6%/năm.', 'năm'],
    ['Đào tạo 25 lao động/thôn/năm.', 'thôn/năm'],
    ['Cấp 15 kg gạo/người/tháng.', 'người/tháng'],
    ['Thuê đất 12.000 đồng/m2/năm.', 'm2/năm'],
    ['Mức 20 triệu đồng/hộ².', 'hộ'],
    ['Giá 32.000 đồng / cổ phiếu.', 'cổ phiếu'],
    ['Giá bán 25.000 đồng/sản phẩm.', 'sản phẩm'],
    ['Tỷ giá 22.940 đồng / USD.', 'USD'],
  ])('stands behind the unit: %s', async (text, per) => {
    expect(await figuresOf(text)).toMatchObject([{ per }]);
  });

  test.each([
    ['Mỗi căn nhà trị giá 60 triệu đồng.', 'căn nhà'],
    ['Mỗi hộ được vay 50 triệu đồng.', 'hộ'],
    ['Mỗi hộ được hỗ trợ tối đa 50 triệu đồng.', 'hộ'],
    ['Mỗi năm 12 lao động đi làm việc ở nước ngoài.', 'năm'],
  ])('or before the number: %s', async (text, per) => {
    expect(await figuresOf(text)).toMatchObject([{ per }]);
  });

  test('is not made of a pair, a date, or a thing told before', async () => {
    expect(await figuresOf('Có 12 hộ/15 hộ tham gia.')).toMatchObject([{ per: null }, { per: null }]);
    expect(await figuresOf('Mỗi hộ một hoàn cảnh. Cả thôn được 50 triệu đồng.')).toMatchObject([
      { per: null },
    ]);
    expect(await figuresOf('Hỗ trợ 12 triệu đồng và/hoặc giống.')).toMatchObject([{ per: null }]);
  });

  test('is read where it begins, and not elsewhere', () => {
    expect(readRate('1,5 triệu đồng/người/tháng', 14)).toEqual({ per: 'người/tháng', end: 26 });
    expect(readRate('1,5 triệu đồng cho người', 14)).toBeNull();
    expect(readEach('mỗi hộ 5 con', 7)).toBe('hộ');
    expect(readEach('các hộ 5 con', 7)).toBeNull();
  });
});
