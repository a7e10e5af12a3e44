import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openXlsx } from '../../src/files/xlsx/writer.ts';
import { extract } from '../../src/index.ts';
import { LIST_NAMES, LISTS } from '../../src/records/lists.ts';
import type { Records } from '../../src/records/lists.ts';
import type { AnyRow } from '../../src/files/records-writer.ts';
import { anyRecords, recordsWith, rowsOf, sampleRecords, wellFormed } from './records.ts';
import { NOT_XML, readWorkbook, xmlOf } from './workbook.ts';
import type { ReadSheet } from './workbook.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-xlsx-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(records: readonly Records[], mostRows?: number): Promise<Uint8Array> {
  const own = await mkdtemp(join(folder, 'x-'));
  const path = join(own, 'ket-qua.xlsx');
  const writer = await openXlsx(path, mostRows === undefined ? {} : { mostRows });
  for (const each of records) await writer.write(each);
  await writer.finish();
  expect(await readdir(own)).toEqual(['ket-qua.xlsx']);
  return readFile(path);
}

/** The rows below the header, by its names; cells that are not there are null. */
function rowsOfSheet(sheet: ReadSheet | undefined): AnyRow[] {
  const [header, ...rows] = sheet ?? [];
  const names = [...(header ?? [])].map(([at, { value }]) => [at, String(value)] as const);
  return rows.map((row) => Object.fromEntries(names.map(([at, name]) => [name, row.get(at)?.value ?? null])));
}

describe('a workbook', () => {
  test('has a sheet for each list behind the one that explains them', async () => {
    const sheets = readWorkbook(await written([]));
    expect([...sheets.keys()]).toEqual(['Giải thích', ...LIST_NAMES]);
    const explained = rowsOfSheet(sheets.get('Giải thích'));
    const columns = LIST_NAMES.flatMap((list) => [null, ...Object.keys(LISTS[list])]);
    expect(explained.map((row) => row['cột · column'])).toEqual(columns);
    expect(explained.every((row) => typeof row['ý nghĩa'] === 'string')).toBe(true);
  });

  test('holds the rows of samples, value for value', async () => {
    const records = await sampleRecords();
    const sheets = readWorkbook(await written(records));
    for (const list of LIST_NAMES) expect(rowsOfSheet(sheets.get(list))).toEqual(rowsOf(records, list));
  });

  test('holds any values, in XML that every reader takes', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const bytes = await written([records]);
        for (const xml of xmlOf(bytes)) expect(NOT_XML.test(xml)).toBe(false);
        const sheets = readWorkbook(bytes);
        for (const list of LIST_NAMES) {
          expect(rowsOfSheet(sheets.get(list))).toEqual(rowsOf([records], list).map(wellFormed));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is read by our own reader, with đồng grouped', async () => {
    const { source, text } = await extract(await written(await sampleRecords()), { withText: true });
    expect(source).toMatchObject({ format: 'xlsx', error: null });
    expect(text).toContain('3.928.750.000');
    expect(text).toContain('Ngân sách trung ương bố trí');
  });

  test('leads from a finding to its first figure, and colours both', async () => {
    const sheets = readWorkbook(await written(await sampleRecords()));
    const [, finding] = sheets.get('findings') ?? [];
    const formula = finding?.get('B')?.formula ?? '';
    const row = Number(/^HYPERLINK\("#'figures'!A(\d+)","[0-9a-f]+"\)$/u.exec(formula)?.[1]);
    const figures = sheets.get('figures') ?? [];
    expect(figures[row - 1]?.get('F')?.value).toBe('4.100 triệu đồng');
    const plain = figures.filter((cells) => cells.get('A')?.style === '').length;
    // All but the header and the three figures of the finding.
    expect(figures.length - plain).toBe(4);
    expect(finding?.get('A')?.style).not.toBe('');
  });

  test('goes on in another sheet where Excel has no more rows, and links follow', async () => {
    const records = await sampleRecords();
    const sheets = readWorkbook(await written(records, 20));
    const parts = [...sheets].filter(([name]) => /^figures(?: \(\d+\))?$/u.test(name));
    expect(parts.slice(0, 3).map(([name]) => name)).toEqual(['figures', 'figures (2)', 'figures (3)']);
    for (const [, rows] of parts) expect(rows.length).toBeLessThanOrEqual(20);
    expect(parts.flatMap(([, rows]) => rowsOfSheet(rows))).toEqual(rowsOf(records, 'figures'));
    const formula = sheets.get('findings')?.[1]?.get('B')?.formula ?? '';
    const [, sheet = '', row = ''] = /^HYPERLINK\("#'(.+)'!A(\d+)"/u.exec(formula) ?? [];
    expect(sheets.get(sheet)?.[Number(row) - 1]?.get('F')?.value).toBe('4.100 triệu đồng');
  });

  test('keeps a text that is too long for a cell whole, and says where', async () => {
    const [first] = await sampleRecords();
    const text = `${'a'.repeat(32_766)}${'😀'.repeat(20_000)}`;
    const section = { ...first!.sections[0]!, title: text };
    const sheets = readWorkbook(await written([recordsWith({ sections: [section] })]));
    const [row] = rowsOfSheet(sheets.get('sections'));
    expect(row?.['title']).toMatch(/^a+ … \[long_texts\]$/u);
    const pieces = rowsOfSheet(sheets.get('long_texts'));
    expect(pieces[0]).toMatchObject({ sheet: 'sections', row: 2, column: 'title', part: 1 });
    expect(pieces.map((piece) => piece['text']).join('')).toBe(text);
    for (const piece of pieces) expect(String(piece['text']).length).toBeLessThanOrEqual(32_767);
  });
});
