import { describe, expect, test } from 'vitest';
import { allocated, counts, decision, plan, project, reconciled, report, told } from './documents.ts';

const GROUNDS = 'Thực hiện Quyết định số 201/QĐ-UBND ngày 12 tháng 3 năm 2024 của UBND huyện Mường Lái.';
const THREE = (amount: string): string => project(3, `Ngân sách trung ương: ${amount}.`);
const GIVEN = decision(allocated(['Xã Nà Pán', '600', '1.250'], ['Xã Huổi Ca', '410', '960']));

describe('an allocation and the plans of the places it names', () => {
  test('agree where the plan says what was given', async () => {
    const reconciliation = await reconciled(GIVEN, plan(THREE('1.250 triệu đồng')));
    expect(told(reconciliation)).toEqual([]);
    expect(counts(reconciliation)).toEqual([1, 1, 0]);
  });

  test('are told where they differ, with both documents and both places', async () => {
    const { findings } = await reconciled(GIVEN, plan(`${GROUNDS}\n\n${THREE('1.520 triệu đồng')}`));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'allocation-plan',
      severity: 'error',
      difference: '270000000',
      places: [
        { name: 'Kế hoạch 15/KH-UBND', text: '1.520 triệu đồng', vnd: 1_520_000_000 },
        { name: 'Quyết định 201/QĐ-UBND', text: '1.250', vnd: 1_250_000_000 },
      ],
    });
    expect(findings[0]?.message.en).toMatch(
      /^Unexpected planned figure 1\.520 triệu đồng in Kế hoạch 15\/KH-UBND \(line \d+\), expected 1\.250 triệu đồng as allocated in Quyết định 201\/QĐ-UBND \(line \d+\); off by 270 triệu đồng\.$/u,
    );
    expect(findings[0]?.message.vi).toMatch(
      /^Kế hoạch không khớp số cấp trên giao: Kế hoạch 15\/KH-UBND \(dòng \d+\) ghi 1\.520 triệu đồng, .* lệch 270 triệu đồng\.$/u,
    );
  });

  test('are an error only where the plan names the allocation as its ground', async () => {
    expect(told(await reconciled(GIVEN, plan(THREE('1.520 triệu đồng'))))).toEqual([
      'allocation-plan warning: 1.520 triệu đồng / 1.250',
    ]);
  });

  test.each(['1,25 tỷ đồng', '1.250.000.000 đồng', '1.249,8 triệu đồng', 'khoảng 1,3 tỷ đồng'])(
    'agree in another unit and within what is written: %s',
    async (amount) => {
      const given = decision(
        'Biểu 1. Giao vốn ngân sách trung ương năm 2024\n\nĐơn vị tính: tỷ đồng\n\n| STT | Xã | Dự án 3 |\n| --- | --- | --- |\n| 1 | Xã Nà Pán | 1,25 |',
      );
      const reconciliation = await reconciled(given, plan(THREE(amount)));
      expect(told(reconciliation)).toEqual([]);
      expect(counts(reconciliation)).toEqual([1, 1, 0]);
    },
  );

  test('differ where the written places leave no room: 1.249,8 million is not 1.250', async () => {
    expect(told(await reconciled(GIVEN, plan(THREE('1.249,4 triệu đồng'))))).toHaveLength(1);
  });

  test('meet by name however it is written', async () => {
    const table = ['| Dự án 3', '| --- | --- | --- |'];
    for (const name of ['UBND xã Nà Pán', 'xã Nà Pán', 'XÃ NÀ PÁN', 'X. Nà Pán', 'Nà Pán']) {
      const given = decision(
        `Biểu 1. Giao vốn ngân sách trung ương năm 2024 (triệu đồng)\n\n| STT | Tên xã ${table[0] ?? ''} |\n${table[1] ?? ''}\n| 1 | ${name} | 700 |\n| 2 | Huổi Ca | 400 |`,
      );
      expect(told(await reconciled(given, plan(THREE('900 triệu đồng')))), name).toHaveLength(1);
    }
  });

  test('meet by an item of a list', async () => {
    const given = decision(
      'Giao vốn ngân sách trung ương thực hiện Dự án 3 năm 2024 là 1.100 triệu đồng, gồm:\n\n- Xã Nà Pán: 700 triệu đồng;\n\n- Xã Huổi Ca: 400 triệu đồng.',
    );
    expect(told(await reconciled(given, plan(THREE('900 triệu đồng'))))).toHaveLength(1);
  });

  test('compare the targets for households', async () => {
    const given = decision(
      'Chỉ tiêu giảm hộ nghèo năm 2024\n\n| STT | Xã | Hộ nghèo đầu năm (hộ) | Giảm trong năm (hộ) |\n| --- | --- | --- | --- |\n| 1 | Xã Nà Pán | 214 | 32 |\n| 2 | Xã Huổi Ca | 187 | 25 |',
    );
    expect(told(await reconciled(given, plan('Giảm 32 hộ nghèo, còn 182 hộ nghèo.')))).toEqual([]);
    expect(told(await reconciled(given, plan('Giảm 23 hộ nghèo.')))).toEqual([
      'allocation-plan warning: 23 hộ nghèo / 32',
    ]);
    // What is left, or at the beginning, is another number than what it falls by.
    expect(counts(await reconciled(given, plan('Đến cuối năm còn 182 hộ nghèo.')))).toEqual([0, 0, 0]);
    expect(counts(await reconciled(given, plan('Giảm từ 214 hộ nghèo xuống 182 hộ.')))).toEqual([0, 0, 0]);
  });

  test('compare what a report tells of the allocation, and what was spent of it', async () => {
    const told1 = told(
      await reconciled(GIVEN, report(project(3, 'Vốn ngân sách trung ương được giao 1.205 triệu đồng.'))),
    );
    expect(told1).toEqual(['allocation-report warning: 1.205 triệu đồng / 1.250']);
    const spent = report(project(3, 'Đã giải ngân vốn ngân sách trung ương 1.310 triệu đồng.'));
    expect(told(await reconciled(GIVEN, spent))).toEqual([
      'over-disbursed warning: 1.310 triệu đồng / 1.250',
    ]);
    const less = report(project(3, 'Đã giải ngân vốn ngân sách trung ương 1.190 triệu đồng.'));
    expect(counts(await reconciled(GIVEN, less))).toEqual([1, 1, 0]);
  });
});

