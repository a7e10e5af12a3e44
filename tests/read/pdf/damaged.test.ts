import { readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadError } from '../../../src/read/errors.ts';
import { rootOf } from '../../../src/read/extracted.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { pdfOf } from './pdf-writer.ts';

const SAMPLE = new URL('../../../samples/formats/ke-hoach.pdf', import.meta.url);

/** A small PDF whose every byte matters: no compressed streams. */
const SMALL = pdfOf([
  {
    puts: [
      { text: 'Ke hoach so 118/KH-UBND co 120 ho ngheo', x: 72, y: 700 },
      { text: 'Tong kinh phi 35.559 trieu dong', x: 72, y: 680 },
    ],
    lines: ['72 640 400 640', '72 620 400 620', '72 640 72 620', '400 640 400 620', '200 640 200 620'],
  },
  { puts: [{ text: 'Trang hai co 12 thon va 04 xa', x: 72, y: 700 }] },
]);

/** Milliseconds for one damaged file. */
const MOST_TIME = 10_000;

interface Damage {
  at: number;
  bytes: Uint8Array;
  cut: number;
}

const damages = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.uint8Array({ maxLength: 12 }),
    cut: fc.nat(40),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Some bytes overwritten, some cut out. */
function damage(whole: Uint8Array, spots: readonly Damage[]): Uint8Array {
  let bytes = whole;
  for (const { at, bytes: other, cut } of spots) {
    const from = Math.floor(at * bytes.length);
    bytes = Buffer.concat([bytes.subarray(0, from), other, bytes.subarray(from + cut)]);
  }
  return bytes;
}

/** Reads to the end: a tree, or an error with a code. */
async function end(bytes: Uint8Array): Promise<string> {
  const start = performance.now();
  try {
    const { parts, source } = await readPdf(bytes, { maxMilliseconds: MOST_TIME });
    return rootOf(parts, source).type;
  } catch (error) {
    if (!(error instanceof ReadError) || error.code === 'internal') throw error;
    return error.code;
  } finally {
    expect(performance.now() - start).toBeLessThan(MOST_TIME);
  }
}

const ENDS = ['root', 'damaged', 'encrypted', 'no_text', 'empty', 'too_large'];

describe('a damaged PDF', () => {
  it('ends with a tree or a typed error, wherever it is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(damages, async (spots) => {
        expect(ENDS).toContain(await end(damage(SMALL, spots)));
      }),
      { seed: 5, numRuns: 200 },
    );
  }, 120_000);

  it('ends so when it comes from a browser, compressed', async () => {
    const sample = await readFile(SAMPLE);
    await fc.assert(
      fc.asyncProperty(damages, async (spots) => {
        expect(ENDS).toContain(await end(damage(sample, spots)));
      }),
      { seed: 6, numRuns: 40 },
    );
  }, 120_000);

  it('ends so when it is torn off', async () => {
    for (let length = 5; length < SMALL.length; length += 61) {
      expect(ENDS).toContain(await end(SMALL.subarray(0, length)));
    }
  });
});
