import type { Item } from './passages.ts';

/**
 * Quoted provisions: "1. Sửa đổi khoản 2 như sau:⏎“2. Mức hỗ trợ …⏎3. …”." The labels between the marks belong to
 * another document and open no section of this one.
 */

const LONGEST = 200;

/**
 * Which items stand inside a quotation that runs over several passages. One that never closes is none.
 *
 * @returns one flag an item.
 */
export function quoted(items: readonly Item[]): boolean[] {
  const flags = Array.from<boolean>({ length: items.length }).fill(false);
  const closes = closings(items);
  let until = -1;
  let opener = '';
  items.forEach((item, index) => {
    if (index > until && item.type === 'draft' && leavesOpen(item.text.value)) {
      opener = item.text.value;
      const close = closes[index + 1] ?? -1;
      if (close >= 0 && close - index <= LONGEST) until = close;
    }
    if (index <= until && isNextArticle(item, opener)) until = index - 1;
    flags[index] = index <= until;
  });
  return flags;
}

/** "Điều 2." after a quoted khoản is the next article of the text itself: the mark was closed too late. */
function isNextArticle(item: Item, opener: string): boolean {
  return item.type === 'draft' && item.opening.label?.numbering === 'article' && !/^["“]\s*Điều/.test(opener);
}

function begins(text: string): boolean {
  return text.startsWith('“') || text.startsWith('"');
}

/** Opens a quotation with its first letter and does not close it. */
function leavesOpen(text: string): boolean {
  if (!begins(text)) return false;
  const close = text.startsWith('“') ? '”' : '"';
  return text.indexOf(close, 1) < 0;
}

/** For each index the first item from there on that ends in a closing mark, or -1. */
function closings(items: readonly Item[]): number[] {
  const found = Array.from<number>({ length: items.length + 1 }).fill(-1);
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    const ends = item?.type === 'draft' && /[”"]\s*[.;,]?$/.test(item.text.value.slice(-4));
    found[index] = ends ? index : (found[index + 1] ?? -1);
  }
  return found;
}
