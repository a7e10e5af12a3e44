import type { Extraction, Figure, Relation } from '../schema/index.ts';

type Stage = Figure['stage'];
type Period = Figure['period'];

/** The money of a document in one stage and period, component by component. */
export interface Budget {
  documentId: string;
  stage: Stage;
  period: Period;
  components: ComponentMoney[];
}

/** What a document prints as the money of one component. */
export interface ComponentMoney {
  /** As `Figure.component`. */
  component: string;
  /** Printed totals that differ from each other; mostly one. None where the text does not tell which amount is it. */
  totals: ComponentTotal[];
  /** All amounts of the component that were read. */
  amounts: number;
}

export interface ComponentTotal {
  figure: Figure;
  /** The printed parts by fund, where a sum names them; whether they make the whole is its verdict. */
  funds: readonly Figure[];
  areComplete: boolean;
}

/**
 * The printed totals by component. Nothing is added up: a part stands beside its whole, and an amount counts as a
 * component's total only where the document says so: it is one component's part of a sum over components, or the whole
 * of the only sum there is, or the only amount.
 */
export function budgetsOf({ figures, relations }: Pick<Extraction, 'figures' | 'relations'>): Budget[] {
  const sums = new Sums(relations, figures);
  const groups = Map.groupBy(figures.filter(isBudgetMoney), ({ documentId, stage, period }) =>
    JSON.stringify([documentId, stage, period]),
  );
  return [...groups.values()]
    .flatMap((group): Budget[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { documentId, stage, period } = first;
      const byComponent = Map.groupBy(group, ({ component }) => component ?? '');
      const components = [...byComponent]
        .map(([component, members]) => ({
          component,
          totals: totalsOf(members, sums),
          amounts: members.length,
        }))
        .toSorted((a, b) => a.component.localeCompare(b.component, 'en', { numeric: true }));
      return [{ documentId, stage, period, components }];
    })
    .toSorted(byStage);
}

const STAGES: readonly Stage[] = ['planned', 'allocated', 'estimated', 'disbursed', 'other', null];

function byStage(a: Budget, b: Budget): number {
  return STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || yearOf(a.period) - yearOf(b.period);
}

function yearOf(period: Period): number {
  if (period === null) return Infinity;
  return 'from' in period ? period.from - 0.5 : period.year;
}

/** A norm ("40 triệu đồng/nhà") and the ends of a range are money, but nobody's budget. */
function isBudgetMoney({ kind, vnd, component, per, range, stage }: Figure): boolean {
  return (
    kind === 'money' &&
    vnd !== null &&
    component !== null &&
    per === null &&
    range === null &&
    stage !== 'norm'
  );
}

/** So many totals that contradict each other are shown; of more, none is the total. */
const MOST_TOTALS = 3;

function totalsOf(members: readonly Figure[], sums: Sums): ComponentTotal[] {
  const ids = new Set(members.map(({ id }) => id));
  const tops = members.filter(({ id }) => !sums.wholesOf(id).some((whole) => ids.has(whole)));
  const ofProgramme = tops.filter(({ id }) => sums.isOneOfComponents(id));
  const chosen = distinct(ofProgramme.length > 0 ? withoutFund(ofProgramme) : onlyTotal(tops, sums));
  return chosen.length > MOST_TOTALS ? [] : chosen.map((figure) => ({ figure, ...sums.fundsOf(figure) }));
}

/** A component's central money in the programme's central money is no total, beside one that is for all funds. */
function withoutFund(figures: readonly Figure[]): readonly Figure[] {
  const whole = figures.filter(
    ({ fund, capital }) => (fund === null || fund === 'state') && capital === null,
  );
  return whole.length > 0 ? whole : figures;
}

/** The whole of the only sum, unless a larger amount stands by itself; or the only amount. */
function onlyTotal(tops: readonly Figure[], sums: Sums): readonly Figure[] {
  const amounts = distinct(tops);
  if (amounts.length === 1) return amounts;
  const wholes = distinct(tops.filter(({ id }) => sums.isWhole(id)));
  const [whole] = wholes;
  if (whole === undefined || wholes.length > 1) return [];
  return amounts.some(({ vnd }) => (vnd ?? 0) > (whole.vnd ?? 0)) ? [] : wholes;
}

/** An amount that is told twice is one. */
function distinct(figures: readonly Figure[]): Figure[] {
  return [...new Map(figures.toReversed().map((figure) => [figure.vnd, figure])).values()].toReversed();
}

/** A whole and what it is made of, by the figures' ids. */
interface Sum {
  whole: string;
  parts: readonly string[];
  holds: boolean;
}

const ADDING: ReadonlySet<Relation['type']> = new Set(['sum', 'rollup', 'table_sum']);
const SUBTRACTING: ReadonlySet<Relation['type']> = new Set(['difference', 'table_difference']);

/** A relation as a sum: "local = total − central" says that the total is central and local. */
function sumOf({ type, whole, parts, verdict }: Relation): Sum | null {
  if (whole === null) return null;
  const holds = verdict === 'consistent' || verdict === 'rounding';
  const added = parts.filter(({ sign }) => sign === 1).map(({ figureId }) => figureId);
  if (ADDING.has(type)) return added.length === parts.length ? { whole, parts: added, holds } : null;
  const [minuend] = added;
  if (!SUBTRACTING.has(type) || minuend === undefined || added.length > 1) return null;
  const taken = parts.filter(({ sign }) => sign === -1).map(({ figureId }) => figureId);
  return { whole: minuend, parts: [...taken, whole], holds };
}

/** The sums of a document, asked from either end. */
class Sums {
  readonly #figures: ReadonlyMap<string, Figure>;
  readonly #ofWhole: ReadonlyMap<string, readonly Sum[]>;
  readonly #wholes = new Map<string, string[]>();
  readonly #ofComponents = new Set<string>();

  constructor(relations: readonly Relation[], figures: readonly Figure[]) {
    this.#figures = new Map(figures.map((figure) => [figure.id, figure]));
    const sums = relations.map(sumOf).filter((sum) => sum !== null);
    this.#ofWhole = Map.groupBy(sums, ({ whole }) => whole);
    for (const { whole, parts } of sums) {
      const components = new Set(parts.map((id) => this.#figures.get(id)?.component ?? null));
      const isOverComponents = parts.length > 1 && components.size === parts.length && !components.has(null);
      for (const id of parts) {
        const known = this.#wholes.get(id);
        if (known === undefined) this.#wholes.set(id, [whole]);
        else known.push(whole);
        if (isOverComponents) this.#ofComponents.add(id);
      }
    }
  }

  isWhole(id: string): boolean {
    return this.#ofWhole.has(id);
  }

  /** Whether a figure is added up with those of other components, one of each. */
  isOneOfComponents(id: string): boolean {
    return this.#ofComponents.has(id);
  }

  /** The figures that a figure is a part of; their ids. */
  wholesOf(id: string): readonly string[] {
    return this.#wholes.get(id) ?? [];
  }

  /** The parts of the sum that divides a figure by fund. */
  fundsOf({ id }: Figure): Pick<ComponentTotal, 'funds' | 'areComplete'> {
    for (const { parts, holds } of this.#ofWhole.get(id) ?? []) {
      const figures = parts.flatMap((part) => this.#figures.get(part) ?? []);
      const funds = new Set(figures.map(({ fund }) => fund));
      if (figures.length === 0 || funds.has(null) || funds.size < figures.length) continue;
      return { funds: figures, areComplete: holds };
    }
    return { funds: [], areComplete: false };
  }
}
