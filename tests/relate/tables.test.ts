import { describe, expect, test } from 'vitest';
import { relationsOfType } from './relations.ts';

const table = (...rows: string[]) => rows.map((row) => row.split(/\s*\|\s*/u).join('\t')).join('\n');

describe('the sum of a column', () => {
  const sums = async (text: string) =>
    (await relationsOfType(text, 'table_sum')).map(
      ({ whole, parts, verdict }) => `${whole ?? ''} = ${parts.join(' + ')} ${verdict}`,
    );
  const COMMUNES = (...rows: string[]) => table('TT | Xã | Hộ nghèo', ...rows);

  test('is its total row', async () => {
    expect(
      await sums(COMMUNES('1 | Nà Mây | 41', '2 | Đồng Lạc | 32', '3 | Khe Lẹ | 27', ' | Tổng cộng | 100')),
    ).toEqual(['100 = 41 + 32 + 27 consistent']);
    expect(
      await sums(COMMUNES('1 | Nà Mây | 41', '2 | Đồng Lạc | 32', '3 | Khe Lẹ | 27', ' | Cộng | 110')),
    ).toEqual(['110 = 41 + 32 + 27 inconsistent']);
  });

  test('goes over subtotals, each of its own items', async () => {
    expect(
      await sums(
        COMMUNES(
          'I | Khu vực I | 73',
          '1 | Nà Mây | 41',
          '2 | Đồng Lạc | 32',
          'II | Khu vực II | 52',
          '1 | Khe Lẹ | 27',
          '2 | Pác Rằng | 25',
          ' | Tổng | 125',
        ),
      ),
    ).toEqual(['73 = 41 + 32 consistent', '52 = 27 + 25 consistent', '125 = 73 + 52 consistent']);
  });

  test('is also that of a total row that comes first', async () => {
    expect(await sums(COMMUNES(' | Tổng số | 73', '1 | Nà Mây | 41', '2 | Đồng Lạc | 32'))).toEqual([
      '73 = 41 + 32 consistent',
    ]);
  });

  test('passes over empty cells and dashes', async () => {
    expect(
      await sums(
        COMMUNES('1 | Nà Mây | 41', '2 | Đồng Lạc | -', '3 | Khe Lẹ | ', '4 | Pác Rằng | 9', ' | Cộng | 50'),
      ),
    ).toEqual(['50 = 41 + 9 consistent']);
  });

  test('is not made of shares, rates or a single row', async () => {
    expect(
      await sums(table('Xã | Tỷ lệ hộ nghèo (%)', 'Nà Mây | 4,5', 'Đồng Lạc | 5,5', 'Cộng | 5,0')),
    ).toEqual([]);
    expect(
      await sums(table('Xã | Mức (triệu đồng/hộ)', 'Nà Mây | 20', 'Đồng Lạc | 30', 'Cộng | 25')),
    ).toEqual([]);
    expect(await sums(COMMUNES('1 | Nà Mây | 41', ' | Cộng | 42'))).toEqual([]);
  });

  test('is not made of heights where the total is an area', async () => {
    const facts = (last: string) =>
      table('TT | Mục | Số', `1 | Diện tích | ${last}`, '1.1 | Độ cao | 900 m', '1.2 | Cao nhất | 1.400 m');
    expect(await sums(facts('4.715 km2'))).toEqual([]);
    expect(await sums(facts('4.715 m'))).toHaveLength(1);
  });
});

describe('the difference in a row', () => {
  const ROWS = [
    'Nà Mây | 40 | 12 | 28',
    'Đồng Lạc | 30 | 8 | 22',
    'Khe Lẹ | 35 | 9 | 26',
    'Pác Rằng | 25 | 6 | 19',
    'Tân Hạ | 31 | 11 | 20',
  ];
  const HEADER = 'Xã | Hộ nghèo đầu năm | Hộ thoát nghèo | Hộ nghèo cuối năm';
  const differences = async (...rows: string[]) => relationsOfType(table(...rows), 'table_difference');

  test('is seen from the rows', async () => {
    const found = await differences(HEADER, ...ROWS);
    expect(found).toHaveLength(5);
    expect(found[0]).toMatchObject({ whole: '28', parts: ['40', '-12'], verdict: 'consistent' });
  });

  test('that one row of five does not show is its slip', async () => {
    const found = await differences(HEADER, ...ROWS.with(2, 'Khe Lẹ | 35 | 9 | 62'));
    expect(found.map(({ verdict }) => verdict)).toEqual([
      'consistent',
      'consistent',
      'inconsistent',
      'consistent',
      'consistent',
    ]);
  });

  test('is told by the header, for any number of rows and whatever the units', async () => {
    const found = await differences(
      'TT | Xã | Hộ nghèo đầu năm | Thoát nghèo | Phát sinh | Hộ nghèo cuối năm',
      'A | B | 1 | 2 | 3 | 4=1-2+3',
      '1 | Nà Mây | 40 | 12 | 3 | 31',
      '2 | Đồng Lạc | 30 | 8 | 1 | 32',
    );
    expect(found).toMatchObject([
      { whole: '31', parts: ['40', '-12', '3'], verdict: 'consistent' },
      { whole: '32', parts: ['30', '-8', '1'], computed: '23', verdict: 'inconsistent' },
    ]);
  });

  test('is not made up where the rows do not show it', async () => {
    expect(await differences(HEADER, ...ROWS.slice(0, 3))).toEqual([]);
    expect(
      await differences(HEADER, ...ROWS.map((row, at) => (at % 2 === 0 ? row : row.replace(/\d+$/u, '7')))),
    ).toEqual([]);
    expect(
      await differences(HEADER, ...ROWS.map((row) => row.replace(/\d+ \| \d+ \| \d+$/u, '0 | 0 | 0'))),
    ).toEqual([]);
  });
});

