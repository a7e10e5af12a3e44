import { wordsOf } from './grammar.ts';
import type { Paper } from './paper.ts';
import type { Quantity } from './quantity.ts';
import { push, type Telling } from './telling.ts';

/**
 * Whether a figure is all of what it names. An amount for a component is, if no other amount of the same fund stands beside
 * it ("Trồng quế … 700 triệu đồng. Nuôi gà … 300 triệu đồng"); one for the whole programme, if it or the sum that it is a part
 * of is called a total. What a place was given in a row is told as a whole; so is a number of households.
 */
export function isWhole({ paper, quantity }: Telling): boolean {
  const { row, place, component } = quantity;
  if (row.kind !== 'money' || (place !== null && component !== '')) return true;
  const amounts = amountsOf(paper);
  if (component === '') return isTotal(quantity, amounts);
  const beside = amounts.byScope.get(scopeOf(quantity)) ?? [];
  return beside.every((other) => other === quantity || isSameTelling(other, quantity));
}

interface Amounts {
  byKey: ReadonlyMap<string, Quantity>;
  /** Amounts that count, by component, fund, stage and year. */
  byScope: ReadonlyMap<string, Quantity[]>;
}

const known = new WeakMap<Paper, Amounts>();

function amountsOf(paper: Paper): Amounts {
  let amounts = known.get(paper);
  if (amounts === undefined) {
    const byScope = new Map<string, Quantity[]>();
    for (const quantity of paper.quantities) {
      const { row, place } = quantity;
      if (row.kind === 'money' && row.counts && place === null) push(byScope, scopeOf(quantity), quantity);
    }
    amounts = { byKey: new Map(paper.quantities.map((each) => [each.row.figure_key, each])), byScope };
    known.set(paper, amounts);
  }
  return amounts;
}

function scopeOf({ component, year, row: { fund, stage } }: Quantity): string {
  return [component, fund === 'state' ? null : fund, stage, year].join('|');
}

function isTotal({ row }: Quantity, { byKey }: Amounts): boolean {
  const whole = row.part_of === null ? undefined : byKey.get(row.part_of);
  return [row, whole?.row].some((one) => wordsOf('totals').find(one?.label ?? '') !== null);
}

/** One is a part of the other or tells it again. */
function isSameTelling(a: Quantity, b: Quantity): boolean {
  const [first, second] = [a.row, b.row];
  return (
    first.part_of === second.figure_key ||
    first.repeats === second.figure_key ||
    second.repeats === first.figure_key
  );
}
