import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AtomicFile } from '../../src/files/atomic-file.ts';

const WRITER = fileURLToPath(new URL('dying-writer.ts', import.meta.url));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-unfinished-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What a process that was killed leaves in the folder. */
async function leftover(name: string): Promise<string> {
  const before = new Set(await readdir(folder));
  await once(spawn(process.execPath, [WRITER, join(folder, name)], { stdio: 'ignore' }), 'exit');
  const [left = ''] = (await readdir(folder)).filter((each) => !before.has(each));
  return left;
}

// Elsewhere nothing tells whether a process of another machine has the same number.
describe.skipIf(!existsSync('/proc/self/ns/pid'))('what a killed process left', () => {
  test('is removed by the next one that writes into the folder', async () => {
    expect(await leftover('figures.csv')).toMatch(/^\.figures\.csv\.[\da-f]{8}-\d+\.tmp$/u);
    const file = await AtomicFile.create(join(folder, 'other.csv'));
    await file.finish();
    expect(await readdir(folder)).toEqual(['other.csv']);
  });

  test('is told from what a process is writing that lives, or that may live on another machine', async () => {
    const left = await leftover('figures.csv');
    const [, place = ''] = /\.([\da-f]{8})-\d+\.tmp$/u.exec(left) ?? [];
    const alive = `.figures.csv.${place}-${String(process.ppid)}.tmp`;
    const elsewhere = left.replace(place, place === '00000000' ? '11111111' : '00000000');
    const others = [alive, elsewhere, '.figures.csv.12.tmp', `${left}.txt`];
    for (const name of others) await writeFile(join(folder, name), 'half');
    const file = await AtomicFile.create(join(folder, 'figures.csv'));
    await file.finish();
    expect((await readdir(folder)).toSorted()).toEqual([...others, 'figures.csv'].toSorted());
  });
});
