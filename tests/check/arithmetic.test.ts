import { describe, expect, test } from 'vitest';
import { checked, faultsOf } from './checked.ts';

const one = async (text: string) => {
  const findings = await faultsOf(text);
  expect(findings).toHaveLength(1);
  const [finding] = findings;
  if (finding === undefined) throw new Error('Unexpected silence, expected a finding');
  return finding;
};

describe('a sum that does not add up', () => {
  test('names two digits that changed places, zero in front and all', async () => {
    const finding = await one(
      'Xóa nhà tạm cho 214 hộ (207 hộ nghèo và 07 hộ cận nghèo).\nSửa chữa cho 213 hộ (209 hộ nghèo và 40 hộ cận nghèo).',
    );
    expect(finding).toMatchObject({
      rule: 'sum',
      severity: 'error',
      actual: '213',
      expected: '249',
      difference: '-36',
      message: {
        vi: 'Tổng không khớp: ghi 213 hộ (dòng 2), các phần cộng lại là 249 hộ (209 hộ nghèo + 40 hộ cận nghèo), lệch 36 hộ. Có thể "40" phải là "04".',
        en: 'Unexpected total 213 hộ (line 2), expected 249 hộ (the sum of 209 hộ nghèo + 40 hộ cận nghèo); off by 36 hộ. Perhaps "40" should read "04".',
      },
    });
    expect(finding.suggestions[0]).toMatchObject({
      text: '04 hộ cận nghèo',
      value: 4,
      reason: 'transposition',
    });
  });

  test('names a unit that lost its million', async () => {
    const finding = await one(
      'Vốn sự nghiệp: 230 triệu đồng, trong đó:\n- Ngân sách trung ương: 211 triệu đồng;\n- Ngân sách tỉnh: 19 đồng.',
    );
    expect(finding.suggestions[0]).toEqual({
      figureId: finding.figureIds[2],
      text: '19 triệu đồng',
      value: 19,
      vnd: 19_000_000,
      reason: 'unit',
      repairs: 1,
    });
    expect(finding.message.vi).toContain('Có thể "19 đồng" (dòng 3) phải là "19 triệu đồng".');
  });

  test('keeps the decimals and marks of the document', async () => {
    const finding = await one(
      'Tổng vốn: 9.853,440 triệu đồng, gồm: vốn đầu tư 8.285 triệu đồng; vốn sự nghiệp 1.550,440 triệu đồng.',
    );
    expect(finding.suggestions.map(({ text }) => text)).toContain('9.835,440 triệu đồng');
    expect(finding.message.vi).toContain('tức từ 9.834,9395 triệu đồng đến 9.835,9405 triệu đồng');
  });

  test('says which item was left out', async () => {
    const finding = await one(
      'Tổng kinh phí 540 triệu đồng, gồm: trung ương 300 triệu đồng; địa phương 107 triệu đồng. Ngoài ra huy động 133 triệu đồng.',
    );
    expect(finding.suggestions[0]).toMatchObject({ text: '133 triệu đồng', reason: 'missing_item' });
    expect(finding.message.vi).toContain('Có thể còn thiếu 133 triệu đồng.');
  });

  test('says which item does not belong', async () => {
    const finding = await one(
      'Tổng kinh phí 407 triệu đồng, gồm: trung ương 300 triệu đồng; địa phương 107 triệu đồng; huy động 233 triệu đồng.',
    );
    expect(finding.suggestions).toContainEqual(
      expect.objectContaining({ value: 0, vnd: 0, reason: 'double_count', repairs: 1 }),
    );
  });

  test('prefers what the peers do', async () => {
    const shares = [100, 300, 500, 800].map(
      (central, at) =>
        `${String(at + 1)}. Hỗ trợ đợt ${String(at + 1)}: ${String(central * 1.03)} triệu đồng (ngân sách trung ương ${String(central)} triệu đồng; ngân sách địa phương ${String(central * 0.03)} triệu đồng).`,
    );
    const wrong =
      'Hỗ trợ bổ sung: 618 triệu đồng (ngân sách trung ương 600 triệu đồng; ngân sách địa phương 38 triệu đồng).';
    const finding = await one([...shares, wrong].join('\n'));
    expect(finding.suggestions[0]).toMatchObject({ text: '18 triệu đồng', reason: 'digit' });
  });
});

describe('rounding', () => {
  const exact = [
    'Đợt 1: 50 triệu đồng, gồm trung ương 20 triệu đồng và địa phương 30 triệu đồng.',
    'Đợt 2: 71 triệu đồng, gồm trung ương 35 triệu đồng và địa phương 36 triệu đồng.',
    'Đợt 3: 93 triệu đồng, gồm trung ương 11 triệu đồng và địa phương 82 triệu đồng.',
  ];
  const off = 'Đợt 4: 100 triệu đồng, gồm trung ương 61 triệu đồng và địa phương 38 triệu đồng.';

  test('is information where nothing else is known of the writer', async () => {
    expect(await faultsOf(off)).toEqual([]);
    expect((await checked(off)).findings).toMatchObject([{ rule: 'rounding', severity: 'info' }]);
  });

  test('is doubted where every other sum meets to the last place', async () => {
    expect(await faultsOf([...exact, off].join('\n'))).toMatchObject([
      { rule: 'sum', severity: 'warning', actual: '100000000', expected: '99000000', difference: '1000000' },
    ]);
  });

  test('is a habit where it happens twice', async () => {
    expect(await faultsOf([...exact, off, off.replace('4:', '5:')].join('\n'))).toEqual([]);
  });

  test('is told apart from cutting off', async () => {
    const text = 'Toàn xã có 58 hộ nghèo/150 hộ, chiếm 38,6%.';
    expect((await checked(text)).findings).toMatchObject([{ rule: 'truncation', severity: 'info' }]);
    expect((await checked(text.replace('38,6', '38,7'))).findings).toEqual([]);
    expect(await faultsOf(text.replace('38,6', '36,8'))).toMatchObject([
      { rule: 'share', expected: '38.666666666' },
    ]);
  });
});
