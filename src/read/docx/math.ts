import { child, elements, textBelow } from '../element.ts';
import type { Element } from '../element.ts';

/** A formula of Office Math on one line: a fraction is "a/b" and a power "a^b", so that no digits run together. */
export function mathText(formula: Element): string {
  switch (formula.name) {
    case 'm:t':
      return textBelow(formula);
    case 'm:f':
      return `${part(formula, 'm:num')}/${part(formula, 'm:den')}`;
    case 'm:sSup':
      return `${part(formula, 'm:e')}^${part(formula, 'm:sup')}`;
    case 'm:sSub':
      return `${part(formula, 'm:e')}_${part(formula, 'm:sub')}`;
    default:
      return elements(formula).map(mathText).join('');
  }
}

function part(formula: Element, name: string): string {
  const found = child(formula, name);
  return found === undefined ? '' : mathText(found);
}
