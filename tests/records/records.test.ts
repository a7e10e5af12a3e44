import { hash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/index.ts';
import { KEYS, LISTS, type ListName, type Records } from '../../src/records/lists.ts';
import { recordsOf } from '../../src/records/records.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');

async function recordsOfText(text: string): Promise<Records> {
  return recordsOf(await extract(text), { extractorVersion: '1.0.0', sha256: hash('sha256', text) });
}

/** What may be added up, in million đồng. */
async function counted(text: string): Promise<number[]> {
  const { figures } = await recordsOfText(text);
  return figures.filter(({ counts }) => counts).map(({ vnd }) => (vnd ?? 0) / 1e6);
}

describe('an extraction as flat lists', async () => {
  const names = (await readdir(SAMPLES)).filter((name) => /\.(?:txt|md)$/u.test(name));

  test.each(names)(
    '%s: keys tell the rows of each list apart, and every row has the columns of its list',
    async (name) => {
      const records = await recordsOfText(await readFile(join(SAMPLES, name), 'utf8'));
      for (const list of Object.keys(LISTS) as ListName[]) {
        const rows: readonly Record<string, unknown>[] = records[list];
        const keys = rows.map((row) => KEYS[list].map((column) => row[column]).join(' '));
        expect(new Set(keys).size).toBe(keys.length);
        for (const row of rows) expect(Object.keys(row)).toEqual(Object.keys(LISTS[list]));
      }
    },
  );

  test.each(names)('%s: every value has the type of its column', async (name) => {
    const records = await recordsOfText(await readFile(join(SAMPLES, name), 'utf8'));
    const wrong = (Object.keys(LISTS) as ListName[]).flatMap((list) =>
      records[list].flatMap((row) =>
        Object.entries(LISTS[list]).filter(([column, { type, nullable }]) => {
          const value: unknown = Reflect.get(row, column);
          if (value === null) return !nullable;
          if (type === 'integer') return !Number.isSafeInteger(value);
          return typeof value !== { text: 'string', real: 'number', boolean: 'boolean' }[type];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('a figure keeps its key when what stands behind it changes', async () => {
    const [before, after] = await Promise.all([
      recordsOfText('Kinh phí 500 triệu đồng.'),
      recordsOfText('Kinh phí 500 triệu đồng. Năm 2024 giảm 12 hộ nghèo.'),
    ]);
    expect(before.figures.map(({ figure_key: key }) => key)).toEqual(['f9']);
    expect(after.figures[0]?.figure_key).toBe('f9');
  });

  test('a file that cannot be read has one row, with the reason', async () => {
    const bytes = new Uint8Array([0, 1, 2, 3]);
    const records = recordsOf(await extract(bytes), {
      extractorVersion: '1.0.0',
      sha256: hash('sha256', bytes),
    });
    expect(records.sources).toMatchObject([{ sha256: hash('sha256', bytes), error_code: 'binary' }]);
    expect(Object.values(records).flat()).toHaveLength(1);
  });
});

describe('amounts that may be added up', () => {
  test('a total counts, and its parts count in their own fund', async () => {
    const { figures } = await recordsOfText(
      'Tổng kinh phí: 500 triệu đồng, trong đó: ngân sách trung ương 300 triệu đồng; ngân sách tỉnh 200 triệu đồng.',
    );
    expect(figures.map(({ vnd, fund, counts, part_of: whole }) => [vnd, fund, counts, whole])).toEqual([
      [500e6, 'state', true, null],
      [300e6, 'central', true, figures[0]?.figure_key],
      [200e6, 'province', true, figures[0]?.figure_key],
    ]);
  });

  test('parts that are described as their total is count in it only', async () => {
    expect(
      await counted('Kinh phí: 500 triệu đồng, gồm: làm đường 300 triệu đồng; làm cầu 200 triệu đồng.'),
    ).toEqual([500]);
  });

  test('a cell that is a part of its row and of its column belongs to the row of its project', async () => {
    const { figures } = await recordsOfText(
      [
        'Phân bổ kinh phí năm 2024:',
        '',
        'ĐVT: triệu đồng',
        '',
        'TT\tNội dung\tTổng số\tNgân sách trung ương\tNgân sách địa phương',
        '1\tDự án 1\t500\t300\t200',
        '2\tDự án 2\t700\t430\t270',
        '3\tDự án 3\t900\t610\t290',
        '4\tDự án 4\t80\t60\t20',
        '\tTổng cộng\t2.180\t1.400\t780',
      ].join('\n'),
    );
    const keyOf = (amount: number): string | undefined =>
      figures.find(({ vnd }) => vnd === amount * 1e6)?.figure_key;
    const wholeOf = (amount: number): unknown => figures.find(({ vnd }) => vnd === amount * 1e6)?.part_of;
    expect(keyOf(500)).toBeDefined();
    expect(wholeOf(300)).toBe(keyOf(500));
    expect(wholeOf(270)).toBe(keyOf(700));
    expect(wholeOf(500)).toBe(keyOf(2180));
  });

  test('norms, ranges and ceilings are no amounts', async () => {
    expect(
      await counted(
        'Hỗ trợ 12 triệu đồng/hộ. Mỗi công trình từ 300 đến 500 triệu đồng. Không quá 700 triệu đồng cho một dự án. Kinh phí 90 triệu đồng.',
      ),
    ).toEqual([90]);
  });

  test('the same amount in digits and in words counts once', async () => {
    expect(
      await counted('Tổng kinh phí: 2.500.000.000 đồng (bằng chữ: hai tỷ năm trăm triệu đồng).'),
    ).toEqual([2500]);
  });

  test('a part of a wider period says nothing that its whole does not', async () => {
    const { figures } = await recordsOfText(
      'Trong 6 tháng đầu năm 2025, ngân sách trung ương bố trí 50 triệu đồng, trong đó: vốn giao năm 2025 là 40 triệu đồng; vốn năm 2024 chuyển sang năm 2025 là 10 triệu đồng.',
    );
    expect(figures.map(({ vnd, year, year_part: part, counts }) => [vnd, year, part, counts])).toEqual([
      [50e6, 2025, 'H1', true],
      [40e6, 2025, null, false],
      [10e6, 2025, null, false],
    ]);
  });

  test('a part of a narrower period counts in that period', async () => {
    expect(
      await counted(
        'Kinh phí giai đoạn 2024 - 2025 là 70 triệu đồng, trong đó: năm 2024 là 30 triệu đồng; năm 2025 là 40 triệu đồng.',
      ),
    ).toEqual([70, 30, 40]);
  });
});
