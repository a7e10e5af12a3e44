import { elements } from '../element.ts';
import type { Element } from '../element.ts';
import { CoveredCells } from '../grid.ts';
import type { GridCell } from '../grid.ts';
import type { Part } from '../parts.ts';
import { isHidden } from './styles.ts';

/** Merged cells cover at most so many columns and rows; real tables stay far below. */
const MOST_COLUMNS = 100;
const MOST_ROWS = 2000;

/**
 * The cells of a table with what merged cells cover. Rows of the foot come last, wherever they are written.
 *
 * @param readCell what stands in a cell
 */
export function gridOf(table: Element, readCell: (cell: Element) => Part[]): GridCell[][] {
  const covered = new CoveredCells();
  return sectionsOf(table).flatMap((section) => {
    /** Of each column for how many more rows it is covered. */
    const below: number[] = [];
    return section.map((row) => cellsOf(row, below, covered, readCell));
  });
}

/** A merged cell ends with its section (head, body, foot). */
function sectionsOf(table: Element): Element[][] {
  const sections: Element[][] = [[]];
  const feet: Element[][] = [];
  for (const element of elements(table)) {
    if (isHidden(element)) continue;
    if (element.name === 'tr') sections.at(-1)?.push(element);
    else if (element.name === 'tfoot') feet.push(rowsOf(element));
    else if (element.name === 'thead' || element.name === 'tbody') sections.push(rowsOf(element), []);
  }
  return [...sections, ...feet];
}

function rowsOf(section: Element): Element[] {
  return elements(section).filter((element) => element.name === 'tr' && !isHidden(element));
}

function cellsOf(
  row: Element,
  below: number[],
  covered: CoveredCells,
  readCell: (cell: Element) => Part[],
): GridCell[] {
  const cells: GridCell[] = [];
  const skipCovered = (): void => {
    while ((below[cells.length] ?? 0) > 0) {
      const taken = covered.take(1);
      if (taken.length === 0) return;
      below[cells.length] = (below[cells.length] ?? 0) - 1;
      cells.push(...taken);
    }
  };
  for (const cell of elements(row)) {
    if ((cell.name !== 'td' && cell.name !== 'th') || isHidden(cell)) continue;
    skipCovered();
    const first = cells.length;
    cells.push(readCell(cell), ...covered.take(span(cell.attributes['colspan'], MOST_COLUMNS) - 1));
    const height = span(cell.attributes['rowspan'], MOST_ROWS);
    if (height > 1) for (let column = first; column < cells.length; column += 1) below[column] = height - 1;
  }
  skipCovered();
  return cells;
}

/** "0" is as far as the section goes. */
function span(written: string | undefined, most: number): number {
  const number = Number.parseInt(written ?? '1', 10);
  if (number === 0) return most;
  return number > 0 ? Math.min(number, most) : 1;
}
