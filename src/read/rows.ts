import type { Line } from './lines.ts';
import type { MappedText } from './mapped-text.ts';

/** The cells of consecutive tabbed or piped lines, or null where they are no table. */
export function tableRows(whole: MappedText, lines: readonly Line[]): MappedText[][] | null {
  if (lines.length < 2) return null;
  const piped = lines[0]?.kind === 'piped';
  const rows: MappedText[][] = [];
  let delimited = false;
  for (const line of lines) {
    if (piped && DELIMITER_ROW.test(whole.value.slice(line.start, line.end))) delimited = true;
    else rows.push(piped ? pipedCells(whole, line) : tabbedCells(whole, line));
  }
  return (delimited && rows.length > 0) || looksLikeTable(rows) ? rows : null;
}

/** "|---|:---:|" under the header of a Markdown table. */
const DELIMITER_ROW = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$/;

/**
 * Tabs and bars also lay out letterheads ("ỦY BAN NHÂN DÂN ⇥ CỘNG HÒA XÃ HỘI") and part labels from their text
 * ("1. ⇥ Mục tiêu"). A table has an index or a number in some cell, and words or numbers beside each other.
 */
function looksLikeTable(rows: readonly (readonly MappedText[])[]): boolean {
  const filled = rows.map((row) => row.filter((cell) => cell.value !== ''));
  const beside = filled.filter((row) => row.length >= 2);
  if (beside.length < 2) return false;
  if (!filled.some((row) => row.some((cell) => BEGINS_WITH_NUMBER.test(cell.value)))) return false;
  return (
    filled.some((row) => row.length >= 3) || !beside.every((row) => LIST_LABEL.test(row[0]?.value ?? ''))
  );
}

const BEGINS_WITH_NUMBER = /^[(+-]?\p{N}/u;
const LIST_LABEL =
  /^(?:[-–+*•]|\(?[\p{L}\p{N}]{1,5}[.)/]|\p{N}{1,3}(?:\.\p{N}{1,3}){1,4}\.?|Điều \p{N}{1,3}\.?)$/u;

function tabbedCells(whole: MappedText, line: Line): MappedText[] {
  const cells: MappedText[] = [];
  let start = line.start;
  for (;;) {
    const tab = whole.value.indexOf('\t', start);
    const end = tab < 0 || tab > line.end ? line.end : tab;
    cells.push(whole.slice(start, end).trim());
    if (end >= line.end) return cells;
    start = end + 1;
  }
}

/** The outer bars border the row; those between part its cells; an escaped bar belongs to its cell. */
function pipedCells(whole: MappedText, line: Line): MappedText[] {
  const text = whole.value.slice(line.start, line.end);
  const bars: number[] = [];
  for (let bar = text.indexOf('|'); bar >= 0; bar = text.indexOf('|', bar + 1)) {
    if (text.charAt(bar - 1) !== '\\') bars.push(bar);
  }
  const borders = [
    ...(text.trimStart().startsWith('|') ? [] : [-1]),
    ...bars,
    ...(text.trimEnd().endsWith('|') ? [] : [text.length]),
  ];
  return borders
    .slice(1)
    .map((bar, index) => whole.slice(line.start + (borders[index] ?? -1) + 1, line.start + bar).trim());
}
