import type { Table } from '../schema/index.ts';
import type { DocumentNode, TableNode } from '../segment/tree.ts';
import { draft, timesPowerOfTen } from './figures/measure.ts';
import type { Draft } from './figures/draft.ts';
import type { Habit, Numeral } from './numeral/index.ts';
import { placeFigures } from './place.ts';
import { readStretch, type Counting } from './stretch.ts';
import { readTable } from './tables/read-table.ts';
import type { CellReading } from './tables/table-reading.ts';
import type { TableReading } from './tree.ts';

/**
 * Reads a table into figures: a bare number takes kind and unit from its header, whatever prints its own unit is read
 * like running text. `before` are the words of the passages right before the table (a title, "ĐVT: triệu đồng").
 */
export function readTableNode(
  node: TableNode,
  document: DocumentNode,
  before: readonly string[],
  context: Counting & { habit: Habit; id: string },
): TableReading {
  const content = readTable(node.block, before, context.habit);
  const table: Table = {
    id: context.id,
    sectionId: node.section?.id ?? null,
    position: node.position,
    title: content.title,
    unit: content.unit,
    columns: content.columns.map(({ header, kind, unit }) => ({ header, kind, unit })),
    rows: content.rows.map(({ label, level, role, cells }) => ({
      label,
      level,
      role,
      cells: cells.map((cell) => cell?.text ?? null),
      figureIds: [],
    })),
  };
  const reading: TableReading = { type: 'table', node, content, document, table, figures: [] };
  for (const { mapped, isIndex } of content.headerCells)
    readStretch(mapped, context, isIndex ? 'labels' : 'words');
  for (const row of content.rows) {
    for (const cell of row.cells) if (cell !== null) readCell(cell, reading, context);
  }
  return reading;
}

/** Columns whose digits name things: "TT", "Mã số". */
const NAMING: ReadonlySet<string> = new Set(['serial', 'code']);

function readCell(cell: CellReading, reading: TableReading, context: Counting & { habit: Habit }): void {
  const use = reading.content.columns[cell.column]?.use ?? 'label';
  const place = { tableId: reading.table.id, row: cell.row, column: cell.column };
  const number = bareNumber(cell);
  if (number !== null) {
    context.coverage.numerals += 1;
    context.coverage.figures += 1;
    add(reading, placeFigures([number], cell.mapped, reading, context.decoded), place);
  }
  const rest = number === null ? cell.mapped : cell.mapped.slice(cell.restStart);
  if (rest.value === '') return;
  const figures = readStretch(
    rest,
    context,
    NAMING.has(use) ? 'labels' : use === 'label' ? 'words' : 'figures',
  );
  add(reading, placeFigures(figures, rest, reading, context.decoded), place);
}

function add(
  reading: TableReading,
  figures: TableReading['figures'],
  cell: { tableId: string; row: number; column: number },
): void {
  for (const placed of figures) {
    placed.figure.cell = cell;
    reading.figures.push(placed);
  }
}

/** The figure of a bare number, by its header. */
function bareNumber({ numeral, measure, negative, restStart }: CellReading): Draft | null {
  if (numeral === null) return null;
  const signed = negative ? negated(numeral) : numeral;
  const figure: Draft = {
    ...draft(
      signed,
      measure?.kind ?? 'count',
      measure?.unit ?? null,
      measure?.unitFrom === 'written' ? restStart : numeral.end,
    ),
    unitFrom: measure?.unitFrom ?? 'header',
    per: measure?.per ?? null,
  };
  if (measure === null || measure.kind !== 'money') return figure;
  const places = measure.multiplier.length - 1;
  const inDong = timesPowerOfTen(signed.canonical, places);
  const vnd = measure.currency === 'VND' && !inDong.includes('.') ? Number(inDong) : null;
  return {
    ...figure,
    currency: measure.currency,
    vnd: vnd !== null && Number.isSafeInteger(vnd) ? vnd : null,
    precision: 10 ** (places - signed.decimals),
  };
}

function negated(numeral: Numeral): Numeral {
  return { ...numeral, canonical: `-${numeral.canonical}`, value: -numeral.value };
}
