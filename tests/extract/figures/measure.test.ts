import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timesPowerOfTen } from '../../../src/extract/figures/measure.ts';
import { readUnit } from '../../../src/extract/units/lexicon.ts';
import { figuresOf, statedIn } from './read-figures.ts';

describe('a multiplier', () => {
  test.each([
    ['Kinh phí 9.835,440 triệu đồng.', '9835.440', 'triệu đồng', 9_835_440_000, 1_000],
    ['Kinh phí 17.000 tỷ.', '17000', 'tỷ', 17_000_000_000_000, 1_000_000_000],
    ['Kinh phí 47,5 nghìn tỷ đồng.', '47.5', 'nghìn tỷ đồng', 47_500_000_000_000, 100_000_000_000],
    ['Kinh phí 500 ngàn đồng.', '500', 'ngàn đồng', 500_000, 1_000],
    ['Kinh phí 12 trđ.', '12', 'trđ', 12_000_000, 1_000_000],
  ])('belongs to the unit of money: %s', async (text, canonical, unit, vnd, precision) => {
    expect(await figuresOf(text)).toMatchObject([{ kind: 'money', canonical, unit, vnd, precision }]);
  });

  test.each([
    ['Cả nước có 2,338 triệu hộ.', 'households', '2338000', 'hộ', 1_000],
    ['Đón 4,25 triệu lượt khách.', 'people', '4250000', 'lượt khách', 10_000],
    ['In 11 nghìn tờ rơi.', 'count', '11000', 'tờ', 1_000],
    ['Phát hành 5 triệu cổ phiếu.', 'count', '5000000', 'cổ phiếu', 1_000_000],
    ['Sân bay đón 6,5 triệu hành khách.', 'people', '6500000', 'hành khách', 100_000],
    ['Đàn có 3,5 triệu con gia súc.', 'count', '3500000', 'con gia súc', 100_000],
  ])('belongs to the number of things: %s', async (text, kind, canonical, unit, precision) => {
    expect(await figuresOf(text)).toMatchObject([{ kind, canonical, unit, precision, vnd: null }]);
  });

  test('alone is money from a million up', async () => {
    expect(await figuresOf('Thu nhập 47 triệu so với đầu nhiệm kỳ.')).toMatchObject([
      { kind: 'money', vnd: 47_000_000 },
    ]);
    expect(await figuresOf('Dân số trên 7 nghìn và đang tăng.')).toEqual([]);
  });
});

describe('an amount', () => {
  test.each([
    ['Kinh phí 343 tỷ 769 triệu đồng.', 343_769_000_000],
    ['Kinh phí 2 tỷ 735 triệu đồng.', 2_735_000_000],
    ['Kinh phí 1 tỷ 2.', 1_200_000_000],
    ['Kinh phí 2 tỷ rưỡi.', 2_500_000_000],
    ['Kinh phí một triệu rưỡi đồng.', 1_500_000],
  ])('may be compound: %s', async (text, vnd) => {
    expect(await figuresOf(text)).toMatchObject([{ kind: 'money', vnd, unit: 'đồng' }]);
  });

  test('of foreign money has no đồng', async () => {
    expect(await figuresOf('Vay 17,6 tỷ USD.')).toMatchObject([
      { kind: 'money', currency: 'USD', vnd: null },
    ]);
  });

  test.each([
    ['Giá 250USD/tấn.', 'USD'],
    ['Doanh thu 2,4 tỷ đôla.', 'USD'],
    ['Căn nhà giá 1,2 triệu đô.', 'USD'],
    ['Vốn 20 triệu tệ.', 'CNY'],
    ['Lãi 14 tỷ NDT.', 'CNY'],
    ['Phí 75 triệu bảng.', 'GBP'],
    ['Chi 10.000 tỷ rúp.', 'RUB'],
    ['Doanh thu 90 tỷ yen.', 'JPY'],
  ])('of the press is foreign, too: %s', async (text, currency) => {
    expect(await figuresOf(text)).toMatchObject([{ kind: 'money', currency, vnd: null }]);
  });

  test('between two of one foreign currency is of it, too', async () => {
    const text = 'Dẫn đầu là tỉnh A với 6,5 tỉ USD, tiếp đến là B với 3,4 tỉ và C với 3,17 tỉ USD.';
    expect(await figuresOf(text)).toMatchObject(
      ['6.5', '3.4', '3.17'].map((canonical) => ({ canonical, currency: 'USD', vnd: null })),
    );
    expect(await figuresOf('Vay 6,5 tỉ USD. Góp 3,4 tỉ. Trả 3,17 tỉ USD.')).toMatchObject([
      { currency: 'USD' },
      { currency: 'VND' },
      { currency: 'USD' },
    ]);
  });

  test('needs no blank round it', async () => {
    expect(await figuresOf('Phạt tiền từ10.000.000 đồng đến 20.000.000 đồngđối với cá nhân.')).toMatchObject([
      { vnd: 10_000_000 },
      { vnd: 20_000_000 },
    ]);
  });

  test('past what a JSON number holds keeps its digits', async () => {
    expect(await figuresOf('Tổng 12.345.678.901.234.567.890 đồng.')).toMatchObject([
      { kind: 'money', canonical: '12345678901234567890', vnd: null },
    ]);
  });

  test('may go on over a line end', async () => {
    expect(await figuresOf('Kinh phí 433 tỷ\nđồng cho 27 hộ cận\nnghèo.')).toMatchObject([
      { text: '433 tỷ\nđồng', unit: 'tỷ đồng', vnd: 433_000_000_000 },
      { text: '27 hộ cận\nnghèo', unit: 'hộ cận nghèo', kind: 'households' },
    ]);
  });
});

