import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { recordsOfText } from './databases.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-full-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a file that may not grow any more is told as full, and what fits is still saved', async () => {
  const store = await openStore(`sqlite:${join(folder, 'plans.db')}`);
  const [{ page_count: pages } = {}] = await store.query('pragma page_count');
  await store.query(`pragma max_page_count = ${String(Number(pages) + 10)}`);
  const long = 'Kinh phí là 7 triệu đồng.\n'.repeat(2000);
  const refusal = await store.save(await recordsOfText(long)).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ name: 'StoreError', code: 'failed' });
  expect(refusal).toMatchObject({ message: expect.stringContaining('database or disk is full') as string });
  expect(await store.save(await recordsOfText('Kinh phí là 7 triệu đồng.'))).toBe('added');
  await store.close();
});
