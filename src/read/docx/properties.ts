import { child } from '../element.ts';
import type { Element } from '../element.ts';

/** The value of a property such as `<w:pStyle w:val="Heading1"/>`, or null. */
export function value(properties: Element | undefined, name: string): string | null {
  return child(properties, name)?.attributes['w:val'] ?? null;
}

/** The same as a whole number. */
export function integer(properties: Element | undefined, name: string): number | null {
  return toInteger(value(properties, name));
}

/** Whole numbers only; Word itself never writes larger ones. */
export function toInteger(text: string | null | undefined): number | null {
  return text !== null && text !== undefined && /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : null;
}

/** A property that is on or off (`<w:vanish/>`, `<w:vanish w:val="0"/>`), or null where nothing is said. */
export function toggle(properties: Element | undefined, name: string): boolean | null {
  const found = child(properties, name);
  if (found === undefined) return null;
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '1');
}
