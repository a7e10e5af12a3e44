import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { LIST_NAMES, LISTS } from '../../src/records/lists.ts';

const page = await readFile(new URL('../../docs/files.md', import.meta.url), 'utf8');

test('the page on files lists every list, in its order', () => {
  const named = [...page.matchAll(/^\| `([a-z_]+)` \|/gmu)].map(([, name]) => name);
  expect(named).toEqual(LIST_NAMES);
});

test('the page on files asks for columns that there are', () => {
  const columns = new Set(LIST_NAMES.flatMap((list) => Object.keys(LISTS[list])));
  const asked = [
    'component',
    'fund',
    'vnd',
    'kind',
    'counts',
    'stage',
    'year',
    'household_group',
    'message_vi',
  ];
  for (const column of asked) {
    expect(page).toContain(column);
    expect(columns.has(column)).toBe(true);
  }
});
