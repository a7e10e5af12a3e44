import type { PlacedFigure, Reading } from '../extract/tree.ts';
import type { Figure } from '../schema/index.ts';
import type { Candidate, Claim } from './candidate.ts';
import { valueOf } from './exact.ts';
import { contentWords } from './label-words.ts';
import { slipOf } from './slip.ts';

/**
 * The same quantity told twice, also in another unit: "chưa phân bổ: 977.450 triệu đồng", and further on "chưa phân bổ 977,45
 * tỷ đồng". Equal amounts are looked up by value, so that a document is read once.
 */
export function relateRepeats(reading: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  const byValue = new Map<string, PlacedFigure>();
  const byName = new Map<string, PlacedFigure>();
  for (const placed of reading.figures) {
    if (!isQuantity(placed)) continue;
    const value = `${attributes(placed.figure)} ${String(valueOf(placed.figure))}`;
    const before = byValue.get(value);
    if (before !== undefined && isOneContext(before.figure, placed.figure))
      candidates.push(repeatOf(before, placed, 'possible'));
    byValue.set(value, placed);
    const name = nameOf(placed.figure);
    if (name === null) continue;
    const namesake = byName.get(name);
    // A list may name the same thing for every place; told twice means twice.
    if (namesake !== undefined && namesake.part !== placed.part && namesake !== before) {
      if (digits(placed.figure) > 3 && isMiswritten(namesake.figure, placed.figure))
        candidates.push(repeatOf(namesake, placed, 'likely'));
    }
    byName.set(name, placed);
  }
  return candidates;
}

/** Amounts that hardly agree by chance: three digits that count and more. */
function isQuantity({ figure, part }: PlacedFigure): boolean {
  if (part.type !== 'passage' || figure.label === null || figure.per !== null || figure.range !== null)
    return false;
  if (figure.kind === 'percent' || figure.kind === 'ratio') return false;
  return digits(figure) > 2;
}

/** One is the other with digits swapped, lost or doubled, or in the wrong unit. Another digit may be another amount. */
function isMiswritten(a: Figure, b: Figure): boolean {
  const slip = slipOf(b, valueOf(a));
  return slip !== null && slip !== 'digit' && slip !== 'sign';
}

/** Digits that count: 1.250.000 has three. */
function digits({ canonical }: Figure): number {
  return canonical.replace('.', '').replace(/^0+|0+$/gu, '').length;
}

/** What must be the same besides the value. */
function attributes({ documentId, kind, currency, group, unit }: Figure): string {
  return [documentId, kind, currency, group, kind === 'money' ? null : unit?.split(' ')[0]].join('|');
}

function isOneContext(a: Figure, b: Figure): boolean {
  const isOne = (['fund', 'capital', 'component'] as const).every(
    (field) => a[field] === null || b[field] === null || a[field] === b[field],
  );
  return isOne && isNamedAlike(a, b);
}

/** One of the labels says all that the other says, and both say something. */
function isNamedAlike(a: Figure, b: Figure): boolean {
  const [first, second] = [contentWords(a.label ?? ''), contentWords(b.label ?? '')];
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.length < 2) return false;
  const common = short.filter((word) => long.includes(word)).length;
  return common === short.length || (short.length >= 5 && common * 5 >= short.length * 4);
}

/** A label of five words that tell and the figure's whole context, or null. */
function nameOf(figure: Figure): string | null {
  const words = contentWords(figure.label ?? '');
  if (words.length < 5) return null;
  const { component, stage, period, fund, capital } = figure;
  return [attributes(figure), fund, capital, component, stage, JSON.stringify(period), ...words].join('|');
}

function repeatOf(first: PlacedFigure, second: PlacedFigure, claim: Claim): Candidate {
  return {
    type: 'repeat',
    whole: first.figure,
    impliedWhole: null,
    parts: [{ figure: second.figure, sign: 1 }],
    formula: { kind: 'sum' },
    claim,
    basis: 'nhắc lại',
    position: second.figure.position,
  };
}
