import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentText } from '../../../src/segment/letterhead/document-text.ts';
import { isLegalBasis } from '../../../src/segment/letterhead/legal-basis.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { OffsetMap } from '../../../src/read/offset-map.ts';
import { readLetterhead } from '../../../src/segment/letterhead/letterhead.ts';

const BODY = '\n\nThực hiện Kế hoạch số 5/KH-UBND ngày 03/01/2023 của UBND tỉnh Sơn Hạ.\n\nI. MỤC TIÊU\n';

describe('the text of a document', () => {
  test('keeps lines and blank lines between passages', () => {
    const line = (value: string, at: number) => ({
      type: 'passage' as const,
      role: 'letterhead' as const,
      text: MappedText.whole(value, OffsetMap.identity(value.length)),
      section: null,
      bullet: null,
      bodyStart: 0,
      position: { start: { line: at, column: 1, offset: 0 }, end: { line: at, column: 1, offset: 0 } },
    });
    const children = [line('UBND XÃ', 1), line('NÀ MÂY', 2), line('KẾ HOẠCH', 5), line('Giảm nghèo', 5)];
    expect(documentText({ children })).toBe('UBND XÃ\nNÀ MÂY\n\nKẾ HOẠCH Giảm nghèo');
  });
});

describe('a head', () => {
  const shapes: Record<string, string> = {
    'two columns one after the other': `ỦY BAN NHÂN DÂN
HUYỆN TÂN SƠN HẠ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Tân Sơn Hạ, ngày 05 tháng 4 năm 2023

KẾ HOẠCH
Giảm nghèo bền vững trên địa bàn
huyện năm 2023`,
    'two columns side by side': `  ỦY BAN NHÂN DÂN           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  HUYỆN TÂN SƠN HẠ              Độc lập - Tự do - Hạnh phúc
   Số: 12/KH-UBND            Tân Sơn Hạ, ngày 05 tháng 4 năm 2023

                      KẾ HOẠCH
      Giảm nghèo bền vững trên địa bàn huyện năm 2023`,
    'everything on one line': `ỦY BAN NHÂN DÂN HUYỆN TÂN SƠN HẠ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 12/KH-UBND Tân Sơn Hạ, ngày 05 tháng 4 năm 2023 KẾ HOẠCH Giảm nghèo bền vững trên địa bàn huyện năm 2023`,
    'drawn rules left between the parts': `ỦY BAN NHÂN DÂN HUYỆN TÂN SƠN HẠ -------- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- Số: 12/KH-UBND
Tân Sơn Hạ, ngày 05 tháng 4 năm 2023
KẾ HOẠCH
Giảm nghèo bền vững trên địa bàn huyện năm 2023`,
    'cells on lines of their own': `|
ỦY BAN NHÂN
DÂN
HUYỆN TÂN SƠN HẠ
-------
|
CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số:
12/KH-UBND
|
Tân Sơn
Hạ, ngày 05
tháng 4 năm 2023
|

KẾ HOẠCH

Giảm nghèo bền vững trên địa bàn
huyện năm 2023`,
    'a Markdown table': `| ỦY BAN NHÂN DÂN<br>HUYỆN TÂN SƠN HẠ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |
| --- | --- |
| Số: 12/KH-UBND | Tân Sơn Hạ, ngày 05 tháng 4 năm 2023 |

KẾ HOẠCH

Giảm nghèo bền vững trên địa bàn huyện năm 2023`,
    'every line a paragraph': `ỦY BAN NHÂN DÂN

HUYỆN TÂN SƠN HẠ

Số: 12/KH-UBND

Tân Sơn Hạ, ngày 05 tháng 4 năm 2023

KẾ HOẠCH

Giảm nghèo bền vững trên địa bàn

huyện năm 2023`,
  };

  test.each(Object.keys(shapes))('reads the same from %s', (shape) => {
    expect(readLetterhead((shapes[shape] ?? '') + BODY)).toMatchObject({
      type: 'plan',
      typeText: 'KẾ HOẠCH',
      abbreviation: 'KH',
      title: 'Giảm nghèo bền vững trên địa bàn huyện năm 2023',
      number: { text: 'Số: 12/KH-UBND', number: '12', year: null, symbol: 'KH-UBND' },
      issuer: { name: 'ỦY BAN NHÂN DÂN HUYỆN TÂN SƠN HẠ', level: 'district' },
      place: 'Tân Sơn Hạ',
      date: { text: 'ngày 05 tháng 4 năm 2023', year: 2023, month: 4, day: 5 },
    });
  });

  test('keeps blanks of a draft as null', () => {
    const head = 'Số:      /BC-UBND\n\nNà Mây, ngày ..... tháng 6 năm 2024\n\nBÁO CÁO\n\nKết quả rà soát';
    expect(readLetterhead(head)).toMatchObject({
      number: { number: null, symbol: 'BC-UBND' },
      place: 'Nà Mây',
      date: { year: 2024, month: 6, day: null },
    });
  });

  test.each([
    ['Số: 56/2023/NQ-HĐND', { number: '56', year: 2023, symbol: 'NQ-HĐND' }],
    ['Số 0126/QĐ-UBND', { number: '0126', year: null, symbol: 'QĐ-UBND' }],
    ['Số: 14-NQ/HU', { number: '14', year: null, symbol: 'NQ/HU' }],
    ['Số: 45/2025/QH15', { number: '45', year: 2025, symbol: 'QH15' }],
  ])('reads the number %s', (line, number) => {
    expect(readLetterhead(`${line}\nNà Mây, ngày 1/2/2023\nNGHỊ QUYẾT\nVề mức chi`).number).toMatchObject(
      number,
    );
  });

  test('takes the number of a decision written as one line with its type', () => {
    const text = 'Quyết định số: 289/QĐ-UBND ngày 12/3/2024\nVề việc phân bổ vốn\nCăn cứ Luật Đầu tư công;';
    expect(readLetterhead(text)).toMatchObject({
      typeText: 'Quyết định',
      number: { number: '289' },
      date: { day: 12 },
      title: 'Về việc phân bổ vốn',
    });
  });

  test('gives the number in a title to no one', () => {
    const text =
      'NGHỊ QUYẾT\nSỬA ĐỔI NGHỊ QUYẾT\nSỐ 20/2023/NQ-HĐND NGÀY 21 THÁNG 8 NĂM 2023\n\nCăn cứ Luật Đầu tư công;';
    const { number, date, title } = readLetterhead(text);
    expect([number, date]).toEqual([null, null]);
    expect(title).toBe('SỬA ĐỔI NGHỊ QUYẾT SỐ 20/2023/NQ-HĐND NGÀY 21 THÁNG 8 NĂM 2023');
  });

  test('a title in capitals may end with the name of an organ', () => {
    const text =
      'NGHỊ QUYẾT\n\nQUY ĐỊNH MỨC CHO VAY ỦY THÁC QUA\nNGÂN HÀNG CHÍNH SÁCH XÃ HỘI\n\nCăn cứ Luật Đầu tư công;';
    expect(readLetterhead(text).title).toBe('QUY ĐỊNH MỨC CHO VAY ỦY THÁC QUA NGÂN HÀNG CHÍNH SÁCH XÃ HỘI');
  });

  test('a title that names its type itself stays whole', () => {
    const text = `Nghị quyết về dự toán ngân sách năm 2006
Hội đồng nhân dân huyện tân sơn hạ
Khóa vii, kỳ họp thứ 6
Căn cứ Luật Ngân sách nhà nước;`;
    expect(readLetterhead(text)).toMatchObject({
      type: 'resolution',
      title: 'Nghị quyết về dự toán ngân sách năm 2006',
      issuer: { name: 'Hội đồng nhân dân huyện tân sơn hạ', level: 'district' },
    });
  });

  test('an official letter has its subject for a title and no type line', () => {
    const text = `UBND TỈNH SƠN HẠ
SỞ LAO ĐỘNG - THƯƠNG BINH
VÀ XÃ HỘI
Số: 458/SLĐTBXH-BTXH
V/v rà soát
hộ nghèo năm 2023
Sơn Hạ, ngày 12 tháng 7 năm 2023

Kính gửi: Ủy ban nhân dân các huyện`;
    expect(readLetterhead(text)).toMatchObject({
      type: 'official_letter',
      typeText: null,
      title: 'rà soát hộ nghèo năm 2023',
      issuer: { name: 'SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', level: 'province' },
    });
  });

  test('a lost type is told by the symbol and the words of the text', () => {
    const text = 'Số: 47/2011/QĐ-UBND\nCăn cứ Luật Đầu tư công;\nQUYẾT ĐỊNH:\nĐiều 1. Phê duyệt';
    expect(readLetterhead(text)).toMatchObject({ type: 'decision', typeText: 'QUYẾT ĐỊNH', title: null });
  });

  test('a lost type leaves the title in capitals', () => {
    const text = `ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
Số: 140/KH-UBND | Sơn Hạ, ngày 05 tháng 09 năm 2016 |
GIẢM NGHÈO BỀN VỮNG GIAI ĐOẠN 2016 - 2020
TRÊN ĐỊA BÀN TỈNH SƠN HẠ
ỦY BAN NHÂN DÂN TỈNH SƠN HẠ
Căn cứ Nghị quyết số 42/NQ-HĐND ngày 15/7/2016;`;
    expect(readLetterhead(text)).toMatchObject({
      type: 'plan',
      title: 'GIẢM NGHÈO BỀN VỮNG GIAI ĐOẠN 2016 - 2020 TRÊN ĐỊA BÀN TỈNH SƠN HẠ',
      issuer: { name: 'ỦY BAN NHÂN DÂN TỈNH SƠN HẠ', level: 'province' },
    });
    const truncated = text.replace(/Căn cứ[^\n]*/u, 'hính quyền địa phương năm 2015;\nQUYẾT ĐỊNH:');
    expect(readLetterhead(truncated).title).toBe(readLetterhead(text).title);
    expect(readLetterhead(text.replace(/GIẢM[^\n]*\nTRÊN[^\n]*\n/u, 'THÀNH PHỐ NÀ MÂY XANH\n')).title).toBe(
      null,
    );
  });

  test('a type may be followed by whose it is', () => {
    const head = 'Số: 44/2005/QĐ-UBND\nSơn Hạ, ngày 06 tháng 7 năm 2005\n';
    const body = 'Về việc hỗ trợ nhà ở cho hộ nghèo\nỦY BAN NHÂN DÂN TỈNH SƠN HẠ\nCăn cứ Luật Đầu tư công;';
    for (const whose of ['CỦA ỦY BAN NHÂN DÂN TỈNH SƠN HẠ', 'UBND TỈNH SƠN HẠ'])
      expect(readLetterhead(`${head}QUYẾT ĐỊNH ${whose}\n${body}`)).toMatchObject({
        typeText: 'QUYẾT ĐỊNH',
        title: 'Về việc hỗ trợ nhà ở cho hộ nghèo',
        issuer: { name: 'ỦY BAN NHÂN DÂN TỈNH SƠN HẠ' },
      });
  });

  test("a portal's table above it is none of its parts", () => {
    const text = `Quyết định 17/2013/QĐ-UBND công khai dự toán năm 2013 tỉnh Sơn Hạ
Số hiệu | 17/2013/QĐ-UBND |
Loại văn bản | Quyết định |
Cơ quan ban hành | Tỉnh Sơn Hạ |
Lĩnh vực | Tài chính nhà nước |
UỶ BAN NHÂN DÂN |
CỘNG HÒA XÃ HỘI CHỦ
NGHĨA VIỆT NAM |
Số: 17/2013/QĐ-UBND |
Sơn Hạ, ngày 22 tháng 3 năm 2013 |
VỀ VIỆC CÔNG KHAI DỰ TOÁN NĂM 2013 TỈNH SƠN HẠ
UỶ BAN NHÂN DÂN TỈNH SƠN HẠ
Căn cứ Luật Đầu tư công;`;
    expect(readLetterhead(text)).toMatchObject({
      type: 'decision',
      title: 'VỀ VIỆC CÔNG KHAI DỰ TOÁN NĂM 2013 TỈNH SƠN HẠ',
      issuer: { name: 'UỶ BAN NHÂN DÂN TỈNH SƠN HẠ', level: 'province' },
    });
  });

  test('an annex or issued plan names what carries it', () => {
    const text = `KẾ HOẠCH

Giảm nghèo năm 2024

(ban hành kèm theo Quyết định số /QĐ-UBND ngày / /2024 của
UBND xã Nà Mây)

Nhằm triển khai kịp thời, Ủy ban nhân dân xã ban hành Kế hoạch như sau:`;
    expect(readLetterhead(text)).toMatchObject({
      title: 'Giảm nghèo năm 2024',
      issuer: { name: 'UBND xã Nà Mây', level: 'commune' },
      attachment: 'ban hành kèm theo Quyết định số /QĐ-UBND ngày / /2024 của UBND xã Nà Mây',
    });
  });
});

