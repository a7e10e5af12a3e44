import type { Line } from './page-layout.ts';

/** Notes are set smaller than the text, at least by this share. */
const SMALLER = 0.92;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MARK = /^\s*(?:[¹²³⁰⁴-⁹]+|\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}(?=\s))/u;

/** The lines of a page's text, and the notes at its foot, each as its lines. */
export interface NotedLines {
  lines: Line[];
  notes: Line[][];
}

/**
 * Parts the notes at the foot of a page from its text: the last lines, set smaller, from the first that begins with a
 * mark on. Their marks become raised digits, as the marks in the text are.
 *
 * @param bodySize height of the font of most of the document
 * @param needsMark whether small lines without a mark are text
 */
export function partNotes(lines: readonly Line[], bodySize: number, needsMark: boolean): NotedLines {
  let start = lines.length;
  while (start > 0 && (lines[start - 1]?.size ?? bodySize) < bodySize * SMALLER) start -= 1;
  if (needsMark) while (start < lines.length && !MARK.test(lines[start]?.text ?? '')) start += 1;
  const notes: Line[][] = [];
  for (const line of lines.slice(start)) {
    if (MARK.test(line.text)) notes.push([marked(line)]);
    else if (notes.length === 0) notes.push([line]);
    else notes.at(-1)?.push(line);
  }
  return { lines: lines.slice(0, start), notes };
}

/** "1 Theo …", "[1] Theo …" as "¹ Theo …". */
function marked(line: Line): Line {
  const digits = /^\s*[[(]?(\d{1,3})[\])]?\s*/u.exec(line.text);
  const [first, ...others] = line.runs;
  if (digits === null || first === undefined) return line;
  const raised = Array.from(digits[1] ?? '', (digit) => RAISED[Number(digit)]).join('');
  let left = digits[0].length;
  const runs = [first, ...others].map((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return { ...run, text: run.text.slice(cut) };
  });
  runs.unshift({ ...first, text: `${raised} ` });
  return { ...line, runs, text: runs.map(({ text }) => text).join('') };
}
