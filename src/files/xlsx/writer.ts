import { LIST_NAMES, LISTS } from '../../records/lists.ts';
import type { ListName, Records, Row } from '../../records/lists.ts';
import { AtomicFile } from '../atomic-file.ts';
import type { AnyRow, RecordsWriter, Value } from '../records-writer.ts';
import { GUIDE_COLUMNS, GUIDE_SHEET, guideRows } from './guide.ts';
import { ListSheets, SHEET_ROWS } from './list-sheets.ts';
import type { RowPlace } from './list-sheets.ts';
import { CELL_UNITS, LONG_TEXTS, pieces, shortened } from './long-texts.ts';
import { Sheet } from './sheet.ts';
import type { RowStyle } from './sheet.ts';
import type { Shade } from './styles.ts';
import { packWorkbook } from './workbook.ts';

/**
 * Begins a workbook with a sheet for each list. Rows are kept on the disk beside it until it is complete, so that its memory
 * does not grow with them.
 *
 * @param path of the workbook
 * @param options.mostRows that a sheet holds, with its header; Excel's limit where not given
 * @param options.further sheets behind those of the lists, of short texts
 * @throws {FileError} where it cannot be written
 */
export async function openXlsx(
  path: string,
  { mostRows = SHEET_ROWS, further = [] }: XlsxOptions = {},
): Promise<RecordsWriter> {
  const file = await AtomicFile.create(path);
  const workbook = new Workbook(file, path, further);
  try {
    await workbook.begin(mostRows);
  } catch (error) {
    await workbook.discard();
    throw error;
  }
  return workbook;
}

export interface XlsxOptions {
  mostRows?: number;
  further?: readonly FurtherSheet[];
}

/** A sheet of something else than a list. */
export interface FurtherSheet {
  name: string;
  columns: readonly string[];
  rows: readonly (readonly Value[])[];
}

class Workbook implements RecordsWriter {
  readonly #file: AtomicFile;
  readonly #path: string;
  readonly #lists = new Map<ListName, ListSheets>();
  readonly #further: readonly FurtherSheet[];
  readonly #furtherSheets: Sheet[] = [];
  #guide: Sheet | null = null;
  #longTexts: Sheet | null = null;

  constructor(file: AtomicFile, path: string, further: readonly FurtherSheet[]) {
    this.#file = file;
    this.#path = path;
    this.#further = further;
  }

  async begin(mostRows: number): Promise<void> {
    for (const list of LIST_NAMES) this.#lists.set(list, await ListSheets.create(list, this.#path, mostRows));
  }

  async write(records: Records): Promise<void> {
    const named = new Set(records.finding_figures.map(keyOfFigure));
    const firstFigures = new Map(
      records.finding_figures
        .filter(({ ordinal }) => ordinal === 0)
        .map((row) => [keyOfFinding(row), keyOfFigure(row)]),
    );
    const places = new Map<string, RowPlace>();
    for (const row of records.figures) {
      if (named.has(keyOfFigure(row)))
        places.set(keyOfFigure(row), await this.#sheets('figures').nextPlace());
      await this.#add('figures', row, named.has(keyOfFigure(row)) ? { shade: 'named' } : {});
    }
    for (const row of records.findings) {
      const place = places.get(firstFigures.get(keyOfFinding(row)) ?? '');
      const link = place === undefined ? undefined : { column: 'finding_key', ...place };
      await this.#add('findings', row, { shade: shadeOf(row), link });
    }
    for (const list of LIST_NAMES) {
      if (list === 'figures' || list === 'findings') continue;
      const rows: readonly AnyRow[] = records[list];
      for (const row of rows) await this.#add(list, row, {});
    }
  }

  async finish(): Promise<void> {
    this.#guide = await Sheet.create(GUIDE_SHEET, GUIDE_COLUMNS, `${this.#path}.${GUIDE_SHEET}`);
    const rowsOf = (list: ListName): number =>
      this.#sheets(list).sheets.reduce((rows, sheet) => rows + sheet.rows - 1, 0);
    for (const { values, shade } of guideRows(rowsOf)) await this.#guide.add(values, { shade });
    for (const sheet of this.#further) await this.#addSheet(sheet);
    const written = [];
    for (const sheet of this.#sheetsInOrder()) written.push({ name: sheet.name, path: await sheet.close() });
    await packWorkbook(written, this.#file);
    for (const sheet of this.#sheetsInOrder()) await sheet.discard();
    await this.#file.finish();
  }

  async discard(): Promise<void> {
    for (const sheet of this.#sheetsInOrder()) await sheet.discard();
    // Last: the folder may have been made for it.
    await this.#file.discard();
  }

  #sheets(list: ListName): ListSheets {
    const sheets = this.#lists.get(list);
    if (sheets === undefined) throw new RangeError(`There is no sheet of "${list}".`);
    return sheets;
  }

  #sheetsInOrder(): Sheet[] {
    const lists = [...this.#lists.values()].flatMap(({ sheets }) => sheets);
    return [this.#guide, ...lists, ...this.#furtherSheets, this.#longTexts].filter((sheet) => sheet !== null);
  }

  async #add(list: ListName, row: AnyRow, style: RowStyle): Promise<void> {
    const columns = Object.keys(LISTS[list]);
    const values = columns.map((column) => wellFormed(row[column] ?? null));
    for (const [at, value] of values.entries()) {
      if (!isLong(value)) continue;
      await this.#keepWhole(value, list, columns[at] ?? '');
      values[at] = shortened(value);
    }
    await this.#sheets(list).add(values, style);
  }

  async #addSheet({ name, columns, rows }: FurtherSheet): Promise<void> {
    const widths = columns.map((column) => ({ name: column, width: 24, look: 'plain' as const }));
    const sheet = await Sheet.create(name, widths, `${this.#path}.${name}`);
    this.#furtherSheets.push(sheet);
    for (const row of rows) await sheet.add(row.map(wellFormed));
  }

  /** Writes a text that no cell can hold into a sheet of its own, beside the place of its cell. */
  async #keepWhole(text: string, list: ListName, column: string): Promise<void> {
    const { sheet, row } = await this.#sheets(list).nextPlace();
    this.#longTexts ??= await Sheet.create(LONG_TEXTS, LONG_TEXT_COLUMNS, `${this.#path}.${LONG_TEXTS}`);
    for (const [at, piece] of pieces(text).entries()) {
      await this.#longTexts.add([sheet, row, column, at + 1, piece]);
    }
  }
}

/** XML has no lone halves of surrogate pairs. */
function wellFormed(value: Value): Value {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

function isLong(value: Value): value is string {
  return typeof value === 'string' && value.length > CELL_UNITS;
}

const LONG_TEXT_COLUMNS = [
  { name: 'sheet', width: 20, look: 'plain' },
  { name: 'row', width: 12, look: 'plain' },
  { name: 'column', width: 20, look: 'plain' },
  { name: 'part', width: 10, look: 'plain' },
  { name: 'text', width: 80, look: 'plain' },
] as const;

function keyOfFigure(row: Pick<Row<'figures'>, 'source_id' | 'figure_key'>): string {
  return `${row.source_id} ${row.figure_key}`;
}

function keyOfFinding(row: Pick<Row<'findings'>, 'source_id' | 'finding_key'>): string {
  return `${row.source_id} ${row.finding_key}`;
}

function shadeOf({ severity }: Row<'findings'>): Shade {
  return severity === 'error' || severity === 'warning' || severity === 'info' ? severity : 'none';
}
