import { describe, expect, test } from 'vitest';
import { EMPTY_BASELINE, sift, updateBaseline } from '../../src/check/baseline.ts';
import { Baseline } from '../../src/schema/index.ts';
import { faultsOf } from './checked.ts';

const ROOFS = 'Sửa chữa nhà cho 213 hộ (209 hộ nghèo và 40 hộ cận nghèo).';
const BREEDS = 'Cấp giống cho 512 hộ (300 hộ nghèo và 112 hộ cận nghèo).';

const roofs = await faultsOf(ROOFS);
const both = await faultsOf(`${ROOFS}\n\n${BREEDS}`);

/** The baseline after accepting all of these. */
function accepting(file: string, findings: typeof roofs): Baseline {
  return updateBaseline(EMPTY_BASELINE, new Map([[file, { findings, accepted: [] }]])).baseline;
}

describe('a baseline', () => {
  test('accepts what was there, and what is new stands', () => {
    const { findings, accepted } = sift(both, 'a.txt', accepting('a.txt', roofs));
    expect(accepted.map(({ finding }) => finding.actual)).toEqual(['213']);
    expect(findings.map(({ actual }) => actual)).toEqual(['512']);
  });

  test('accepts nothing in another file', () => {
    expect(sift(both, 'b.txt', accepting('a.txt', both)).findings).toEqual(both);
  });

  test('is valid, says what it accepts, and is the same however often it is updated', () => {
    const baseline = accepting('a.txt', both);
    expect(Baseline.parse(baseline)).toEqual(baseline);
    expect(baseline.accepted.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['a.txt sum', 'a.txt sum']);
    const again = updateBaseline(baseline, new Map([['a.txt', sift(both, 'a.txt', baseline)]]));
    expect(again).toEqual({ baseline, added: 0, dropped: [] });
  });

  test('keeps reasons, drops what is gone, and leaves files alone that were not checked', () => {
    const start = {
      version: 1 as const,
      accepted: [...accepting('a.txt', both).accepted, ...accepting('b.txt', roofs).accepted].map(
        (entry) => ({
          ...entry,
          reason: `agreed for ${entry.file}`,
        }),
      ),
    };
    const sifted = sift(roofs, 'a.txt', start);
    expect(sifted.accepted.map(({ reason }) => reason)).toEqual(['agreed for a.txt']);
    const { baseline, added, dropped } = updateBaseline(start, new Map([['a.txt', sifted]]));
    expect(added).toBe(0);
    expect(dropped.map(({ message }) => message)).toEqual([expect.stringContaining('512 hộ')]);
    expect(baseline.accepted.map(({ file, reason }) => [file, reason])).toEqual([
      ['a.txt', 'agreed for a.txt'],
      ['b.txt', 'agreed for b.txt'],
    ]);
  });
});
