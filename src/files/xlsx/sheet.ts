import { AtomicFile } from '../atomic-file.ts';
import type { Value } from '../records-writer.ts';
import { styleOf } from './styles.ts';
import type { Look, Shade } from './styles.ts';
import { cellText, escaped, XML_HEAD } from './xml.ts';

/** One column of a sheet. */
export interface SheetColumn {
  name: string;
  /** In characters. */
  width: number;
  look: Look;
}

/** Where a cell leads to. */
export interface Link {
  column: string;
  sheet: string;
  row: number;
}

export interface RowStyle {
  shade?: Shade;
  link?: Link | undefined;
}

/** A sheet whose rows go to the disk as they come. */
export class Sheet {
  readonly name: string;
  readonly #columns: readonly SheetColumn[];
  readonly #letters: readonly string[];
  readonly #file: AtomicFile;
  #rows = 0;

  private constructor(name: string, columns: readonly SheetColumn[], file: AtomicFile) {
    this.name = name;
    this.#columns = columns;
    this.#letters = columns.map((_, at) => columnLetters(at));
    this.#file = file;
  }

  /** @param path beside which the rows are kept until the workbook is made of them */
  static async create(name: string, columns: readonly SheetColumn[], path: string): Promise<Sheet> {
    const sheet = new Sheet(name, columns, await AtomicFile.create(path));
    await sheet.#begin();
    return sheet;
  }

  /** How many rows it has, with the header. */
  get rows(): number {
    return this.#rows;
  }

  /** Adds a row of texts that are short enough for a cell. Returns its number; the header is 1. */
  async add(values: readonly Value[], { shade = 'none', link }: RowStyle = {}): Promise<number> {
    this.#rows += 1;
    const row = this.#rows;
    const cells = this.#columns.map((column, at) => {
      const start = `<c r="${this.#letters[at] ?? ''}${row}"`;
      if (link?.column === column.name) return linkCell(start, values[at] ?? null, link, shade);
      return cell(start, values[at] ?? null, shade, column.look);
    });
    await this.#file.write(`<row r="${row}">${cells.join('')}</row>`);
    return row;
  }

  /** Ends the sheet. Returns where its XML lies. */
  async close(): Promise<string> {
    const last = `${this.#letters.at(-1) ?? 'A'}${this.#rows}`;
    await this.#file.write(`</sheetData><autoFilter ref="A1:${last}"/></worksheet>`);
    await this.#file.close();
    return this.#file.unfinishedPath;
  }

  discard(): Promise<void> {
    return this.#file.discard();
  }

  async #begin(): Promise<void> {
    const widths = this.#columns.map(
      ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
    );
    await this.#file.write(
      `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>` +
        '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>' +
        `</sheetViews><cols>${widths.join('')}</cols><sheetData>`,
    );
    await this.add(
      this.#columns.map(({ name }) => name),
      { shade: 'header' },
    );
  }
}

/** "A" for 0, "AA" for 26. */
function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

/** @param start of the cell's tag, with its place */
function cell(start: string, value: Value, shade: Shade, look: Look): string {
  const style = styleOf(shade, look);
  const styled = style === 0 ? start : `${start} s="${style}"`;
  // A coloured row has no holes.
  if (value === null) return style === 0 || shade === 'none' ? '' : `${styled}/>`;
  if (typeof value === 'number') return `${styled}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${styled} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${styled} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

/** The longest text that a formula may hold. */
const FORMULA_TEXT = 255;

/**
 * A cell that leads to another sheet. Excel takes 65,530 links of its own kind in a sheet and calls the file damaged if there
 * are more; of formulas it takes any number.
 */
function linkCell(start: string, value: Value, { sheet, row }: Link, shade: Shade): string {
  if (typeof value !== 'string' || value.length > FORMULA_TEXT) return cell(start, value, shade, 'plain');
  const target = `#'${sheet}'!A${row}`;
  const formula = `HYPERLINK("${target}","${value.replaceAll('"', '""')}")`;
  return `${start} s="${styleOf(shade, 'link')}" t="str"><f>${escaped(cellText(formula))}</f><v>${cellText(value)}</v></c>`;
}
