import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres, whyNoPostgres } from '../store/postgres.ts';
import type { PostgresServer } from '../store/postgres.ts';
import { chaos } from './chaos.ts';

let server: PostgresServer;
let folder: string;
beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'kehoach-chaos-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await server.stop();
});

test.skipIf(whyNoPostgres !== null)(
  'workers that are killed and a database that is restarted lose no document and store none twice',
  async () => {
    const run = await chaos(server, join(folder, 'documents'), {
      good: 120,
      poisoned: 4,
      machines: 2,
      seed: 7,
      // Each kill costs the silence after which a job is taken over.
      kills: 3,
      betweenKills: 25,
    });
    // A fast machine may be done before the last one.
    expect(run.kills).toBeGreaterThan(0);
    expect(run.stored).toEqual(run.good);
    expect(run.givenUp).toEqual(run.poisoned);
    expect(run.reasons.every((reason) => ['too_slow', 'worker_died'].includes(reason))).toBe(true);
    expect(run.rowsOfQueue).toEqual(run.rowsOfOneMachine);
  },
  120_000,
);
