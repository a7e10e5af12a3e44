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

  test('is one stage for a table of allocations, whatever its projects are called', async () => {
    const cells = await cellsOf(
      [
        'BIỂU PHÂN BỔ VỐN NĂM 2025',
        'ĐVT: triệu đồng',
        'TT\tNội dung\tTổng\tNgân sách tỉnh',
        '1\tDự án 2: Đa dạng hóa sinh kế\t1.250\t150',
        '2\tDự án 5: Hỗ trợ nhà ở\t1.355\t330',
        '\tTổng cộng\t2.605\t480',
      ].join('\n'),
    );
    expect(cells.map(({ stage }) => stage)).toEqual(Array.from({ length: 6 }, () => 'allocated'));
  });

  test('is no payment because a row tells what the money is for', async () => {
    const rows = ['1\tHỗ trợ sửa nhà\t1.250', '2\tTập huấn\t1.355'];
    const named = await cellsOf(['ĐVT: triệu đồng', 'TT\tNội dung\tKinh phí', ...rows].join('\n'));
    expect(named.map(({ stage }) => stage)).toEqual([null, null]);
    const told = await cellsOf(['ĐVT: triệu đồng', 'TT\tNội dung\tSố tiền hỗ trợ', ...rows].join('\n'));
    expect(told.map(({ stage }) => stage)).toEqual(['disbursed', 'disbursed']);
    const meant = await cellsOf(
      [
        'KẾ HOẠCH',
        'Hỗ trợ nhà ở năm 2025',
        '',
        'ĐVT: triệu đồng',
        'TT\tNội dung\tSố tiền hỗ trợ',
        ...rows,
      ].join('\n'),
    );
    expect(meant.map(({ stage }) => stage)).toEqual([null, null]);
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
