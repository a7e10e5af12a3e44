import { describe, expect, test } from 'vitest';
import { outcomeOf, outcomeOfMissing } from '../../src/queue/outcome.ts';
import { FileChanged, nameOf, shownPlace } from '../../src/queue/source-files.ts';
import { notFound, tooLarge } from '../../src/read/errors.ts';
import type { ExtractJob } from '../../src/run/extract-file.ts';
import { ExtractPool } from '../../src/run/extract-pool.ts';
import { poison } from './cluster.ts';

function job(bytes: Uint8Array, name: string): ExtractJob<'packed'> {
  return {
    from: { bytes },
    name,
    form: 'packed',
    withText: false,
    maxBytes: 2 ** 26,
    extractorVersion: '1.0.0',
  };
}

describe('what comes of a document', () => {
  test('is its rows, also of one that is damaged, with the code of its error', async () => {
    const pool = new ExtractPool<'packed'>(1);
    const plan = outcomeOf(await pool.extract(job(Buffer.from('Xã có 120 hộ nghèo.'), 'a.txt')));
    expect(plan).toMatchObject({ type: 'records', bytes: 24, error: null });
    const damaged = outcomeOf(await pool.extract(job(Buffer.from('PK\u0003\u0004 and no more'), 'a.docx')));
    expect(damaged).toMatchObject({ type: 'records', error: 'damaged' });
    await pool.close();
  });

  test('whose reader fills the memory is no result, and costs the next document nothing', async () => {
    const pool = new ExtractPool<'packed'>(1, { megabytes: 96 });
    const long = Buffer.from('Kinh phí 7 triệu đồng. '.repeat(400_000));
    expect(outcomeOf(await pool.extract(job(long, 'long.txt')))).toMatchObject({
      type: 'death',
      reason: 'too_much_memory',
    });
    expect(outcomeOf(await pool.extract(job(Buffer.from('Xã có 120 hộ.'), 'a.txt')))).toMatchObject({
      type: 'records',
    });
    await pool.close();
  });

  test('whose reader computes for ever is no result', async () => {
    const pool = new ExtractPool<'packed'>(1);
    const read = await pool.extract({ ...job(poison(1), 'a.pdf'), maxMilliseconds: 1000 });
    expect(outcomeOf(read)).toMatchObject({ type: 'death', reason: 'too_slow' });
    await pool.close();
  });

  test('whose file is another one is given up, and whose file is not there is tried again', () => {
    expect(outcomeOfMissing(new FileChanged('…'))).toMatchObject({ type: 'death', reason: 'changed' });
    expect(outcomeOfMissing(notFound())).toMatchObject({ type: 'later', reason: 'not_readable' });
    expect(outcomeOfMissing(tooLarge(2, 1))).toMatchObject({ type: 'death', reason: 'too_large' });
    expect(outcomeOfMissing(new TypeError('…'))).toBeNull();
  });
});

describe('a place', () => {
  test.each([
    ['ho-so/kế hoạch 50%.docx', 'kế hoạch 50%.docx'],
    ['https://kho.example/nam-2025/k%E1%BA%BF%20ho%E1%BA%A1ch.pdf?X-Signature=abc', 'kế hoạch.pdf'],
    ['https://kho.example/50%.pdf', '50%.pdf'],
    ['https://kho.example/', ''],
    ['https://kho.example/a%00b.pdf', 'a\uFFFDb.pdf'],
  ])('"%s" is called "%s"', (place, name) => {
    expect(nameOf(place)).toBe(name);
  });

  test('is told without what may let others in', () => {
    expect(shownPlace('https://kho.example/a.pdf?X-Signature=abc#b')).toBe('https://kho.example/a.pdf');
    expect(shownPlace('https://reader:sec@ret@kho.example/a@b.pdf')).toBe('https://kho.example/a@b.pdf');
    expect(shownPlace('https://reader:sec/ret@kho.example/a.pdf')).toBe('https://…');
    expect(shownPlace('ho-so/a?b.pdf')).toBe('ho-so/a?b.pdf');
  });
});
