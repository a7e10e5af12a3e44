import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet-writer';
import type { Column, ColumnType } from '../records/column.ts';
import { LIST_NAMES, LISTS } from '../records/lists.ts';
import type { ListName, Records } from '../records/lists.ts';
import type { AtomicFile } from './atomic-file.ts';
import { FolderOfLists } from './folder.ts';
import type { AnyRow, RecordsWriter } from './records-writer.ts';

/** Rows that are held until they become a row group: few enough for a small machine, enough to be packed well. */
const GROUP_ROWS = 20_000;

/**
 * Begins a folder of Parquet files, one for each list. Lone halves of surrogate pairs become U+FFFD, as UTF-8 has none.
 *
 * @throws {FileError} where it cannot be written
 */
export async function openParquet(folder: string, groupRows = GROUP_ROWS): Promise<RecordsWriter> {
  const files = await FolderOfLists.create(folder, 'parquet');
  const tables = new Map(LIST_NAMES.map((list) => [list, new Table(list, files.file(list), groupRows)]));
  return {
    write: async (records: Records) => {
      for (const [list, table] of tables) await table.add(records[list]);
    },
    finish: async () => {
      for (const table of tables.values()) await table.end();
      await files.finish();
    },
    discard: () => files.discard(),
  };
}

/** The rows of one list on their way into its file. */
class Table {
  readonly #columns: readonly (readonly [string, Column])[];
  readonly #groupRows: number;
  readonly #bytes: FileBytes;
  readonly #writer: ParquetWriter;
  #rows: AnyRow[] = [];

  constructor(list: ListName, file: AtomicFile, groupRows: number) {
    this.#columns = Object.entries(LISTS[list]);
    this.#groupRows = groupRows;
    this.#bytes = new FileBytes(file);
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: schemaOf(this.#columns),
      createdBy: 'kehoach',
    });
  }

  async add(rows: readonly AnyRow[]): Promise<void> {
    for (const row of rows) {
      this.#rows.push(row);
      if (this.#rows.length >= this.#groupRows) await this.#writeGroup();
    }
  }

  async end(): Promise<void> {
    if (this.#rows.length > 0) await this.#writeGroup();
    await this.#writer.finish();
    // The indexes and the footer, which belong to no row group.
    await this.#bytes.flush();
  }

  async #writeGroup(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    const columnData = this.#columns.map(([name, { type }]) => ({
      name,
      data: rows.map((row) => stored(row[name] ?? null, type)),
    }));
    await this.#writer.write({ columnData, rowGroupSize: rows.length });
  }
}

/** Bytes that go to the file after each row group. */
class FileBytes extends ByteWriter {
  readonly #file: AtomicFile;

  constructor(file: AtomicFile) {
    super();
    this.#file = file;
  }

  async flush(): Promise<void> {
    const bytes = this.getBytes();
    this.index = 0;
    await this.#file.write(bytes);
  }
}

const ELEMENTS: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  real: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

function schemaOf(columns: readonly (readonly [string, Column])[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(([name, { type, nullable }]): SchemaElement => ({
      name,
      ...ELEMENTS[type],
      repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED',
    })),
  ];
}

function stored(value: AnyRow[string], type: ColumnType): string | number | bigint | boolean | null {
  if (typeof value === 'string') return value.toWellFormed();
  return typeof value === 'number' && type === 'integer' ? BigInt(value) : value;
}
