import type { Section } from '../schema/index.ts';

/**
 * The programme component that a heading names: "Dự án 3" is "3", "Tiểu dự án 1" of Dự án 3 is "3.1".
 *
 * The number of the Dự án is in the heading itself ("Tiểu dự án 1, Dự án 1: …") or in a heading above it.
 */

const SUBPROJECT =
  /^tiểu\s+dự\s+án\s+(?:số\s+)?(\d{1,2})(?:\s*(?:[,–-]|thuộc|của)\s*dự\s+án\s+(?:số\s+)?(\d{1,2}))?/iu;
const PROJECT = /^dự\s+án\s+(?:thành\s+phần\s+)?(?:số\s+)?(\d{1,2})(?=\s*(?:[.:,–-]|$))/iu;

/**
 * @param heading the heading's words, with the label when the label is a project ("Dự án 3. Hỗ trợ …").
 * @param above the component of the section it stands in.
 * @returns the component ("3", "3.1"), or null when the heading names none.
 */
export function componentOf(heading: string, above: string | null): string | null {
  const sub = SUBPROJECT.exec(heading);
  if (sub !== null) {
    const project = sub[2] ?? above?.split('.')[0] ?? '';
    return project === '' ? null : `${Number(project)}.${Number(sub[1])}`;
  }
  const project = PROJECT.exec(heading);
  return project === null ? null : String(Number(project[1]));
}

/** The component of the nearest section that has one, from `section` upwards. */
export function inheritedComponent(
  section: Section | null,
  byId: ReadonlyMap<string, Section>,
): string | null {
  let current = section ?? undefined;
  while (current !== undefined) {
    if (current.component !== null) return current.component;
    current = current.parentId === null ? undefined : byId.get(current.parentId);
  }
  return null;
}
