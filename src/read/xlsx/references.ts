/** A cell's place: row and column count from 0. */
export interface CellPlace {
  row: number;
  column: number;
}

/** A stretch of cells, both corners included. */
export interface CellRange {
  from: CellPlace;
  to: CellPlace;
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** "B7", or null where it is none. */
export function readReference(reference: string): CellPlace | null {
  const match = REFERENCE.exec(reference.trim());
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return { row: Number(digits) - 1, column: column - 1 };
}

/** "A1:C3", or null. */
export function readRange(reference: string): CellRange | null {
  const [first = '', last = first] = reference.split(':');
  const from = readReference(first);
  const to = readReference(last);
  return from === null || to === null ? null : { from, to };
}

/** "B7" of row 6 and column 1. */
function writeReference({ row, column }: CellPlace): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** The cell of a sheet as formulas name it: Bieu1!B7, 'Biểu số 1'!B7. */
export function cellName(sheet: string, place: CellPlace): string {
  const quoted = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${quoted}!${writeReference(place)}`;
}
