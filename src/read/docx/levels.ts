import { child, children } from '../element.ts';
import type { Element } from '../element.ts';
import type { OrdinalFormat } from '../ordinals.ts';
import { integer, toggle, toInteger, value } from './properties.ts';

/** A level of a list (`w:lvl`): how it counts and what its label looks like. */
export interface Level {
  start: number;
  /** `bullet` has the sign in its text; `none` has no number of its own. */
  format: OrdinalFormat | 'bullet' | 'none';
  /** "%1.%2." */
  text: string;
  /** Begins anew behind a level that is higher than this (0 the highest level of all). */
  restartsBelow: number;
  /** All numbers of the label in digits (`w:isLgl`). */
  isLegal: boolean;
  /** The paragraph style that stands for this level, or null. */
  style: string | null;
}

/** The levels of a list (`w:abstractNum`), by their number. */
export type List = ReadonlyMap<number, Level>;

const HIGHEST_LEVEL = 8;

/** The levels that an element holds; of two with one number the first. */
export function levelsOf(list: Element): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of children(list, 'w:lvl')) {
    const at = toInteger(element.attributes['w:ilvl']);
    if (at !== null && at >= 0 && at <= HIGHEST_LEVEL && !levels.has(at))
      levels.set(at, levelOf(element, at));
  }
  return levels;
}

export function levelOf(element: Element, at: number): Level {
  return {
    start: integer(element, 'w:start') ?? 0,
    format: formatOf(element),
    text: value(element, 'w:lvlText') ?? '',
    restartsBelow: Math.min(integer(element, 'w:lvlRestart') ?? at, at),
    isLegal: toggle(element, 'w:isLgl') ?? false,
    style: value(element, 'w:pStyle'),
  };
}

const FORMATS: ReadonlyMap<string, Level['format']> = new Map([
  ['decimal', 'decimal'],
  ['decimalZero', 'decimalZero'],
  ['lowerLetter', 'lowerLetter'],
  ['upperLetter', 'upperLetter'],
  ['lowerRoman', 'lowerRoman'],
  ['upperRoman', 'upperRoman'],
  ['bullet', 'bullet'],
  ['none', 'none'],
]);

/** Word 2010 and later wrap a format of their own ("01, 02, …") and give older ones beside it. */
function formatOf(level: Element): Level['format'] {
  const choice = child(level, 'mc:AlternateContent');
  const format =
    value(level, 'w:numFmt') ??
    value(child(choice, 'mc:Fallback'), 'w:numFmt') ??
    value(child(choice, 'mc:Choice'), 'w:numFmt');
  return FORMATS.get(format ?? '') ?? 'decimal';
}
