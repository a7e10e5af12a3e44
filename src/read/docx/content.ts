import { elements } from '../element.ts';
import type { Element } from '../element.ts';

/** Elements that only wrap others: tracked insertions, smart tags, content controls, links, right-to-left runs. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
  'w:hyperlink',
  'w:dir',
  'w:bdo',
]);

/**
 * The elements that stand in another as they are shown: wrappers are opened, of the ways in which Word stores one thing
 * (`mc:AlternateContent`) one is taken, and the generated table of contents is left out.
 */
export function* shownIn(container: Element): Generator<Element> {
  for (const element of elements(container)) {
    if (WRAPPERS.has(element.name)) yield* shownIn(element);
    else if (element.name === 'w:sdt') yield* isContents(element) ? [] : shownIn(element);
    else if (element.name === 'mc:AlternateContent') yield* shownIn(alternative(element));
    else yield element;
  }
}

/** The way of storing that newer versions of Word take, else the older. */
function alternative(element: Element): Element {
  const ways = elements(element);
  return (
    ways.find(({ name, children }) => name === 'mc:Choice' && children.length > 0) ??
    ways.find(({ name }) => name === 'mc:Fallback') ?? { ...element, children: [] }
  );
}

/** A content control that holds Word's own table of contents: its lines would be headings told twice. */
function isContents(control: Element): boolean {
  const properties = elements(control).find(({ name }) => name === 'w:sdtPr');
  return elements(properties).some(
    ({ name, children }) =>
      name === 'w:docPartObj' &&
      children.some(
        (part) =>
          typeof part !== 'string' &&
          part.name === 'w:docPartGallery' &&
          part.attributes['w:val'] === 'Table of Contents',
      ),
  );
}

/** The contents of text boxes in a drawing, each once, and where it points to a diagram. */
export function* boxesIn(drawing: Element): Generator<Element> {
  for (const element of shownIn(drawing)) {
    if (element.name === 'w:txbxContent' || element.name === 'dgm:relIds') yield element;
    else yield* boxesIn(element);
  }
}
