import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/extract/numeral/format-words.ts';
import { relationsOfType } from './relations.ts';

const words = (text: string) => relationsOfType(text, 'words');

describe('an amount in words', () => {
  test.each([
    'Vốn điều lệ là 30.000.000.000 đồng (Ba mươi tỷ đồng).',
    'Tổng kinh phí: 7.093.800 triệu đồng (Bằng chữ: Bảy nghìn không trăm chín mươi ba tỷ, tám trăm triệu đồng).',
    'Tổng số tiền: 5.000.000 đồng.\n\nBằng chữ: Năm triệu đồng.',
  ])('is the same amount once more: %s', async (text) => {
    expect(await words(text)).toMatchObject([{ verdict: 'consistent' }]);
  });

  test('that differs from the digits is an error', async () => {
    expect(await words('Vốn điều lệ là 30.000.000.000 đồng (Ba mươi mốt tỷ đồng).')).toMatchObject([
      { whole: '30.000.000.000 đồng', computed: '31000000000', verdict: 'inconsistent' },
    ]);
  });

  test('elsewhere is another amount', async () => {
    expect(await words('Phạt 200.000 đồng; tái phạm thì phạt một triệu đồng.')).toEqual([]);
  });

  test.each([
    '15.000.000 VNĐ (Mười lăm triệu đồng Việt Nam)',
    '5.000 USD (Năm nghìn đô la Mỹ)',
    '5.000.000 USD (Năm triệu USD)',
  ])('counts its currency one by one: %s', async (text) => {
    expect(await words(`Khai báo khi mang trên ${text}.`)).toMatchObject([{ verdict: 'consistent' }]);
    expect(await words(`Khai báo khi mang trên ${text.replace(/^\d/u, '8')}.`)).toMatchObject([
      { verdict: 'inconsistent' },
    ]);
  });

  test('in another currency is no repetition', async () => {
    expect(await words('Tài sản 14,5 tỷ NDT (hai tỷ USD).')).toEqual([]);
  });

  test('in a bracket with more to say is a part', async () => {
    expect(await words('Kinh phí 2.000.000.000 đồng (một tỷ đồng vốn tỉnh).')).toEqual([]);
  });

  test('agrees with its digits whatever the amount', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 999_999 }), async (thousands) => {
        const amount = BigInt(thousands) * 1000n;
        const text = `Tổng số tiền là ${amount.toLocaleString('vi-VN')} đồng (Bằng chữ: ${wordsOf(amount.toString(), '', { written: 'words' })} đồng).`;
        expect(await words(text)).toMatchObject([{ verdict: 'consistent' }]);
      }),
      { numRuns: 20 },
    );
  });
});
