import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/pipeline.ts';
import type { Extraction, Position } from '../../src/schema/index.ts';
import { planTexts, samples, VARIANTS } from './plans.ts';

/** Composed, on one line, without marks of emphasis, so that what was read can be found in what is printed. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\*\*|^\ufeff/gu, '')
    .replace(/\s+/gu, ' ');
}

function expectEvidence({ figures, citations, sections }: Extraction, text: string): void {
  const at = ({ start, end }: Position): string => text.slice(start.offset, end.offset);
  for (const { position, text: found } of [...figures, ...citations]) expect(at(position)).toBe(found);
  for (const { position, label, title } of sections) {
    expect(plain(at(position))).toContain(plain(label ?? ''));
    expect(plain(at(position))).toContain(plain(title));
  }
}

function expectLinesAndColumns({ figures }: Extraction, text: string): void {
  const lines = text.split(/\r\n?|\n/u);
  for (const { position, text: found } of figures) {
    const [first = ''] = found.split(/\r\n?|\n/u);
    const { line, column } = position.start;
    expect(lines[line - 1]?.slice(column - 1, column - 1 + first.length)).toBe(first);
  }
}

/** A figure without what depends on how the text is encoded. */
function meaning({ figures }: Extraction): unknown[] {
  return figures.map(({ position: _position, text, label, ...rest }) => ({
    ...rest,
    text: plain(text),
    label: label === null ? null : plain(label),
  }));
}

describe.each(Object.entries(VARIANTS))('a text in %s', (_name, vary) => {
  it.each(samples)('has every value where it says ($name)', async ({ name, text }) => {
    const varied = vary(text);
    const extraction = await extract(new TextEncoder().encode(varied), { name });
    expect(extraction.source.error).toBeNull();
    expectEvidence(extraction, varied);
    expectLinesAndColumns(extraction, varied);
  });

  it.each(samples)('has the figures of the original ($name)', async ({ name, text }) => {
    const [original, varied] = await Promise.all([extract(text, { name }), extract(vary(text), { name })]);
    expect(meaning(varied)).toEqual(meaning(original));
  });

  it('says where it found what, and finds the same, whatever the plan says', async () => {
    await fc.assert(
      fc.asyncProperty(planTexts, async (text) => {
        const varied = vary(text);
        const extraction = await extract(varied);
        expectEvidence(extraction, varied);
        expectLinesAndColumns(extraction, varied);
        expect(meaning(extraction)).toEqual(meaning(await extract(text)));
      }),
      { numRuns: 50 },
    );
  });
});
