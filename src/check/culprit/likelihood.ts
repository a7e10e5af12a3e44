import type { StatedRelation } from '../../relate/index.ts';
import { placeOf, valueOf, type Exact } from '../../relate/exact.ts';
import type { Slip } from '../../relate/slip.ts';
import type { Figure } from '../../schema/index.ts';
import type { Change } from './change.ts';
import type { Habits } from './peers.ts';
import { structureOf } from './structure.ts';

/**
 * How likely a change is what was meant, in points. Slips that hardly ever fit by chance weigh most: that two
 * neighbours swapped give just the needed number is no accident, that one digit differs often is.
 */
const SLIP_POINTS: Readonly<Record<Slip, number>> = {
  transposition: 60,
  unit: 60,
  separator: 50,
  digit: 40,
  extra_digit: 35,
  missing_digit: 35,
  sign: 30,
};

/** For figures whose peers all agree. */
const HABIT = 30;
/** For a number that becomes rounder, or less round, by the change. */
const ROUNDNESS = 6;
/** A one-digit number is "one digit off" from every other: no evidence at all. */
const FEW_DIGITS = 25;

/** The points of a change in the relation that asks for it. */
export function likelihood(change: Change, stated: StatedRelation, habits: Habits): number {
  const { figure, value, slip } = change;
  const digits = digitsOf(figure, valueOf(figure));
  const trial = new Map([[figure.id, value]]);
  return (
    (slip === null ? structurePoints(change, stated) : SLIP_POINTS[slip]) +
    HABIT * habits.follows(stated, trial) +
    ROUNDNESS * roundness(figure, value) -
    (slip === 'digit' && digits.length < 2 ? FEW_DIGITS : 0) -
    // One slip anywhere in a number: the more digits it has, the less likely just this one.
    digits.length
  );
}

/** That the difference is just one of the parts is no accident either. */
function structurePoints(change: Change, stated: StatedRelation): number {
  return structureOf(change, stated) === 'double_count' ? 45 : 0;
}

/** 1 where the change ends in more zeros than what is written, −1 in fewer: budgets are made of round numbers. */
function roundness(figure: Figure, value: Exact): 1 | 0 | -1 {
  const [before, after] = [valueOf(figure), value].map((each) => trailingZeros(digitsOf(figure, each)));
  if (before === undefined || after === undefined || before === after) return 0;
  return after > before ? 1 : -1;
}

function digitsOf(figure: Figure, value: Exact): string {
  const place = placeOf(figure);
  return place <= 0n ? '' : (value / place).toString();
}

function trailingZeros(digits: string): number {
  return digits.length - digits.replace(/0+$/u, '').length;
}
