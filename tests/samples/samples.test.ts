import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectedPath, extractSample, samplePaths } from '../../scripts/samples.ts';
import { extract } from '../../src/index.ts';
import { Extraction } from '../../src/schema/index.ts';

const samples = await samplePaths();

describe.each(samples.map((path) => ({ name: basename(path), path })))('the sample $name', ({ name, path }) => {
  test('gives the extraction that lies beside it, to the byte', async () => {
    const { json } = await extractSample(path);
    expect(json).toBe(await readFile(expectedPath(path), 'utf8'));
  });

  test('gives an extraction of the published schema', async () => {
    const { extraction } = await extractSample(path);
    expect(() => Extraction.parse(extraction)).not.toThrow();
  });

  test('finds each figure and citation where its position says', async () => {
    const { text = '', figures, citations } = await extract(await readFile(path), { name, withText: true });
    for (const { position, text: written } of [...figures, ...citations]) {
      expect(text.slice(position.start.offset, position.end.offset)).toBe(written);
    }
  });
});

test('no expected extraction is left without its sample', async () => {
  const [first = ''] = samples;
  const expected = (await readdir(dirname(first))).filter((name) => name.endsWith('.expected.json'));
  expect(new Set(expected)).toEqual(new Set(samples.map((path) => basename(expectedPath(path)))));
});
