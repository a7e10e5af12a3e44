import { expect, test } from 'vitest';
import { readLetterhead } from '../../../src/segment/letterhead/letterhead.ts';

const GROUNDS = `Căn cứ Luật Ngân sách nhà nước; ${'Căn cứ Nghị định số 9/2015/NĐ-CP ngày 05 tháng 3 năm 2015 của Chính phủ; '.repeat(9)}Điều 1. Giao dự toán năm 2018 cho các đơn vị.`;

test.each([
  [
    'the issuer in capitals before the grounds',
    'UBND TỈNH SƠN HẠ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 12/QĐ-UBND Sơn Hạ, ngày 05 tháng 4 năm 2018 QUYẾT ĐỊNH VỀ VIỆC GIAO DỰ TOÁN NĂM 2018 CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN HẠ',
    'VỀ VIỆC GIAO DỰ TOÁN NĂM 2018',
    'UBND TỈNH SƠN HẠ',
  ],
  [
    'two columns run together, behind the number of a list',
    '  1. BỘ LAO ĐỘNG – THƯƠNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM BINH VÀ XÃ HỘI Độc lập – Tự do – Hạnh phúc ******* ******* Số: 12/QĐ-LĐTBXH Sơn Hạ, ngày 05 tháng 4 năm 2018 QUYẾT ĐỊNH BAN HÀNH CHỈ TIÊU CỦA CẤP TỈNH BỘ TRƯỞNG BỘ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI',
    'BAN HÀNH CHỈ TIÊU CỦA CẤP TỈNH',
    'BỘ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI',
  ],
  [
    'a title in small letters',
    'UBND XÃ NÀ MÂY CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 12/QĐ-UBND Nà Mây, ngày 05 tháng 4 năm 2018 QUYẾT ĐỊNH Về việc công nhận hộ nghèo',
    'Về việc công nhận hộ nghèo',
    'UBND XÃ NÀ MÂY',
  ],
])('a head on one line with its text is read: %s', (_, head, title, issuer) => {
  expect(readLetterhead(`${head} ${GROUNDS}`)).toMatchObject({
    typeText: 'QUYẾT ĐỊNH',
    title,
    number: { number: '12' },
    issuer: { name: issuer },
    date: { year: 2018, month: 4, day: 5 },
  });
});
