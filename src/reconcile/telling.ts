import { intervalOf, meets, valueOf, type Exact } from '../relate/exact.ts';
import type { Paper } from './paper.ts';
import type { Quantity } from './quantity.ts';

/** A figure and the document that tells it. */
export interface Telling {
  paper: Paper;
  quantity: Quantity;
}

/** Whether both may state one value: their written places and bounds leave room for it. */
export function agree(a: Quantity, b: Quantity): boolean {
  return meets(intervalOf(a.written), intervalOf(b.written));
}

/** Whether `a` is more than `b` whatever their written places leave open. */
export function exceeds(a: Quantity, b: Quantity): boolean {
  const { low } = intervalOf(a.written);
  const { high } = intervalOf(b.written);
  return low !== null && high !== null && low > high;
}

/** How far two figures are apart. */
export function gapOf(a: Quantity, b: Quantity): Exact {
  const gap = valueOf(a.written) - valueOf(b.written);
  return gap < 0n ? -gap : gap;
}

/**
 * The one figure that is meant where several are described alike: all tell one value, or only one of them is no part of
 * another. Null where it cannot be told which.
 */
export function meant(tellings: readonly Telling[]): Telling | null {
  const [first, ...others] = tellings;
  if (first === undefined) return null;
  const value = valueOf(first.quantity.written);
  if (others.every(({ quantity }) => valueOf(quantity.written) === value)) return first;
  const wholes = tellings.filter(({ quantity: { row } }) => row.counts && row.repeats === null);
  return wholes.length === 1 ? (wholes[0] ?? null) : null;
}

/** Adds to the list of a key. */
export function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
