import { child, children, descendants, textBelow } from '../element.ts';
import type { Element } from '../element.ts';

/** A diagram with more than this was drawn by no person. */
const MOST_POINTS = 500;

/**
 * The words of a diagram (SmartArt), box by box as its outline has them, each before those below it; null where it
 * cannot be read.
 *
 * @param model root of `diagrams/data1.xml` (ECMA-376, part 1, 21.4)
 */
export function linesOfDiagram(model: Element | null): string[] | null {
  const points = children(child(model ?? undefined, 'dgm:ptLst'), 'dgm:pt');
  if (points.length === 0 || points.length > MOST_POINTS) return null;
  const texts = new Map(points.map((point) => [point.attributes['modelId'] ?? '', linesOfPoint(point)]));
  const below = connections(child(model ?? undefined, 'dgm:cxnLst'));
  const lines: string[] = [];
  const take = (id: string): void => {
    lines.push(...(texts.get(id) ?? []));
    // Each box is told once, also where the connections go round in a ring.
    if (texts.delete(id)) for (const next of below.get(id) ?? []) take(next);
  };
  for (const { attributes } of points) if (attributes['type'] === 'doc') take(attributes['modelId'] ?? '');
  for (const id of texts.keys()) take(id);
  return lines;
}

/** Which points stand below a point, in their order. */
function connections(list: Element | undefined): Map<string, string[]> {
  const found = children(list, 'dgm:cxn')
    .map(({ attributes }) => attributes)
    .filter(({ type }) => type === undefined || type === 'parOf')
    .toSorted((a, b) => Number(a['srcOrd'] ?? 0) - Number(b['srcOrd'] ?? 0));
  const below = new Map<string, string[]>();
  for (const { srcId = '', destId = '' } of found) {
    const known = below.get(srcId);
    if (known === undefined) below.set(srcId, [destId]);
    else known.push(destId);
  }
  return below;
}

/** The paragraphs of a box. */
function linesOfPoint(point: Element): string[] {
  const text = child(point, 'dgm:t');
  if (text === undefined) return [];
  return [...descendants(text, 'a:p')]
    .map((paragraph) => [...descendants(paragraph, 'a:t')].map(textBelow).join(''))
    .filter((line) => line.trim() !== '');
}
