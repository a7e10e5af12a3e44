import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failedSource, tooLarge } from '../../src/read/errors.ts';
import { readFileBytes } from '../../src/read/file.ts';
import { readInput } from '../../src/read/read.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('readInput', () => {
  it('describes a text by its bytes', async () => {
    const { source } = await readInput(Buffer.from('Hộ'), { name: 'a.txt' });
    expect(source).toEqual({
      name: 'a.txt',
      format: 'text',
      mediaType: 'text/plain',
      sha256: '43d2c9a691f16001e9c3e7b11eaa96020fcc072cdb3e099525b5538aa78297d9',
      bytes: 4,
      encoding: 'utf-8',
      pages: null,
      ocr: null,
      truncated: null,
      error: null,
    });
  });

  it('describes a string by its UTF-8 form', async () => {
    const { source } = await readInput('Hộ');
    expect(source).toEqual({ ...(await readInput(Buffer.from('Hộ'))).source });
  });

  it('refuses what holds only white space', async () => {
    await expect(readInput(' \r\n\t\ufeff')).rejects.toMatchObject({ code: 'empty' });
  });

  it('refuses what is over the limit', async () => {
    await expect(readInput('12345', { maxBytes: 4 })).rejects.toMatchObject({ code: 'too_large' });
    await expect(readInput('1234', { maxBytes: 4 })).resolves.toMatchObject({ type: 'root' });
  });
});

describe('readFileBytes', () => {
  it('gives the bytes of a file', async () => {
    await writeFile(join(folder, 'a.txt'), 'Hộ');
    expect(Buffer.from(await readFileBytes(join(folder, 'a.txt'))).toString()).toBe('Hộ');
  });

  it('says that a file is missing', async () => {
    await expect(readFileBytes(join(folder, 'none.txt'))).rejects.toMatchObject({ code: 'not_found' });
    await expect(readFileBytes(join(folder, 'a.txt', 'below'))).rejects.toMatchObject({ code: 'not_found' });
  });

  it('says that a folder is none', async () => {
    await expect(readFileBytes(folder)).rejects.toMatchObject({ code: 'not_readable' });
  });

  it('refuses a large file by its size', async () => {
    const file = await open(join(folder, 'large.txt'), 'w');
    await file.truncate(200 * 2 ** 20);
    await file.close();
    const started = performance.now();
    await expect(readFileBytes(join(folder, 'large.txt'))).rejects.toMatchObject({ code: 'too_large' });
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('passes a path on that no system could open as unreadable', async () => {
    await expect(readFileBytes('a\0b')).rejects.toThrow();
  });
});

describe('failedSource', () => {
  it('carries code and message, and nothing else that is not known', () => {
    const source = failedSource('a.txt', tooLarge(3 * 2 ** 20, 2 ** 20), { bytes: 3 * 2 ** 20 });
    expect(source).toMatchObject({ name: 'a.txt', bytes: 3 * 2 ** 20, format: null, sha256: null });
    expect(source.error).toEqual({
      code: 'too_large',
      message: 'The input has 3 MiB; the limit is 1 MiB. — Dữ liệu dài 3 MiB, vượt giới hạn 1 MiB.',
    });
  });
});
