import type { Figure, Table } from '../schema/index.ts';
import { both, html, type Html } from './html.ts';
import type { Span } from './layout.ts';
import type { Marks } from './marks.ts';

/** A table with what is needed to show it as it stands in the text. */
export interface TableView {
  table: Table;
  /** The table's place in the file: 1 for the first. */
  number: number;
  /** The figures of its cells, in the order of the text. */
  figures: readonly Figure[];
  text: string;
  marks: Marks;
}

/**
 * A table with its marks. Its lines in the text are its rows, so that nothing of it is lost; only a table whose cells
 * a converter spread over lines is shown by what was read of it.
 */
export function tableHtml(view: TableView, span: Span): Html {
  const { table, number, text } = view;
  const lines = linesOf(text, span);
  const caption = `caption-${table.id}`;
  const name = html`${both({ vi: 'Bảng', en: 'Table' })} ${number}${table.title === null ? '' : `: ${table.title}`}`;
  const isSpread = lines.filter((line) => BESIDE.test(line.text)).length * 2 < lines.length;
  const rows = isSpread ? spreadRows(view, span) : writtenRows(view, lines);
  const size = sizeOf(table.columns.length);
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="${caption}">
<table class="grid${size}"><caption class="unseen" id="${caption}">${name}</caption>
${rows}</table></div>
`;
}

/** On paper, a table of many columns is set in smaller type. */
function sizeOf(columns: number): '' | ' wide' | ' widest' {
  return columns > 16 ? ' widest' : columns > 8 ? ' wide' : '';
}

interface Line extends Span {
  text: string;
}

function linesOf(text: string, { start, end }: Span): Line[] {
  const lines: Line[] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    if (line.trim() !== '' && !isRule(line)) lines.push({ text: line, start: at, end: at + line.length });
    at += line.length + 1;
  }
  return lines;
}

/** Whether cells stand beside each other: a tab, or a bar with something before or behind it. */
const BESIDE = /\t|\|[ ]*[^|\s]|[^|\s][ ]*\|/u;

/** "|---|:---:|" under the header of a Markdown table. */
function isRule(line: string): boolean {
  return /^[\s|:-]+$/u.test(line) && line.includes('|') && line.includes('-');
}

function writtenRows(view: TableView, lines: readonly Line[]): Html {
  const { table, figures, marks, text } = view;
  const rows = lines.map((line) => ({ line, cells: cellsOf(line) }));
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const first = figures[0]?.position.start.offset ?? Infinity;
  const above = rows.filter(({ line }) => line.end <= first).length;
  const heads = Math.max(0, Math.min(above, rows.length - table.rows.length));
  let next = 0;
  const written = rows.map(({ line, cells }, at) => {
    while ((figures[next]?.position.start.offset ?? Infinity) < line.start) next += 1;
    const figure = figures[next];
    const isInRow = figure !== undefined && figure.position.start.offset < line.end;
    const role = isInRow ? roleOf(table, figure.cell?.row) : null;
    const shown = cells.map((cell) =>
      cellHtml(marks.inline(cell), {
        isHead: at < heads,
        isNumber: isNumber(text.slice(cell.start, cell.end)),
        width: cells.length === 1 ? width : 1,
      }),
    );
    return rowHtml(shown, role);
  });
  return tableParts(written.slice(0, heads), written.slice(heads));
}

/** Cells between tabs, or between bars that are not escaped; the outer bars border the row. */
function cellsOf({ text, start, end }: Line): Span[] {
  const isPiped = text.trimStart().startsWith('|') || !text.includes('\t');
  const borders: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isPiped ? character === '|' && text.charAt(at - 1) !== '\\' : character === '\t') borders.push(at);
  }
  const cells = [-1, ...borders].map((border, at) => ({
    start: start + border + 1,
    end: start + (borders[at] ?? end - start),
  }));
  if (!isPiped || borders.length === 0) return cells;
  const from = text.trimStart().startsWith('|') ? 1 : 0;
  return cells.slice(from, text.trimEnd().endsWith('|') ? -1 : undefined);
}

/** The rows as they were read; each figure stands in the cell that it was read from. */
function spreadRows({ table, figures, marks }: TableView, span: Span): Html {
  const byCell = Map.groupBy(figures, ({ cell }) => `${cell?.row} ${cell?.column}`);
  const body = table.rows.map((row, at) =>
    rowHtml(
      row.cells.map((cell, column) =>
        cellHtml(readCell(cell ?? '', byCell.get(`${at} ${column}`) ?? [], marks), {
          isHead: false,
          isNumber: isNumber(cell ?? ''),
          width: 1,
        }),
      ),
      roleOf(table, at),
    ),
  );
  const parts = tableParts(headRows(table), body);
  return html`${parts}${marks.targets(span)}`;
}

/** The header paths as the cells that they were: one over all the columns, and down all the rows, that it stands for. */
function headRows({ columns }: Table): Html[] {
  const depth = columns.reduce((most, { header }) => Math.max(most, header.length), 1);
  return Array.from({ length: depth }, (_, level) => {
    const cells: Html[] = [];
    for (let at = 0; at < columns.length;) {
      const header = columns[at]?.header ?? [];
      const path = pathOf(header, level);
      let end = at + 1;
      while (
        header.length > level + 1 &&
        end < columns.length &&
        pathOf(columns[end]?.header ?? [], level) === path
      )
        end += 1;
      const isLast = level === Math.max(0, header.length - 1);
      if (header.length > level || level === 0) {
        cells.push(headCell(header[level] ?? '', end - at, isLast ? depth - level : 1));
      }
      at = end;
    }
    return rowHtml(cells, null);
  });
}

/** Names a head cell that stands over others: columns that have it in common stand below the same one. */
function pathOf(header: readonly string[], level: number): string {
  return JSON.stringify([header.slice(0, level + 1), header.length > level + 1]);
}

function headCell(words: string, columns: number, rows: number): Html {
  const over = columns > 1 ? html` colspan="${columns}"` : null;
  const down = rows > 1 ? html` rowspan="${rows}"` : null;
  return html`<th scope="col"${over}${down}>${words}</th>`;
}

/** A cell's words with its figures, each where its text stands, or behind where it is not found. */
function readCell(cell: string, figures: readonly Figure[], marks: Marks): Html {
  const pieces: (Html | string)[] = [];
  let rest = cell;
  for (const figure of figures) {
    const at = rest.indexOf(figure.text);
    pieces.push(at < 0 ? `${rest} ` : rest.slice(0, at), marks.figure(figure));
    rest = at < 0 ? '' : rest.slice(at + figure.text.length);
  }
  return html`${pieces}${rest}`;
}

function roleOf({ rows }: Table, row: number | undefined): string | null {
  const role = row === undefined ? undefined : rows[row]?.role;
  return role === undefined || role === 'item' ? null : role;
}

interface CellForm {
  isHead: boolean;
  isNumber: boolean;
  /** Columns that it stands over. */
  width: number;
}

function cellHtml(content: Html, { isHead, isNumber: number, width }: CellForm): Html {
  const over = width > 1 ? html` colspan="${width}"` : null;
  if (isHead) return html`<th scope="col"${over}>${content}</th>`;
  return html`<td${over}${number ? html` class="number"` : null}>${content}</td>`;
}

function rowHtml(cells: readonly Html[], role: string | null): Html {
  return html`<tr${role === null ? null : html` class="${role}"`}>${cells}</tr>
`;
}

function tableParts(head: readonly Html[], body: readonly Html[]): Html {
  return html`${head.length === 0 ? null : html`<thead>${head}</thead>`}<tbody>${body}</tbody>`;
}

function isNumber(cell: string): boolean {
  return /^[\s*]*[+(−–-]?\d[\d.,\s%)*]*$/u.test(cell);
}
