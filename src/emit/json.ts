import type { Extraction } from '../schema/index.ts';

/** One extraction as pretty JSON, with a line end. The same extraction always gives the same bytes. */
export function toJson(extraction: Extraction): string {
  return `${JSON.stringify(extraction, null, 2)}\n`;
}

/** One extraction as one line of JSON Lines, with its line end. */
export function toJsonLine(extraction: Extraction): string {
  return `${JSON.stringify(extraction)}\n`;
}
