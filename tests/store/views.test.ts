import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { ask, recordsOfText } from './databases.ts';
import { ENGINES, startPostgres, type PostgresServer } from './postgres.ts';

/** The programme's total and its funds, three projects with theirs, a slip ("19 đồng"), a table of households. */
const PLAN = `ỦY BAN NHÂN DÂN
XÃ NÀ MÂY

Số: 12/KH-UBND

Nà Mây, ngày 05 tháng 02 năm 2025

KẾ HOẠCH

Thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2025

I. NỘI DUNG

1. Dự án 2: Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo

Tổng nhu cầu vốn thực hiện: 660 triệu đồng, trong đó:

- Ngân sách trung ương: 600 triệu đồng (vốn sự nghiệp).

- Ngân sách tỉnh: 60 triệu đồng (vốn sự nghiệp).

2. Dự án 3: Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng

Tổng nhu cầu vốn thực hiện: 209 triệu đồng, trong đó:

- Ngân sách trung ương: 190 triệu đồng (vốn sự nghiệp).

- Ngân sách tỉnh: 19 đồng (vốn sự nghiệp).

3. Dự án 4: Phát triển giáo dục nghề nghiệp, việc làm bền vững

Tổng nhu cầu vốn thực hiện: 110 triệu đồng, trong đó:

- Ngân sách trung ương: 100 triệu đồng (vốn sự nghiệp).

- Ngân sách tỉnh: 10 triệu đồng (vốn sự nghiệp).

II. KINH PHÍ

Tổng nguồn vốn thực hiện Chương trình năm 2025 là 979 triệu đồng, trong đó:

- Ngân sách trung ương: 890 triệu đồng (vốn sự nghiệp);

- Ngân sách tỉnh: 89 triệu đồng (vốn sự nghiệp).

III. CHỈ TIÊU

TT	Thôn	Số hộ nghèo cuối năm 2025 (hộ)
1	Nà Tông	14
2	Bản Khiếng	22
	Tổng cộng	36
`;

let server: PostgresServer;
let folder: string;
beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'kehoach-views-'));
}, 60_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe.each(ENGINES)('the views in %s', (engine) => {
  let target: string;

  beforeAll(async () => {
    target =
      engine === 'sqlite' ? `sqlite:${join(folder, 'plans.db')}` : await server.createDatabase('plans');
    const store = await openStore(target);
    await store.save(await recordsOfText(PLAN, { name: 'ke-hoach.txt' }));
    await store.close();
  });

  /** Rows as people read them: PostgreSQL gives whole numbers as text, since they may be longer than JavaScript's. */
  async function read(query: string): Promise<unknown[][]> {
    return (await ask(target, query)).map((row) =>
      Object.values(row).map((value) =>
        typeof value === 'string' && /^\d+$/u.test(value) ? Number(value) : value,
      ),
    );
  }

  test('the programme has the total that the plan prints', async () => {
    expect(
      await read(`select issuer, place, stage, year, vnd, figures, doubted from programme_totals`),
    ).toEqual([['ỦY BAN NHÂN DÂN XÃ NÀ MÂY', 'Nà Mây', 'planned', 2025, 979e6, 1, 0]]);
  });

  test('every project has the total that the plan prints', async () => {
    expect(
      await read(
        'select component, vnd from component_totals where component is not null order by component',
      ),
    ).toEqual([
      [2, 660e6],
      [3, 209e6],
      [4, 110e6],
    ]);
  });

  test('the programme and its projects have the funds that the plan prints, and a slip is counted as doubted', async () => {
    expect(
      await read(
        `select coalesce(component, 'all'), fund, vnd, doubted from fund_totals
         where fund in ('central', 'province') order by 1 desc, 2`,
      ),
    ).toEqual([
      ['all', 'central', 890e6, 0],
      ['all', 'province', 89e6, 0],
      [4, 'central', 100e6, 0],
      [4, 'province', 10e6, 0],
      [3, 'central', 190e6, 0],
      [3, 'province', 19, 1],
      [2, 'central', 600e6, 0],
      [2, 'province', 60e6, 0],
    ]);
  });

  test('the finest totals add up to nothing that the text does not say', async () => {
    expect(
      await read(
        `select fund, capital, stage, year, vnd, figures from money_totals
         where component = '2' order by fund`,
      ),
    ).toEqual([
      ['central', 'recurrent', 'planned', 2025, 600e6, 1],
      ['province', 'recurrent', 'planned', 2025, 60e6, 1],
      ['state', 'recurrent', 'planned', 2025, 660e6, 1],
    ]);
  });

  test('the rows of a table of households stand beside their total', async () => {
    expect(
      await read(
        `select row_label, household_group, year, total from household_counts
         where row_label is not null order by is_part, total`,
      ),
    ).toEqual([
      ['Tổng cộng', 'poor', 2025, 36],
      ['Nà Tông', 'poor', 2025, 14],
      ['Bản Khiếng', 'poor', 2025, 22],
    ]);
  });

  test('every finding has one row, with its place and the best suggestion', async () => {
    const findings = await ask(
      target,
      `select source_name, document_key, start_line, rule, suggested_text, suggested_vnd from open_findings
       where severity = 'error'`,
    );
    expect(findings).toMatchObject([
      { source_name: 'ke-hoach.txt', rule: 'sum', suggested_text: '19 triệu đồng' },
    ]);
    expect(await ask(target, 'select count(*) as rows from open_findings')).toEqual(
      await ask(target, 'select count(*) as rows from findings'),
    );
  });

  test('the queries of the documentation run', async () => {
    const page = await readFile(join(import.meta.dirname, '../../docs/database.md'), 'utf8');
    const queries = [...page.matchAll(/```sql\n(.*?)```/gsu)].map(([, query = '']) => query);
    expect(queries.length).toBeGreaterThan(5);
    const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
    for (const [, query = ''] of readme.matchAll(/```sql\n(.*?)```/gsu)) {
      expect(await ask(target, query)).not.toEqual([]);
    }
    const answers = await Promise.all(queries.map(async (query) => ask(target, query)));
    expect(Number(answers[0]?.[0]?.['million'])).toBe(979);
  });

  test('a programme whose total is not printed has the sum of its projects', async () => {
    const store = await openStore(target);
    const silent = PLAN.replace(/^II\. KINH PHÍ.*?^(?=III)/msu, '');
    await store.save(await recordsOfText(silent, { name: 'khong-tong.txt' }));
    await store.close();
    expect(
      await read(`select vnd, figures from programme_totals where source_name = 'khong-tong.txt'`),
    ).toEqual([[979e6, 3]]);
  });
});
