import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { budgetsOf } from '../../src/page/totals.ts';

/** Each printed total with its funds, by stage and component. */
async function told(text: string): Promise<string[]> {
  const budgets = budgetsOf(await extract(text));
  return budgets.flatMap(({ stage, period, components }) =>
    components.map(({ component, totals, amounts }) => {
      const year = period !== null && 'year' in period ? period.year : '';
      const sums = totals.map(({ figure, funds, areComplete }) => {
        const parts = funds.map(({ fund, text: part }) => `${fund} ${part}`).join(', ');
        return parts === '' ? figure.text : `${figure.text} (${parts}${areComplete ? '' : ', not all'})`;
      });
      return `${stage ?? 'some stage'} ${year} ${component}: ${sums.join(' or ') || `unclear, ${amounts}`}`;
    }),
  );
}

describe('the money of a component', () => {
  it('is the total that is printed, with its funds beside it', async () => {
    expect(
      await told(
        'I. KINH PHÍ\n\n1. Dự án 2: Sinh kế\n\nKế hoạch năm 2024 là 900 triệu đồng, gồm ngân sách trung ương 800 triệu đồng và ngân sách huyện 100 triệu đồng.',
      ),
    ).toEqual(['planned 2024 2: 900 triệu đồng (central 800 triệu đồng, district 100 triệu đồng)']);
  });

  it('is the row of its table, not the total row, and no sum with it', async () => {
    const table = [
      'I. KẾ HOẠCH VỐN NĂM 2024',
      'Phân bổ kế hoạch vốn năm 2024 (ĐVT: triệu đồng):',
      [
        'TT\tNội dung\tTổng số\tNgân sách trung ương\tNgân sách huyện',
        '1\tDự án 1\t1.500\t1.400\t100',
        '2\tDự án 2\t900\t800\t100',
        '3\tDự án 4\t350\t300\t50',
        '4\tDự án 5\t620\t500\t120',
        '\tTổng cộng\t3.370\t3.000\t370',
      ].join('\n'),
    ].join('\n\n');
    const lines = await told(table);
    expect(lines.map((line) => line.replace(/^.*? (?=\d:)/u, ''))).toEqual([
      '1: 1.500 (central 1.400, district 100)',
      '2: 900 (central 800, district 100)',
      '4: 350 (central 300, district 50)',
      '5: 620 (central 500, district 120)',
    ]);
  });

  it('is left open where amounts stand side by side and none is said to be the total', async () => {
    expect(
      await told(
        '1. Dự án 2: Sinh kế\n\nKinh phí kế hoạch: nuôi dê 300 triệu đồng.\n\nKinh phí kế hoạch: nuôi gà 200 triệu đồng.',
      ),
    ).toEqual(['some stage  2: unclear, 2']);
  });

  it('is no norm and no range', async () => {
    expect(
      await told('1. Dự án 5: Nhà ở\n\nMức hỗ trợ 40 triệu đồng/hộ.\n\nDự kiến từ 3 đến 5 tỷ đồng.'),
    ).toEqual([]);
  });

  it('is one where it is told twice', async () => {
    const sentence = 'Kinh phí kế hoạch năm 2024 là 900 triệu đồng.';
    expect(await told(`1. Dự án 2: Sinh kế\n\n${sentence}\n\n${sentence}`)).toEqual([
      'some stage 2024 2: 900 triệu đồng',
    ]);
  });
});
