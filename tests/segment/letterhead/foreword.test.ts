import { describe, expect, test } from 'vitest';
import { readLetterhead } from '../../../src/segment/letterhead/letterhead.ts';

const HEAD = `|
**ỦY BAN NHÂN DÂN
**
TỈNH SƠN HẠ
-------
|
**CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số: 45/QĐ-UBND
|
*Sơn Hạ, ngày 20
tháng 3 năm 2024*
|

**QUYẾT ĐỊNH**

VỀ VIỆC GIAO DỰ TOÁN NĂM 2024

**ỦY BAN NHÂN DÂN TỈNH SƠN HẠ**

*Căn cứ Luật Ngân sách nhà nước;*`;

const FIELDS = {
  typeText: 'QUYẾT ĐỊNH',
  title: 'VỀ VIỆC GIAO DỰ TOÁN NĂM 2024',
  number: { number: '45', symbol: 'QĐ-UBND' },
  issuer: { name: 'ỦY BAN NHÂN DÂN TỈNH SƠN HẠ', level: 'province' },
  place: 'Sơn Hạ',
  date: { year: 2024, month: 3, day: 20 },
};

const NEWS = `Theo đó, các xã rà soát lại số hộ nghèo và gửi kết quả về Sở Nội vụ trước ngày 15 tháng 4 để tổng hợp, trình cấp có thẩm quyền xem xét.
Căn cứ kết quả đó, Ủy ban nhân dân tỉnh Sơn Hạ phân bổ kinh phí cho từng xã theo quy định của pháp luật về ngân sách nhà nước hiện hành.`;

describe('what a page prints above a head', () => {
  test.each([
    [
      'a table of labels whose cells stand on lines of their own',
      `**Số hiệu:**
|
45/QĐ-UBND
|
|
**Loại văn bản:**
|
Quyết định
|
**Nơi ban hành:**
|
Tỉnh Sơn Hạ
|
|
**
Ngày hiệu lực:**
|
Đã biết
|
`,
    ],
    ['a heading that is none of its title', '# Về việc miễn thuế cho các xã vùng cao\n\n'],
    [
      'what the news says of it',
      `## Giao dự toán năm 2024\n**Ngày 20/3/2024, tỉnh giao dự toán.**\n${NEWS}\n`,
    ],
    ['long news', `## Giao dự toán năm 2024\n${`${NEWS}\n`.repeat(25)}`],
  ])('is none of its parts: %s', (_, foreword) => {
    expect(readLetterhead(foreword + HEAD)).toMatchObject(FIELDS);
  });

  test('is not cut where a head stands in it', () => {
    const text = `Số: 7/KH-UBND\nNà Mây, ngày 05 tháng 4 năm 2023\nKẾ HOẠCH\nGiảm nghèo năm 2023\n\n${NEWS}\n\n${HEAD}`;
    expect(readLetterhead(text)).toMatchObject({ typeText: 'KẾ HOẠCH', number: { number: '7' } });
  });

  test('may stand above a type line that is all of the head', () => {
    const text = `Tỉnh Sơn Hạ bảo vệ rừng\n${NEWS.split('\n')[0]}\n\nCHƯƠNG TRÌNH\n\nBảo vệ rừng đến năm 2030\n\nThực hiện Chỉ thị số 3-CT/TW của Ban Bí thư, Tỉnh ủy Sơn Hạ ban hành chương trình như sau:\n\nI. MỤC ĐÍCH`;
    expect(readLetterhead(text)).toMatchObject({
      typeText: 'CHƯƠNG TRÌNH',
      title: 'Bảo vệ rừng đến năm 2030',
    });
  });

  test('stays where what follows is a form to be filled in', () => {
    const form = `Mẫu đơn mới nhất dành cho các hộ dân có nhu cầu vay vốn trong năm 2024 theo hướng dẫn của ngân hàng, kèm cách điền từng mục.
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
…, ngày … tháng … năm …
BÁO CÁO
Tình hình sử dụng vốn vay`;
    expect(readLetterhead(`${form}\n${NEWS}`)).toMatchObject({ number: null, date: null });
  });
});
