import type { CrossFinding, CrossRule, DocumentPair, Severity } from '../schema/index.ts';
import { findingOf } from './finding.ts';
import { reconcileGrammar } from './grammar.ts';
import { isLinked } from './link.ts';
import { isWhole } from './whole.ts';
import type { Paper } from './paper.ts';
import type { Quantity } from './quantity.ts';
import type { Tally } from './tally.ts';
import { agree, exceeds, meant, push, type Telling } from './telling.ts';

/**
 * Compares what a place was given with what it says of it: the plan of an issuer with his report on the same year, and the
 * allocation of a higher level, which names places in rows and lists, with the plans and reports of those places.
 */
export function reconcileGrants(papers: readonly Paper[], tally: Tally): CrossFinding[] {
  const grants = new Grants(papers);
  const { plans, reports } = reconcileGrammar().documents;
  return papers.flatMap((paper) => {
    if (reports.includes(paper.type)) {
      return [
        ...compare(
          paper,
          restated(paper),
          grants.own(paper),
          { relation: 'plan-report', rule: 'plan-report' },
          tally,
        ),
        ...compare(
          paper,
          restated(paper),
          grants.given(paper),
          { relation: 'allocation-report', rule: 'allocation-report' },
          tally,
        ),
        ...compare(
          paper,
          disbursed(paper),
          grants.own(paper),
          { relation: 'plan-report', rule: 'over-disbursed' },
          tally,
        ),
        ...compare(
          paper,
          disbursed(paper),
          grants.given(paper),
          { relation: 'allocation-report', rule: 'over-disbursed' },
          tally,
        ),
      ];
    }
    if (!plans.includes(paper.type)) return [];
    return compare(
      paper,
      planned(paper),
      grants.given(paper),
      { relation: 'allocation-plan', rule: 'allocation-plan' },
      tally,
    );
  });
}

/** Finds what was granted for a quantity and a year. */
type Lookup = (quantity: Quantity) => readonly Telling[];

/** All that was granted, by whom it was granted to, year and quantity. */
class Grants {
  readonly #own = new Map<string, Telling[]>();
  readonly #given = new Map<string, Telling[]>();

