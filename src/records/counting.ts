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
    const above = ancestors(first, parents).map((id) => byId.get(id));
    const counts =
      repeats === null &&
      isAmount(figure) &&
      !above.some((whole) => whole !== undefined && isAlike(whole, figure));
    counted.set(figure.id, { partOf: parents.get(first) ?? null, repeats, counts });
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

/** The whole above each part. Of several sums that a figure is a part of, the first that was found stands. */
function parentsOf(relations: readonly Relation[], tellings: Tellings): Map<string, string> {
  const parents = new Map<string, string>();
  for (const { type, whole, parts } of relations) {
    if (!SUMS.has(type) || whole === null || parts.some(({ sign }) => sign < 0)) continue;
    const above = tellings.first(whole);
    for (const { figureId } of parts) {
      const part = tellings.first(figureId);
      // A whole below its own part would be a ring.
      if (part === above || parents.has(part) || ancestors(above, parents).includes(part)) continue;
      parents.set(part, above);
    }
  }
  return parents;
}

/** Sums are nested a few levels deep, as the programme's projects are. */
const MOST_LEVELS = 20;

function ancestors(id: string, parents: ReadonlyMap<string, string>): string[] {
  const above: string[] = [];
  for (
    let next = parents.get(id);
    next !== undefined && above.length < MOST_LEVELS;
    next = parents.get(next)
  ) {
    above.push(next);
  }
  return above;
}

function isAmount({ per, range, bound, stage, kind, vnd }: Figure): boolean {
  if (per !== null || range !== null || bound === 'at_most' || bound === 'less_than') return false;
  if (kind === 'percent' || kind === 'ratio') return false;
  return kind !== 'money' || (vnd !== null && stage !== 'norm');
}

/** Whether both would stand in the same line of a table of totals. */
function isAlike(a: Figure, b: Figure): boolean {
  return (
    a.kind === b.kind &&
    (a.kind === 'money' || a.unit === b.unit || a.kind === 'households') &&
    a.component === b.component &&
    a.fund === b.fund &&
    a.capital === b.capital &&
    a.stage === b.stage &&
    a.group === b.group &&
    a.documentId === b.documentId &&
    samePeriod(a.period, b.period)
  );
}

function samePeriod(a: Period | null, b: Period | null): boolean {
  if (a === null || b === null) return a === b;
  if ('from' in a || 'from' in b) return 'from' in a && 'from' in b && a.from === b.from && a.to === b.to;
  return a.year === b.year && a.part === b.part;
}
