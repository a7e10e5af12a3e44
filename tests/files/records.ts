import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { extract } from '../../src/index.ts';
import type { Column } from '../../src/records/column.ts';
import { LIST_NAMES, LISTS } from '../../src/records/lists.ts';
import type { Records } from '../../src/records/lists.ts';
import { recordsOf } from '../../src/records/records.ts';
import type { AnyRow } from '../../src/files/records-writer.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');

/** The lists of some samples; one of them has a finding. */
export async function sampleRecords(): Promise<Records[]> {
  const names = ['bao-cao-6-thang.md', 'quyet-dinh-kem-ke-hoach.txt', 'so-kho-doc.txt'];
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(SAMPLES, name));
      return recordsOf(await extract(bytes, { name }), {
        extractorVersion: '1.0.0',
        sha256: hash('sha256', bytes),
      });
    }),
  );
}

/** Lists without rows but for those that are given. */
export function recordsWith(rows: { [Name in keyof Records]?: AnyRow[] }): Records {
  return Object.fromEntries(LIST_NAMES.map((list) => [list, rows[list] ?? []])) as unknown as Records;
}

/** Whatever a program that reads it may stumble over. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...'",\r\n\t=+-@\'_<>&; \u0000\u000b\u001f\uffff\ud83d\udc4d\ufeff'.split(''),
        '😀',
        'hộ',
        '_x0041_',
        '1',
      ),
    )
    .map((parts) => parts.join('')),
);

function anyValue({ type, nullable }: Column): fc.Arbitrary<AnyRow[string]> {
  const value: fc.Arbitrary<string | number | boolean> = {
    text: anyText,
    integer: fc.maxSafeInteger(),
    real: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    boolean: fc.boolean(),
  }[type];
  return nullable ? fc.option<string | number | boolean>(value) : value;
}

function anyRows(list: keyof Records): fc.Arbitrary<AnyRow[]> {
  const columns = Object.entries(LISTS[list]).map(([name, column]) => [name, anyValue(column)] as const);
  return fc.array(fc.record(Object.fromEntries(columns)), { maxLength: 3 });
}

/** Rows of any values in some of the lists; texts are any texts. */
export const anyRecords: fc.Arbitrary<Records> = fc
  .record({ sources: anyRows('sources'), figures: anyRows('figures'), findings: anyRows('findings') })
  .map(recordsWith);

/** A list with all rows of several extractions. */
export function rowsOf(records: readonly Records[], list: keyof Records): AnyRow[] {
  return records.flatMap((each): readonly AnyRow[] => each[list]);
}

/** The row as UTF-8 can hold it. */
export function wellFormed(row: AnyRow): AnyRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.toWellFormed() : value,
    ]),
  );
}
