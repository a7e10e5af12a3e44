import { describe, expect, test } from 'vitest';
import { relationsOfType } from './relations.ts';

const rollups = (text: string) => relationsOfType(text, 'rollup');

interface Money {
  central: number;
  local: number;
}

const said = ({ central, local }: Money): string =>
  `${String(central + local)} triệu đồng (ngân sách trung ương ${String(central)} triệu đồng; ngân sách địa phương ${String(local)} triệu đồng)`;

const PROJECTS: readonly (readonly [string, Money])[] = [
  ['1. Dự án 1: Hạ tầng', { central: 400, local: 41 }],
  ['2. Dự án 3: Sản xuất\n\nTiểu dự án 1: Nông nghiệp', { central: 300, local: 32 }],
  ['Tiểu dự án 2: Dinh dưỡng', { central: 100, local: 13 }],
  ['3. Dự án 4: Giáo dục nghề nghiệp', { central: 200, local: 24 }],
];

function plan(total: Money, projects = PROJECTS): string {
  return [
    'KẾ HOẠCH\nThực hiện Chương trình MTQG giảm nghèo bền vững năm 2024',
    'I. KINH PHÍ',
    `Tổng kinh phí thực hiện Chương trình là ${said(total)}.`,
    'II. NỘI DUNG',
    ...projects.flatMap(([heading, money]) => [heading, `Kinh phí: ${said(money)}.`]),
  ].join('\n\n');
}

describe('a roll-up', () => {
  test('adds the projects and sub-projects up to the programme, whole and fund by fund', async () => {
    expect(await rollups(plan({ central: 1_000, local: 110 }))).toEqual([
      expect.objectContaining({
        whole: '1110 triệu đồng',
        parts: ['441 triệu đồng', '332 triệu đồng', '113 triệu đồng', '224 triệu đồng'],
        verdict: 'consistent',
      }),
      expect.objectContaining({
        whole: '1000 triệu đồng',
        parts: ['400 triệu đồng', '300 triệu đồng', '100 triệu đồng', '200 triệu đồng'],
        verdict: 'consistent',
      }),
      expect.objectContaining({
        whole: '110 triệu đồng',
        parts: ['41 triệu đồng', '32 triệu đồng', '13 triệu đồng', '24 triệu đồng'],
        verdict: 'consistent',
      }),
    ]);
  });

  test('names the fund whose total is wrong', async () => {
    expect(await rollups(plan({ central: 1_000, local: 101 }))).toMatchObject([
      { whole: '1101 triệu đồng', verdict: 'inconsistent' },
      { whole: '1000 triệu đồng', verdict: 'consistent' },
      { whole: '101 triệu đồng', verdict: 'inconsistent' },
    ]);
  });

  test('adds up kind of capital by kind of capital', async () => {
    const split = (a: number, b: number) =>
      `${String(a + b)} triệu đồng (vốn đầu tư phát triển ${String(a)} triệu đồng; vốn sự nghiệp ${String(b)} triệu đồng)`;
    const text = [
      'I. KINH PHÍ',
      `Tổng kinh phí: ${split(600, 410)}.`,
      'II. NỘI DUNG',
      '1. Dự án 1: Hạ tầng',
      `Kinh phí: ${split(400, 110)}.`,
      '2. Dự án 2: Sinh kế',
      `Kinh phí: ${split(110, 100)}.`,
      '3. Dự án 4: Giáo dục nghề nghiệp',
      `Kinh phí: ${split(90, 200)}.`,
    ].join('\n\n');
    expect(await rollups(text)).toMatchObject([
      { whole: '1010 triệu đồng', verdict: 'consistent' },
      {
        whole: '600 triệu đồng',
        parts: ['400 triệu đồng', '110 triệu đồng', '90 triệu đồng'],
        verdict: 'consistent',
      },
      { whole: '410 triệu đồng', verdict: 'consistent' },
    ]);
  });

  test('adds sub-projects up to a project that states its own total', async () => {
    const text = [
      '1. Dự án 3: Sản xuất',
      'Kinh phí Dự án 3 là 445 triệu đồng.',
      'Tiểu dự án 1: Nông nghiệp',
      'Kinh phí: 332 triệu đồng.',
      'Tiểu dự án 2: Dinh dưỡng',
      'Kinh phí: 113 triệu đồng.',
    ].join('\n\n');
    expect(await rollups(text)).toMatchObject([
      { whole: '445 triệu đồng', parts: ['332 triệu đồng', '113 triệu đồng'], verdict: 'consistent' },
    ]);
  });

  test('counts a project with a total of its own once, without its sub-projects', async () => {
    const projects: typeof PROJECTS = [
      PROJECTS[0]!,
      ['2. Dự án 3: Sản xuất', { central: 400, local: 45 }],
      ['Tiểu dự án 1: Nông nghiệp', { central: 300, local: 32 }],
      ['Tiểu dự án 2: Dinh dưỡng', { central: 100, local: 13 }],
      PROJECTS[3]!,
    ];
    const found = await rollups(plan({ central: 1_000, local: 110 }, projects));
    expect(found.filter(({ whole }) => whole === '1110 triệu đồng')).toMatchObject([
      { parts: ['441 triệu đồng', '445 triệu đồng', '224 triệu đồng'], verdict: 'consistent' },
    ]);
  });

  test('is not made of fewer than three components', async () => {
    expect(await rollups(plan({ central: 600, local: 65 }, [PROJECTS[0]!, PROJECTS[3]!]))).toEqual([]);
  });

  test('takes no rates, norms or ranges', async () => {
    const projects = [1, 2, 4].flatMap((at) => [
      `${String(at)}. Dự án ${String(at)}: Hỗ trợ`,
      'Mức hỗ trợ 20 triệu đồng/hộ; mức vay từ 50 đến 100 triệu đồng.',
    ]);
    expect(
      await rollups(
        ['I. KINH PHÍ', 'Tổng kinh phí: 60 triệu đồng.', 'II. NỘI DUNG', ...projects].join('\n\n'),
      ),
    ).toEqual([]);
  });

  test('adds nothing up to last year’s total, or to what was spent', async () => {
    const withTotal = (total: string) =>
      plan({ central: 1_000, local: 110 }).replace('Tổng kinh phí thực hiện Chương trình là', total);
    expect(await rollups(withTotal('Tổng kinh phí Chương trình năm 2023 là'))).toEqual([]);
    expect(await rollups(withTotal('Tổng kinh phí Chương trình đã giải ngân là'))).toEqual([]);
  });

  test('is not made where it is open to which programme the projects belong', async () => {
    const text = plan({ central: 1_000, local: 110 }).replace(
      'Thực hiện Chương trình MTQG giảm nghèo bền vững năm 2024',
      'Thực hiện Chương trình MTQG giảm nghèo bền vững và Chương trình MTQG 1719 năm 2024',
    );
    expect(await rollups(text)).toEqual([]);
  });
});
