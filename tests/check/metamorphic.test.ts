import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumber, type Finding } from '../../src/index.ts';
import { checked, faultsOf } from './checked.ts';
import { nested, plan, slipIn, textOf, type Piece, type WrittenNumber } from './plan-text.ts';

/** A plan with one slip: the pieces, the slipped text, and where the wrong number begins. */
interface Slipped {
  text: string;
  offset: number;
  meant: string;
}

const slip = fc.record({ which: fc.nat(), at: fc.nat(), by: fc.nat(), swap: fc.boolean() });

function plant(
  pieces: readonly Piece[],
  { which, at, by, swap }: { which: number; at: number; by: number; swap: boolean },
  isTarget: (number: WrittenNumber) => boolean,
): Slipped | null {
  const targets = pieces.flatMap((piece, index) =>
    typeof piece !== 'string' && piece.text.length > 2 && isTarget(piece) ? [index] : [],
  );
  const target = targets[which % Math.max(targets.length, 1)];
  const number = target === undefined ? undefined : pieces[target];
  if (target === undefined || number === undefined || typeof number === 'string') return null;
  const wrong = slipIn(number.text, at, by, swap);
  if (wrong === null) return null;
  const before = textOf(pieces.slice(0, target));
  return {
    text: before + wrong + textOf(pieces.slice(target + 1)),
    offset: before.length,
    meant: number.text,
  };
}

async function figureAt({ text, offset }: Slipped) {
  const { related } = await checked(text);
  return related.reading.figures.find(({ figure }) => figure.position.start.offset === offset)?.figure;
}

describe('a plan whose sums hold', () => {
  test('gives no arithmetic finding', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (pieces) => {
        expect(await faultsOf(textOf(pieces))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('gives one that touches the figure, once a slip is planted', async () => {
    await fc.assert(
      fc.asyncProperty(plan, slip, async (pieces, how) => {
        const slipped = plant(pieces, how, () => true);
        fc.pre(slipped !== null);
        const figure = await figureAt(slipped);
        expect((await faultsOf(slipped.text)).flatMap(({ figureIds }) => figureIds)).toContain(figure?.id);
      }),
      { numRuns: 150 },
    );
  });

  test('is restored by the first suggestion where two sums pin the figure', async () => {
    await fc.assert(
      fc.asyncProperty(nested, slip, async (pieces, how) => {
        const slipped = plant(pieces, how, ({ sums }) => sums === 2);
        fc.pre(slipped !== null);
        const figure = await figureAt(slipped);
        const findings = await faultsOf(slipped.text);
        expect(findings).toHaveLength(2);
        for (const { suggestions, relationIds } of findings) {
          expect(relationIds).toHaveLength(2);
          expect(suggestions[0]).toMatchObject({
            figureId: figure?.id,
            text: `${slipped.meant} triệu đồng`,
            vnd: parseNumber(`${slipped.meant} triệu đồng`)?.vnd,
            repairs: 2,
          });
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a message', () => {
  test('prints what can be added up again', async () => {
    await fc.assert(
      fc.asyncProperty(plan, slip, async (pieces, how) => {
        const slipped = plant(pieces, how, () => true);
        fc.pre(slipped !== null);
        const lines = slipped.text.split('\n');
        for (const finding of await faultsOf(slipped.text)) recompute(finding, lines);
      }),
      { numRuns: 150 },
    );
  });
});

const MESSAGE =
  /^Tổng không khớp: ghi (?<stated>[^(]+) \(dòng (?<line>\d+)\), các phần cộng lại là (?<sum>[^(]+) \((?<parts>.+?)\), (?:tức từ (?<low>.+?) đến (?<high>.+?), )?lệch (?<difference>.+?)\.(?: Có thể|$)/u;

/** Reads the message as a person would, and adds up anew. Thousandths of a million are enough for every amount here. */
function recompute({ message, expected, actual }: Finding, lines: readonly string[]): void {
  const groups = MESSAGE.exec(message.vi)?.groups;
  expect(groups, message.vi).toBeDefined();
  const { stated = '', line = '', sum = '', parts = '', low, high, difference = '' } = groups ?? {};
  expect(lines[Number(line) - 1]).toContain(stated);
  const addends = parts.split(' + ').map((part) => {
    const [, amount = '', place] = /^(.+?)(?: \(dòng (\d+)\))?$/u.exec(part) ?? [];
    expect(lines[Number(place ?? line) - 1]).toContain(amount);
    return base(amount);
  });
  const total = addends.reduce((a, b) => a + b, 0);
  expect(base(sum)).toBe(total);
  expect(Number(expected)).toBe(total);
  expect(Number(actual)).toBe(base(stated));
  expect(base(difference)).toBe(Math.abs(base(stated) - total));
  if (low === undefined || high === undefined) return;
  expect(base(low) + base(high)).toBe(2 * total);
  expect(base(stated) < base(low) || base(stated) > base(high)).toBe(true);
}

/** đồng, or things. */
function base(amount: string): number {
  const parsed = parseNumber(amount.replace(/ hộ$/u, ''));
  return parsed?.vnd ?? parsed?.value ?? Number.NaN;
}
