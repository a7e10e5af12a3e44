import { textUpTo } from '../element.ts';
import type { Element } from '../element.ts';
import { formatOrdinal } from '../ordinals.ts';
import type { OrdinalFormat } from '../ordinals.ts';
import { styleOf } from './styles.ts';

/** How HTML (`type`) and CSS (`list-style-type`) call the ways of counting. */
const FORMATS: ReadonlyMap<string, OrdinalFormat> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['decimal', 'decimal'],
  ['decimal-leading-zero', 'decimalZero'],
  ['lower-alpha', 'lowerLetter'],
  ['lower-latin', 'lowerLetter'],
  ['upper-alpha', 'upperLetter'],
  ['upper-latin', 'upperLetter'],
  ['lower-roman', 'lowerRoman'],
  ['upper-roman', 'upperRoman'],
]);

/** Counts the items of a list as a browser does. */
export class ListCounter {
  readonly #list: Element;
  #next: number;

  constructor(list: Element) {
    this.#list = list;
    this.#next = integer(list.attributes['start']) ?? 1;
  }

  /** What a browser prints before the item: "3.", "c.", "-"; '' where the list is without marks. */
  label(item: Element): string {
    const number = integer(item.attributes['value']) ?? this.#next;
    this.#next = number + 1;
    const style = markOf(item) ?? markOf(this.#list);
    if (style === 'none') return '';
    const format = FORMATS.get(style ?? '');
    if (format !== undefined) return `${formatOrdinal(number, format)}.`;
    if (this.#list.name === 'ol') return `${number}.`;
    return opensWithMark(item) ? '' : '-';
  }
}

/** Pages that draw their own bullets leave the browser's beside them. */
function opensWithMark(item: Element): boolean {
  return /^\s*[-–+*•]\s/u.test(textUpTo(item, 40));
}

function markOf(element: Element): string | null {
  const style = styleOf(element, 'list-style-type') ?? styleOf(element, 'list-style');
  if (style === null) return element.attributes['type'] ?? null;
  return style.split(/\s+/u).find((word) => word === 'none' || FORMATS.has(word)) ?? null;
}

function integer(text: string | undefined): number | null {
  return text !== undefined && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : null;
}
