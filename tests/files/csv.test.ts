import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvLine } from '../../src/files/csv.ts';
import { openRecordsWriter } from '../../src/files/index.ts';
import { LIST_NAMES, LISTS } from '../../src/records/lists.ts';
import { anyText, rowsOf, sampleRecords } from './records.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A reader of RFC 4180 that tells nothing (null) from an empty text in quotes. */
function parse(csv: string): (string | null)[][] {
  const lines: (string | null)[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    lines.at(-1)?.push(quoted === undefined ? plain || null : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

/** What docs/files.md tells programs to do. */
function withoutGuard(text: string | null | undefined): string | null | undefined {
  return text?.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/u, '') ?? text;
}

test('any texts come back from a line, with nothing told from an empty text', () => {
  fc.assert(
    fc.property(fc.array(fc.option(anyText), { minLength: 1 }), (values) => {
      const [line, ...more] = parse(csvLine(values));
      expect(more).toEqual([]);
      expect(line?.map(withoutGuard)).toEqual(values.map((value) => value?.toWellFormed() ?? null));
    }),
  );
});

test('no text is left that a spreadsheet program would run', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [[field] = []] = parse(csvLine([text]));
      expect(field ?? '').toMatch(/^(?![=+\-@\t\r＝＋－＠])|^-\d+(?:\.\d+)?$/u);
    }),
  );
});

test('numbers, also written ones, stay as they are; a bullet and a formula get an apostrophe', () => {
  expect(csvLine([-5, 1234.5, true, '-90.25', '- hộ nghèo', '=1+1', "'=1", "'lại'"])).toBe(
    "-5,1234.5,true,-90.25,'- hộ nghèo,'=1+1,''=1,'lại'\r\n",
  );
});

test('a folder has a file for each list, with the columns and values of its rows', async () => {
  const records = await sampleRecords();
  const out = join(folder, 'samples');
  const writer = await openRecordsWriter('csv', out);
  for (const each of records) await writer.write(each);
  await writer.finish();
  for (const list of LIST_NAMES) {
    const csv = await readFile(join(out, `${list}.csv`), 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const [header, ...lines] = parse(csv.slice(1));
    expect(header).toEqual(Object.keys(LISTS[list]));
    expect(lines.map((line) => line.map(withoutGuard))).toEqual(
      rowsOf(records, list).map((row) =>
        Object.values(row).map((value) => (value === null ? null : String(value))),
      ),
    );
  }
});
