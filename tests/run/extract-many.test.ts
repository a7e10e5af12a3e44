import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Extracted, ExtractJob } from '../../src/run/extract-file.ts';
import { extractMany } from '../../src/run/extract-many.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-'));
  const plans = Array.from({ length: 30 }, (_, at) =>
    writeFile(
      join(folder, `${String(at).padStart(2, '0')}.txt`),
      `Kinh phí: ${at + 1} triệu đồng. `.repeat(1 + (at % 7) * 40),
    ),
  );
  await Promise.all([...plans, writeFile(join(folder, '30.txt'), new Uint8Array([0, 1, 2]))]);
});
afterAll(() => rm(folder, { recursive: true }));

function job(path: string): ExtractJob<'jsonl'> {
  const settings = { withText: false, maxBytes: 2 ** 20, extractorVersion: '1.0.0' };
  return { from: { path }, name: path.slice(-6), form: 'jsonl', ...settings };
}

async function extracted(workers: number, names?: readonly string[]): Promise<Extracted<'jsonl'>[]> {
  const paths = (names ?? (await readdir(folder)).toSorted()).map((name) => join(folder, name));
  const all: Extracted<'jsonl'>[] = [];
  for await (const one of extractMany(paths.map(job), { count: paths.length, workers })) all.push(one);
  return all;
}

test('results come in the order of the documents, byte for byte the same with one worker and with three', async () => {
  const one = await extracted(1);
  expect(one).toHaveLength(31);
  expect(Buffer.from(one[7]?.result ?? []).toString()).toContain('"8 triệu đồng"');
  expect(await extracted(3)).toEqual(one);
});

test('a few documents are read without other processes, to the same result', async () => {
  const names = ['03.txt', '05.txt'];
  const all = await extracted(2);
  expect(await extracted(2, names)).toEqual([all[3], all[5]]);
});

test('what cannot be read costs its own result only, and says why', async () => {
  const all = await extracted(2);
  expect(all.filter(({ error }) => error !== null)).toHaveLength(1);
  expect(all[30]).toMatchObject({ error: { code: 'binary' }, bytes: 3, figures: 0 });
  const [missing] = await extracted(1, ['nowhere.txt']);
  expect(missing).toMatchObject({ error: { code: 'not_found' }, sha256: null, bytes: null });
});

test('a reader of the results that stops early leaves no work behind', async () => {
  const paths = (await readdir(folder)).toSorted().map((name) => join(folder, name));
  for await (const { error } of extractMany(paths.map(job), { count: paths.length, workers: 2 })) {
    expect(error).toBeNull();
    break;
  }
});
