import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { extract } from '../../src/index.ts';
import { endlessPdf } from './pdf/pdf-writer.ts';

const SAMPLES = new URL('../../samples/formats/', import.meta.url);

test('a PDF that takes for ever is given up in time, and another beside it is read', async () => {
  const plan = await readFile(new URL('ke-hoach.pdf', SAMPLES));
  const [endless, read] = await Promise.all([
    extract(endlessPdf(), { name: 'a.pdf', maxMilliseconds: 1500 }),
    extract(plan, { name: 'b.pdf' }),
  ]);
  expect(endless.source.error?.code).toBe('too_slow');
  expect(endless.source.error?.message).toContain('Đã dừng đọc tệp');
  expect(read.source.error).toBeNull();
  expect(read.figures.length).toBeGreaterThan(50);
});

test.each(['ke-hoach.pdf', 'ke-hoach.docx', 'ke-hoach.xlsx'])(
  '%s is the same read apart and read here',
  async (name) => {
    const bytes = await readFile(new URL(name, SAMPLES));
    const apart = await extract(bytes, { name, withText: true });
    expect(apart).toEqual(await extract(bytes, { name, withText: true, apart: false }));
    expect(apart.source.error).toBeNull();
  },
);
