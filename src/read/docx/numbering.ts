import { child, children, elements } from '../element.ts';
import type { Element } from '../element.ts';
import { levelOf, levelsOf } from './levels.ts';
import type { Level, List } from './levels.ts';
import { integer, toInteger, value } from './properties.ts';

/** A use of a list (`w:num`). Uses of one list count on together, unless one says where it starts. */
export interface ListUse {
  id: string;
  /** Which list it counts in. */
  list: string;
  levels: List;
  /** Where this use begins to count, by level. */
  starts: ReadonlyMap<number, number>;
}

/** The lists of a document, as `numbering.xml` has them, by the ids that paragraphs use. */
export type Numbering = ReadonlyMap<string, ListUse>;

/**
 * Reads `numbering.xml`.
 *
 * @param numberOfStyle the use of a list that a numbering style stands for (`w:numStyleLink`), or null
 */
export function readNumbering(
  root: Element | null,
  numberOfStyle: (style: string) => string | null,
): Numbering {
  const lists = new Map<string, Element>();
  for (const list of children(root ?? undefined, 'w:abstractNum')) {
    lists.set(list.attributes['w:abstractNumId'] ?? '', list);
  }
  const uses = children(root ?? undefined, 'w:num');
  const listOfUse = new Map(
    uses.map((use) => [use.attributes['w:numId'] ?? '', value(use, 'w:abstractNumId')]),
  );
  const levels = new Map<string, Map<number, Level>>();
  const numbering = new Map<string, ListUse>();
  for (const use of uses) {
    const id = use.attributes['w:numId'] ?? '';
    const list = linkedList(listOfUse.get(id) ?? null, lists, listOfUse, numberOfStyle);
    if (list === null) continue;
    const own = levels.get(list.id) ?? levelsOf(list.element);
    levels.set(list.id, own);
    numbering.set(id, { id, list: list.id, ...overridden(use, own) });
  }
  return numbering;
}

/** A list may only say which style has its levels, whose use names the list that has them. */
function linkedList(
  id: string | null,
  lists: ReadonlyMap<string, Element>,
  listOfUse: ReadonlyMap<string, string | null>,
  numberOfStyle: (style: string) => string | null,
): { id: string; element: Element } | null {
  let at = id;
  for (let steps = 0; at !== null && steps < 8; steps += 1) {
    const element = lists.get(at);
    if (element === undefined) return null;
    const style = value(element, 'w:numStyleLink');
    const use = style === null ? null : numberOfStyle(style);
    const next = use === null ? null : (listOfUse.get(use) ?? null);
    if (next === null || next === at) return { id: at, element };
    at = next;
  }
  return null;
}

function overridden(use: Element, own: List): Pick<ListUse, 'levels' | 'starts'> {
  const starts = new Map<number, number>();
  let levels: Map<number, Level> | null = null;
  for (const override of elements(use)) {
    const at = toInteger(override.attributes['w:ilvl']);
    if (override.name !== 'w:lvlOverride' || at === null) continue;
    const start = integer(override, 'w:startOverride');
    if (start !== null) starts.set(at, start);
    const level = child(override, 'w:lvl');
    if (level === undefined) continue;
    levels ??= new Map(own);
    levels.set(at, levelOf(level, at));
  }
  return { levels: levels ?? own, starts };
}