describe('number words', () => {
  test.each([
    ['Hỗ trợ hai mươi lăm người.', 'people', '25'],
    ['Hỗ trợ năm trăm hộ nghèo.', 'households', '500'],
    ['Số tiền bảy triệu đồng.', 'money', '7000000'],
  ])('are figures with a unit: %s', async (text, kind, canonical) => {
    expect(await figuresOf(text)).toMatchObject([{ kind, canonical }]);
  });

  test.each(['Năm nay xã tư vấn cho bà con.', 'Ông Ba và bà Tư ở thôn Hai.', 'Một số hộ còn khó khăn.'])(
    'are not made of names and other words: %s',
    async (text) => {
      expect(await figuresOf(text)).toEqual([]);
    },
  );
});

describe('what looks like a unit', () => {
  test.each([
    ['Năm 2026 tỉnh có 34 xã.', ['34 xã']],
    ['Năm 2018, tỷ lệ hộ nghèo là 5%.', ['5%']],
    ['Thực hiện Đề án 30 tỉnh Tân Sơn giao.', []],
    ['Vốn của dự án 5 triệu ha rừng.', []],
    ['Vốn MTQG 1719 cần được giải ngân.', []],
    ['Từ năm 2025.\nđ) Khuyến khích các hộ.', []],
    ['Mở rộng QL1A và đường ĐT.302.', []],
    ['Mua 12m2 lưới và 3 km dây.', ['12m2', '3 km']],
    ['Tỷ suất sinh 21,5‰.', ['21,5‰']],
    ['Giảm 2,5 điểm phần trăm.', ['2,5 điểm phần trăm']],
    ['Cấp 15 hộ chiếu cho cán bộ.', ['15 hộ chiếu']],
    ['Hỗ trợ 12 hộ và 15 người.', ['12 hộ', '15 người']],
    ['- 500 triệu đồng cho xã.', ['500 triệu đồng']],
    ['Trẻ em dưới 16 tuổi học 36 tháng.', []],
  ])('%s', async (text, stated) => {
    expect(await statedIn(text)).toEqual(stated);
  });

  test('a word that no list knows counts things, a name does not', () => {
    expect(readUnit(' máy cày', 0)).toMatchObject({ kind: 'count', known: false });
    expect(readUnit(' Tân Sơn', 0)).toBeNull();
    expect(readUnit(' của xã', 0)).toBeNull();
    expect(readUnit(' hộ nghèo, hộ cận nghèo được', 0)).toMatchObject({ unit: 'hộ nghèo, hộ cận nghèo' });
    expect(readUnit(' lượt cán bộ', 0)).toMatchObject({ kind: 'people', unit: 'lượt cán bộ' });
  });

  test('a name with a number is no figure, but a missing blank is', async () => {
    expect(await statedIn('Chiếm15,8% dân số.')).toEqual(['15,8%']);
    expect(await statedIn('Mẫu A12 hộ dân tự điền.')).toEqual([]);
  });
});

describe('a bare number', () => {
  test('is a count of households where that is announced', async () => {
    expect(await figuresOf('Tổng số hộ nghèo: 113.')).toMatchObject([
      { kind: 'households', unit: 'hộ', canonical: '113', unitFrom: 'shared' },
    ]);
  });

  test('is a share where that is announced and others have their sign', async () => {
    const text = 'Tỷ lệ hộ nghèo 2,69 giữ đến cuối năm còn 2,69%.';
    expect(await figuresOf(text)).toMatchObject([
      { kind: 'percent', canonical: '2.69', unitFrom: 'shared' },
      { kind: 'percent', canonical: '2.69', unitFrom: 'written' },
    ]);
  });

  test.each(['Tỷ lệ hộ nghèo theo điểm 5.', 'Xếp vị trí 12.', 'Tỷ lệ hộ nghèo tính theo chuẩn 2,69.'])(
    'is nothing where it is not: %s',
    async (text) => {
      expect(await figuresOf(text)).toEqual([]);
    },
  );
});

describe('moving the decimal mark', () => {
  test('multiplies exactly, however long the number', () => {
    expect(timesPowerOfTen('2.338', 6)).toBe('2338000');
    expect(timesPowerOfTen('0.05', 1)).toBe('0.5');
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 6, max: 12 }),
        (digits, decimals, places) => {
          const whole = digits.toString().padStart(decimals + 1, '0');
          const canonical = decimals === 0 ? whole : `${whole.slice(0, -decimals)}.${whole.slice(-decimals)}`;
          expect(BigInt(timesPowerOfTen(canonical, places))).toBe(digits * 10n ** BigInt(places - decimals));
        },
      ),
    );
  });
});
