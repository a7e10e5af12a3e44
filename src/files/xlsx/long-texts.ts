/** What Excel holds in a cell, in UTF-16 units. */
export const CELL_UNITS = 32_767;

/** The sheet that holds what is too long for a cell. */
export const LONG_TEXTS = 'long_texts';

const MARK = ` … [${LONG_TEXTS}]`;

/** The beginning of a text that is too long for a cell, and where the whole stands. */
export function shortened(text: string): string {
  return beginning(text, CELL_UNITS - MARK.length) + MARK;
}

/** A text in pieces that cells hold, none of which parts a character. */
export function pieces(text: string): string[] {
  const cut: string[] = [];
  for (let at = 0; at < text.length; at += cut.at(-1)?.length ?? 0) {
    cut.push(beginning(text.slice(at, at + CELL_UNITS), CELL_UNITS));
  }
  return cut;
}

function beginning(text: string, units: number): string {
  const cut = text.slice(0, units);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
