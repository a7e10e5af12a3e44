import { addRun } from '../parts.ts';
import type { Run } from '../parts.ts';
import type { Line } from './page-layout.ts';

/** How the lines of a document are set. Lengths are points. */
export interface Setting {
  /** Where the longest lines begin and end. */
  left: number;
  right: number;
  /** Distance of two baselines within a paragraph, in heights of the font. */
  leading: number;
  /** First lines are indented and the others are not: a second indented line begins a paragraph of its own. */
  indentsFirst: boolean;
}

/** The setting of lines that stand in one column. */
export function settingOf(lines: readonly Line[]): Setting {
  let [left, right] = [Infinity, -Infinity];
  const gaps: number[] = [];
  lines.forEach((line, index) => {
    left = Math.min(left, line.left);
    right = Math.max(right, line.right);
    const before = lines[index - 1];
    const gap = before === undefined ? 0 : (line.y - before.y) / line.size;
    if (gap > 0.8 && gap < 2.5) gaps.push(gap);
  });
  gaps.sort((a, b) => a - b);
  return {
    left,
    right,
    leading: gaps[gaps.length >> 2] ?? 1.4,
    indentsFirst: indentsFirst(lines, left, right),
  };
}

/** Of the lines that follow a full indented one, whether by far most stand at the margin. */
function indentsFirst(lines: readonly Line[], left: number, right: number): boolean {
  let [atMargin, below] = [0, 0];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || before.left < left + line.size * 0.8 || right - before.right > line.size)
      return;
    if (line.left < left + line.size * 0.5) atMargin += 1;
    else if (Math.abs(line.left - before.left) < line.size * 0.3) below += 1;
  });
  return atMargin >= 2 && atMargin >= below * 2;
}

/** The paragraphs of lines that follow each other in one column, each as runs. */
export function paragraphsOf(lines: readonly Line[], setting: Setting): Run[][] {
  const paragraphs: Run[][] = [];
  let first: Line | undefined;
  let before: Line | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open === undefined || before === undefined || begins(before, line, setting, before === first)) {
      paragraphs.push(line.runs.map((run) => ({ ...run })));
      first = line;
    } else {
      append(open, line, glueOf(before, line, setting));
    }
    before = line;
  }
  return paragraphs;
}

/** Lines of a head or foot: each stays a line; where room is left between them, a paragraph ends. */
export function stackedLines(lines: readonly Line[], setting: Setting): Run[][] {
  const paragraphs: Run[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const isApart =
      before === undefined || line.y - before.y > line.size * Math.max(setting.leading, 1.2) * 1.3;
    if (open === undefined || isApart) paragraphs.push(line.runs.map((run) => ({ ...run })));
    else append(open, line, '\n');
    before = line;
  }
  return paragraphs;
}

function append(runs: Run[], line: Line, glue: string): void {
  const last = runs.at(-1);
  if (last !== undefined && glue !== '') addRun(runs, { text: glue, font: last.font, page: last.page });
  for (const run of line.runs) addRun(runs, run);
}

const LABEL =
  /^(?:[-–+•*·] |\(?(?:\d{1,2}(?:\.\d{1,2}){0,4}|[a-zđ]|[IVXL]{1,6})[.)]|(?:Điều|Chương|Mục|Phần|Dự án|Tiểu dự án) [\dIVX])/u;

/** Whether `line` begins a paragraph after `before`. */
function begins(before: Line, line: Line, setting: Setting, isSecond: boolean): boolean {
  const { size } = line;
  const gap = line.y - before.y;
  if (gap <= 0 || gap > size * Math.min(setting.leading * 1.25 + 0.02, 2.4)) return true;
  if (Math.abs(before.size - size) > size * 0.12) return true;
  const ends = /[.;:!?…”]$/u.test(before.text);
  if (LABEL.test(line.text) && (ends || hasRoom(before, line, setting))) return true;
  if (areCentred(before, line, setting) || areCapitals(before, line)) return ends;
  if (hasRoom(before, line, setting)) return true;
  if (isBold(before) && !line.runs.some((run) => run.text.trim() !== '' && isBoldRun(run))) return true;
  const indent = line.left - before.left;
  const isIndented = line.left > setting.left + size * 0.8;
  if (setting.indentsFirst && isSecond && isIndented && Math.abs(indent) < size * 0.3) return true;
  if (indent < size * 0.8 || indent > size * 8) return false;
  // The second line of a list item hangs below its words.
  return !(isSecond && LABEL.test(before.text));
}

function isBold({ runs }: Line): boolean {
  return runs.every(isBoldRun);
}

function isBoldRun({ font, text }: Run): boolean {
  return text.trim() === '' || (font !== null && /bold|black|heavy/iu.test(font));
}

/** Whether the first word of `line` would have fitted on the line before: then that was ended on purpose. */
function hasRoom(before: Line, line: Line, { right }: Setting): boolean {
  return before.right + line.size * 0.25 + line.firstWord < right - line.size * 0.5;
}

/** "II. MỘT SỐ NHIỆM VỤ⏎TRONG THỜI GIAN TỚI": whether it is one heading is told by its words, later. */
function areCapitals(before: Line, line: Line): boolean {
  return [before, line].every(({ text }) => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text));
}

/** Lines of a title: both in the middle, the first not as wide as the column. */
function areCentred(before: Line, line: Line, { left, right }: Setting): boolean {
  const middle = (left + right) / 2;
  const isCentred = (one: Line): boolean =>
    Math.abs((one.left + one.right) / 2 - middle) < one.size * 0.8 && one.left > left + one.size;
  return isCentred(line) && (isCentred(before) || isFull(before, left, right));
}

function isFull(line: Line, left: number, right: number): boolean {
  return line.left - left < line.size && right - line.right < line.size;
}

/** A blank where a line was full; a line end where it was not; nothing inside "KH-⏎UBND". */
function glueOf(before: Line, line: Line, setting: Setting): string {
  if (/[\p{L}\p{N}][-/]$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(line.text)) return '';
  if (areCapitals(before, line)) return hasRoom(before, line, setting) ? '\n' : ' ';
  return areCentred(before, line, setting) && !/^\p{Ll}/u.test(line.text) ? '\n' : ' ';
}
