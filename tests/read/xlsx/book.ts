import { escapeXml, xlsxFile } from '../../../scripts/office-file.ts';
import type { SheetParts } from '../../../scripts/office-file.ts';

/** A cell: text, a number with its format, or ready XML. */
export type Cell =
  string | number | readonly [value: number | string, format: string] | { xml: string } | null;

/** A workbook of one sheet, of its rows from the first on; null leaves a cell out. */
export function book(rows: readonly (readonly Cell[])[], name = 'Sheet1', more = ''): Uint8Array {
  const formats: string[] = ['General'];
  const sheet = sheetOf(rows, name, formats, more);
  return xlsxFile([sheet], { styles: stylesOf(formats) });
}

export function sheetOf(
  rows: readonly (readonly Cell[])[],
  name: string,
  formats: string[] = ['General'],
  more = '',
): SheetParts {
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) =>
      cellXml(cell, `${String.fromCharCode(65 + column)}${at + 1}`, formats),
    );
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  return { name, content: `<sheetData>${lines.join('')}</sheetData>${more}` };
}

function cellXml(cell: Cell, reference: string, formats: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'string')
    return `<c r="${reference}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if ('xml' in cell) return cell.xml;
  const [value, format] = cell;
  const known = formats.indexOf(format);
  const style = known < 0 ? formats.push(format) - 1 : known;
  return `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
}

function stylesOf(formats: readonly string[]): string {
  const codes = formats.map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${escapeXml(code)}"/>`);
  const looks = formats.map((_, at) => `<xf numFmtId="${170 + at}" fontId="0"/>`);
  return `<numFmts>${codes.join('')}</numFmts><fonts><font><name val="Arial"/></font></fonts><cellXfs>${looks.join('')}</cellXfs>`;
}

/** A merged range. */
export function merged(...ranges: string[]): string {
  return `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
}
