import { decodeByFont } from '../charset/fonts.ts';
import { addRun } from '../parts.ts';
import type { Run } from '../parts.ts';
import { raisedDigits } from '../superscript.ts';
import type { Glyph } from './page-content.ts';

/** Characters on one baseline, from left to right. Never empty. */
export interface Row {
  glyphs: Glyph[];
  /** Baseline. */
  y: number;
  /** Height of the font of most of it. */
  size: number;
  left: number;
  right: number;
}

/** Characters whose baselines are nearer than this share of their size stand on one line. */
const SAME_LINE = 0.35;

/** Groups characters to rows, from top to bottom. Raised digits and lowered indices join the row that they belong to. */
export function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const sorted = glyphs.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const groups: Glyph[][] = [];
  let y = -Infinity;
  for (const glyph of sorted) {
    if (groups.length > 0 && glyph.y - y < glyph.size * SAME_LINE) groups.at(-1)?.push(glyph);
    else groups.push([glyph]);
    // A slanted scan may creep; the first character of a row holds its place.
    if (groups.at(-1)?.length === 1) y = glyph.y;
  }
  return withSmallOnes(groups.map(rowOf));
}

/** A row of what stands on it. */
export function rowOf(glyphs: readonly Glyph[]): Row {
  const sorted = glyphs.toSorted((a, b) => a.x - b.x);
  let [left, right] = [Infinity, -Infinity];
  const sizes = new Map<number, { count: number; y: number }>();
  for (const { x, width, size, y } of sorted) {
    left = Math.min(left, x);
    right = Math.max(right, x + width);
    const key = Math.round(size * 2) / 2;
    const entry = sizes.get(key);
    if (entry === undefined) sizes.set(key, { count: 1, y });
    else entry.count += 1;
  }
  let [size, y, most] = [1, sorted[0]?.y ?? 0, 0];
  for (const [key, entry] of sizes) {
    if (entry.count > most) [size, y, most] = [key, entry.y, entry.count];
  }
  for (const glyph of sorted) glyph.raised ||= glyph.size < size * 0.82 && glyph.y < y - size * 0.1;
  return { glyphs: sorted, y, size: Math.max(size, 0.5), left, right };
}

/** A row of small characters only, close above or below a larger row and beside its words, belongs to that. */
function withSmallOnes(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  let waiting: Row | null = null;
  for (const row of rows) {
    const above: Row | null = waiting;
    waiting = null;
    if (above !== null) {
      if (isScript(above, row) && row.y - above.y < row.size * 0.65) {
        for (const glyph of above.glyphs) glyph.raised = true;
        kept.push(rowOf([...row.glyphs, ...above.glyphs]));
        continue;
      }
      kept.push(above);
    }
    const last = kept.at(-1);
    if (last !== undefined && isScript(row, last) && row.y - last.y < last.size * 0.3) {
      kept[kept.length - 1] = { ...rowOf([...last.glyphs, ...row.glyphs]), y: last.y };
    } else if (row.glyphs.length <= MOST_RAISED) {
      waiting = row;
    } else {
      kept.push(row);
    }
  }
  if (waiting !== null) kept.push(waiting);
  return kept;
}

const MOST_RAISED = 12;

function isScript(small: Row, large: Row): boolean {
  if (small.size > large.size * 0.82) return false;
  return small.left > large.left - large.size && small.right < large.right + large.size * 2;
}

/** Parts of a row that stand apart by at least `gap` times its height. */
export function segmentsOf(row: Row, gap: number): Row[] {
  const segments: Glyph[][] = [];
  let right = -Infinity;
  for (const glyph of row.glyphs) {
    const last = segments.at(-1);
    if (last === undefined || glyph.x - right > gap * row.size) segments.push([glyph]);
    else last.push(glyph);
    right = Math.max(right, glyph.x + glyph.width);
  }
  return segments.length === 1 ? [row] : segments.map((glyphs) => ({ ...rowOf(glyphs), size: row.size }));
}

/** A gap of this share of the size parts two words, though no space was drawn. */
const WORD_GAP = 0.18;
/** A drawn space that takes no room stands inside a word. */
const NO_GAP = 0.06;

/** The words of a row as runs of one font each. */
export function runsOf(row: Row, page: number): Run[] {
  const runs: Run[] = [];
  const tracking = trackingOf(row);
  let before: Glyph | null = null;
  let raised = '';
  let text = '';
  const add = (font: string | null, more: string): void => {
    if (more === '') return;
    text = `${text.slice(-8)}${more}`;
    addRun(runs, { text: more, font, page });
  };
  for (const glyph of [...row.glyphs, null]) {
    const space = glyph !== null && before !== null && isSpaced(before, glyph, row.size, tracking);
    if (raised !== '' && (glyph === null || !glyph.raised || space)) {
      add(before?.font ?? null, raisedDigits(raised, text) ?? raised);
      raised = '';
    }
    if (glyph === null) break;
    if (space) add(before?.font ?? null, ' ');
    if (glyph.raised) raised += glyph.text;
    else add(glyph.font, glyph.text.normalize('NFC'));
    before = glyph;
  }
  for (const run of runs) run.text = decodeByFont(run.text, run.font ?? '').normalize('NFC');
  return runs;
}

/** The room that a title set wide leaves between its letters: "K Ế  H O Ạ C H". */
function trackingOf({ glyphs, size }: Row): number {
  if (glyphs.length < 5) return 0;
  const gaps = glyphs
    .slice(1)
    .map((glyph, index) => glyph.x - ((glyphs[index]?.x ?? 0) + (glyphs[index]?.width ?? 0)))
    .toSorted((a, b) => a - b);
  // Words have at least as many letters as blanks, so of wide gaps a quarter at least is no blank.
  const common = gaps[gaps.length >> 2] ?? 0;
  return common > size * 0.1 && common < size ? common : 0;
}

function isSpaced(before: Glyph, glyph: Glyph, size: number, tracking: number): boolean {
  const gap = glyph.x - (before.x + before.width) - tracking;
  return gap > size * WORD_GAP || (glyph.spaced && gap > size * (tracking > 0 ? WORD_GAP : NO_GAP) - 1e-3);
}

/** The words of a row. */
export function textOfRow(row: Row): string {
  return runsOf(row, 0)
    .map(({ text }) => text)
    .join('');
}
