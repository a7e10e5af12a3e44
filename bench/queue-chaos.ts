import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import { chaos } from '../tests/queue/chaos.ts';
import { startPostgres } from '../tests/store/postgres.ts';

/**
 * `node bench/queue-chaos.ts [DOCUMENTS] [SEED]`: four machines of which one is killed every second and started again,
 * a database that is restarted once, one document of a hundred poisoned. Exits with 1 unless every good document is
 * stored once, every poisoned one is given up, and the rows are those of one machine that nobody disturbed.
 */
const DOCUMENTS = Number(process.argv[2] ?? 2000);
const SEED = Number(process.argv[3] ?? 1);
const poisoned = Math.ceil(DOCUMENTS / 100);

const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'));
const server = await startPostgres();
try {
  const run = await chaos(server, join(folder, 'documents'), {
    good: DOCUMENTS - poisoned,
    poisoned,
    machines: 4,
    seed: SEED,
    kills: Infinity,
    betweenKills: { milliseconds: 1000 },
  });
  const checks = {
    'every good document is stored exactly once': isDeepStrictEqual(run.stored, run.good),
    'every poisoned one is given up': isDeepStrictEqual(run.givenUp, run.poisoned),
    'the rows are those of one machine': isDeepStrictEqual(run.rowsOfQueue, run.rowsOfOneMachine),
  };
  const reasons = Map.groupBy(run.reasons, (reason) => reason);
  console.log(`${String(DOCUMENTS)} documents in ${run.seconds.toFixed(0)} s, ${String(run.kills)} kills`);
  for (const [reason, { length }] of reasons) console.log(`${reason}: ${String(length)}`);
  for (const [check, holds] of Object.entries(checks)) console.log(`${holds ? 'yes' : 'NO '} ${check}`);
  if (Object.values(checks).includes(false)) process.exitCode = 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}
