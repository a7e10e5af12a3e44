import { describe, expect, test } from 'vitest';
import { counts, plan, project, reconciled, report, told } from './documents.ts';

const PLAN = plan(
  `I. MỤC TIÊU\n\nGiảm 41 hộ nghèo.\n\nII. KINH PHÍ\n\n${project(2, 'Ngân sách trung ương: 4,1 tỷ đồng.')}`,
);
const restates = (amount: string): string =>
  report(project(2, `Kế hoạch vốn ngân sách trung ương: ${amount}; đã giải ngân 512 triệu đồng.`));

describe('a plan and the report on its year', () => {
  test('agree where the report restates the plan, in whatever unit', async () => {
    const reconciliation = await reconciled(PLAN, restates('4.100 triệu đồng'));
    expect(told(reconciliation)).toEqual([]);
    expect(counts(reconciliation)).toEqual([1, 1, 0]);
  });

  test('are told where the report restates it otherwise', async () => {
    expect(told(await reconciled(PLAN, restates('4.010 triệu đồng')))).toEqual([
      'plan-report warning: 4.010 triệu đồng / 4,1 tỷ đồng',
    ]);
  });

  test('are an error where the report names the plan', async () => {
    const named = report(
      `Thực hiện Kế hoạch số 15/KH-UBND ngày 12/3/2024 của UBND xã Nà Pán.\n\n${project(2, 'Kế hoạch vốn ngân sách trung ương: 4.010 triệu đồng.')}`,
    );
    expect(told(await reconciled(PLAN, named))).toEqual([
      'plan-report error: 4.010 triệu đồng / 4,1 tỷ đồng',
    ]);
  });

  test('compare a target for households with the target, not with what came out', async () => {
    const came = 'Năm 2024 toàn xã giảm 43 hộ nghèo, kế hoạch giao giảm';
    expect(counts(await reconciled(PLAN, report(`${came} 41 hộ nghèo.`)))).toEqual([1, 1, 0]);
    expect(told(await reconciled(PLAN, report(`${came} 14 hộ nghèo.`)))).toEqual([
      'plan-report warning: 14 hộ nghèo / 41 hộ nghèo',
    ]);
  });

  test('differ for information only where one asks and the other was given', async () => {
    const given = report(project(2, 'Vốn ngân sách trung ương được phân bổ 3.600 triệu đồng.'));
    expect(told(await reconciled(PLAN, given))).toEqual(['plan-report info: 3.600 triệu đồng / 4,1 tỷ đồng']);
  });

  test('are told where more was spent than planned', async () => {
    const spent = report(project(2, 'Đã giải ngân vốn ngân sách trung ương 4.230 triệu đồng.'));
    expect(told(await reconciled(PLAN, spent))).toEqual([
      'over-disbursed info: 4.230 triệu đồng / 4,1 tỷ đồng',
    ]);
  });

  test('of a half-year compare the plan of the whole year', async () => {
    const half = report(project(2, 'Kế hoạch vốn ngân sách trung ương: 4.010 triệu đồng.'), {
      title: 'Kết quả thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững 6 tháng đầu năm 2024',
    });
    expect(told(await reconciled(PLAN, half))).toHaveLength(1);
  });

  test.each([
    ['year', { year: 2023 }],
    ['issuer', { issuer: 'xã Huổi Ca' }],
    ['district', { recipient: 'UBND huyện Nậm Tao' }],
    ['subject', { title: 'Kết quả xây dựng nông thôn mới năm 2024' }],
  ])('are not compared where the %s is another', async (_what, head) => {
    const other = report(project(2, 'Kế hoạch vốn ngân sách trung ương: 4.010 triệu đồng.'), head);
    expect(counts(await reconciled(PLAN, other))).toEqual([0, 0, 0]);
  });
});
