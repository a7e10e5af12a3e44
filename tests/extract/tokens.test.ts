import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTokens } from '../../src/extract/tokens.ts';

/** Fragments that look like citations, dates, labels and figures, glued in any order. */
const fragment = fc.constantFrom(
  'Quyết định số 90/QĐ-TTg ngày 18/01/2022',
  'Luật Đầu tư ngày ',
  'số /QĐ-UBND',
  'giai đoạn 2021-2025',
  'ngày ',
  'tháng ',
  'năm ',
  'Dự án ',
  'quý IV/',
  '12.375,3',
  '05/11 huyện',
  '16',
  '2024',
  ' đến ',
  '(',
  ')',
  '/',
  '-',
  ', ',
  '\n',
  ' tuổi ',
  ' hộ',
);
const text = fc.oneof(
  fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string(),
);

function marked(source: string): string[] {
  return readTokens(source).map((token) => `${token.type}: ${source.slice(token.start, token.end)}`);
}

describe('readTokens', () => {
  test('gives non-empty tokens in ascending order that do not overlap, for any text', () => {
    fc.assert(
      fc.property(text, (source) => {
        let floor = 0;
        for (const token of readTokens(source)) {
          expect(token.start).toBeGreaterThanOrEqual(floor);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(source.length);
          floor = token.end;
        }
      }),
    );
  });

  test('does not change when sentences without numerals stand round a text', () => {
    const sentence = 'Xã Nà Mây tổ chức họp.';
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), (parts) => {
        const source = `Bắt đầu ${parts.join('')} hết câu.`;
        expect(marked(`${sentence} ${source} ${sentence}`)).toEqual(marked(source));
      }),
    );
  });

  test('finds citations before dates, and dates before labels and durations', () => {
    expect(
      marked(
        'Theo Quyết định số 15/2024/QĐ-UBND ngày 05/6/2024, trong 5 năm (2021-2025) Dự án 3 giao 12,5 triệu đồng cho 36 hộ',
      ),
    ).toEqual([
      'citation: Quyết định số 15/2024/QĐ-UBND ngày 05/6/2024',
      'duration: 5 năm',
      'date: 2021-2025',
      'label: Dự án 3',
    ]);
  });

  test.each([
    'Hỗ trợ 1.950 hộ nghèo và 2.024 hộ cận nghèo',
    'Đạt 12/15 chỉ tiêu và 05/11 xã',
    'Bố trí 12.375,3/10.200 triệu đồng',
    'Thu nhập 28 triệu đồng/người/năm',
    'Lãi suất từ 2 - 3%/năm',
    'Tạo việc làm cho 250 người/năm',
    'Đào 10 km kênh, trồng 2.020 ha rừng',
    'Góp 200 ngày công và 1.000 m2 đất',
    'Vốn dự án 1.700 triệu đồng',
    'Thôn 12 hộ, bản 45 hộ, tổ 7 người',
    'Nâng cấp 16 trạm bơm, cung cấp 30 con giống',
  ])('leaves figures alone: %s', (source) => {
    expect(marked(source)).toEqual([]);
  });

  // Eight times the text: a quadratic reader would take 64 times as long; a busy machine gets some room.
  test('takes a time that grows no faster than the text, even on text made of half tokens', () => {
    const unit = 'Luật Quyết định số 1/ ngày tháng 1, 2 và (2021 - đến 3 Dự án 4/ 5.';
    const time = (times: number): number => {
      const source = unit.repeat(times);
      const begin = performance.now();
      readTokens(source);
      return performance.now() - begin;
    };
    time(500);
    const small = Math.min(time(500), time(500), time(500));
    const large = Math.min(time(4000), time(4000), time(4000));
    expect(large / small).toBeLessThan(40);
  });
});
