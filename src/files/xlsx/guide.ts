import { LIST_NAMES, LISTS } from '../../records/lists.ts';
import type { ListName } from '../../records/lists.ts';
import type { Value } from '../records-writer.ts';
import { columnMeaning, LIST_MEANINGS } from './meanings.ts';
import type { SheetColumn } from './sheet.ts';
import type { Shade } from './styles.ts';

/** The sheet that explains the others. */
export const GUIDE_SHEET = 'Giải thích';

export const GUIDE_COLUMNS: readonly SheetColumn[] = [
  { name: 'trang · sheet', width: 20, look: 'plain' },
  { name: 'cột · column', width: 24, look: 'plain' },
  { name: 'kiểu · type', width: 16, look: 'plain' },
  { name: 'ý nghĩa', width: 110, look: 'plain' },
];

const TYPES = { text: 'chữ', integer: 'số nguyên', real: 'số', boolean: 'đúng / sai' } as const;

/** A row for each list, with how many rows it has, and below it one for each of its columns. */
export function guideRows(rowsOf: (list: ListName) => number): { values: Value[]; shade: Shade }[] {
  return LIST_NAMES.flatMap((list) => [
    { values: [list, null, `${rowsOf(list)} dòng`, LIST_MEANINGS[list]], shade: 'header' as const },
    ...Object.entries(LISTS[list]).map(([column, { type }]) => ({
      values: [list, column, TYPES[type], columnMeaning(list, column)],
      shade: 'none' as const,
    })),
  ]);
}
