import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Reconciliation } from '../../src/schema/index.ts';
import { allocated, decision, plan, project } from '../reconcile/documents.ts';
import { kehoach } from './run.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-reconcile-'));
  await writeFile(join(folder, 'decision.txt'), decision(allocated(['Xã Nà Pán', '600', '1.250'])));
  await writeFile(join(folder, 'good.txt'), plan(project(3, 'Ngân sách trung ương: 1.250 triệu đồng.')));
  await writeFile(join(folder, 'other.txt'), plan(project(3, 'Ngân sách trung ương: 1.520 triệu đồng.')));
});
afterAll(() => rm(folder, { recursive: true }));

const reconcile = (...args: string[]) => kehoach(['reconcile', ...args], folder);

describe('kehoach reconcile', () => {
  it('finds the one slip of the samples, with both places', async () => {
    const { code, stdout } = await kehoach(['reconcile', 'reconcile', '--lang', 'en'], SAMPLES);
    expect(code).toBe(1);
    expect(stdout).toContain('reconcile/ke-hoach-xa-phia-den.txt:26:50 ');
    expect(stdout).toContain('reconcile/quyet-dinh-giao-von-huyen.txt:31:37  476,9\n');
    expect(stdout).toMatch(/✖ 1 error\n4 documents: 17 pairs of figures compared, 16 agree\n$/u);
  });

  it('ends with 0 where all agrees, and says how much that is', async () => {
    expect(await reconcile('decision.txt', 'good.txt')).toEqual({
      code: 0,
      stdout:
        'Quyết định 201/QĐ-UBND → Kế hoạch 15/KH-UBND (giao và kế hoạch): đối chiếu 1, khớp 1\n\n' +
        '2 văn bản: đối chiếu 1 cặp số liệu, khớp 1\n',
      stderr: '',
    });
  });

  it('ends with 0 where nothing worse than a warning stands', async () => {
    const { code, stdout } = await reconcile('decision.txt', 'other.txt');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^cảnh báo {2}Kế hoạch không khớp số cấp trên giao: /u);
  });

  it('ends with 2 where an input could not be read, and compares the others', async () => {
    const { code, stdout, stderr } = await reconcile('decision.txt', 'missing.txt', 'good.txt');
    expect(code).toBe(2);
    expect(stdout).toContain('khớp 1');
    expect(stderr).toMatch(/missing\.txt/u);
  });

  it('writes JSON of the published schema', async () => {
    const { stdout } = await reconcile('decision.txt', 'other.txt', '--format', 'json');
    const { findings } = Reconciliation.parse(JSON.parse(stdout));
    expect(findings.map(({ rule }) => rule)).toEqual(['allocation-plan']);
  });

  it('refuses a database that is not there, or not its own, and leaves it as it is', async () => {
    const { code, stdout, stderr } = await reconcile('--from', 'sqlite:mistyped.db');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('There is no database of kehoach at mistyped.db; check the name');
    expect(existsSync(join(folder, 'mistyped.db'))).toBe(false);
    const other = new DatabaseSync(join(folder, 'other.db'));
    other.exec('create table contacts (name text)');
    expect((await reconcile('--from', 'sqlite:other.db')).code).toBe(2);
    expect(other.prepare('select name from sqlite_schema').all()).toEqual([{ name: 'contacts' }]);
    other.close();
  });

  it('refuses a format that it does not write', async () => {
    const { code, stderr } = await reconcile('good.txt', '--format', 'sarif');
    expect(code).toBe(2);
    expect(stderr).toContain('--format takes text or json, not "sarif".');
  });
});