describe('nothing is compared', () => {
  const nothing = async (...texts: string[]): Promise<void> => {
    expect(counts(await reconciled(...texts))).toEqual([0, 0, 0]);
  };
  const other = THREE('1.520 triệu đồng');

  test('with a commune of the same name in another district', () =>
    nothing(GIVEN, plan(other, { recipient: 'UBND huyện Nậm Tao' })));

  test('with a ward of the same name', () => nothing(GIVEN, plan(other, { issuer: 'phường Nà Pán' })));

  test('with a commune whose district nobody knows', () =>
    nothing(GIVEN, plan(other, { recipient: 'Trạm y tế' })));

  test('with another place', () => nothing(GIVEN, plan(other, { issuer: 'xã Khau Vai' })));

  test('with another year', () => nothing(GIVEN, plan(other, { year: 2023 })));

  test('with another fund', () => nothing(GIVEN, plan(project(3, 'Ngân sách tỉnh: 1.520 triệu đồng.'))));

  test('with another project', () =>
    nothing(GIVEN, plan(project(4, 'Ngân sách trung ương: 1.520 triệu đồng.'))));

  test('with a part of the project', () =>
    nothing(GIVEN, plan(project(3, 'Ngân sách trung ương mua cây giống: 420 triệu đồng.'))));

  test('with a plan on another subject', () =>
    nothing(GIVEN, plan(other, { title: 'Phòng, chống thiên tai và tìm kiếm cứu nạn năm 2024' })));

  test('with one of the works that a table divides among communes', () =>
    nothing(
      decision(
        'Biểu 1. Giao vốn năm 2024 (triệu đồng)\n\n| STT | Danh mục | Tổng số |\n| --- | --- | --- |\n| I | Đường giao thông | 700 |\n| 1 | Xã Nà Pán | 300 |\n| 2 | Xã Huổi Ca | 400 |\n| II | Thủy lợi | 200 |\n| 1 | Xã Huổi Ca | 200 |',
      ),
      plan('Tổng kinh phí năm 2024: 1.300 triệu đồng.'),
    ));

  test('with a rate', () => nothing(GIVEN, plan(project(3, 'Ngân sách trung ương: 20 triệu đồng/hộ.'))));
});

describe('what may be meant by several is counted, not told', () => {
  test('in the plan', async () => {
    const twice = plan(
      `${THREE('700 triệu đồng')}\n\nNuôi gà tại ba thôn, ngân sách trung ương: 300 triệu đồng.`,
    );
    const reconciliation = await reconciled(GIVEN, twice);
    expect(told(reconciliation)).toEqual([]);
    expect(counts(reconciliation)).toEqual([0, 0, 1]);
  });

  test('where a total of the programme does not say that it is one', async () => {
    const given = decision(
      'Biểu 1. Giao vốn năm 2024 (triệu đồng)\n\n| STT | Xã | Tổng số |\n| --- | --- | --- |\n| 1 | Xã Nà Pán | 1.250 |\n| 2 | Xã Huổi Ca | 800 |',
    );
    expect(counts(await reconciled(given, plan('Kinh phí: 200 triệu đồng.')))).toEqual([0, 0, 1]);
    expect(told(await reconciled(given, plan('Tổng kinh phí: 1.520 triệu đồng.')))).toEqual([
      'allocation-plan warning: 1.520 triệu đồng / 1.250',
    ]);
  });

  test('in two decisions that give different amounts', async () => {
    const later = decision(allocated(['Xã Nà Pán', '600', '1.400']), { number: '388' });
    expect(counts(await reconciled(GIVEN, later, plan(THREE('1.500 triệu đồng'))))).toEqual([0, 0, 1]);
  });

  test('where a decision adds to another one', async () => {
    const more = decision(allocated(['Xã Nà Pán', '600', '150']), {
      title: 'Về việc giao bổ sung vốn Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2024',
    });
    expect(counts(await reconciled(more, plan(THREE('1.400 triệu đồng'))))).toEqual([0, 0, 1]);
  });

  test('where the total of a plan holds money of its own', async () => {
    const given = decision(
      'Biểu 1. Giao vốn năm 2024 (triệu đồng)\n\n| STT | Xã | Tổng số |\n| --- | --- | --- |\n| 1 | Xã Nà Pán | 1.250 |\n| 2 | Xã Huổi Ca | 800 |',
    );
    const all =
      'Tổng kinh phí năm 2024: 1.300 triệu đồng, gồm ngân sách trung ương 1.250 triệu đồng và ngân sách xã đối ứng 50 triệu đồng.';
    expect(told(await reconciled(given, plan(all)))).toEqual([]);
  });
});
