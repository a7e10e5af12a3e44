import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIST_NAMES } from '../../src/records/lists.ts';
import { readWorkbook } from '../files/workbook.ts';
import { kehoach } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-records-'));
  await mkdir(join(folder, 'thu'));
  await writeFile(join(folder, 'thu', 'a.txt'), 'Tổng kinh phí thực hiện là 27.480 triệu đồng.\n');
  await writeFile(join(folder, 'thu', 'b.txt'), 'Tổng kinh phí thực hiện là 27.480 triệu đồng.\n');
  await writeFile(join(folder, 'binary.txt'), Buffer.from([1, 0, 2, 0, 3]));
});
afterAll(() => rm(folder, { recursive: true }));

const extract = (...args: string[]) => kehoach(['extract', ...args], folder);

describe('kehoach extract into lists', () => {
  it('writes a file for each list, with those that could not be read among the sources', async () => {
    const inputs = ['binary.txt', 'missing.txt', 'thu/a.txt'];
    const { code, stdout, stderr } = await extract(...inputs, '--format', 'csv', '--out', 'lists');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect((await readdir(join(folder, 'lists'))).toSorted()).toEqual(
      LIST_NAMES.map((list) => `${list}.csv`).toSorted(),
    );
    const sources = await readFile(join(folder, 'lists', 'sources.csv'), 'utf8');
    expect(sources.split('\r\n').slice(1, -1)).toEqual([
      expect.stringContaining(',binary,') as string,
      expect.stringContaining(',a.txt,text,') as string,
    ]);
    expect(await readFile(join(folder, 'lists', 'figures.csv'), 'utf8')).toContain(',VND,27480000000,');
  });

  it('writes the same bytes once, and says of which file', async () => {
    const { code, stderr } = await extract('thu', '--format', 'parquet', '--out', 'parquet');
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /b\.txt: nội dung giống hệt .*a\.txt.* · same content as .*a\.txt, written once\n$/u,
    );
  });

  it('does not read the workbook of the last run as a document', async () => {
    const args = ['thu', '--format', 'xlsx', '--out', 'thu/ket-qua.xlsx'];
    expect((await extract(...args)).code).toBe(0);
    const first = await readFile(join(folder, 'thu', 'ket-qua.xlsx'));
    const { code, stderr } = await extract(...args);
    expect(code).toBe(0);
    expect(stderr).toMatch(/the result itself is not read/u);
    const second = await readFile(join(folder, 'thu', 'ket-qua.xlsx'));
    expect(second.equals(first)).toBe(true);
    expect(readWorkbook(second).get('sources')).toHaveLength(2);
  });

  it('says in one line why it cannot write, and leaves nothing', async () => {
    const { code, stderr } = await extract('thu/a.txt', '--format', 'csv', '--out', 'binary.txt');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^kehoach: .*cannot be written .* — Không ghi được .*\n$/u);
  });
});
