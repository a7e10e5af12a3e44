import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extract, reviewPage } from '../../src/index.ts';
import { kehoach } from './run.ts';

const PLAN = 'Hỗ trợ sửa chữa 213 hộ (209 hộ nghèo, 40 hộ cận nghèo).\n';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-report-'));
  await writeFile(join(folder, 'ke-hoach.txt'), PLAN);
  await writeFile(join(folder, 'binary.txt'), Buffer.from([1, 0, 2, 0, 3]));
});
afterAll(async () => rm(folder, { recursive: true }));

const page = async (lang: 'vi' | 'en'): Promise<string> =>
  reviewPage(await extract(PLAN, { name: 'ke-hoach.txt', withText: true }), { lang });

describe('kehoach report', () => {
  it('writes the page of a document to a file', async () => {
    const { code, stdout, stderr } = await kehoach(
      ['report', 'ke-hoach.txt', '--out', 'out/review.html'],
      folder,
    );
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readFile(join(folder, 'out/review.html'), 'utf8')).toBe(await page('vi'));
  });

  it('prints it without a file, in the language that is asked for', async () => {
    const { code, stdout } = await kehoach(['report', 'ke-hoach.txt', '--lang', 'en'], folder);
    expect(code).toBe(0);
    expect(stdout).toBe(await page('en'));
  });

  it('writes nothing for a document that cannot be read, and leaves the page that was there', async () => {
    await writeFile(join(folder, 'old.html'), 'old');
    for (const input of ['missing.txt', 'binary.txt']) {
      const { code, stdout, stderr } = await kehoach(['report', input, '--out', 'old.html'], folder);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(input);
      expect(await readFile(join(folder, 'old.html'), 'utf8')).toBe('old');
    }
  });

  it('wants one document', async () => {
    const { code, stderr } = await kehoach(['report', '.'], folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/a review page holds one document/u);
  });
});

describe('kehoach check --format html', () => {
  it('prints the page with the findings that the configuration leaves, and ends as check does', async () => {
    const whole = await kehoach(['check', 'ke-hoach.txt', '--format', 'html'], folder);
    expect(whole.code).toBe(1);
    expect(whole.stdout).toBe(await page('vi'));
    await writeFile(join(folder, 'quiet.yaml'), 'rules: { sum: off }\n');
    const quiet = await kehoach(
      ['check', 'ke-hoach.txt', '--format', 'html', '--config', 'quiet.yaml'],
      folder,
    );
    expect(quiet.code).toBe(0);
    expect(quiet.stdout).toContain('Không có phát hiện nào');
  });

  it('prints no page of a document that cannot be read', async () => {
    const { code, stdout } = await kehoach(['check', 'binary.txt', '--format', 'html'], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
