import type { Element } from '../element.ts';

/** One property of an element's own style, in small letters, or null. */
export function styleOf({ attributes }: Element, property: string): string | null {
  const { style } = attributes;
  if (style === undefined || !style.toLowerCase().includes(property)) return null;
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property) {
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
    }
  }
  return null;
}

export function isHidden(element: Element): boolean {
  return (
    'hidden' in element.attributes ||
    styleOf(element, 'display')?.startsWith('none') === true ||
    /^(?:hidden|collapse)/.test(styleOf(element, 'visibility') ?? '') ||
    styleOf(element, 'mso-hide') === 'all'
  );
}

/** The font that an element asks for first, or null. */
export function fontOf(element: Element): string | null {
  const fonts =
    styleOf(element, 'font-family') ?? (element.name === 'font' ? element.attributes['face'] : null);
  const first = fonts?.split(',')[0]?.replace(/["']/gu, '').trim();
  return first === undefined || first === '' ? null : first;
}

/** Whether a page ends before the element, as in pages that Word saved. */
export function beginsPage(element: Element): boolean {
  return ['page-break-before', 'break-before'].some((name) =>
    /^(?:always|page)/.test(styleOf(element, name) ?? ''),
  );
}
