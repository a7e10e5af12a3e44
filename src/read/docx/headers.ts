import { descendants } from '../element.ts';
import type { Element } from '../element.ts';
import { ReadError } from '../errors.ts';
import type { OfficePackage } from '../office/package.ts';
import type { Part } from '../parts.ts';
import { linesOfParts } from './letterhead.ts';
import { toggle } from './properties.ts';

/** What stands on the margins of the pages. */
export interface Headers {
  /** Over the first page; null where there is nothing. */
  first: Header | null;
  /** Paragraphs with other text than the number of a page; each header counts once, on however many pages it stands. */
  count: number;
}

export interface Header {
  parts: Part[];
  /** Whether it stands over the first page only. */
  isFirstOnly: boolean;
  /** How much of the count it is. */
  count: number;
}

/**
 * Reads the headers and footers of the sections of a document.
 *
 * @param path of the main part
 * @param read the parts of a header's root element
 */
export function readHeaders(
  body: Element,
  office: OfficePackage,
  path: string,
  read: (root: Element, path: string) => Part[],
): Headers {
  const shown = shownHeaders(body, hasEvenPages(office, path));
  const targets = office.relationships(path);
  const headers: Headers = { first: null, count: 0 };
  for (const [id, use] of shown) {
    const target = targets.get(id)?.target;
    const parts = target === undefined ? [] : partsOf(office, target, read);
    const count = parts === null ? 1 : linesOfParts(parts).filter((line) => !isPageNumber(line)).length;
    headers.count += count;
    if (use !== 'other' && parts !== null)
      headers.first = { parts: parts.filter(saysMore), isFirstOnly: use === 'first', count };
  }
  return headers;
}

/** Null where the part is damaged: a document is not refused for its margin. */
function partsOf(
  office: OfficePackage,
  target: string,
  read: (root: Element, path: string) => Part[],
): Part[] | null {
  try {
    const root = office.xml(target);
    return root === null ? [] : read(root, target);
  } catch (error) {
    if (error instanceof ReadError && error.code === 'damaged') return null;
    throw error;
  }
}

/** Whether a header stands over the first page, over that alone (`first`), or elsewhere. */
type Use = 'first' | 'every' | 'other';

/** The ids of the headers and footers that are shown, each once. A section without its own takes those before. */
function shownHeaders(body: Element, evenPages: boolean): Map<string, Use> {
  const shown = new Map<string, Use>();
  const current = new Map<string, string>();
  let isFirstSection = true;
  for (const section of descendants(body, 'w:sectPr')) {
    for (const { what, pages, id } of referencesOf(section)) current.set(`${what} ${pages}`, id);
    const hasFirst = toggle(section, 'w:titlePg') === true;
    for (const [use, id] of current) {
      if (use.endsWith(' first') && !hasFirst) continue;
      if (use.endsWith(' even') && !evenPages) continue;
      const over = use === (hasFirst ? 'header first' : 'header default');
      if (isFirstSection && over) shown.set(id, hasFirst ? 'first' : 'every');
      else if (!shown.has(id)) shown.set(id, 'other');
    }
    isFirstSection = false;
  }
  return shown;
}

function referencesOf(section: Element): { what: string; pages: string; id: string }[] {
  return ['header', 'footer'].flatMap((what) =>
    [...descendants(section, `w:${what}Reference`)].flatMap(({ attributes }) => {
      const id = attributes['r:id'];
      return id === undefined ? [] : [{ what, pages: attributes['w:type'] ?? 'default', id }];
    }),
  );
}

function hasEvenPages(office: OfficePackage, path: string): boolean {
  const target = office.related(path, 'settings');
  const settings = target === null ? null : office.xml(target);
  return toggle(settings ?? undefined, 'w:evenAndOddHeaders') === true;
}

/** Whether a part is not only the number of a page. */
function saysMore(part: Part): boolean {
  return part.type !== 'paragraph' || linesOfParts([part]).some((line) => !isPageNumber(line));
}

/** "Trang 3/12", "- 5 -"; the fields that count pages are gone already. */
function isPageNumber(line: string): boolean {
  return !/\p{L}/u.test(line.replace(/(?<!\p{L})(?:trang|tr|page|of|trên|số)(?!\p{L})/giu, ''));
}
