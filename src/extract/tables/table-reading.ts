import type { FigureKind } from '../../schema/index.ts';
import type { MappedText } from '../../read/mapped-text.ts';
import type { Numeral } from '../numeral/index.ts';

/** What a number of a table measures, as far as headers, unit lines or the cell itself tell. */
export interface Measure {
  kind: FigureKind;
  /** As written, in lower case: "hộ nghèo", "%", "triệu đồng"; null for money of an untold unit or plain numbers. */
  unit: string | null;
  /** Exact power of ten that turns the number into đồng or things: `1000000` for "triệu đồng", else `1`. */
  multiplier: string;
  /** ISO 4217 for money, else null. */
  currency: string | null;
  /** "người/năm" of "triệu đồng/người/năm", or null. */
  per: string | null;
}

/** A cell that is not empty. */
export interface CellReading {
  /** Trimmed, as written. */
  text: string;
  /** The trimmed text with the way back to the input. */
  mapped: MappedText;
  /** Index into the table's `rows` and `columns`. */
  row: number;
  column: number;
  /**
   * A number that opens the cell without words of its own ("1.234", "-5", "1.234 (5,6%)") in a column of
   * numbers; offsets count in `text`. Null for labels, serial numbers, "-", years of a "Năm" column, and for
   * numbers with their own unit words ("25 hộ"): these are read like running text.
   */
  numeral: Numeral | null;
  /** "-5": the sign before {@link numeral}. */
  negative: boolean;
  /** Of {@link numeral}; `written` where the cell prints its "%". */
  measure: (Measure & { unitFrom: 'header' | 'written' }) | null;
  /** Where what {@link numeral} leaves over begins ("(5,6%)"); 0 without a numeral. It reads like running text. */
  restStart: number;
}

export interface ColumnReading extends Measure {
  /** From the top header to the lowest: ["Hộ nghèo", "Thoát hộ nghèo", "Tỷ lệ (%)"]. */
  header: string[];
  /** What the column holds; only `number` columns have figures and a kind. */
  use: 'serial' | 'label' | 'unit' | 'note' | 'code' | 'number';
}

/** A column that holds no figures measures nothing. */
export interface TableColumn extends Omit<ColumnReading, 'kind'> {
  kind: FigureKind | null;
}

export interface RowReading {
  /** The words of the text columns, white space single; the serial number stands apart in its own cell. */
  label: string | null;
  /** Depth among the rows: 0 for "I" and for "Tổng", 1 for "1" under "I" … */
  level: number;
  /** A subtotal is a row that deeper rows follow. */
  role: 'item' | 'subtotal' | 'total';
  /** One per column; null where the cell is empty. */
  cells: (CellReading | null)[];
}

export interface TableReading {
  title: string | null;
  /** The unit told for the whole table ("ĐVT: triệu đồng"), in lower case. */
  unit: string | null;
  /** Rows of the block that are header: titles, unit lines, header rows and the index row. */
  headerRows: number;
  /** What stands in them, in order; numbers of the index row are indices, of the others words ("năm 2024"). */
  headerCells: { mapped: MappedText; isIndex: boolean }[];
  columns: TableColumn[];
  /** The cells of the index row ("A", "2", "(3)=(1)+(2)"), one per column; nulls where there is none. */
  formulas: (string | null)[];
  rows: RowReading[];
}
