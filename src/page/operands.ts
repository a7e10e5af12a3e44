import { exact, ONE, valueOf, type Exact } from '../relate/exact.ts';
import type { Figure, Relation } from '../schema/index.ts';

/** A figure in a calculation that is written out, and what joins it to the one before: '' for the first. */
export interface Operand {
  figure: Figure;
  joint: '' | '+' | '−' | '×' | '÷' | '≟';
}

/** How the parts of a relation make its whole, in the order in which one would write them. */
export function operandsOf(relation: Relation, figures: ReadonlyMap<string, Figure>): Operand[] {
  const parts = relation.parts.flatMap(({ figureId, sign }) => {
    const figure = figures.get(figureId);
    return figure === undefined ? [] : [{ figure, sign }];
  });
  switch (relation.type) {
    case 'percent_of':
    case 'table_ratio':
      return quotient(
        parts.map(({ figure }) => figure),
        relation.computed,
      );
    case 'product':
      return parts.map(({ figure }, at) => ({ figure, joint: at === 0 ? '' : '×' }));
    case 'repeat':
    case 'words':
      return parts.map(({ figure }) => ({ figure, joint: '≟' }));
    case 'sum':
    case 'difference':
    case 'average':
    case 'rollup':
    case 'table_sum':
    case 'table_difference':
      return parts.map(({ figure, sign }, at) => ({
        figure,
        joint: sign === -1 ? '−' : at === 0 ? '' : '+',
      }));
  }
}

/** A share is a ÷ b; a rise of a over b is (a − b) ÷ b, and a fall (b − a) ÷ b. What was computed tells which. */
function quotient(figures: readonly Figure[], computed: string | null): Operand[] {
  const [one, base] = figures;
  if (one === undefined || base === undefined) return figures.map((figure) => ({ figure, joint: '' }));
  const [a, b] = [valueOf(one), valueOf(base)];
  const isComputed = (part: Exact): boolean =>
    b !== 0n && computed !== null && isNear((100n * part * ONE) / b, exact(computed));
  if (!isComputed(a) && isComputed(a - b)) return change(one, base, base);
  if (!isComputed(a) && isComputed(b - a)) return change(base, one, base);
  return [
    { figure: one, joint: '' },
    { figure: base, joint: '÷' },
  ];
}

function change(from: Figure, less: Figure, base: Figure): Operand[] {
  return [
    { figure: from, joint: '' },
    { figure: less, joint: '−' },
    { figure: base, joint: '÷' },
  ];
}

/** A quotient is kept to nine places. */
function isNear(one: Exact, other: Exact): boolean {
  const difference = one - other;
  return (difference < 0n ? -difference : difference) <= ONE / 1_000n;
}
