import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/index.ts';
import { LIST_NAMES, type Records } from '../../src/records/lists.ts';
import { pack, packedColumns, unpacked, type PackedRecords } from '../../src/records/packed.ts';
import { recordsOf } from '../../src/records/records.ts';

const SAMPLE = new URL('../../samples/formats/ke-hoach.txt', import.meta.url);

async function recordsOfText(text: string): Promise<Records> {
  return recordsOf(await extract(text), { extractorVersion: '1.0.0', sha256: hash('sha256', text) });
}

/** The rows that were packed, by list. */
function unpackedRows({ lists }: PackedRecords): Record<string, unknown[]> {
  return Object.fromEntries(
    lists.map((packed) => [
      packed.list,
      [...unpacked(packed)].map((values) =>
        Object.fromEntries(packedColumns(packed.list).map((column, at) => [column, values[at]])),
      ),
    ]),
  );
}

describe('packed records', () => {
  test('hold every row of every list as it was, with its types', async () => {
    const records = await recordsOfText(await readFile(SAMPLE, 'utf8'));
    const packed = pack(records);
    const filled = LIST_NAMES.filter((list) => records[list].length > 0);
    expect(unpackedRows(packed)).toEqual(Object.fromEntries(filled.map((list) => [list, records[list]])));
    expect(packed.lists.map(({ list, rows }) => [list, rows])).toEqual(
      filled.map((list) => [list, records[list].length]),
    );
    expect(packed.source).toEqual(records.sources[0]);
  });

  test('hold any text letter for letter; only NUL is replaced', async () => {
    const [records, letter] = [
      await recordsOfText('Xã có 120 hộ nghèo.'),
      fc.constantFrom('\\', '\n', '\r', '\t', 'N', 'n', 't', '\0', 'ế', '😀', ' '),
    ];
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(letter, fc.string({ unit: 'grapheme', maxLength: 1 })) }),
        (text) => {
          const [figure] = records.figures;
          if (figure === undefined) throw new Error('The text has a figure.');
          const packed = pack({ ...records, figures: [{ ...figure, text, label: text }] });
          const kept = text.replaceAll('\0', '\uFFFD');
          expect(unpackedRows(packed)['figures']).toEqual([{ ...figure, text: kept, label: kept }]);
        },
      ),
    );
  });

  test('of no source are refused', async () => {
    const records = await recordsOfText('Xã có 120 hộ nghèo.');
    expect(() => pack({ ...records, sources: [] })).toThrow(RangeError);
  });
});
