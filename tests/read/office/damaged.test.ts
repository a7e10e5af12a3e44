import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/index.ts';
import { ReadError } from '../../../src/read/errors.ts';
import { readInput } from '../../../src/read/read.ts';

const SAMPLES = new URL('../../../samples/formats/', import.meta.url);
const CASES = 250;
/** A case that takes longer than this on a slow machine works in no bounded time. */
const MOST_MILLISECONDS = 3000;

const samples = await Promise.all(
  ['ke-hoach.docx', 'ke-hoach.xlsx'].map(
    async (name) => [name, await readFile(new URL(name, SAMPLES))] as const,
  ),
);

/** Numbers that are the same in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Bytes changed, cut out, repeated or cut off. */
function damage(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const at = random(bytes.length);
  const length = 1 + random(200);
  const copy = Buffer.from(bytes);
  switch (random(4)) {
    case 0:
      for (let count = random(20); count >= 0; count -= 1) copy[random(copy.length)] = random(256);
      return copy;
    case 1:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]);
    case 2:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(Math.max(0, at - length))]);
    default:
      return copy.subarray(0, at);
  }
}

/** The container whole, its XML damaged: what damage in the middle of a program that writes files leaves. */
function damageInside(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[random(names.length)] ?? '';
  const text = strFromU8(parts[name] ?? new Uint8Array());
  const tags = text.split(/(?=<)/u);
  for (let count = random(4); count >= 0; count -= 1) {
    const at = random(tags.length);
    const other = tags[random(tags.length)] ?? '';
    if (random(2) === 0) tags.splice(at, random(3), other);
    else tags[at] = (tags[at] ?? '').replace(/\d+/u, String(random(2 ** 31)));
  }
  return zipSync({ ...parts, [name]: strToU8(tags.join('')) }, { level: 1 });
}

async function expectEnds(bytes: Uint8Array, id: string): Promise<void> {
  const started = performance.now();
  try {
    expect((await readInput(bytes)).type, id).toBe('root');
  } catch (error) {
    if (!(error instanceof ReadError)) throw new Error(`${id} ended in no typed error`, { cause: error });
  }
  expect(performance.now() - started, id).toBeLessThan(MOST_MILLISECONDS);
}

describe.each(samples)('%s', (name, bytes) => {
  it('damaged anywhere ends in a result or a typed error', async () => {
    for (let seed = 0; seed < CASES; seed += 1) {
      await expectEnds(damage(bytes, numbers(seed)), `${name}, seed ${seed}`);
    }
  });

  it('damaged in its XML ends in a result or a typed error, and never in a fault of the program', async () => {
    for (let seed = 0; seed < CASES; seed += 1) {
      const damaged = damageInside(bytes, numbers(seed));
      await expectEnds(damaged, `${name}, inside, seed ${seed}`);
      if (seed % 5 === 0) expect((await extract(damaged)).source.error?.code).not.toBe('internal');
    }
  });
});

it('random bytes behind the mark of a container end in a typed error', async () => {
  for (let seed = 0; seed < CASES; seed += 1) {
    const random = numbers(seed);
    const bytes = Uint8Array.from({ length: random(400) }, () => random(256));
    await expectEnds(Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes]), `random, seed ${seed}`);
  }
});
