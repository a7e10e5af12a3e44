import { isSameMeasure, type Breakdown } from '../extract/breakdown/index.ts';
import { sectionsAbove } from '../extract/context/headings.ts';
import type { PassageReading, PlacedFigure, Reading } from '../extract/tree.ts';
import type { Capital, Fund, Period } from '../schema/index.ts';
import type { Candidate, Operand } from './candidate.ts';

/**
 * Roll-ups over sections: the money of all Dự án and Tiểu dự án makes the programme's total, as a whole, fund by fund
 * and by kind of capital; the Tiểu dự án of one Dự án make its total.
 */
export function relateRollups(reading: Reading): Candidate[] {
  const amounts = amountsOf(reading);
  return reading.outline.children.flatMap(({ document }) =>
    rollUp(amounts.filter(({ placed }) => placed.figure.documentId === document.id)),
  );
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

/** Words of an amount, or of the heading over it, that speak of all the money there is. */
const TOTAL_WORDS = /(?<!\p{L})tổng(?!\p{L})|chương\s+trình/iu;
const MONEY_HEADING = /kinh\s+phí|nguồn\s+(?:vốn|lực)|nhu\s+cầu\s+vốn|tổng\s+hợp|vốn\s+thực\s+hiện/iu;

/** The component that the amount is for; "" when its words or its heading speak of the programme; null when neither. */
function componentOf(placed: PlacedFigure, part: PassageReading): string | null {
  const { component, label } = placed.figure;
  if (component !== null && component !== '') return component;
  const heading = sectionsAbove(part)[0]?.title ?? '';
  return TOTAL_WORDS.test(label ?? '') || MONEY_HEADING.test(heading) ? '' : null;
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
    const ofProgramme = wholes
      .filter(
        ({ placed }) =>
          top.length >= FEWEST && isOfOneCapital(placed, top.flat()) && isOfOneTime(placed, top.flat()),
      )
      .map(({ placed }) => candidateOf(placed, top, 'dự án'));
    return [...ofProgramme, ...projectTotals(byComponent)];
  });
}

/** The programme's vốn đầu tư is not the sum of amounts that include vốn sự nghiệp. */
function isOfOneCapital(whole: PlacedFigure, parts: readonly PlacedFigure[]): boolean {
  const { capital } = whole.figure;
  return capital === null || parts.every(({ figure }) => figure.capital === capital);
}

/** Last year's total, or what was spent of it, is not the sum of what this year's plan gives. */
function isOfOneTime(whole: PlacedFigure, parts: readonly PlacedFigure[]): boolean {
  const { period, stage } = whole.figure;
  const elsewhere = parts.filter(
    ({ figure }) =>
      (period !== null && figure.period !== null && !isSamePeriod(period, figure.period)) ||
      (stage === 'disbursed') !== (figure.stage === 'disbursed'),
  );
  return elsewhere.length * 2 < parts.length;
}

function isSamePeriod(a: Period, b: Period): boolean {
  return 'year' in a && 'year' in b ? a.year === b.year : JSON.stringify(a) === JSON.stringify(b);
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
 * What each component is given first; later amounts tell what was done with it. Parts of one breakdown belong together
 * (what tỉnh, huyện and xã give), and so do vốn đầu tư and vốn sự nghiệp that are told one after the other.
 */
function moneyByComponent(amounts: readonly Amount[]): Map<string, PlacedFigure[]> {
  const given = new Map<string, Amount[]>();
  for (const amount of amounts) {
    if (amount.component === '') continue;
    const known = given.get(amount.component);
    if (known === undefined) given.set(amount.component, [amount]);
    else if (belongsWith(known, amount)) known.push(amount);
  }
  return new Map([...given].map(([component, known]) => [component, known.map(({ placed }) => placed)]));
}

function belongsWith(known: readonly Amount[], amount: Amount): boolean {
  if (amount.role !== 'part') return false;
  if (known[0]?.breakdown === amount.breakdown) return true;
  const { capital } = amount.placed.figure;
  return (
    capital !== null &&
    known.every(({ placed }) => placed.figure.capital !== null && placed.figure.capital !== capital)
  );
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
