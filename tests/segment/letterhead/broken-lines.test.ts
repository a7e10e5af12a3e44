import { describe, expect, test } from 'vitest';
import { readLetterhead } from '../../../src/segment/letterhead/letterhead.ts';

/** A head in cells, each broken at the width of its column. */
function head(issuer: string, symbol: string, title: string, body = 'Căn cứ Luật Đầu tư công;'): string {
  return `|\n${issuer}\n-------\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\n|\nSố: 8/${symbol}\n|\nSơn Hạ, ngày 05 tháng 4 năm 2023\n|\n${title}\n${body}`;
}

describe('an issuer whose name is broken after its first word', () => {
  test.each([
    ['**ỦY\nBAN NHÂN DÂN **\nTỈNH SƠN HẠ', 'QĐ-UBND', 'ỦY BAN NHÂN DÂN TỈNH SƠN HẠ'],
    ['HỘI\nĐỒNG NHÂN DÂN\nTỈNH SƠN HẠ', 'NQ-HĐND', 'HỘI ĐỒNG NHÂN DÂN TỈNH SƠN HẠ'],
    ['CHÍNH\nPHỦ', 'NQ-CP', 'CHÍNH PHỦ'],
    ['THỦ\nTƯỚNG CHÍNH PHỦ', 'QĐ-TTg', 'THỦ TƯỚNG CHÍNH PHỦ'],
  ])('is joined: %j', (column, symbol, name) => {
    const text = head(column, symbol, 'QUYẾT ĐỊNH\n\nVỀ MỨC CHI NĂM 2023\n');
    expect(readLetterhead(text).issuer?.name).toBe(name);
  });
});

