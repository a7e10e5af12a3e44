import type { Column } from '../../records/column.ts';
import { LISTS } from '../../records/lists.ts';
import type { ListName } from '../../records/lists.ts';
import type { Value } from '../records-writer.ts';
import { Sheet } from './sheet.ts';
import type { RowStyle, SheetColumn } from './sheet.ts';

/** What Excel holds in a sheet. */
export const SHEET_ROWS = 1_048_576;

/** Where a row was put. */
export interface RowPlace {
  sheet: string;
  row: number;
}

/** The sheets of one list: "figures", and "figures (2)" where Excel has no more rows. */
export class ListSheets {
  readonly #list: ListName;
  readonly #path: string;
  readonly #mostRows: number;
  readonly #full: Sheet[] = [];
  #last: Sheet;

  private constructor(list: ListName, path: string, mostRows: number, first: Sheet) {
    this.#list = list;
    this.#path = path;
    this.#mostRows = mostRows;
    this.#last = first;
  }

  /**
   * @param path beside which the rows are kept
   * @param mostRows that a sheet holds, with its header
   */
  static async create(list: ListName, path: string, mostRows: number): Promise<ListSheets> {
    return new ListSheets(list, path, mostRows, await createSheet(list, list, path));
  }

  get sheets(): readonly Sheet[] {
    return [...this.#full, this.#last];
  }

  /** Where the next row will be put. */
  async nextPlace(): Promise<RowPlace> {
    if (this.#last.rows >= this.#mostRows) {
      this.#full.push(this.#last);
      this.#last = await createSheet(this.#list, `${this.#list} (${this.#full.length + 1})`, this.#path);
    }
    return { sheet: this.#last.name, row: this.#last.rows + 1 };
  }

  async add(values: readonly Value[], style: RowStyle): Promise<void> {
    await this.nextPlace();
    await this.#last.add(values, style);
  }
}

function createSheet(list: ListName, name: string, path: string): Promise<Sheet> {
  const columns = Object.entries(LISTS[list]).map(([column, type]) => sheetColumn(column, type));
  return Sheet.create(name, columns, `${path}.${name}`);
}

const WIDE: ReadonlySet<string> = new Set(['message_vi', 'message_en']);
const WIDTHS = { text: 24, integer: 12, real: 14, boolean: 10 } as const;

function sheetColumn(name: string, { type }: Column): SheetColumn {
  const isDong = name === 'vnd';
  const width = WIDE.has(name) ? 80 : isDong ? 20 : WIDTHS[type];
  return { name, width: Math.max(width, name.length + 4), look: isDong ? 'dong' : 'plain' };
}
