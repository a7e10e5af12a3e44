import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FileError, openRecordsWriter, RECORDS_FORMATS } from '../../src/files/index.ts';
import type { RecordsFormat } from '../../src/files/index.ts';
import { unfinishedName } from '../../src/files/unfinished.ts';
import { LIST_NAMES } from '../../src/records/lists.ts';
import { sampleRecords } from './records.ts';

let root = '';
let folder = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kehoach-files-'));
});
afterAll(() => rm(root, { recursive: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(root, 'x-'));
});

const FORMATS = Object.keys(RECORDS_FORMATS) as RecordsFormat[];
const records = await sampleRecords();

/** Where the result goes, in a folder that is not there yet. */
const outOf = (format: RecordsFormat): string =>
  join(folder, 'new', RECORDS_FORMATS[format] === 'file' ? `a.${format}` : format);

/** The first file that is begun. */
const firstFile = (format: RecordsFormat, out: string): string =>
  RECORDS_FORMATS[format] === 'file' ? out : join(out, `${LIST_NAMES[0] ?? ''}.${format}`);

async function write(format: RecordsFormat, out: string): Promise<Map<string, string>> {
  const writer = await openRecordsWriter(format, out);
  for (const each of records) await writer.write(each);
  await writer.finish();
  return contents(out);
}

async function contents(out: string): Promise<Map<string, string>> {
  if (!(await stat(out)).isDirectory()) return new Map([['', await readFile(out, 'base64')]]);
  const names = (await readdir(out)).toSorted();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), 'base64')] as const)),
  );
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => (error instanceof FileError ? error.code : error),
  );
}

describe.each(FORMATS)('%s', (format) => {
  test('has the same bytes in every run', async () => {
    const first = await write(format, join(folder, 'one'));
    const second = await write(format, join(folder, 'two'));
    expect(first.size).toBeGreaterThan(0);
    expect(second).toEqual(first);
  });

  test('leaves nothing where it is discarded, not even the folders that it made', async () => {
    const writer = await openRecordsWriter(format, outOf(format));
    for (const each of records) await writer.write(each);
    await writer.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  test('shows nothing under its name before it is complete', async () => {
    const out = outOf(format);
    const writer = await openRecordsWriter(format, out);
    for (const each of records) await writer.write(each);
    expect(existsSync(firstFile(format, out))).toBe(false);
    await writer.finish();
    expect(existsSync(firstFile(format, out))).toBe(true);
    const left = await readdir(folder, { recursive: true });
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('leaves what was there before where it is discarded, and takes its place where it is finished', async () => {
    const out = outOf(format);
    const before = await write(format, out);
    const writer = await openRecordsWriter(format, out);
    await writer.discard();
    expect(await contents(out)).toEqual(before);
    await (await openRecordsWriter(format, out)).finish();
    const after = await contents(out);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(after).not.toEqual(before);
  });

  test.skipIf(!existsSync('/dev/full'))('says that the disk is full, and leaves what was there', async () => {
    const out = outOf(format);
    const before = await write(format, out);
    const first = firstFile(format, out);
    const name = first.slice(first.lastIndexOf('/') + 1);
    // The device that is always full, where the file is begun.
    await symlink('/dev/full', join(first, '..', unfinishedName(name)));
    const writer = await openRecordsWriter(format, out);
    const failure = await writer.finish().catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'disk_full',
      message: expect.stringMatching(/no space left.+hết chỗ trống/u) as string,
    });
    await writer.discard();
    expect(await contents(out)).toEqual(before);
  });

  test('says that something else has its name', async () => {
    const out = outOf(format);
    await mkdir(join(out, '..'), { recursive: true });
    if (RECORDS_FORMATS[format] === 'file') await mkdir(out);
    else await writeFile(out, '');
    const expected = RECORDS_FORMATS[format] === 'file' ? 'is_folder' : 'is_file';
    expect(await codeOf(openRecordsWriter(format, out))).toBe(expected);
  });

  test('says that it lies below a file', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await codeOf(openRecordsWriter(format, join(folder, 'file', 'out')))).toBe('is_file');
  });

  // The superuser may write everywhere.
  test.skipIf(process.getuid?.() === 0)('says that writing is not allowed', async () => {
    await mkdir(join(folder, 'closed'));
    await chmod(join(folder, 'closed'), 0o500);
    expect(await codeOf(openRecordsWriter(format, join(folder, 'closed', 'out')))).toBe('not_allowed');
  });
});
