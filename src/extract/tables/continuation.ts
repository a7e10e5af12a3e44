import type { MappedText } from '../../read/mapped-text.ts';
import type { TableBlock } from '../../read/tree.ts';
import type { Habit } from '../numeral/index.ts';
import { toGrid } from './grid.ts';
import { isIndexRow, readHeader } from './header.ts';

/**
 * Joins tables that a page break cut: neighbours with the same number of columns, of which the later has no header of
 * its own or repeats (the end of) the earlier one's. Repeated header rows are left out of the rows, not of the text.
 *
 * @param blocks tables between which nothing stands but page breaks and page numbers
 * @returns the tables in order; those that go on are one
 */
export function joinTables(blocks: readonly TableBlock[], habit: Habit): TableBlock[] {
  const joined: TableBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const rows = last === undefined ? null : continuingRows(last, block, habit);
    if (last === undefined || rows === null) {
      joined.push(block);
      continue;
    }
    joined[joined.length - 1] = {
      ...last,
      text: last.text.join(block.text, '\n'),
      rows: [...last.rows, ...rows],
      position: { ...last.position, end: block.position.end },
    };
  }
  return joined;
}

/** The rows that `block` adds to the table before it, or null when it is a table of its own. */
function continuingRows(table: TableBlock, block: TableBlock, habit: Habit): readonly MappedText[][] | null {
  const first = toGrid(block.rows.slice(0, SAMPLE), habit);
  const earlier = toGrid(table.rows.slice(0, SAMPLE), habit);
  if (first.width !== earlier.width || first.rows.length === 0) return null;
  const known = new Set(table.rows.slice(0, readHeader(earlier).rows).map(rowKey));
  let repeated = 0;
  while (repeated < block.rows.length && known.has(rowKey(block.rows[repeated] ?? []))) repeated += 1;
  const rest = { rows: first.rows.slice(repeated), width: first.width };
  if (isIndexRow(rest.rows[0] ?? [], repeated)) return null;
  return readHeader(rest).rows === 0 ? block.rows.slice(repeated) : null;
}

/** A header is found in the first rows. */
const SAMPLE = 24;

function rowKey(row: readonly MappedText[]): string {
  return row
    .map((cell) => cell.value.replace(/\s+/gu, ' ').trim().toLowerCase())
    .join('\t')
    .trimEnd();
}
