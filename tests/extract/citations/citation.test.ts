import { describe, expect, test } from 'vitest';
import type { CitationToken } from '../../../src/extract/token.ts';
import { readTokens } from '../../../src/extract/tokens.ts';

function citations(text: string): CitationToken[] {
  return readTokens(text).filter((token) => token.type === 'citation');
}

describe('a citation', () => {
  test('tells type, number, symbol, date, issuer and title', () => {
    const [found] = citations(
      'Căn cứ Quyết định số 315/QĐ-TTg ngày 08 tháng 02 năm 2022 của Thủ tướng Chính phủ phê duyệt Chương trình bảo vệ rừng\nvùng cao; xã Nà Mây',
    );
    expect(found).toMatchObject({
      documentType: 'Quyết định',
      number: '315',
      year: null,
      symbol: 'QĐ-TTg',
      date: '2022-02-08',
      issuer: 'Thủ tướng Chính phủ',
      title: 'phê duyệt Chương trình bảo vệ rừng vùng cao',
    });
  });

  test('tells the year that stands in the number', () => {
    expect(citations('theo Nghị quyết số 58/2023/QH15 của Quốc hội')).toMatchObject([
      { number: '58', year: 2023, symbol: 'QH15', issuer: 'Quốc hội', date: null, title: null },
    ]);
  });

  test('keeps the capitals of a body whose name holds a title verb', () => {
    expect(
      citations('Thông tư số 07/2022/TT-BNNPTNT của Bộ Nông nghiệp và Phát triển nông thôn quy định mức chi'),
    ).toMatchObject([{ issuer: 'Bộ Nông nghiệp và Phát triển nông thôn', title: 'quy định mức chi' }]);
    expect(citations('Thông tư số 08/2022/TT-BXD của Bộ Xây dựng về suất vốn')).toMatchObject([
      { issuer: 'Bộ Xây dựng', title: 'về suất vốn' },
    ]);
  });

  test('passes over the term and session of the assembly that issued it', () => {
    expect(
      citations(
        'Nghị quyết số 12/NQ-HĐND của Hội đồng nhân dân huyện Tân Sơn Hạ khóa IX, kỳ họp thứ 4 về dự toán',
      ),
    ).toMatchObject([{ issuer: 'Hội đồng nhân dân huyện Tân Sơn Hạ', title: 'về dự toán' }]);
  });

  test('lends its type to the next ones of a list', () => {
    expect(
      citations(
        'các Công điện: số 107/CĐ-UBND ngày 17/10/2024, số 108/CĐ-UBND và số 109/CĐ-UBND ngày 19/10/2024',
      ),
    ).toMatchObject([
      { documentType: 'Công điện', number: '107', date: '2024-10-17' },
      { documentType: 'Công điện', number: '108', date: null },
      { documentType: 'Công điện', number: '109', date: '2024-10-19' },
    ]);
  });

  test('finds the type of a law before its name', () => {
    expect(citations('Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15')).toMatchObject([
      { start: 0, documentType: 'Luật', number: '64', year: 2025, symbol: 'QH15' },
    ]);
    expect(citations('Luật Thủy lợi ngày 19 tháng 6 năm 2017; xã')).toMatchObject([
      { documentType: 'Luật', number: null, symbol: null, date: '2017-06-19' },
    ]);
  });

  test('finds the type before the issuer when the number comes last', () => {
    expect(
      citations('Xét Tờ trình của Ủy ban nhân dân huyện số 87/TTr-UBND ngày 02/12/2024 về dự toán'),
    ).toMatchObject([
      { documentType: 'Tờ trình', number: '87', issuer: 'Ủy ban nhân dân huyện', title: 'về dự toán' },
    ]);
  });

  test('has no number where a draft leaves it empty', () => {
    expect(citations('Tờ trình số      /TTr-PVHXH ngày     tháng   năm 2024 của Phòng')).toMatchObject([
      { documentType: 'Tờ trình', number: null, symbol: 'TTr-PVHXH', date: null },
    ]);
  });

  test('reads symbols with blanks, hyphens first, and without capitals', () => {
    const symbols = citations(
      'Công văn số 61/SNV ABC-TCBC; 17-NQ/HU; kết luận số 15- KL/TU; Quyết định 4 /2005/QĐ-UB; quyết định số 9/2007/qđ-ubnd',
    ).map((found) => found.symbol);
    expect(symbols).toEqual(['SNV ABC-TCBC', 'NQ/HU', 'KL/TU', 'QĐ-UB', 'qđ-ubnd']);
  });

  test('has no date when there is no such day', () => {
    expect(citations('Quyết định số 5/QĐ-UBND ngày 31/02/2024')).toMatchObject([{ date: null }]);
  });

  test.each([
    'Luật này có hiệu lực từ ngày 01/7/2025',
    'Ủy ban quyết định 15 hộ thoát nghèo',
    'Xã ban hành kế hoạch 100 ngày',
  ])('is none in: %s', (text) => {
    expect(citations(text)).toEqual([]);
  });
});
