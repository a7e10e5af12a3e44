import { expect, test } from 'vitest';
import { joinTables } from '../../../src/extract/tables/continuation.ts';
import type { TableBlock } from '../../../src/read/tree.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { OffsetMap } from '../../../src/read/offset-map.ts';
import { cellsOf } from './text-table.ts';

function block(text: string, line: number): TableBlock {
  const point = (at: number) => ({ line: line + at, column: 1, offset: 100 * (line + at) });
  return {
    type: 'table',
    text: MappedText.whole(text, OffsetMap.identity(text.length)),
    rows: cellsOf(text),
    position: { start: point(0), end: point(text.split('\n').length) },
  };
}

function join(...texts: string[]): string[][][] {
  const joined = joinTables(
    texts.map((text, at) => block(text, at * 20 + 1)),
    { decimal: ',' },
  );
  return joined.map(({ rows }) => rows.map((row) => row.map((cell) => cell.value)));
}

const first = 'TT | Xã | Hộ\nA | B | 1\n1 | Nà Mây | 12';

test('a table without a header goes on the one before it', () => {
  expect(join(first, '2 | Bản Hạ | 14')).toEqual([
    [
      ['TT', 'Xã', 'Hộ'],
      ['A', 'B', '1'],
      ['1', 'Nà Mây', '12'],
      ['2', 'Bản Hạ', '14'],
    ],
  ]);
});

test('a repeated header is left out, whole or only its index row', () => {
  expect(join(first, 'TT | XÃ | Hộ\nA | B | 1\n2 | Bản Hạ | 14', 'A | B | 1\n3 | Tà Lài | 9')).toEqual([
    [
      ['TT', 'Xã', 'Hộ'],
      ['A', 'B', '1'],
      ['1', 'Nà Mây', '12'],
      ['2', 'Bản Hạ', '14'],
      ['3', 'Tà Lài', '9'],
    ],
  ]);
});

test('a table with a header of its own, or with other columns, is another one', () => {
  expect(join(first, 'TT | Thôn | Khẩu\n1 | Lũng Vài | 30')).toHaveLength(2);
  expect(join(first, '2 | Bản Hạ | 14 | 3')).toHaveLength(2);
});

test('the position of a joined table covers all of its pages', () => {
  const [table] = joinTables([block(first, 1), block('2 | Bản Hạ | 14', 21)], { decimal: ',' });
  expect([table!.position.start.line, table!.position.end.line]).toEqual([1, 22]);
});

test('a joined table keeps the page on which it begins', () => {
  const [start, rest] = [block(first, 1), block('2 | Bản Hạ | 14', 21)];
  const paged = { ...start, position: { ...start.position, page: 3 } };
  expect(joinTables([paged, rest], { decimal: ',' })[0]?.position).toMatchObject({
    page: 3,
    end: { line: 22 },
  });
});
