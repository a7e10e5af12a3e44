import process from 'node:process';

/**
 * Milliseconds of processor time of this thread: on a machine that others use, too, the wall clock measures them.
 * Its ticks may be as coarse as ten milliseconds, so a run should take many of them.
 */
function clock(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/**
 * Times several pieces of work in turns, so that a slow minute of the machine slows all of them.
 *
 * @returns the median time of each, in milliseconds; the first turns warm up and do not count
 */
export function inTurns(works: readonly (() => void)[], turns: number, warmUp: number): number[] {
  const times = works.map((): number[] => []);
  for (let turn = -warmUp; turn < turns; turn += 1) {
    works.forEach((work, index) => {
      const time = clock(work);
      if (turn >= 0) times[index]?.push(time);
    });
  }
  return times.map(median);
}
