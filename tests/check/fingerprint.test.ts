import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checked, faultsOf } from './checked.ts';
import { plan, textOf } from './plan-text.ts';

const OTHER = 'Các đoàn thể vận động nhân dân giữ gìn vệ sinh, đoàn kết giúp đỡ nhau.';
const OTHER_SECTION = '1. Công tác tuyên truyền\nPhát thanh hằng tuần tại các thôn.\n';

/** A total that misses its parts by far, in a section of its own. */
const FAULTY = [
  'Sửa chữa nhà cho 213 hộ (209 hộ nghèo và 40 hộ cận nghèo).',
  'Vốn sự nghiệp: 230 triệu đồng, trong đó:\n- Ngân sách trung ương: 211 triệu đồng;\n- Ngân sách tỉnh: 19 đồng.',
  'Cấp giống cho 512 hộ, gồm:\n- Xã Nà Mây: 300 hộ;\n- Xã Tân Sơn Hạ: 112 hộ.',
];
const TITLES = ['Hỗ trợ nhà ở', 'Kinh phí thực hiện', 'Hỗ trợ sản xuất'];

/** Sections with a fault each, numbered from `first`. */
function sections(first: number): string {
  return FAULTY.map((body, at) => `${String(first + at)}. ${TITLES[at] ?? ''}\n${body}\n`).join('\n');
}

async function printsOf(text: string): Promise<string[]> {
  return (await faultsOf(text)).map(({ fingerprint }) => fingerprint);
}

const prints = await printsOf(sections(1));

describe('a fingerprint', () => {
  test('is of its own for each finding', () => {
    expect(prints).toHaveLength(3);
    expect(new Set(prints).size).toBe(3);
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{16}$/u);
  });

  test('stays when a paragraph is put before or behind', async () => {
    expect(await printsOf(`${OTHER}\n\n${sections(1)}`)).toEqual(prints);
    expect(await printsOf(`${sections(1)}\n${OTHER}\n`)).toEqual(prints);
  });

  test('stays when the sections get other numbers', async () => {
    expect(await printsOf(`${OTHER_SECTION}\n${sections(2)}`)).toEqual(prints);
  });

  test.each([
    ['decomposed letters', (text: string) => text.normalize('NFD')],
    ['other line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no-break spaces', (text: string) => text.replaceAll(' hộ', '\u00a0hộ')],
    ['lines broken within figures', (text: string) => text.replaceAll('209 hộ', '209\nhộ')],
  ])('stays with %s', async (_what, vary) => {
    expect(await printsOf(vary(sections(1)))).toEqual(prints);
  });

  test('of a finding without figures does not tell the line either', async () => {
    const headings =
      'I. MỤC TIÊU\nGiảm nghèo.\nII. NHIỆM VỤ\nTuyên truyền.\nIV. TỔ CHỨC THỰC HIỆN\nGiao các thôn.\n';
    const alone = (await checked(headings)).findings;
    const moved = (await checked(`${OTHER}\n\n${headings}`)).findings;
    expect(alone).toMatchObject([{ rule: 'numbering', figureIds: [] }]);
    expect(moved[0]?.message).not.toEqual(alone[0]?.message);
    expect(moved[0]?.fingerprint).toBe(alone[0]?.fingerprint);
  });

  test('changes when the figures do', async () => {
    const [first, ...others] = await printsOf(sections(1).replace('213 hộ', '214 hộ'));
    expect(first).not.toBe(prints[0]);
    expect(others).toEqual(prints.slice(1));
  });

  test('tells the same words in one place from those in another', async () => {
    const twice = await printsOf(`1. Đợt một\n${FAULTY[0] ?? ''}\n\n2. Đợt một\n${FAULTY[0] ?? ''}\n`);
    expect(new Set(twice).size).toBe(2);
  });

  test('stays whatever plan stands before or behind, as long as it is another', async () => {
    await fc.assert(
      fc.asyncProperty(plan, fc.boolean(), async (pieces, isBefore) => {
        const other = textOf(pieces);
        const text = isBefore ? `${other}\n${sections(9)}` : `${sections(1)}\n${other}`;
        expect(await printsOf(text)).toEqual(prints);
      }),
      { numRuns: 60 },
    );
  });
});
