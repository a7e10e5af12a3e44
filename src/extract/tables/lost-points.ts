import type { SerialStyle } from './grammar.ts';

/** What a row is numbered by. */
export interface Serial {
  style: SerialStyle | null;
  /** Without what stands behind it: "3.1", not "3.1)". */
  text: string;
}

/**
 * Which rows are numbered "31", "32" for "3.1", "3.2": scanners and converters lose the point. Such a run stands behind
 * "3", counts on from "31", and goes on with "4"; at the end of a table it has two rows at least, for "1, 11" may as well
 * be what is left of a longer list.
 *
 * @example
 * rowsWithLostPoints(['3', '31', '32', '4'].map((text) => ({ style: 'number', text }))) // Set { 1, 2 }
 */
export function rowsWithLostPoints(serials: readonly Serial[]): Set<number> {
  const found = new Set<number>();
  /** The number that the rows of the run stand under, and how far they have counted. */
  let above: string | null = null;
  let counted = 0;
  let run: number[] = [];
  const end = (isFollowed: boolean): void => {
    if (isFollowed || counted > 1) for (const row of run) found.add(row);
    run = [];
    counted = 0;
  };
  serials.forEach(({ style, text }, row) => {
    if (style === 'number') {
      if (above !== null && text === `${above}${String(counted + 1)}`) {
        run.push(row);
        counted += 1;
        return;
      }
      end(above !== null && Number(text) === Number(above) + 1);
      above = text;
    } else if (style === 'second') {
      // One that has kept its point.
      const [head, tail] = text.split('.');
      if (head === above) counted = Number(tail);
    } else if (style === 'letter' || style === 'roman') {
      end(false);
      above = null;
    }
  });
  end(false);
  return found;
}
