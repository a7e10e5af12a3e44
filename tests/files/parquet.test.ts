import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openParquet } from '../../src/files/parquet.ts';
import type { Column } from '../../src/records/column.ts';
import { LIST_NAMES, LISTS } from '../../src/records/lists.ts';
import type { ListName, Records } from '../../src/records/lists.ts';
import type { AnyRow } from '../../src/files/records-writer.ts';
import { anyRecords, rowsOf, sampleRecords, wellFormed } from './records.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-parquet-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(records: readonly Records[], groupRows?: number): Promise<string> {
  const out = await mkdtemp(join(folder, 'x-'));
  const writer = await openParquet(out, groupRows);
  for (const each of records) await writer.write(each);
  await writer.finish();
  return out;
}

async function bytesOf(out: string, list: ListName): Promise<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = await readFile(join(out, `${list}.parquet`));
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

/** The row as Parquet has it: whole numbers are 64-bit. */
function stored(row: AnyRow, list: ListName): Record<string, unknown> {
  const columns: Readonly<Record<string, Column>> = LISTS[list];
  return Object.fromEntries(
    Object.entries(wellFormed(row)).map(([name, value]) => [
      name,
      columns[name]?.type === 'integer' && typeof value === 'number' ? BigInt(value) : value,
    ]),
  );
}

/** The reader's own takes a leading U+FEFF for a mark and drops it. */
const PARSERS = {
  stringFromBytes: (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('utf8'),
};

async function expectRows(out: string, records: readonly Records[]): Promise<void> {
  for (const list of LIST_NAMES) {
    const rows = await parquetReadObjects({ file: await bytesOf(out, list), parsers: PARSERS });
    expect(rows).toEqual(rowsOf(records, list).map((row) => stored(row, list)));
  }
}

test('the rows of samples come back, list for list', async () => {
  const records = await sampleRecords();
  await expectRows(await written(records), records);
});

test('rows come back in their order where they fill several groups', async () => {
  const records = await sampleRecords();
  const out = await written(records, 50);
  await expectRows(out, records);
  const { row_groups: groups } = parquetMetadata(await bytesOf(out, 'figures'));
  expect(groups.length).toBe(Math.ceil(rowsOf(records, 'figures').length / 50));
});

test('any values come back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRecords, { maxLength: 3 }), async (records) => {
      await expectRows(await written(records, 2), records);
    }),
    { numRuns: 40 },
  );
});

test('columns have the types of their lists, and only those that may be null are optional', async () => {
  const { schema } = parquetMetadata(await bytesOf(await written([]), 'figures'));
  const figures: Readonly<Record<string, Column>> = LISTS.figures;
  expect(schema.slice(1)).toMatchObject(
    Object.entries(figures).map(([name, { type, nullable }]) => ({
      name,
      type: { text: 'BYTE_ARRAY', integer: 'INT64', real: 'DOUBLE', boolean: 'BOOLEAN' }[type],
      repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED',
    })),
  );
});
