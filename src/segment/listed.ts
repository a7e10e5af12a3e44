import type { Draft, Item } from './passages.ts';

/**
 * Projects that are only listed: "… được giao tại các dự án, bao gồm:⏎- Dự án 1: Phòng ngừa, đấu tranh …;⏎- Dự án 2:
 * Ứng dụng khoa học …." names them, while "Dự án 3. Hỗ trợ phát triển sản xuất" above its own text opens a section.
 *
 * @returns one flag an item: it has the label of a Dự án or Tiểu dự án and opens no section.
 */
export function listedProjects(items: readonly Item[]): boolean[] {
  const flags = Array.from<boolean>({ length: items.length }).fill(false);
  let inList = false;
  items.forEach((item, index) => {
    const family = projectOf(item);
    if (family === null) {
      inList &&= item.type === 'draft' && item.opening.bullet !== null;
      return;
    }
    const neighbours = [items[index - 1], items[index + 1]];
    const stopped = ending(item) !== '';
    const beside = neighbours.some((other) => projectOf(other) === family && ending(other) !== '');
    inList = stopped && (inList || beside || ending(item) === ';');
    flags[index] = inList;
  });
  return flags;
}

function projectOf(item: Item | undefined): string | null {
  const label = isDraft(item) ? item.opening.label : null;
  return label?.numbering === 'project' || label?.numbering === 'subproject' ? label.numbering : null;
}

/** The stop at the end of an item of a list, within or without the quotation mark. */
function ending(item: Item | undefined): string {
  const end = isDraft(item) ? item.text.value.slice(-2).replace(/[”"]/u, '') : '';
  const last = end.at(-1) ?? '';
  return last === ';' || last === ',' ? ';' : last === '.' ? '.' : '';
}

function isDraft(item: Item | undefined): item is Draft {
  return item?.type === 'draft';
}
