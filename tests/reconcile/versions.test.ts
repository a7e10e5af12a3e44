import { describe, expect, test } from 'vitest';
import { counts, plan, reconciled, told } from './documents.ts';

const body = (first: string, second: string): string =>
  `I. MỤC TIÊU\n\nMở lớp nghề cho ${first} lao động.\n\nII. KINH PHÍ\n\nKinh phí mua giống: ${second}.`;

describe('two versions of one document', () => {
  test('are told where the same indicator has changed', async () => {
    const reconciliation = await reconciled(
      plan(body('75', '420 triệu đồng')),
      plan(body('75', '450 triệu đồng')),
    );
    expect(told(reconciliation)).toHaveLength(1);
    expect(told(reconciliation)[0]).toMatch(/^version-changed warning: /u);
    expect(counts(reconciliation)).toEqual([2, 1, 0]);
  });

  test('are never an error, and of a draft no warning', async () => {
    const reconciliation = await reconciled(
      plan(body('75', '420 triệu đồng'), { number: '' }),
      plan(body('75', '450 triệu đồng')),
    );
    expect(told(reconciliation)).toHaveLength(1);
    expect(told(reconciliation)[0]).toMatch(/^version-changed info: /u);
  });

  test('agree in another unit', async () => {
    const reconciliation = await reconciled(
      plan(body('75', '1.249,8 triệu đồng')),
      plan(body('75', '1,25 tỷ đồng')),
    );
    expect(counts(reconciliation)).toEqual([2, 2, 0]);
  });

  test('may have figures that the other has not', async () => {
    const { findings, pairs } = await reconciled(
      plan(body('75', '420 triệu đồng')),
      plan(`${body('75', '420 triệu đồng')}\n\nKinh phí tập huấn: 30 triệu đồng.`),
    );
    expect(findings).toEqual([]);
    expect(pairs).toEqual([expect.objectContaining({ onlyInFirst: 0, onlyInSecond: 1 })]);
  });

  test('are not told of indicators that stand there several times', async () => {
    const lists = (...amounts: string[]): string =>
      plan(amounts.map((amount) => `Hỗ trợ giống cây: ${amount}.`).join('\n\n'));
    const reconciliation = await reconciled(
      lists('20 triệu đồng', '30 triệu đồng'),
      lists('20 triệu đồng', '40 triệu đồng'),
    );
    expect(told(reconciliation)).toEqual([]);
    expect(reconciliation.ambiguous).toBe(2);
  });

  test('are two documents where the numbers, the years or the issuers differ', async () => {
    const [one, other] = [body('75', '420 triệu đồng'), body('80', '450 triệu đồng')];
    for (const head of [{ number: '16' }, { year: 2023 }, { issuer: 'xã Huổi Ca' }]) {
      expect(counts(await reconciled(plan(one), plan(other, head)))).toEqual([0, 0, 0]);
    }
  });

  test.each([
    ['of communes of one name in two districts', { recipient: 'UBND huyện Nậm Tao' }],
    ['on two subjects', { title: 'Phòng, chống thiên tai năm 2024' }],
  ])('are two documents where one number is %s', async (_what, head) => {
    const [one, other] = [body('75', '420 triệu đồng'), body('80', '450 triệu đồng')];
    expect(counts(await reconciled(plan(one), plan(other, head)))).toEqual([0, 0, 0]);
  });

  test('a draft belongs to no document where two have its title', async () => {
    const draft = plan(body('75', '420 triệu đồng'), { number: '' });
    const signed = [15, 61].map((number) => plan(body('80', '450 triệu đồng'), { number: String(number) }));
    expect(counts(await reconciled(draft, ...signed))).toEqual([0, 0, 0]);
  });
});