describe('an issuer that the head names in part', () => {
  test.each([
    ['the line above the legal basis', 'HỘI ĐỒNG NHÂN DÂN TỈNH SƠN HẠ\nKHÓA XVI, KỲ HỌP THỨ 6\n', ''],
    ['who signs', '', '\n\nNơi nhận:\n- Lưu: VT.\n\nTM. HỘI ĐỒNG NHÂN DÂN TỈNH SƠN HẠ\nCHỦ TỊCH'],
  ])('is named in full by %s', (_, line, foot) => {
    const text = `HỘI ĐỒNG NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
Số: 57/2012/NQ-HĐND | Sơn Hạ, ngày 21 tháng 12 năm 2012 |
NGHỊ QUYẾT
VỀ DỰ TOÁN NGÂN SÁCH NĂM 2013
${line}Căn cứ Luật Ngân sách nhà nước;${foot}`;
    expect(readLetterhead(text)).toMatchObject({
      title: 'VỀ DỰ TOÁN NGÂN SÁCH NĂM 2013',
      issuer: { name: 'HỘI ĐỒNG NHÂN DÂN TỈNH SƠN HẠ', level: 'province' },
    });
  });
});

describe('an issuer that the head lost', () => {
  const head = 'Số: /KH-UBND\n\nNà Mây, ngày tháng 3 năm 2024\n\nKẾ HOẠCH\n\nGiảm nghèo năm 2024\n\n';

  test('is the line above the legal basis', () => {
    const text = `${head}CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ NÀ MÂY\n\nCăn cứ Luật Đầu tư công;`;
    expect(readLetterhead(text).issuer).toEqual({ name: 'ỦY BAN NHÂN DÂN XÃ NÀ MÂY', level: 'commune' });
  });

  test('is who issues in the first words, not who is cited', () => {
    const text = `${head}Thực hiện Kế hoạch số 9/KH-UBND của UBND huyện Tân Sơn Hạ, UBND xã Nà Mây ban hành Kế hoạch như sau:`;
    expect(readLetterhead(text).issuer).toEqual({ name: 'UBND xã Nà Mây', level: 'commune' });
  });

  test('is who signs', () => {
    const text = `${head}Căn cứ Luật Đầu tư công;\n\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN XÃ NÀ MÂY\nCHỦ TỊCH\n\nLò Thị Mây`;
    expect(readLetterhead(text).issuer).toEqual({ name: 'ỦY BAN NHÂN DÂN XÃ NÀ MÂY', level: 'commune' });
  });
});

