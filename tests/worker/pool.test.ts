import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { afterAll, describe, expect, test } from 'vitest';
import { WorkerPool } from '../../src/worker/pool.ts';
import { startProcess } from '../../src/worker/process.ts';
import type { Order } from './obedient-worker.ts';

const MODULE = new URL('obedient-worker.ts', import.meta.url);
const LATE = new URL('late-worker.ts', import.meta.url);
const PATIENT = { maxMilliseconds: 20_000 };

describe('workers', () => {
  const pool = new WorkerPool<Order, number, number>(() => startProcess(MODULE, { megabytes: 100 }), 2);
  afterAll(() => pool.close());

  test('answer jobs in the order in which they are asked for, however many wait', async () => {
    const numbers = Array.from({ length: 50 }, (_, number) => number);
    const answers = await Promise.all(
      numbers.map((number) => pool.run({ order: 'double', number }, PATIENT)),
    );
    expect(answers).toEqual(numbers.map((number) => number * 2));
  });

  test('tell on the way, and what they tell starts the clock anew', async () => {
    const told: number[] = [];
    const slow = { maxMilliseconds: 2000, onTelling: (number: number) => told.push(number) };
    expect(await pool.run({ order: 'count to', number: 5 }, slow)).toBe(5);
    expect(told).toEqual([1, 2, 3, 4, 5]);
  });

  test('are ended when a job computes for ever, and the next job gets another', async () => {
    await expect(pool.run({ order: 'compute for ever' }, { maxMilliseconds: 300 })).rejects.toMatchObject({
      name: 'WorkerEnded',
      reason: 'time',
    });
    expect(await pool.run({ order: 'double', number: 4 }, PATIENT)).toBe(8);
  });

  test('are given time to start, however little their job may take', async () => {
    const late = new WorkerPool<Order, number>(() => startProcess(LATE, { megabytes: 100 }), 1);
    expect(await late.run({ order: 'double', number: 4 }, { maxMilliseconds: 2000 })).toBe(8);
    await late.close();
  });

  test('cost only their own job when they end by themselves', async () => {
    const [lost, kept] = await Promise.allSettled([
      pool.run({ order: 'exit' }, PATIENT),
      pool.run({ order: 'double', number: 4 }, PATIENT),
    ]);
    expect(lost).toMatchObject({ status: 'rejected', reason: { reason: 'crash' } });
    expect(kept).toEqual({ status: 'fulfilled', value: 8 });
    expect(await pool.run({ order: 'double', number: 5 }, PATIENT)).toBe(10);
  });

  test('hand on what a job throws, and stay for the next', async () => {
    await expect(pool.run({ order: 'fail' }, PATIENT)).rejects.toThrow('no such number');
    expect(await pool.run({ order: 'double', number: 6 }, PATIENT)).toBe(12);
  });
});

test('a process that computes for ever ends with the process that started it', async () => {
  const program = `
    import { WorkerPool } from ${JSON.stringify(new URL('../../src/worker/pool.ts', import.meta.url).href)};
    import { startProcess } from ${JSON.stringify(new URL('../../src/worker/process.ts', import.meta.url).href)};
    const pool = new WorkerPool(() => startProcess(new URL(${JSON.stringify(MODULE.href)}), { megabytes: 100 }), 1);
    const onTelling = (pid) => process.stdout.write(String(pid));
    void pool.run({ order: 'tell who you are, and compute for ever' }, { maxMilliseconds: 60_000, onTelling });`;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  const [told] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(told.toString());
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('a process that fills its memory is ended and takes no memory of this one', async () => {
  const pool = new WorkerPool<Order, number>(() => startProcess(MODULE, { megabytes: 64 }), 1);
  await expect(pool.run({ order: 'fill the memory' }, PATIENT)).rejects.toMatchObject({ reason: 'memory' });
  expect(await pool.run({ order: 'double', number: 7 }, PATIENT)).toBe(14);
  await pool.close();
});
