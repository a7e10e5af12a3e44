import { isSameMeasure, type Breakdown } from '../extract/breakdown/index.ts';
import { sectionsAbove } from '../extract/context/headings.ts';
import type { PassageReading, PlacedFigure, Reading } from '../extract/tree.ts';
import type { Capital, Fund } from '../schema/index.ts';
import type { Candidate, Operand } from './candidate.ts';

/**
 * Roll-ups over sections: the money of all Dự án and Tiểu dự án makes the programme's total, as a whole, fund by fund
 * and by kind of capital; the Tiểu dự án of one Dự án make its total.
 */
export function relateRollups(reading: Reading): Candidate[] {
  const byDocument = Map.groupBy(amountsOf(reading), (amount) => amount.placed.figure.documentId);
  return [...byDocument.values()].flatMap((amounts) => rollUp(amounts));
}

/** An amount that says what a component or the programme gets. */
interface Amount {
  placed: PlacedFigure;
  /** "3.1", or "" for the programme as a whole. */
  component: string;
  /** As a part of the component's money, or the component's total. */
  role: 'total' | 'part';
  breakdown: Breakdown | null;
}

/** Money of a plan that is given to someone for something: no rates, no norms, no ranges. */
function isAllotment({ figure }: PlacedFigure): boolean {
  return (
    figure.kind === 'money' &&
    figure.currency === 'VND' &&
    figure.per === null &&
    figure.range === null &&
    figure.stage !== 'norm' &&
    figure.stage !== 'other'
  );
}

function amountsOf(reading: Reading): Amount[] {
  const asWhole = new Map<PlacedFigure, Breakdown>();
  const asPart = new Map<PlacedFigure, Breakdown>();
  for (const breakdown of reading.breakdowns) {
    if (breakdown.parts.length > 1 && !asWhole.has(breakdown.whole)) asWhole.set(breakdown.whole, breakdown);
    for (const part of breakdown.parts) asPart.set(part, breakdown);
  }
  const amounts: Amount[] = [];
  for (const placed of reading.figures) {
    if (placed.part.type !== 'passage' || !isAllotment(placed)) continue;
    const whole = asPart.get(placed);
    // "Tổng kinh phí thực hiện Chương trình …, trong đó: ngân sách trung ương …": the parts are the programme's, too.
    const component =
      componentOf(placed, placed.part) ??
      (whole === undefined ? null : componentOf(whole.whole, placed.part));
    if (component === null) continue;
    amounts.push({
      placed,
      component,
      role: whole === undefined ? 'total' : 'part',
      breakdown: whole ?? asWhole.get(placed) ?? null,
    });
  }
  return amounts;
}

const PROGRAMME =
  /chương\s+trình|tổng\s+(?:nguồn\s+)?vốn|tổng\s+(?:nhu\s+cầu\s+)?kinh\s+phí|kinh\s+phí\s+thực\s+hiện|tổng\s+cộng/iu;

/** The component that the amount is for; "" when its words or its heading speak of the programme; null when neither. */
function componentOf(placed: PlacedFigure, part: PassageReading): string | null {
  const { component, label } = placed.figure;
  if (component !== null && component !== '') return component;
  const words = [
    label ?? '',
    ...sectionsAbove(part)
      .slice(0, 1)
      .map((section) => section.title),
  ];
  return words.some((text) => PROGRAMME.test(text)) ? '' : null;
}

/** One view of the money: all of it, that of one level of budget, or that of one kind of capital. */
interface View {
  name: string;
  matches(amount: Amount): boolean;
}

/** "Ngân sách địa phương" is what tỉnh, huyện and xã give together. */
const FUNDS: readonly { name: string; funds: readonly Fund[] }[] = [
  { name: 'trung ương', funds: ['central'] },
  { name: 'địa phương', funds: ['local', 'province', 'district', 'commune'] },
  { name: 'tỉnh', funds: ['province'] },
  { name: 'huyện', funds: ['district'] },
  { name: 'xã', funds: ['commune'] },
  { name: 'huy động', funds: ['mobilised'] },
  { name: 'tín dụng', funds: ['credit'] },
];
const CAPITALS: readonly Capital[] = ['investment', 'recurrent'];

