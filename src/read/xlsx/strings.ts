import { child, elements, textBelow } from '../element.ts';
import type { Element } from '../element.ts';
import { addRun } from '../parts.ts';
import type { Run } from '../parts.ts';
import { raisedDigits } from '../superscript.ts';
import { fontName } from './cell-formats.ts';

/** Text of a cell; a run without a font of its own has that of the cell. */
export function richText(item: Element): Run[] {
  const runs: Run[] = [];
  for (const element of elements(item)) {
    // The reading aids of East Asian text (`rPh`) are no text of the cell.
    if (element.name === 't') addRun(runs, { text: unescaped(textBelow(element)), font: null, page: null });
    if (element.name !== 'r') continue;
    const properties = child(element, 'rPr');
    const text = unescaped(textBelow(child(element, 't')));
    const isRaised = child(properties, 'vertAlign')?.attributes['val'] === 'superscript';
    const raised = isRaised ? raisedDigits(text, runs.at(-1)?.text ?? '') : null;
    addRun(runs, { text: raised ?? text, font: fontName(properties), page: null });
  }
  return runs;
}

/** Controls are written as `_x000D_`; `_x005F_` stands for the line before such a code. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
}
