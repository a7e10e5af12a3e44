import type { RecordsWriter } from './records-writer.ts';

export { FileError } from './errors.ts';
export type { RecordsWriter } from './records-writer.ts';

/** Formats that hold the lists of `src/records`, each with what `out` must be. */
export const RECORDS_FORMATS = { csv: 'folder', xlsx: 'file', parquet: 'folder' } as const;
export type RecordsFormat = keyof typeof RECORDS_FORMATS;

export function isRecordsFormat(format: string): format is RecordsFormat {
  return Object.hasOwn(RECORDS_FORMATS, format);
}

/**
 * Begins the files of one format. They appear under their names when `finish` is done, all together.
 *
 * @param out the workbook for `xlsx`; for `csv` and `parquet` a folder with one file for each list
 * @throws {FileError} where `out` cannot be written
 *
 * @example
 * const writer = await openRecordsWriter('csv', 'ket-qua');
 * await writer.write(recordsOf(extraction, origin));
 * await writer.finish(); // ket-qua/figures.csv, ket-qua/findings.csv …
 */
export async function openRecordsWriter(format: RecordsFormat, out: string): Promise<RecordsWriter> {
  switch (format) {
    case 'csv':
      return (await import('./csv.ts')).openCsv(out);
    case 'xlsx':
      return (await import('./xlsx/writer.ts')).openXlsx(out);
    case 'parquet':
      return (await import('./parquet.ts')).openParquet(out);
  }
}