describe('a title broken into lines', () => {
  test('goes on where a line begins like an organ that is not the issuer', () => {
    const title = 'THỰC HIỆN QUY ĐỊNH CỦA LUẬT\nPHÒNG THỦ DÂN SỰ';
    for (const symbol of ['KH-UBND', 'QĐ-UBND'])
      expect(readLetterhead(head('ỦY BAN NHÂN DÂN\nTỈNH SƠN HẠ', symbol, `KẾ HOẠCH\n${title}`)).title).toBe(
        'THỰC HIỆN QUY ĐỊNH CỦA LUẬT PHÒNG THỦ DÂN SỰ',
      );
  });

  test('goes on where the second half of another organ begins like a third', () => {
    const title = 'BÃI BỎ QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ QUỐC\nPHÒNG BAN HÀNH ĐIỀU LỆ';
    expect(readLetterhead(head('BỘ QUỐC PHÒNG', 'TT-BQP', `THÔNG TƯ\n${title}`)).title).toBe(
      title.replace('\n', ' '),
    );
  });

  test('ends before the issuer, also in words of its own', () => {
    for (const [column, line] of [
      ['BỘ TÀI CHÍNH', 'BỘ TRƯỞNG BỘ TÀI CHÍNH'],
      ['UBND TỈNH SƠN HẠ', 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN HẠ'],
      ['KIỂM TOÁN NHÀ NƯỚC', 'TỔNG KIỂM TOÁN NHÀ NƯỚC'],
      ['THANH TRA CHÍNH PHỦ', 'TỔNG THANH TRA CHÍNH PHỦ'],
    ] as const)
      expect(readLetterhead(head(column, 'QĐ-ABC', `QUYẾT ĐỊNH\nVỀ MỨC CHI NĂM 2023\n${line}`)).title).toBe(
        'VỀ MỨC CHI NĂM 2023',
      );
  });

  test('in capitals does not go on in the sentence below it', () => {
    const body = `Tiếp theo các báo cáo quý I và
quý II, Ủy ban nhân dân tỉnh báo cáo kết quả thực hiện
6 tháng đầu năm như sau:
I. KẾT QUẢ`;
    const text = head(
      'ỦY BAN NHÂN DÂN\nTỈNH SƠN HẠ',
      'BC-UBND',
      'BÁO CÁO\nKẾT QUẢ GIẢM NGHÈO\nNĂM 2023',
      body,
    );
    expect(readLetterhead(text).title).toBe('KẾT QUẢ GIẢM NGHÈO NĂM 2023');
    const quarter = head(
      'ỦY BAN NHÂN DÂN\nTỈNH SƠN HẠ',
      'BC-UBND',
      'BÁO CÁO\nKẾT QUẢ GIẢM NGHÈO\nQuý I năm 2023',
    );
    expect(readLetterhead(quarter).title).toBe('KẾT QUẢ GIẢM NGHÈO Quý I năm 2023');
  });
});

test('a type told with the number and again above the title is one', () => {
  const text = head('HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN HẠ', 'NQ-HĐND', 'NGHỊ QUYẾT\n\nVỀ MỨC CHI NĂM 2023').replace(
    'Số: 8',
    'Nghị quyết số: 8',
  );
  expect(readLetterhead(text)).toMatchObject({ typeText: 'NGHỊ QUYẾT', title: 'VỀ MỨC CHI NĂM 2023' });
});

test('a title may speak of the country by its full name', () => {
  const title =
    'THỰC HIỆN HIỆP ĐỊNH GIỮA CHÍNH PHỦ NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nVÀ CHÍNH PHỦ CÁC NƯỚC';
  expect(readLetterhead(head('BỘ CÔNG THƯƠNG', 'TT-BCT', `THÔNG TƯ\n${title}`)).title).toBe(
    title.replace('\n', ' '),
  );
});

test('an organ right below a ministry is a central one', () => {
  const level = (column: string) =>
    readLetterhead(head(column, 'TB-CT', 'THÔNG BÁO\nMỨC THU NĂM 2025')).issuer?.level;
  expect(level('BỘ TÀI CHÍNH\nCỤC THUẾ')).toBe('central');
  expect(level('TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH SƠN HẠ')).toBe('province');
});

describe('the subject of a letter', () => {
  const letter = (subject: string) =>
    `CỤC THUẾ\nSố: 51/CT-CS\n${subject}\n|\nSơn Hạ, ngày 28 tháng 11 năm 2024\n|\nKính gửi: Công ty Nà Mây`;

  test('may stand below its "V/v"', () => {
    expect(readLetterhead(letter('*V/v\nmức thu lệ phí*')).title).toBe('mức thu lệ phí');
  });

  test('makes a letter of a symbol that is short for the issuer: CT for Cục Thuế', () => {
    expect(readLetterhead(letter('V/v mức thu lệ phí'))).toMatchObject({
      type: 'official_letter',
      typeText: null,
      abbreviation: null,
    });
    const proposal = letter('V/v mức thu lệ phí').replace('51/CT-CS', '51/TTr-CT');
    expect(readLetterhead(proposal).type).toBe('proposal');
  });

  test('may begin with "Về" alone', () => {
    const text = `|
SỞ NỘI VỤ
|
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
|
|
Số: 51/SNV-XDCQ
*Về rà soát hộ nghèo
năm 2024*
|
*Sơn Hạ, ngày 28 tháng 11 năm 2024*
|
**Kính gửi: **Ủy ban nhân dân các xã`;
    expect(readLetterhead(text)).toMatchObject({
      type: 'official_letter',
      title: 'rà soát hộ nghèo năm 2024',
    });
  });
});

test('a signature ends before the title of what is attached', () => {
  const annex =
    'CHẾ ĐỘ BÁO CÁO ĐỊNH KỲ PHỤC VỤ QUẢN LÝ TRÊN ĐỊA BÀN CÁC XÃ VÀ PHƯỜNG CỦA TỈNH SƠN HẠ NĂM 2023';
  expect(readLetterhead(`Nơi nhận:\n- Lưu: VT. | TM. ỦY BAN NHÂN DÂN |\n${annex}`).signature).toEqual({
    authority: 'TM. ỦY BAN NHÂN DÂN',
    onBehalf: null,
    title: null,
    name: null,
  });
});

describe('a signature broken into lines', () => {
  test.each([
    [
      '**TL.\nCỤC TRƯỞNG**\n**KT. TRƯỞNG BAN GIÁM SÁT**\nPHÓ TRƯỞNG BAN\n**Lò Thị Mây**',
      'TL. CỤC TRƯỞNG',
      'PHÓ TRƯỞNG BAN',
      'Lò Thị Mây',
    ],
    ['KT.\nCHỦ TỊCH\nPHÓ\nCHỦ TỊCH\nNông Văn Hạ', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nông Văn Hạ'],
    ['KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n**Nông\nVăn Hạ**', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nông Văn Hạ'],
  ])('is read: %j', (block, onBehalf, title, name) => {
    expect(readLetterhead(`Nơi nhận:\n- Lưu: VT.\n|\n${block}\n|`).signature).toEqual({
      authority: null,
      onBehalf,
      title,
      name,
    });
  });
});
