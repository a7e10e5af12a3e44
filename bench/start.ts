import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { median } from './clock.ts';
import { writePlan } from './texts.ts';

/** What a run on a short document may cost beyond starting Node, in milliseconds of the wall clock. */
const MOST = 300;
const TURNS = 9;
const LENGTH = 14_000;
/** As in the program's first line and the npm scripts. */
const FLAGS = ['--no-regexp-tier-up'];
/** As the package installs it, and as the repository's npm scripts run it. */
const PROGRAMS = {
  package: join(import.meta.dirname, '../dist/cli/main.js'),
  source: join(import.meta.dirname, '../src/cli/main.js'),
} as const;

/** Prints what `kehoach extract` of a 20 KB file costs beyond `node -e 0`. Returns whether that is little enough. */
export function measureStart(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'));
  try {
    const file = join(folder, 'ke-hoach.txt');
    writeFileSync(file, writePlan(1).slice(0, LENGTH));
    return (['package', 'source'] as const).map((kind) => startsSoon(kind, file)).every(Boolean);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function startsSoon(kind: keyof typeof PROGRAMS, file: string): boolean {
  const times: Record<'bare' | 'extract', number[]> = { bare: [], extract: [] };
  for (let turn = -1; turn < TURNS; turn += 1) {
    const bare = start(['-e', '0']);
    const extract = start([...FLAGS, PROGRAMS[kind], 'extract', file]);
    // The first turn fills the compile cache.
    if (turn < 0) continue;
    times.bare.push(bare);
    times.extract.push(extract);
  }
  const [bare, extract] = [median(times.bare), median(times.extract)];
  const holds = extract - bare <= MOST;
  console.log(
    [
      `start     ${kind}: node -e 0 ${bare.toFixed(0)} ms, kehoach extract ${extract.toFixed(0)} ms;`,
      `${(extract - bare).toFixed(0)} ms more, at most ${MOST}${holds ? '' : ': NOT MET'}`,
    ].join(' '),
  );
  return holds;
}

function start(args: readonly string[]): number {
  const before = performance.now();
  const { status, signal, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0)
    throw new Error(
      `node ${args.join(' ')} ended with ${status ?? signal ?? 'nothing'}: ${stderr.toString()}`,
    );
  return performance.now() - before;
}
