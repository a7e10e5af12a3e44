import type { StatedRelation } from '../../relate/index.ts';
import { roundTo } from '../../relate/needed.ts';
import { placeOf, type Exact } from '../../relate/exact.ts';
import { compute, statedValue } from '../../relate/verdict.ts';
import type { Figure, Finding, RelationType } from '../../schema/index.ts';
import { figuresOf } from '../culprit/change.ts';
import type { Speller } from './spell.ts';
import { EN, VI, type Fault, type Told, type Wording } from './wording.ts';

export type Message = Finding['message'];

/** A sentence in each language. */
export function inBoth(say: (wording: Wording) => string): Message {
  return { vi: say(VI), en: say(EN) };
}

const FAULTS: Readonly<Record<RelationType, Fault>> = {
  sum: 'sum',
  difference: 'difference',
  percent_of: 'share',
  product: 'product',
  average: 'average',
  rollup: 'rollup',
  table_sum: 'table-sum',
  table_difference: 'table-difference',
  table_ratio: 'table-ratio',
  repeat: 'repeat',
  words: 'words',
};

/** What is wrong with a relation that does not hold: its rule. */
export function faultOf({ candidate }: StatedRelation): Fault {
  if (candidate.claim === 'partial') return 'excess';
  return candidate.whole === null ? 'shares' : FAULTS[candidate.type];
}

/** The numbers of a relation, spelled as the document spells its own, and where they stand. */
export function tell(stated: StatedRelation, speller: Speller, wording: Wording): Told {
  const { candidate } = stated;
  const like = candidate.whole ?? candidate.parts[0]?.figure;
  const computed = compute(candidate);
  const spell = (number: Exact): string =>
    like === undefined ? '' : speller.amount(like, legible(stated, like, number));
  const whole = statedValue(candidate);
  const value = computed?.value ?? whole;
  const { low, high } = computed?.interval ?? { low: null, high: null };
  const isPoint = low === high || candidate.formula.kind !== 'sum' || isExact(candidate.parts);
  const end = (number: Exact | null): string | null => (isPoint || number === null ? null : spell(number));
  return {
    stated: candidate.whole === null ? HUNDRED_PERCENT : speller.quoted(candidate.whole),
    line: candidate.position.start.line,
    expected: spell(value),
    low: end(low),
    high: end(high),
    parts: partsOf(stated, speller, wording),
    difference: withoutPadding(spell(whole > value ? whole - value : value - whole)),
  };
}

/** The only whole that no figure states. */
const HUNDRED_PERCENT = '100%';

/** "lệch 2 hộ", also where the document writes its counts "02 hộ". */
function withoutPadding(amount: string): string {
  return amount.replace(/^0+(?=\d)/u, '');
}

/** Counts and whole đồng are what they are; a range would be the same number twice. */
function isExact(parts: StatedRelation['candidate']['parts']): boolean {
  return parts.every(
    ({ figure }) => figure.bound === 'exact' && figure.precision <= 1 && figure.kind !== 'percent',
  );
}

/** What comes from a division has no end: one place more than the document writes. */
function legible({ candidate }: StatedRelation, like: Figure, value: Exact): Exact {
  return candidate.formula.kind === 'sum' ? value : roundTo(value, placeOf(like) / 10n);
}

/** So many parts are quoted; of more, the first three. */
const MOST_QUOTED = 8;

function partsOf({ candidate }: StatedRelation, speller: Speller, wording: Wording): string {
  const { parts, whole, formula } = candidate;
  const here = whole?.position.start.line ?? candidate.position.start.line;
  const joint = JOINTS[formula.kind];
  const shown = parts.length > MOST_QUOTED ? parts.slice(0, 3) : parts;
  const quoted = shown.map(({ figure, sign }, at) => {
    const sigil = at > 0 ? (sign === 1 ? joint : ' − ') : sign === 1 ? '' : '−';
    return `${sigil}${speller.quoted(figure)}${placeBehind(figure, here, wording)}`;
  });
  const by = 'by' in formula && formula.by !== ONE_TIME ? constant(formula) : '';
  return (
    quoted.join('') +
    by +
    (shown === parts
      ? ''
      : ` ${restOf(
          parts.slice(3).map(({ figure }) => figure),
          wording,
        )}`)
  );
}

const JOINTS = { sum: ' + ', mean: ' + ', product: ' × ', share: ' / ', growth: ' / ' } as const;
const ONE_TIME = 10n ** 9n;

/** "7.985 / 5": the years of an average, the times of a product. */
function constant({ kind, by }: { kind: 'product' | 'mean'; by: Exact }): string {
  const number = (Number(by) / Number(ONE_TIME)).toString();
  return kind === 'mean' ? ` : ${number}` : ` × ${number}`;
}

function restOf(figures: readonly Figure[], wording: Wording): string {
  const lines = figures.map(({ position }) => position.start.line);
  const [from, to] = [lines[0] ?? 0, lines.at(-1) ?? 0];
  return wording.more(figures.length, from === to ? wording.line(from) : wording.lines(from, to));
}

/** Only what stands elsewhere needs a place. */
export function placeBehind(figure: Figure, here: number, wording: Wording): string {
  const { line } = figure.position.start;
  return line === here ? '' : ` (${wording.line(line)})`;
}

/** The figures of a relation by id, the whole first. */
export function figureIdsOf({ candidate }: StatedRelation): string[] {
  return figuresOf(candidate).map(({ id }) => id);
}
