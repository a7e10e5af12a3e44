import type { Line, PageLayout } from './page-layout.ts';

/** What stands at the same place on so many pages belongs to the paper, not to the text. */
const FEWEST_PAGES = 3;
/** Share of the page's height at its top and foot where page numbers and running heads stand. */
const MARGIN = 0.1;
/** Lines of a running head or foot. */
const MOST_LINES = 3;

const FOLIO = /^(?:[-–]\s?)?(?:Trang\s)?(\d{1,4})(?:\s?\/\s?\d{1,4})?(?:\s?[-–])?$/iu;

/**
 * Takes page numbers and running heads and feet out of the pages.
 *
 * @returns how many lines were taken out
 */
export function dropFurniture(pages: readonly PageLayout[]): number {
  const places = new Map<string, number>();
  const candidates = pages.map((page) => marginLines(page));
  for (const lines of candidates) {
    for (const key of new Set(lines.map(keyOf))) places.set(key, (places.get(key) ?? 0) + 1);
  }
  let dropped = 0;
  pages.forEach((page, index) => {
    const lines = candidates[index] ?? [];
    const gone = new Set(
      lines.filter((line) => (places.get(keyOf(line)) ?? 0) >= FEWEST_PAGES || isPageNumber(line, page)),
    );
    if (gone.size === 0) return;
    dropped += gone.size;
    page.items = page.items.filter((item) => item.type !== 'line' || !gone.has(item.line));
  });
  return dropped;
}

/** The first and last lines of a page, as far as they stand in its margins. */
function marginLines({ items, height }: PageLayout): Line[] {
  const lines = items.map((item) => (item.type === 'line' ? item.line : null));
  const top = lines.slice(0, MOST_LINES).filter((line) => line !== null && line.y < height * MARGIN);
  const foot = lines.slice(-MOST_LINES).filter((line) => line !== null && line.y > height * (1 - MARGIN));
  return [...new Set([...top, ...foot])].filter((line) => line !== null);
}

/** The same words at the same height; numbers count on from page to page. */
function keyOf({ text, y }: Line): string {
  return `${text.replace(/\d+/gu, '#')}@${String(Math.round(y / 4))}`;
}

/** A number alone in the middle of the margin, or that of its page. */
function isPageNumber({ text, left, right }: Line, { page, width }: PageLayout): boolean {
  const number = FOLIO.exec(text)?.[1];
  if (number === undefined) return false;
  return Number(number) === page || Math.abs((left + right) / 2 - width / 2) < width * 0.1;
}