describe('the foot', () => {
  test('lists recipients without bullets and stops, broken entries joined', () => {
    const text = `Nơi nhận:\n\n- Như Điều 3;\n- Các phòng: Tư pháp, Nội vụ,\nTài chính;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLò Thị Mây`;
    expect(readLetterhead(text)).toMatchObject({
      recipients: ['Như Điều 3', 'Các phòng: Tư pháp, Nội vụ, Tài chính', 'Lưu: VT'],
      signature: { authority: null, onBehalf: null, title: 'CHỦ TỊCH', name: 'Lò Thị Mây' },
    });
  });

  test('is read from two columns on the same lines', () => {
    const text = `Nơi nhận:                          TM. ỦY BAN NHÂN DÂN
- Như trên;                            KT. CHỦ TỊCH
- UBND các xã;                        PHÓ CHỦ TỊCH
- Lưu: VT.

                                       Lò Thị Mây`;
    expect(readLetterhead(text)).toMatchObject({
      recipients: ['Như trên', 'UBND các xã', 'Lưu: VT'],
      signature: {
        authority: 'TM. ỦY BAN NHÂN DÂN',
        onBehalf: 'KT. CHỦ TỊCH',
        title: 'PHÓ CHỦ TỊCH',
        name: 'Lò Thị Mây',
      },
    });
  });

  test.each([
    ['TM. ỦY BAN\nNHÂN DÂN\nCHỦ TỊCH\nLò Thị Mây', 'TM. ỦY BAN NHÂN DÂN', null, 'CHỦ TỊCH', 'Lò Thị Mây'],
    [
      'KT. BỘ TRƯỞNG,\nCHỦ NHIỆM\nPHÓ CHỦ NHIỆM\n(Đã ký)\nNông Văn Hạ',
      null,
      'KT. BỘ TRƯỞNG, CHỦ NHIỆM',
      'PHÓ CHỦ NHIỆM',
      'Nông Văn Hạ',
    ],
    ['TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nLÒ THỊ MÂY', null, 'TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'LÒ THỊ MÂY'],
    ['T/M BAN CHẤP HÀNH\nBÍ THƯ\nLò Văn Mây', 'T/M BAN CHẤP HÀNH', null, 'BÍ THƯ', 'Lò Văn Mây'],
    [
      'TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND HUYỆN\nLò Thị Mây',
      'TM. BAN CHỈ ĐẠO',
      null,
      'TRƯỞNG BAN',
      'Lò Thị Mây',
    ],
    ['Q. CHỦ TỊCH\nLò Thị Mây', null, null, 'Q. CHỦ TỊCH', 'Lò Thị Mây'],
  ])('reads the block %j', (block, authority, onBehalf, title, name) => {
    const { signature } = readLetterhead(`Nơi nhận:\n- Lưu: VT.\n|\n${block}\n|`);
    expect(signature).toEqual({ authority, onBehalf, title, name });
  });
});

describe('a level of government', () => {
  const level = (issuer: string, date: string): string | null | undefined =>
    readLetterhead(`${issuer}\nSố: 1/KH-UBND\nTân Thủy, ngày ${date}\nKẾ HOẠCH\nGiảm nghèo`).issuer?.level;

  test('of a city is the province for those under the central government, and for all since July 2025', () => {
    expect(level('UBND THÀNH PHỐ TÂN THỦY', '3/4/2024')).toBe('district');
    expect(level('UBND THÀNH PHỐ TÂN THỦY', '3/8/2025')).toBe('province');
    expect(level('UBND THÀNH PHỐ HẢI PHÒNG', '3/4/2019')).toBe('province');
    expect(level('UBND THÀNH PHỐ HUẾ', '3/4/2024')).toBe('district');
    expect(level('UBND THÀNH PHỐ HUẾ', '3/4/2025')).toBe('province');
  });

  test('of a board is that of the organisation above it', () => {
    expect(level('UBND HUYỆN TÂN SƠN HẠ\nBAN CHỈ ĐẠO GIẢM NGHÈO', '3/4/2024')).toBe('district');
  });
});

describe('a text without a head', () => {
  test.each([
    'Quyết định công nhận xã đạt chuẩn nông thôn mới\nUBND tỉnh Sơn Hạ vừa ban hành Quyết định số 12/QĐ-UBND.',
    'Ngày 05/4/2023, UBND huyện Tân Sơn Hạ tổ chức hội nghị. Tỷ lệ hộ nghèo còn 5%.',
    'Quốc hội thông qua\nNghị quyết số 245/2025/QH15, Quốc hội quyết nghị: thu 100 tỷ đồng.',
    '',
  ])('gives nothing: %j', (text) => {
    const { recipients, ...rest } = readLetterhead(text);
    expect(recipients).toEqual([]);
    expect(new Set(Object.values(rest))).toEqual(new Set([null]));
  });
});

describe('any text', () => {
  const pieces = [
    'Số: ',
    '12/KH-UBND',
    'ngày',
    ' tháng ',
    '\n',
    '|',
    '   ',
    'KẾ HOẠCH',
    'TM. ',
    'Nơi nhận:',
    '- ',
    'UBND',
    ' xã',
    '.',
    '(kèm theo',
  ];

  test('is read without an error, and every field is found in it', () => {
    assert(
      property(array(oneof(constantFrom(...pieces), string()), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const squeezed = text.replace(/[\s|\t]+/gu, '');
        const { number, date } = readLetterhead(text);
        for (const field of [number?.text, date?.text]) {
          if (field !== undefined) expect(squeezed).toContain(field.replace(/\s+/gu, ''));
        }
      }),
    );
  });
});

describe('the legal basis', () => {
  test('is a clause that begins with "Căn cứ"', () => {
    expect(isLegalBasis('- Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;')).toBe(true);
    expect(isLegalBasis('Các căn cứ nêu trên')).toBe(false);
    expect(isLegalBasis('Thực hiện Kế hoạch số 5/KH-UBND')).toBe(false);
  });
});
