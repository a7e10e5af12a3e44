import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDocuments } from '../../bench/folder.ts';
import { openStore } from '../../src/store/store.ts';
import { kehoach, shell } from './run.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
const DOCUMENTS = 160;
/** Several runs of several seconds. */
const PATIENCE = 180_000;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-batch-'));
  await writeDocuments(join(folder, 'thu-muc'), DOCUMENTS);
  await writeFile(join(folder, 'thu-muc', 'hong.txt'), Buffer.from([1, 0, 2, 0, 3]));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command and kills it without warning after so many milliseconds; true where it was done before. */
async function killedAfter(milliseconds: number, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  clearTimeout(timer);
  return signal === null;
}

/** Any moment must do; these lie from the start of the process to the middle of its work. */
const MOMENTS = [300, 900, 600, 1200, 700, 1500];

describe('a run over many documents', () => {
  test(
    'gives the same bytes with one worker and with three, and says at the end what was read',
    { timeout: PATIENCE },
    async () => {
      const run = (workers: string) =>
        kehoach(['extract', 'thu-muc', '--format', 'jsonl', '--workers', workers], folder);
      const one = await run('1');
      expect(one.code).toBe(2);
      expect(one.stderr).toMatch(/161 tệp: [\d.]+ văn bản, [\d.]+ số liệu, [\d.]+ phát hiện/u);
      expect(one.stderr).toContain('could not be read: binary 1');
      expect(one.stdout.split('\n')).toHaveLength(DOCUMENTS + 2);
      expect((await run('3')).stdout).toBe(one.stdout);
    },
  );

  test(
    'that is killed again and again ends with the bytes of one that was not',
    { timeout: PATIENCE },
    async () => {
      const undisturbed = await kehoach(
        ['extract', 'thu-muc', '--format', 'jsonl', '--out', 'a.jsonl'],
        folder,
      );
      const args = ['extract', 'thu-muc', '--format', 'jsonl', '--out', 'b.jsonl'];
      let isDone = false;
      for (const moment of MOMENTS) isDone ||= await killedAfter(moment, args);
      if (!isDone) {
        const last = await kehoach(args, folder);
        expect(countsIn(last.stderr)).toBe(countsIn(undisturbed.stderr));
      }
      expect(await readFile(join(folder, 'b.jsonl'))).toEqual(await readFile(join(folder, 'a.jsonl')));
      expect((await readdir(folder)).filter((name) => /part|journal/u.test(name))).toEqual([]);
    },
  );

  test('into a folder goes on, too, and leaves no journal', { timeout: PATIENCE }, async () => {
    const args = ['extract', 'thu-muc', '--out', 'ket-qua/'];
    let isDone = false;
    for (const moment of MOMENTS) isDone ||= await killedAfter(moment, args);
    if (!isDone) await kehoach(args, folder);
    const files = await readdir(join(folder, 'ket-qua'), { recursive: true });
    expect(files.filter((name) => name.endsWith('.json'))).toHaveLength(DOCUMENTS + 1);
    expect(files.filter((name) => /journal/u.test(name))).toEqual([]);
  });

  test('begins anew where an input changed after it was interrupted', { timeout: PATIENCE }, async () => {
    const args = ['extract', 'thu-muc', '--format', 'jsonl', '--out', 'c.jsonl'];
    await killedAfter(1500, args);
    await appendFile(join(folder, 'thu-muc', 'huyen-0', '000000.txt'), 'Bổ sung 15 triệu đồng.\n');
    const { stderr } = await kehoach(args, folder);
    expect(stderr).not.toContain('going on');
    expect(await readFile(join(folder, 'c.jsonl'), 'utf8')).toContain('"15 triệu đồng"');
  });
});

function countsIn(stderr: string): string | undefined {
  return /\d+ files: .*/u.exec(stderr)?.[0];
}

describe('load', () => {
  /** All rows of a database, in their order. */
  async function rowsIn(target: string): Promise<unknown[]> {
    const store = await openStore(target);
    const rows: unknown[] = [];
    for await (const { source_id: id } of store.sources()) rows.push(await store.records(id));
    await store.close();
    return rows;
  }

  test(
    'that is killed again and again ends with the rows of one that was not, and then writes nothing',
    { timeout: PATIENCE },
    async () => {
      const [one, other] = [`sqlite:${join(folder, 'one.db')}`, `sqlite:${join(folder, 'other.db')}`];
      const undisturbed = await kehoach(['load', 'thu-muc', '--to', one], folder);
      expect(undisturbed.code).toBe(2);
      expect(undisturbed.stderr).toContain('added 161, replaced 0, unchanged 0');
      let isDone = false;
      for (const moment of MOMENTS) isDone ||= await killedAfter(moment, ['load', 'thu-muc', '--to', other]);
      const last = await kehoach(['load', 'thu-muc', '--to', other], folder);
      expect(last.code).toBe(2);
      expect(await rowsIn(other)).toEqual(await rowsIn(one));
      const again = await kehoach(['load', 'thu-muc', '--to', other], folder);
      expect(again.stderr).toContain('added 0, replaced 0, unchanged 161');
      // What could not be read is told in every run, whoever read it.
      expect(again.stderr).toContain('hong.txt');
      expect(again.code).toBe(2);
    },
  );

  test('names what is wrong with a target in one line', async () => {
    const { code, stderr } = await kehoach(['load', 'thu-muc/hong.txt', '--to', 'mysql://a'], folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^kehoach: .*sqlite:PATH.*\n$/u);
  });

  test('reads a pipe, which gives its bytes once', async () => {
    const line = `"$@" <(printf 'Kinh phí 7 triệu đồng.')`;
    const { code, stderr } = await shell(line, ['load', '--to', `sqlite:${join(folder, 'pipe.db')}`], folder);
    expect(code).toBe(0);
    expect(stderr).toContain('1 figures');
  });

  test('is what reconcile compares with --from', { timeout: PATIENCE }, async () => {
    const samples = fileURLToPath(new URL('../../samples/reconcile', import.meta.url));
    const target = `sqlite:${join(folder, 'giao.db')}`;
    await kehoach(['load', samples, '--to', target], folder);
    const [files, database] = await Promise.all([
      kehoach(['reconcile', samples, '--format', 'json'], folder),
      kehoach(['reconcile', '--from', target, '--format', 'json'], folder),
    ]);
    expect(database.code).toBe(1);
    expect(JSON.parse(database.stdout)).toEqual(JSON.parse(files.stdout));
  });
});

test('a pattern stands for the documents that it fits', async () => {
  const { stdout, code } = await kehoach(
    ['extract', 'thu-muc/**/00000[12].txt', '--format', 'jsonl'],
    folder,
  );
  expect(code).toBe(0);
  const names = stdout
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { source: { name: string } }).source.name);
  expect(names).toEqual([join('huyen-0', '000001.txt'), join('huyen-0', '000002.txt')]);
});
