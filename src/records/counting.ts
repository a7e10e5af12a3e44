import type { Figure, Period, Relation } from '../schema/index.ts';

/** How a figure takes part in the sums of its text. */
export interface Counting {
  /** Id of the nearest figure of whose sum it is a part. */
  partOf: string | null;
  /** Id of the first telling of the same quantity. */
  repeats: string | null;
  /** Whether it may be added to others that are described alike. */
  counts: boolean;
}

/**
 * Tells which figures may be added up. A plan states the programme's total, then its funds, then its projects, then the
 * total again: to add all amounts of a text counts the same money many times. A figure counts where it is no part of
 * one that is described alike, repeats none, and is an amount at all: no norm ("12 triệu đồng/hộ"), no end of a range, no
 * ceiling ("không quá 500 triệu đồng").
 *
 * @example
 * "Kinh phí Dự án 1: 500 triệu đồng, gồm: làm đường 300 triệu đồng, làm cầu 200 triệu đồng" // 500 counts alone: all are of Dự án 1
 * @returns by id of the figure
 */
export function countFigures(
  figures: readonly Figure[],
  relations: readonly Relation[],
): ReadonlyMap<string, Counting> {
  const tellings = new Tellings(figures, relations);
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const parents = parentsOf(relations, tellings);
  const counted = new Map<string, Counting>();
  for (const figure of figures) {
    const first = tellings.first(figure.id);
    const repeats = first === figure.id ? null : first;
    const above = figuresOf(ancestors(first, parents), byId);
    const counts = repeats === null && isAmount(figure) && !above.some((whole) => isAlike(whole, figure));
    const wholes = figuresOf(parents.get(first) ?? [], byId);
    counted.set(figure.id, { partOf: nearest(wholes, figure)?.id ?? null, repeats, counts });
  }
  return counted;
}

/** Figures that tell the same quantity, as sets with the first of the text for a name. */
class Tellings {
  readonly #earlier = new Map<string, string>();
  readonly #order: ReadonlyMap<string, number>;

  constructor(figures: readonly Figure[], relations: readonly Relation[]) {
    this.#order = new Map(figures.map(({ id, position }) => [id, position.start.offset]));
    for (const { type, whole, parts } of relations) {
      if ((type !== 'repeat' && type !== 'words') || whole === null) continue;
      for (const { figureId } of parts) this.#join(whole, figureId);
    }
  }

