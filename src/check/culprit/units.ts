import { valueOf, type Exact } from '../../relate/exact.ts';
import type { Figure } from '../../schema/index.ts';

/** A unit of money that a plan writes, and the đồng that it stands for. */
export interface MoneyUnit {
  words: string;
  dong: bigint;
}

const UNITS: readonly MoneyUnit[] = [
  { words: 'đồng', dong: 1n },
  { words: 'nghìn đồng', dong: 10n ** 3n },
  { words: 'triệu đồng', dong: 10n ** 6n },
  { words: 'tỷ đồng', dong: 10n ** 9n },
];

/** The units as they are written, to the unit that they are. */
const WRITTEN: ReadonlyMap<string, bigint> = new Map([
  ...UNITS.map(({ words, dong }) => [words, dong] as const),
  ['đ', 1n],
  ['ngàn đồng', 10n ** 3n],
  ['triệu', 10n ** 6n],
  ['tỉ đồng', 10n ** 9n],
  ['tỷ', 10n ** 9n],
  ['tỉ', 10n ** 9n],
]);

/**
 * The unit in which the written number would have the value meant: "19 đồng" for 19 triệu is «triệu đồng». Null where
 * no unit does, or the unit is told by a header for many figures at once.
 */
export function unitMeant(figure: Figure, value: Exact): MoneyUnit | null {
  const written = WRITTEN.get(figure.unit ?? '');
  const now = valueOf(figure);
  if (written === undefined || figure.unitFrom !== 'written' || now <= 0n) return null;
  return UNITS.find(({ dong }) => now * dong === value * written) ?? null;
}