describe('the sum in a row', () => {
  test('of a total column is seen from the rows', async () => {
    const found = await relationsOfType(
      table(
        'Xã | Tổng số (triệu đồng) | Trung ương (triệu đồng) | Tỉnh (triệu đồng) | Xã (triệu đồng)',
        'Nà Mây | 100 | 80 | 15 | 5',
        'Đồng Lạc | 200 | 150 | 40 | 10',
        'Khe Lẹ | 90 | 70 | 15 | 5',
        'Pác Rằng | 110 | 90 | 12 | 8',
        'Tân Hạ | 130 | 110 | 21 | 9',
      ),
      'table_sum',
    );
    expect(found.map(({ verdict }) => verdict)).toEqual([
      'consistent',
      'consistent',
      'consistent',
      'consistent',
      'inconsistent',
    ]);
    expect(found.at(-1)).toMatchObject({ whole: '130', parts: ['110', '21', '9'], computed: '140000000' });
  });
});

describe('the ratio in a row', () => {
  const rows = (...last: string[]) =>
    table(
      'Xã | Tổng số hộ | Hộ nghèo | Tỷ lệ (%)',
      'Nà Mây | 320 | 28 | 8,75',
      'Đồng Lạc | 280 | 22 | 7,86',
      'Khe Lẹ | 300 | 26 | 8,67',
      'Pác Rằng | 200 | 19 | 9,50',
      ...last,
    );
  const ratios = (text: string) => relationsOfType(text, 'table_ratio');

  test('is seen from the rows, whichever column is the base', async () => {
    expect(await ratios(rows())).toMatchObject([
      { whole: '8,75', parts: ['28', '320'], verdict: 'consistent' },
      { whole: '7,86', parts: ['22', '280'], verdict: 'consistent' },
      { whole: '8,67', parts: ['26', '300'], verdict: 'consistent' },
      { whole: '9,50', parts: ['19', '200'], verdict: 'consistent' },
    ]);
  });

  test('that one row does not show is its slip', async () => {
    expect((await ratios(rows('Tân Hạ | 250 | 20 | 8,80'))).at(-1)).toMatchObject({
      computed: '8',
      verdict: 'inconsistent',
    });
  });

  test('is not made up where the rows do not show one', async () => {
    expect(await ratios(rows().replace('8,75', '3,1').replace('7,86', '4,2'))).toEqual([]);
    expect(
      await ratios(
        table(
          'Xã | Tổng số hộ | Hộ nghèo | Tỷ lệ (%)',
          'Nà Mây | 320 | 28 | 8,75',
          'Đồng Lạc | 280 | 22 | 7,86',
        ),
      ),
    ).toEqual([]);
  });
});

test('a table of 5,000 rows is related in full', async () => {
  const rows = Array.from(
    { length: 5_000 },
    (_, at) =>
      `${String(at + 1)} | Hộ ông ${String(at)} | ${String(20 + (at % 9))} | ${String(2 + (at % 7))} | ${String(18 + (at % 9) - (at % 7))}`,
  );
  const total = Array.from({ length: 5_000 }, (_, at) => 20 + (at % 9)).reduce(
    (sum, value) => sum + value,
    0,
  );
  const text = table(
    'TT | Tên | Vay (triệu đồng) | Trả (triệu đồng) | Còn (triệu đồng)',
    ...rows,
    ` | Tổng cộng | ${String(total)} | | `,
  );
  expect((await relationsOfType(text, 'table_sum')).map(({ verdict }) => verdict)).toEqual(['consistent']);
  expect(await relationsOfType(text, 'table_difference')).toHaveLength(5_000);
});
