import { apply } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import type { Stroke } from './page-content.ts';

/** A filled bar no thicker than this is a line; thicker it is the ground of a cell. In points. */
const THICKEST = 3;
/** Shorter marks are dashes, ticks and parts of drawings. */
const SHORTEST = 4;
/** A path of more parts than this is a picture. */
const MOST_NUMBERS = 20_000;

/** Numbers that follow each kind of step in a path: move, line, cubic and quadratic curve, close. */
const STEP_LENGTHS = [2, 2, 6, 4, 0];

/**
 * The level and upright lines of a drawn path: the sides of a stroked one, the thin bars of a filled one, of which most
 * producers make the borders of cells.
 *
 * @param args of the operator `constructPath`: what is done with the path, its steps, its bounds
 */
export function strokesOf(
  args: readonly unknown[],
  matrix: Matrix,
  codes: Readonly<Record<string, number>>,
): Stroke[] {
  const steps = Array.isArray(args[1]) ? stepsIn(args[1][0]) : null;
  if (steps === null) return [];
  const code = args[0];
  const isFilled = code === codes['fill'] || code === codes['eoFill'];
  const isStroked = [
    'stroke',
    'closeStroke',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  ].some((name) => code === codes[name]);
  if (!isFilled && !isStroked) return [];
  const outlines = outlinesOf(steps, matrix);
  return isStroked ? outlines.flatMap(sidesOf) : outlines.flatMap(barOf);
}

function stepsIn(value: unknown): Float32Array | null {
  return value instanceof Float32Array && value.length <= MOST_NUMBERS ? value : null;
}

interface Point {
  x: number;
  y: number;
}

/** The straight outlines of a path; of a curve its end counts. */
function outlinesOf(steps: Float32Array, matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  let at = 0;
  while (at < steps.length) {
    const kind = steps[at] ?? -1;
    const length = STEP_LENGTHS[kind];
    if (length === undefined) break;
    const last = outlines.at(-1);
    if (length > 0) {
      const point = apply(matrix, steps[at + length - 1] ?? 0, steps[at + length] ?? 0);
      if (kind === 0 || last === undefined) outlines.push([point]);
      else last.push(point);
    } else if (last?.[0] !== undefined) {
      last.push(last[0]);
    }
    at += length + 1;
  }
  return outlines;
}

function sidesOf(outline: readonly Point[]): Stroke[] {
  return outline.slice(1).flatMap((point, index) => lineOf(outline[index] ?? point, point));
}

/** A filled bar as the line through its middle. */
function barOf(outline: readonly Point[]): Stroke[] {
  const [first] = outline;
  if (first === undefined) return [];
  let [left, right, top, bottom] = [first.x, first.x, first.y, first.y];
  for (const { x, y } of outline) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (bottom - top <= THICKEST && right - left > bottom - top) return lineOf({ x: left, y }, { x: right, y });
  return right - left <= THICKEST ? lineOf({ x, y: top }, { x, y: bottom }) : [];
}

function lineOf(a: Point, b: Point): Stroke[] {
  const [wide, high] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  if (![wide, high].every(Number.isFinite) || Math.max(wide, high) < SHORTEST) return [];
  if (high <= 1) {
    return [{ level: true, at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) }];
  }
  if (wide > 1) return [];
  return [{ level: false, at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) }];
}
