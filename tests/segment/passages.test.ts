import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf, passagesIn, textsOf } from './outline.ts';

describe('passages', () => {
  it('keep hard line ends inside a sentence and begin anew at a bullet', async () => {
    expect(
      await textsOf(
        '- Hỗ trợ giống cây trồng cho',
        'hộ nghèo ở xã Nà Mây;',
        '- Hỗ trợ vật tư',
        'nông nghiệp.',
      ),
    ).toEqual(['- Hỗ trợ giống cây trồng cho hộ nghèo ở xã Nà Mây;', '- Hỗ trợ vật tư nông nghiệp.']);
  });
  it('do not take a dash at a line end for a bullet', async () => {
    expect(
      await textsOf(
        'Trong giai đoạn 2021',
        '- 2025 xã phấn đấu giảm nghèo do phòng Lao động',
        '- Thương binh và Xã hội theo dõi.',
      ),
    ).toHaveLength(1);
  });
  it('take the last of two bullets', async () => {
    const [passage] = passagesIn(await outlineOf('- + Ngân sách huyện: 15 triệu đồng'));
    expect(passage).toMatchObject({ bullet: '+', bodyStart: 4 });
  });
  it('join the cells of a table that stand under each other', async () => {
    expect(
      await textsOf(
        'Tổng thu ngân sách:',
        '',
        '26.536.722',
        '',
        'triệu đồng',
        '',
        'Trong đó:',
        '',
        '- Thu nội địa',
      ),
    ).toEqual(['Tổng thu ngân sách: 26.536.722 triệu đồng', 'Trong đó:', '- Thu nội địa']);
    expect(await textsOf('Gồm các dự án:', '', '12', '', '26.536', '', '24.418')).toHaveLength(4);
  });
  it('are joined over a page break', async () => {
    expect(
      await textsOf(
        '- Tăng cường cơ sở vật chất cho hoạt động thông tin. Trên cơ',
        '',
        'sở đó, đẩy mạnh tuyên truyền;',
        '',
        '- Khác',
      ),
    ).toEqual([
      '- Tăng cường cơ sở vật chất cho hoạt động thông tin. Trên cơ sở đó, đẩy mạnh tuyên truyền;',
      '- Khác',
    ]);
  });
  it('are joined over a page number and a footnote, which are lifted out', async () => {
    const outline = await outlineOf(
      'Tổng kinh phí hỗ trợ chăn nuôi trên địa bàn huyện Tân Sơn Hạ gồm vật',
      '',
      '12',
      '',
      '[1] Theo báo cáo của xã Nà Mây.',
      '',
      'nuôi và cây trồng.',
    );
    expect(passagesIn(outline).map((passage) => passage.role)).toEqual(['body', 'folio', 'footnote']);
    expect(passagesIn(outline)[0]?.text.value).toMatch(/gồm vật nuôi và cây trồng\.$/);
  });
  it('are joined over a span of years', async () => {
    expect(
      await textsOf('Kế hoạch thực hiện chương trình giai đoạn 2022 -', '', '2025 trên địa bàn huyện.'),
    ).toHaveLength(1);
  });
  it('are not joined where a sentence has ended or a label begins', async () => {
    expect(await textsOf('Xã có 15 thôn.', '', 'trong đó có 3 thôn vùng cao.')).toHaveLength(2);
    expect(
      await textsOf('Các nội dung chủ yếu của kế hoạch này gồm', '', 'a) Hỗ trợ giống cây trồng'),
    ).toHaveLength(2);
  });
  it('of a text without blank lines begin at each line', async () => {
    const long = 'Đồng bào ở xã Nà Mây đã trồng quế trên diện tích lớn và có thu nhập khá hơn trước '.repeat(
      3,
    );
    expect(await textsOf('Tin mới', `${long}.`, 'Kết quả', `${long}.`)).toHaveLength(4);
  });
  it('cut headings that run together on one line', async () => {
    expect(await textsOf('II. PHẠM VI VÀ ĐỐI TƯỢNG1. Phạm vi', '', 'I. MỤC TIÊU a) Mục tiêu chung')).toEqual([
      'II. PHẠM VI VÀ ĐỐI TƯỢNG',
      '1. Phạm vi',
      'I. MỤC TIÊU',
      'a) Mục tiêu chung',
    ]);
  });
});

const line = constantFrom(
  '',
  '- Hỗ trợ 15 hộ nghèo;',
  'I. MỤC TIÊU',
  '1. Mục tiêu chung: giảm nghèo',
  'a) Đối tượng',
  'Điều 2. Tổ chức thực hiện',
  'và các hộ khác trên địa bàn xã Nà Mây,',
  'Phần thứ nhất',
  'KẾ HOẠCH',
  'Nơi nhận:',
  'TM. ỦY BAN NHÂN DÂN',
  '12',
  '[1] Chú thích số 3',
  '“2. Mức hỗ trợ là 5 triệu đồng',
  'Tổng kinh phí 15.200 triệu đồng”.',
);

describe('for any text', () => {
  it('each letter and digit stands in exactly one passage, at its place', async () => {
    await assert(
      asyncProperty(array(line, { maxLength: 30 }), async (lines) => {
        const outline = await outlineOf('Mở đầu', ...lines);
        const source = outline.decoded.text;
        const words = (text: string): string[] => text.match(/[\p{L}\d]+/gu) ?? [];
        const passages = passagesIn(outline);
        expect(passages.flatMap((passage) => words(passage.text.value)).toSorted()).toEqual(
          words(source).toSorted(),
        );
        for (const passage of passages) {
          const { start, end } = passage.position;
          const [first] = words(passage.text.value);
          expect(source.slice(start.offset, end.offset)).toContain(first);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('each heading stands at its position and inside its parent', async () => {
    await assert(
      asyncProperty(array(line, { maxLength: 30 }), async (lines) => {
        const outline = await outlineOf('Mở đầu', ...lines);
        for (const { sections } of outline.children) {
          const byId = new Map(sections.map((section) => [section.id, section]));
          for (const section of sections) {
            const { start, end } = section.position;
            expect(outline.decoded.text.slice(start.offset, end.offset).startsWith(section.label)).toBe(true);
            const parent = section.parentId === null ? undefined : byId.get(section.parentId);
            expect(section.depth).toBe((parent?.depth ?? 0) + 1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
