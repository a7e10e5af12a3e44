import { linesOf, textOf } from './parts.ts';
import type { CellPart, Part } from './parts.ts';

/** What stands in a cell of a table in DOCX or HTML; null where a merged cell covers it. */
export type GridCell = readonly Part[] | null;

/** Cells of one table that merged ones may cover; beyond it, which no real table reaches, they cover nothing. */
const MOST_COVERED = 200_000;

/** Deals out the covered cells of one table. */
export class CoveredCells {
  #left = MOST_COVERED;

  take(count: number): null[] {
    const taken = Math.max(0, Math.min(count, this.#left));
    this.#left -= taken;
    return Array.from({ length: taken }, () => null);
  }
}

/**
 * A table of cells as the parts it stands for. Tables lay out pages as well: the two columns of a letterhead, the
 * recipients beside the signature, the frame of a web page. Then their cells are read one after the other, as if there
 * were no table.
 */
export function partsOfTable(rows: readonly (readonly GridCell[])[]): Part[] {
  if (!isData(rows)) return rows.flatMap((row) => row.flatMap((cell) => cell ?? []));
  const notes = rows.flat().flatMap((cell) => cell?.filter(({ type }) => type === 'note') ?? []);
  return [{ type: 'table', rows: rows.map((row) => row.map(toCell)) }, ...notes];
}

/**
 * A table of data has rows and columns and a number in some cell, and no such table within. What has none is read as
 * paragraphs, which loses nothing, for only numbers need their header.
 */
function isData(rows: readonly (readonly GridCell[])[]): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell !== null && cell.length > 0));
  if (!filled.some((row) => row.filter((cell) => cell !== null && cell.length > 0).length > 1)) return false;
  let numbers = 0;
  for (const row of filled) {
    for (const cell of row) {
      if (cell === null) continue;
      if (cell.some(({ type }) => type === 'table')) return false;
      if (holdsNumber(cell)) numbers += 1;
    }
  }
  return filled.length > 1 ? numbers > 0 : numbers > 1;
}

/** "27.480", "(5)", "12,5 %", "640 triệu đồng", also the "1" of a column of serial numbers; not "1. Mục tiêu". */
const NUMBER = /^[-–−+(]?\d(?!\d*[.)]\s+\p{L})/u;
const LONGEST_NUMBER = 30;

function holdsNumber(cell: readonly Part[]): boolean {
  const [part] = cell;
  if (part?.type !== 'paragraph') return false;
  const text = textOf(part.runs).trim();
  return text.length <= LONGEST_NUMBER && NUMBER.test(text);
}

const EMPTY: CellPart = { runs: [], cell: null };

function toCell(cell: GridCell): CellPart {
  return cell === null ? EMPTY : { runs: linesOf(cell), cell: null };
}
