import { paragraphOf, textOf } from '../parts.ts';
import type { CellPart, Part, Run } from '../parts.ts';
import { partNotes } from './footnotes.ts';
import type { LayoutItem, Line, PageLayout } from './page-layout.ts';
import { paragraphsOf, settingOf, stackedLines } from './paragraphs.ts';
import type { Setting } from './paragraphs.ts';
import type { PlacedTable } from './ruled-table.ts';

/** Longer columns than a letterhead or a signature block are running text. */
const LONGEST_HEAD = 14;
/** Columns of a table that goes on over a page break are as far from each other, but for so much, in points. */
const SAME_COLUMN = 4;

/**
 * The parts of a document in reading order: page by page, notes behind the text of their page, a table that goes on
 * over a page break as one.
 *
 * @param pages without page numbers and running heads
 * @returns the parts, and how many header rows repeated on later pages were left out
 */
export function assemble(pages: readonly PageLayout[]): { parts: Part[]; repeated: number } {
  const bodySize = bodySizeOf(pages);
  const settings = new Map<number, Setting>();
  const parts: Part[] = [];
  let repeated = 0;
  let last: PlacedTable | null = null;
  for (const page of pages) {
    const { items, notes } = withoutNotes(page, bodySize);
    const setting = settings.get(page.width) ?? settingOf(linesOfWidth(pages, page.width));
    settings.set(page.width, setting);
    const [first] = items;
    let from = 0;
    if (first?.type === 'table' && last !== null && goesOn(last, first.table)) {
      repeated += continueTable(last, first.table);
      if (items.length > 1) last = null;
      from = 1;
    } else if (items.length > 0) {
      last = null;
    }
    if (page !== pages[0]) parts.push({ type: 'page' });
    if (items.length === 0 && notes.length === 0)
      parts.push({ type: 'note', code: 'page-without-text', page: page.page });
    parts.push(...partsOf(items.slice(from), setting));
    for (const note of notes) parts.push(...paragraphs([joined(note)]));
    const end = items.at(-1);
    if (end?.type === 'table' && !(from === 1 && items.length === 1)) last = end.table;
  }
  return { parts, repeated };
}

function partsOf(items: readonly LayoutItem[], setting: Setting): Part[] {
  const parts: Part[] = [];
  let lines: Line[] = [];
  const flush = (): void => {
    parts.push(...paragraphs(paragraphsOf(lines, setting)));
    lines = [];
  };
  for (const item of items) {
    if (item.type === 'line') {
      lines.push(item.line);
      continue;
    }
    flush();
    if (item.type === 'table') parts.push({ type: 'table', rows: item.table.rows });
    else if (item.type === 'unreadable') parts.push({ type: 'note', code: 'unreadable-table', page: null });
    else for (const side of item.sides) parts.push(...paragraphs(columnParagraphs(side, item.sides)));
  }
  flush();
  return parts;
}

function columnParagraphs(side: readonly Line[], sides: readonly (readonly Line[])[]): Run[][] {
  const setting = settingOf(side);
  const isRunning = sides.every((lines) => lines.length > LONGEST_HEAD);
  return isRunning ? paragraphsOf(side, setting) : stackedLines(side, setting);
}

function paragraphs(stretches: readonly Run[][]): Part[] {
  return stretches.map((runs) => paragraphOf(runs));
}

/** The lines of a note are one paragraph. */
function joined(lines: readonly Line[]): Run[] {
  return lines.flatMap(({ runs }, index) =>
    index === 0 ? runs : [{ ...blankBefore(runs), text: ' ' }, ...runs],
  );
}

function blankBefore([first]: readonly Run[]): Run {
  return first ?? { text: '', font: null, page: null };
}

function withoutNotes(page: PageLayout, bodySize: number): { items: LayoutItem[]; notes: Line[][] } {
  let start = page.items.length;
  while (start > 0 && page.items[start - 1]?.type === 'line') start -= 1;
  const tail = page.items.slice(start).flatMap((item) => (item.type === 'line' ? [item.line] : []));
  // A scan may lose the mark of a note; below a table there is no text that the small lines could go on with.
  const isBelowTable = page.items[start - 1]?.type === 'table';
  const { lines, notes } = partNotes(tail, bodySize, !isBelowTable);
  const kept: LayoutItem[] = lines.map((line) => ({ type: 'line', line }));
  return { items: [...page.items.slice(0, start), ...kept], notes };
}

function linesIn({ items }: PageLayout): Line[] {
  return items.flatMap((item) => (item.type === 'line' ? [item.line] : []));
}

function linesOfWidth(pages: readonly PageLayout[], width: number): Line[] {
  return pages.filter((page) => page.width === width).flatMap(linesIn);
}

/** Height of the font in which most characters are set. */
function bodySizeOf(pages: readonly PageLayout[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of pages.flatMap(linesIn))
    counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 12;
}

/** Wherever the paper lay in the scanner, the columns have the same distances. */
function goesOn(table: PlacedTable, next: PlacedTable): boolean {
  const shift = (next.columns[0] ?? 0) - (table.columns[0] ?? 0);
  return (
    table.columns.length === next.columns.length &&
    table.columns.every((x, index) => Math.abs(x + shift - (next.columns[index] ?? 0)) < SAME_COLUMN)
  );
}

/** Adds the rows of the next page, without the header that it repeats. Returns how many rows were left out. */
function continueTable(table: PlacedTable, next: PlacedTable): number {
  let repeated = 0;
  while (repeated < next.rows.length && isSameRow(table.rows[repeated], next.rows[repeated])) repeated += 1;
  table.rows.push(...next.rows.slice(repeated));
  return repeated;
}

function isSameRow(a: readonly CellPart[] | undefined, b: readonly CellPart[] | undefined): boolean {
  const [one, other] = [a, b].map((row) => row?.map(({ runs }) => textOf(runs)).join('\t'));
  return one === other && /\p{L}/u.test(one ?? '');
}
