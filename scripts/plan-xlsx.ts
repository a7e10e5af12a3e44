import { escapeXml, xlsxFile } from './office-file.ts';
import type { SheetParts } from './office-file.ts';
import type { Plan } from './plan-blocks.ts';

/**
 * The tables of a plan as a workbook, one a sheet: its title and unit in the rows above, numbers stored as numbers and
 * shown by their formats, the total row as cached results of formulas.
 */
export function planXlsx({ blocks }: Plan): Uint8Array {
  const sheets: SheetParts[] = [];
  blocks.forEach((block, at) => {
    if (block.kind !== 'table') return;
    const unit = blocks[at - 1];
    const above = unit?.kind === 'paragraph' && unit.label === '' ? [unit.text] : [];
    sheets.push(sheet(`Biểu ${sheets.length + 1}`, above, block.rows));
  });
  return xlsxFile(sheets, { styles: STYLES });
}

/** Cell formats in the order of the numbers by which cells name them. */
const FORMATS = ['General', '#,##0', '#,##0.00'];

const STYLES =
  `<numFmts>${FORMATS.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('')}</numFmts>` +
  `<fonts><font><name val="Times New Roman"/></font></fonts>` +
  `<cellXfs>${FORMATS.map((_, at) => `<xf numFmtId="${200 + at}" fontId="0"/>`).join('')}</cellXfs>`;

function sheet(name: string, above: readonly string[], rows: readonly string[][]): SheetParts {
  const lines = above.map((text) => [text]);
  const all = [...lines, ...rows];
  const content = all.map((row, at) => {
    const isTotal = at === all.length - 1;
    const cells = row.map((text, column) =>
      cell(text, `${String.fromCharCode(65 + column)}${at + 1}`, column > 1, isTotal),
    );
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const last = String.fromCharCode(64 + (rows[0]?.length ?? 1));
  const merged = lines.map((_, at) => `<mergeCell ref="A${at + 1}:${last}${at + 1}"/>`);
  return {
    name,
    content: `<sheetData>${content.join('')}</sheetData><mergeCells>${merged.join('')}</mergeCells>`,
  };
}

function cell(text: string, reference: string, isFigure: boolean, isTotal: boolean): string {
  if (text === '') return '';
  if (!isFigure || !/^[\d.,]+$/.test(text)) {
    return `<c r="${reference}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
  }
  const value = text.replaceAll('.', '').replace(',', '.');
  const formula = isTotal ? '<f>SUM(1,2)</f>' : '';
  return `<c r="${reference}" s="${value.includes('.') ? 2 : 1}">${formula}<v>${value}</v></c>`;
}