const VIEWS: readonly View[] = [
  { name: 'tổng', matches: ({ role }) => role === 'total' },
  ...FUNDS.map(({ name, funds }) => ({
    name,
    matches: ({ role, placed, breakdown }: Amount) =>
      placed.figure.fund !== null &&
      funds.includes(placed.figure.fund) &&
      (role === 'part' ? isByFund(breakdown) : breakdown === null || !isByFund(breakdown)),
  })),
  ...CAPITALS.map((capital) => ({
    name: capital,
    matches: ({ role, placed, breakdown }: Amount) =>
      role === 'part' && placed.figure.capital === capital && isByCapital(breakdown),
  })),
];

/** A breakdown whose parts are told apart by their fund. */
function isByFund(breakdown: Breakdown | null): boolean {
  return breakdown !== null && new Set(breakdown.parts.map(({ figure }) => figure.fund)).size > 1;
}

function isByCapital(breakdown: Breakdown | null): boolean {
  return breakdown !== null && new Set(breakdown.parts.map(({ figure }) => figure.capital)).size > 1;
}

/** Fewer components than these make no programme. */
const FEWEST = 3;

function rollUp(amounts: readonly Amount[]): Candidate[] {
  return VIEWS.flatMap((view) => {
    const seen = amounts.filter((amount) => view.matches(amount));
    const byComponent = moneyByComponent(seen);
    const top = topComponents(byComponent);
    const wholes = seen.filter(({ component }) => component === '');
    const ofProgramme =
      top.length < FEWEST ? [] : wholes.map(({ placed }) => candidateOf(placed, top, 'dự án'));
    return [...ofProgramme, ...projectTotals(byComponent)];
  });
}

/** The total of a Dự án that has Tiểu dự án with money of their own. */
function projectTotals(byComponent: ReadonlyMap<string, readonly PlacedFigure[]>): Candidate[] {
  return [...byComponent].flatMap(([component, [whole]]) => {
    if (component.includes('.') || whole === undefined) return [];
    const parts = [...byComponent]
      .filter(([other]) => other.startsWith(`${component}.`))
      .map(([, money]) => money);
    return parts.length < 2 ? [] : [candidateOf(whole, parts, 'tiểu dự án')];
  });
}

/**
 * What each component is given first; later amounts tell what was done with it. Parts of one breakdown belong together:
 * what tỉnh, huyện and xã give.
 */
function moneyByComponent(amounts: readonly Amount[]): Map<string, PlacedFigure[]> {
  const first = new Map<string, Amount>();
  const money = new Map<string, PlacedFigure[]>();
  for (const amount of amounts) {
    if (amount.component === '') continue;
    const known = first.get(amount.component);
    if (known === undefined) {
      first.set(amount.component, amount);
      money.set(amount.component, [amount.placed]);
    } else if (amount.role === 'part' && known.breakdown === amount.breakdown) {
      money.get(amount.component)?.push(amount.placed);
    }
  }
  return money;
}

/** Each Dự án by its own money; where it has none, by that of its Tiểu dự án. */
function topComponents(
  byComponent: ReadonlyMap<string, readonly PlacedFigure[]>,
): (readonly PlacedFigure[])[] {
  return [...byComponent]
    .filter(([component]) => !component.includes('.') || !byComponent.has(component.split('.')[0] ?? ''))
    .map(([, money]) => money);
}

function candidateOf(
  whole: PlacedFigure,
  parts: readonly (readonly PlacedFigure[])[],
  basis: string,
): Candidate {
  const operands = parts
    .flat()
    .filter((part) => part !== whole && isSameMeasure(whole, part))
    .map(({ figure }): Operand => ({ figure, sign: 1 }));
  return {
    type: 'rollup',
    whole: whole.figure,
    impliedWhole: null,
    parts: operands,
    formula: { kind: 'sum' },
    claim: 'likely',
    basis,
    position: whole.figure.position,
  };
}
