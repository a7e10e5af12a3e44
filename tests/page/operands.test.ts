import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { inUnitOf, spelled } from '../../src/page/amount.ts';
import { operandsOf } from '../../src/page/operands.ts';

/** Each relation of a text as one would write it. */
async function written(text: string): Promise<string[]> {
  const { relations, figures } = await extract(text);
  const figureOf = new Map(figures.map((figure) => [figure.id, figure]));
  return relations.map((relation) => {
    const whole = figureOf.get(relation.whole ?? '')?.text ?? '100%';
    const parts = operandsOf(relation, figureOf).map(({ figure, joint }) => `${joint} ${figure.text}`.trim());
    return `${whole} = ${parts.join(' ')}`;
  });
}

describe('a relation written out', () => {
  it.each([
    ['Có 213 hộ (209 hộ nghèo, 4 hộ cận nghèo).', '213 hộ = 209 hộ nghèo + 4 hộ cận nghèo'],
    [
      'Kinh phí hỗ trợ 45 nhà x 40 triệu đồng/nhà = 1.800 triệu đồng.',
      '1.800 triệu đồng = 45 nhà × 40 triệu đồng',
    ],
    ['Toàn xã có 1.000 hộ, trong đó 150 hộ nghèo, chiếm 15%.', '15% = 150 hộ nghèo ÷ 1.000 hộ'],
    ['Số hộ nghèo giảm từ 200 hộ xuống còn 150 hộ, giảm 25%.', '25% = 200 hộ − 150 hộ ÷ 200 hộ'],
  ])('has its signs: %s', async (text, expected) => {
    expect(await written(text)).toContain(expected);
  });
});

describe('an amount for people', () => {
  it('is spelled in the unit of the figure it is compared with', async () => {
    const { figures } = await extract('Tổng kinh phí 4.100,5 triệu đồng cho 213 hộ, đạt 12,5%.');
    const [money, households, share] = figures;
    expect(inUnitOf(money, '4010000000')).toBe('4.010 triệu đồng');
    expect(inUnitOf(households, '1249')).toBe('1.249 hộ');
    expect(inUnitOf(share, '12.345678912')).toBe('12,35%');
    expect(spelled('-12.5')).toBe('−12,5');
  });
});