  first(id: string): string {
    let first = id;
    for (let next = this.#earlier.get(first); next !== undefined; next = this.#earlier.get(first))
      first = next;
    // Shortens the way for those that ask next.
    if (first !== id) this.#earlier.set(id, first);
    return first;
  }

  #join(one: string, other: string): void {
    const [a, b] = [this.first(one), this.first(other)];
    if (a === b) return;
    const isInOrder = (this.#order.get(a) ?? 0) <= (this.#order.get(b) ?? 0);
    this.#earlier.set(isInOrder ? b : a, isInOrder ? a : b);
  }
}

const SUMS: ReadonlySet<Relation['type']> = new Set(['sum', 'rollup', 'table_sum']);

function figuresOf(ids: Iterable<string>, byId: ReadonlyMap<string, Figure>): Figure[] {
  return [...ids].map((id) => byId.get(id)).filter((figure) => figure !== undefined);
}

/**
 * The whole that a part divides most plainly. In a table of projects and funds a cell is a part of its row and of its
 * column; the row's total is of the same project.
 */
function nearest(wholes: readonly Figure[], part: Figure): Figure | undefined {
  return wholes.find((whole) => whole.component === part.component) ?? wholes[0];
}

/** Wholes above each part, by the ids of first tellings. */
type Parents = ReadonlyMap<string, readonly string[]>;

function parentsOf(relations: readonly Relation[], tellings: Tellings): Parents {
  const parents = new Map<string, string[]>();
  for (const relation of relations) {
    const sum = sumOf(relation);
    if (sum === null) continue;
    const above = tellings.first(sum.whole);
    for (const id of sum.parts) {
      const part = tellings.first(id);
      // A whole below its own part would be a ring.
      if (part === above || ancestors(above, parents).has(part)) continue;
      const wholes = parents.get(part);
      if (wholes === undefined) parents.set(part, [above]);
      else if (!wholes.includes(above) && wholes.length < MOST_WHOLES) wholes.push(above);
    }
  }
  return parents;
}

/**
 * A relation as a whole and its parts. "Tổng số − ngân sách trung ương = ngân sách địa phương", as a table may be related,
 * says that the two funds are parts of the total.
 */
function sumOf({ type, whole, parts }: Relation): { whole: string; parts: string[] } | null {
  if (whole === null) return null;
  const added = parts.filter(({ sign }) => sign > 0).map(({ figureId }) => figureId);
  if (SUMS.has(type)) return added.length === parts.length ? { whole, parts: added } : null;
  const [minuend] = added;
  if (type !== 'table_difference' || minuend === undefined || added.length > 1) return null;
  const subtracted = parts.filter(({ sign }) => sign < 0).map(({ figureId }) => figureId);
  return { whole: minuend, parts: [...subtracted, whole] };
}

/** A figure is a part of a row, a column, a list and a roll-up over sections. */
const MOST_WHOLES = 4;
/** Sums are nested a few levels deep, as the programme's projects are. */
const MOST_ANCESTORS = 40;

function ancestors(id: string, parents: Parents): ReadonlySet<string> {
  const above = new Set(parents.get(id));
  // A set gives what is added to it while it is gone through.
  for (const next of above) {
    if (above.size > MOST_ANCESTORS) break;
    for (const whole of parents.get(next) ?? []) above.add(whole);
  }
  return above;
}

function isAmount({ per, range, bound, stage, kind, vnd }: Figure): boolean {
  if (per !== null || range !== null || bound === 'at_most' || bound === 'less_than') return false;
  if (kind === 'percent' || kind === 'ratio') return false;
  return kind !== 'money' || (vnd !== null && stage !== 'norm');
}

/**
 * Whether the part says nothing that its whole does not, so that to count both would count it twice. One that is
 * narrower in a field ("trong đó ngân sách trung ương …", "năm 2024 …") has a line of its own in a table of totals. One
 * that is wider, or silent, has not: "6 tháng đầu năm 2023 bố trí 50 triệu đồng, trong đó vốn giao năm 2023 là 40 triệu
 * đồng" divides by something else than by time.
 */
function isAlike(whole: Figure, part: Figure): boolean {
  return (
    whole.kind === part.kind &&
    (whole.kind === 'money' || whole.unit === part.unit || whole.kind === 'households') &&
    isSameOrSilent(whole.component, part.component) &&
    (isSameOrSilent(whole.fund, part.fund) || isWiderFund(part.fund, whole.fund)) &&
    isSameOrSilent(whole.capital, part.capital) &&
    isSameOrSilent(whole.stage, part.stage) &&
    isSameOrSilent(whole.group, part.group) &&
    whole.documentId === part.documentId &&
    !isOtherPeriod(whole.period, part.period)
  );
}

function isSameOrSilent(whole: string | null, part: string | null): boolean {
  return part === null || part === whole;
}

/** The state's budget is the centre's and the local ones; those are the province's, the district's and the commune's. */
const FUNDS_WITHIN: Readonly<Partial<Record<NonNullable<Figure['fund']>, readonly Figure['fund'][]>>> = {
  state: ['central', 'local', 'province', 'district', 'commune'],
  local: ['province', 'district', 'commune'],
};

function isWiderFund(wide: Figure['fund'], narrow: Figure['fund']): boolean {
  return wide !== null && FUNDS_WITHIN[wide]?.includes(narrow) === true;
}

/** Whether the part is of a time that the whole is not wholly in. */
function isOtherPeriod(whole: Period | null, part: Period | null): boolean {
  if (part === null) return false;
  return whole === null || !covers(part, whole);
}

function covers(wide: Period, narrow: Period): boolean {
  if ('from' in wide) {
    const [from, to] = 'from' in narrow ? [narrow.from, narrow.to] : [narrow.year, narrow.year];
    return wide.from <= from && to <= wide.to;
  }
  if ('from' in narrow)
    return wide.part === undefined && narrow.from === wide.year && narrow.to === wide.year;
  return wide.year === narrow.year && (wide.part === undefined || wide.part === narrow.part);
}
