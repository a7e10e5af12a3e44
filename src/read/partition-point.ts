/**
 * How many of the first `length` places a condition holds for, by halving: where it does not hold, it must not hold for
 * any place behind.
 *
 * @example
 * partitionPoint(4, (at) => [0, 10, 20, 30][at] <= 15) // 2
 */
export function partitionPoint(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last of the rising `starts` that is not behind `offset`, or -1. */
export function lastUpTo(starts: readonly number[], offset: number): number {
  return partitionPoint(starts.length, (at) => (starts[at] ?? Infinity) <= offset) - 1;
}
