import { describe, expect, test } from 'vitest';
import { programmeGrammar, programmeNear } from '../../../src/extract/context/programme.ts';
import { parseExample } from '../../grammar/example.ts';
import { told } from './contexts.ts';

const components = (text: string) => told(text, 'component');

describe('the programme grammar', () => {
  describe.each(programmeGrammar().programmes)('$id', ({ id, examples, not = [] }) => {
    test.each(examples)('is named in %s', (marked) => {
      const { text, start, end } = parseExample(marked);
      expect(programmeNear(text)).toEqual({ value: id, start, end });
    });

    test.each(not)('is not named in %s', (sentence) => {
      expect(programmeNear(sentence)).toBeNull();
    });
  });

  test('names every sub-project under its project', () => {
    for (const { components: names } of programmeGrammar().programmes) {
      for (const number of Object.keys(names)) expect(names).toHaveProperty([number.split('.')[0] ?? '']);
    }
  });
});

describe('"Dự án 3"', () => {
  const BOTH = 'Lồng ghép Chương trình MTQG 1719 và Chương trình MTQG giảm nghèo bền vững.';

  test('is a component of the one programme that the text names, or of an unnamed one', async () => {
    const amount = 'Kinh phí Dự án 3 là 200 triệu đồng.';
    expect(await components(`Thực hiện Chương trình MTQG 1719.\n\n${amount}`)).toEqual(['3']);
    expect(await components(amount)).toEqual(['3']);
  });

  test('is open where the text is about two and nothing near says which', async () => {
    expect(await components(`${BOTH}\n\nKinh phí Dự án 3 là 200 triệu đồng.`)).toEqual([null]);
  });

  test('is that of the title although the text mentions another', async () => {
    expect(
      await components(
        `KẾ HOẠCH\nThực hiện Chương trình MTQG giảm nghèo bền vững năm 2024\n\n${BOTH}\n\nKinh phí Dự án 3 là 200 triệu đồng.`,
      ),
    ).toEqual(['3']);
  });

  test('is that of the heading above, under a title about both', async () => {
    const text = `KẾ HOẠCH\nThực hiện các chương trình mục tiêu quốc gia\n\nI. CHƯƠNG TRÌNH MTQG GIẢM NGHÈO BỀN VỮNG\n\n1. Dự án 3: Hỗ trợ sản xuất\n\nKinh phí 500 triệu đồng.\n\nII. CHƯƠNG TRÌNH MTQG 1719\n\n1. Dự án 3: Phát triển sản xuất\n\nKinh phí 700 triệu đồng.\n\nIII. KIẾN NGHỊ\n\nBổ sung cho Dự án 3 là 90 triệu đồng.`;
    expect(await components(text)).toEqual(['3', '3', null]);
  });

  test('is that of the name in its own passage', async () => {
    expect(
      await components(`${BOTH}\n\nChương trình MTQG 1719 cần thêm cho Dự án 3 là 90 triệu đồng.`),
    ).toEqual(['3']);
    expect(await components(`${BOTH}\n\nCấp cho Dự án 3 là 90 triệu đồng từ CTMTQG GNBV.`)).toEqual(['3']);
  });

  test('is that of the only decision among the legal bases', async () => {
    const base = (number: string, date: string) =>
      `Căn cứ Quyết định số ${number}/QĐ-TTg ngày ${date} của Thủ tướng Chính phủ;`;
    const plan = (...bases: string[]) =>
      `KẾ HOẠCH\nHỗ trợ sản xuất\n\n${bases.join('\n\n')}\n\nI. NỘI DUNG\n\n${BOTH}\n\nCấp cho Dự án 3 là 90 triệu đồng.`;
    expect(await components(plan(base('90', '18/01/2022')))).toEqual(['3']);
    expect(await components(plan(base('90', '18/01/2022'), base('1719', '14/10/2021')))).toEqual([null]);
    expect(await components(plan(base('90', '18/01/2019')))).toEqual([null]);
  });

  test('with a number that only one of the programmes has is that one', async () => {
    expect(await components(`${BOTH}\n\nKinh phí Dự án 9 là 200 triệu đồng.`)).toEqual(['9']);
  });

  test('has no rival in a programme without numbered projects', async () => {
    expect(
      await components(
        'Lồng ghép Chương trình xây dựng nông thôn mới và Chương trình giảm nghèo bền vững.\n\nKinh phí Dự án 3 là 200 triệu đồng.',
      ),
    ).toEqual(['3']);
  });

  test('in a table is that of the table’s own heading', async () => {
    const table = 'Nội dung\tKinh phí (triệu đồng)\nDự án 3\t120\nDự án 5\t80';
    expect(await components(`${BOTH}\n\n${table}`)).toEqual([null, null]);
    expect(await components(`${BOTH}\n\nI. CHƯƠNG TRÌNH MTQG 1719\n\n${table}`)).toEqual(['3', '5']);
  });
});
