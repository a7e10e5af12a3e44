import type { RowWord, SerialStyle } from './grammar.ts';

/** What a row is numbered by. */
export interface Serial {
  style: SerialStyle | null;
  /** Without what stands behind it: "3.1", not "3.1)". */
  text: string;
  /** What the row is by its words: a total is not counted. */
  word: RowWord | null;
  /** One cell that is no number: the head of a group. */
  lone: boolean;
}

/** The same rows, with the styles of serial numbers that scanners and converters took from them. */
export function restoreStyles<Row extends Serial>(rows: readonly Row[]): Row[] {
  const numbers = numbersFromAround(rows);
  const numbered = rows.map((row, at): Row => {
    const text = numbers.get(at);
    return text === undefined ? row : { ...row, style: 'number', text };
  });
  const lost = rowsWithLostPoints(numbered);
  return numbered.map((row, at): Row => (lost.has(at) ? { ...row, style: 'second' } : row));
}

/**
 * Numbers, by row, that cannot be read, or were lost, and follow from those around them: between "1" and "4" stand two
 * rows without one, before "2" one. A letter by itself may be a misread digit ("l", "B").
 */
function numbersFromAround(rows: readonly Serial[]): Map<number, string> {
  const found = new Map<number, string>();
  let before = 0;
  let waiting: number[] | null = [];
  rows.forEach(({ style, text, word, lone }, row) => {
    if (style === 'number') {
      const number = Number(text);
      if (waiting?.length === number - before - 1)
        for (const [at, each] of waiting.entries()) found.set(each, String(before + 1 + at));
      before = number;
      waiting = [];
    } else if (word === 'total' || word === 'sum') {
      before = 0;
      waiting = [];
    } else if (word === null && !lone && (style === null || /^\p{L}$/u.test(text))) {
      waiting?.push(row);
    } else {
      waiting = null;
    }
  });
  return found;
}

/**
 * Rows numbered "31", "32" for "3.1", "3.2". Such a run stands behind "3", counts on from "31", and goes on with "4"; at
 * the end of a table it has two rows at least, for "1, 11" may as well be what is left of a longer list.
 */
function rowsWithLostPoints(rows: readonly Serial[]): Set<number> {
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
  rows.forEach(({ style, text }, row) => {
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
