import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/index.ts';

async function cellsOf(text: string) {
  const { figures } = await extract(text);
  return figures.filter(({ cell }) => cell !== null);
}

describe('the context of a cell', () => {
  const TABLE = [
    'I. KẾ HOẠCH VỐN NĂM 2024',
    '',
    'ĐVT: triệu đồng',
    'TT\tNội dung\tNgân sách trung ương\tNgân sách tỉnh',
    'I\tDự án 3\t900\t90',
    '1\tTiểu dự án 1\t600\t60',
    '2\tTiểu dự án 2\t300\t30',
    '\tTổng cộng\t900\t90',
  ].join('\n');

  test('is told by its column, its row, the rows above and the heading', async () => {
    const cells = await cellsOf(TABLE);
    expect(cells).toHaveLength(8);
    expect(cells[2]).toMatchObject({
      kind: 'money',
      vnd: 600_000_000,
      fund: 'central',
      component: '3.1',
      stage: 'planned',
      period: { year: 2024 },
      label: 'Tiểu dự án 1 › Ngân sách trung ương',
    });
    expect(cells.map(({ fund }) => fund)).toEqual([
      'central',
      'province',
      'central',
      'province',
      'central',
      'province',
      'central',
      'province',
    ]);
    expect(cells.map(({ component }) => component).slice(0, 6)).toEqual([
      '3',
      '3',
      '3.1',
      '3.1',
      '3.2',
      '3.2',
    ]);
  });

  test('is inferred, all of it', async () => {
    for (const { inferred } of await cellsOf(TABLE)) {
      expect(inferred).toEqual(expect.arrayContaining(['fund', 'period', 'stage']));
    }
  });

  test('of households is the class of the header, else all', async () => {
    const cells = await cellsOf(
      'TT\tXã\tTổng số hộ\tHộ nghèo\tHộ cận nghèo\n1\tNà Mây\t320\t41\t18\n2\tĐồng Lạc\t280\t32\t21',
    );
    expect(cells.slice(0, 3).map(({ group }) => group)).toEqual(['all', 'poor', 'near_poor']);
  });
});
