/** A column of a table for the terminal: a head of one line or more, numbers to the right. */
export interface Column<Row> {
  head: readonly string[];
  cell: (row: Row) => string | number;
}

/** Rows under their heads, each column as wide as its widest cell. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const printed = columns.map(({ head, cell }, index) => {
    const cells = [...head, ...rows.map((row) => String(cell(row)))];
    const width = Math.max(...cells.map((text) => text.length));
    // Names stand on the left, figures on the right.
    return cells.map((text) => (index === 0 ? text.padEnd(width) : text.padStart(width)));
  });
  const heads = Math.max(...columns.map(({ head }) => head.length));
  const rule = printed.map(([first = '']) => '─'.repeat(first.length)).join('  ');
  const lines = Array.from({ length: heads + rows.length }, (_, line) =>
    printed
      .map((cells) => cells[line] ?? '')
      .join('  ')
      .trimEnd(),
  );
  return `${[...lines.slice(0, heads), rule, ...lines.slice(heads)].join('\n')}\n`;
}