  constructor(papers: readonly Paper[]) {
    const { plans, allocations } = reconcileGrammar().documents;
    for (const paper of papers) {
      const [isPlan, isAllocation] = [plans.includes(paper.type), allocations.includes(paper.type)];
      for (const quantity of isPlan || isAllocation ? paper.quantities : []) {
        if (!isGrant(quantity)) continue;
        const { place } = quantity;
        if (place === null && isPlan)
          push(this.#own, keyOf(issuerName(paper), quantity), { paper, quantity });
        if (place !== null && isAllocation)
          push(this.#given, keyOf(place.name, quantity), { paper, quantity });
      }
    }
  }

  /** What the plans of a report's issuer say. */
  own(report: Paper): Lookup {
    return (quantity) => this.#own.get(keyOf(issuerName(report), quantity)) ?? [];
  }

  /** What was given to the issuer by name. */
  given(to: Paper): Lookup {
    return (quantity) => this.#given.get(keyOf(to.issuer.name, quantity)) ?? [];
  }
}

function keyOf(whose: string, { year, key }: Quantity): string {
  return [whose, year, key].join('|');
}

function issuerName({ issuer: { organ, territory, name } }: Paper): string {
  return `${organ} ${territory} ${name}`;
}

/** Groups of households that a target is set for; "57 hộ tham gia" are others each time. */
const COUNTED_GROUPS: ReadonlySet<string | null> = new Set([
  'poor',
  'near_poor',
  'poor_and_near_poor',
  'newly_escaped',
  'minority_poor',
]);

/** An amount that was planned or allocated, or a number of households that was to be reached. */
function isGrant({ row, isTold }: Quantity): boolean {
  if (row.per !== null || !isTold) return false;
  if (row.kind === 'households') return COUNTED_GROUPS.has(row.household_group);
  return row.kind === 'money' && row.vnd !== null && (row.stage === 'planned' || row.stage === 'allocated');
}

function planned({ quantities }: Paper): Quantity[] {
  return quantities.filter((quantity) => quantity.place === null && isGrant(quantity));
}

/** What a report tells of the plan; of households that are no targets it tells what came out. */
function restated(report: Paper): Quantity[] {
  return planned(report).filter(({ row, isTarget }) => row.kind === 'money' || isTarget);
}

function disbursed({ quantities }: Paper): Quantity[] {
  return quantities.filter(
    ({ row, place }) => place === null && row.stage === 'disbursed' && row.per === null,
  );
}

interface Comparison {
  relation: DocumentPair['relation'];
  rule: CrossRule;
}

/** A key that so many figures share names nothing. */
const MOST_ALIKE = 64;

function compare(
  second: Paper,
  quantities: readonly Quantity[],
  lookup: Lookup,
  { relation, rule }: Comparison,
  tally: Tally,
): CrossFinding[] {
  const alike = new Map<string, Telling[]>();
  for (const quantity of quantities) push(alike, keyOf('', quantity), { paper: second, quantity });
  return [...alike.values()].flatMap((tellings): CrossFinding[] => {
    const [any] = tellings;
    const found = any === undefined ? [] : lookup(any.quantity);
    const isCrowd = found.length > MOST_ALIKE;
    const grants = (isCrowd ? found.slice(0, 1) : found).filter(({ paper, quantity }) =>
      isLinked(paper, second, quantity.place),
    );
    const [firstGrant] = grants;
    if (firstGrant === undefined) return [];
    const [about, against] = [meant(tellings), meant(grants)];
    const pair = tally.of(relation, (against ?? firstGrant).paper, second);
    if (about === null || against === null || isCrowd || isUncertain(rule, about, against, grants)) {
      pair.ambiguous += 1;
      return [];
    }
    pair.compared += 1;
    if (isFine(rule, about.quantity, against.quantity)) {
      pair.agreed += 1;
      return [];
    }
    return [findingOf({ rule, severity: severityOf(rule, about, against), about, against })];
  });
}

function isFine(rule: CrossRule, about: Quantity, against: Quantity): boolean {
  return rule === 'over-disbursed' ? !exceeds(about, against) : agree(about, against);
}

/**
 * Whether figures that differ may do so rightly: something was added to the grant or changed in it, one of them is a part, or
 * an amount "from all sources" stands against one from the budget above.
 */
function isUncertain(rule: CrossRule, about: Telling, against: Telling, grants: readonly Telling[]): boolean {
  if (isFine(rule, about.quantity, against.quantity)) return false;
  if (grants.some(({ paper }) => paper.isSupplement)) return true;
  if (![about, against].every(isWhole)) return true;
  const { fund } = about.quantity.row;
  const isOfAllFunds = about.quantity.row.kind === 'money' && (fund === null || fund === 'state');
  return isOfAllFunds && [about, against].some(hasOwnMoney);
}

const OWN_MONEY: ReadonlySet<string | null> = new Set([
  'local',
  'district',
  'commune',
  'credit',
  'mobilised',
]);

const ownComponents = new WeakMap<Paper, ReadonlySet<string>>();

/** Whether the document tells of money beside that of the budget above for the same component. */
function hasOwnMoney({ paper, quantity }: Telling): boolean {
  let components = ownComponents.get(paper);
  if (components === undefined) {
    const own = paper.quantities.filter(({ row }) => OWN_MONEY.has(row.fund));
    components = new Set(own.map(({ component }) => component));
    ownComponents.set(paper, components);
  }
  return components.has(quantity.component);
}

/** Only where the document names the other as its ground is it sure that it should say the same. */
function severityOf(rule: CrossRule, about: Telling, against: Telling): Severity {
  // A plan made before the money came may be overtaken by it.
  if (rule === 'over-disbursed') return against.quantity.row.stage === 'allocated' ? 'warning' : 'info';
  // What was asked for is not always what was given.
  if (about.quantity.row.stage !== against.quantity.row.stage && rule === 'plan-report') return 'info';
  return against.paper.number !== null && about.paper.cites.has(against.paper.number) ? 'error' : 'warning';
}
