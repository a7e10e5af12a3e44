import type { StatedRelation } from '../../relate/index.ts';
import type { Operand } from '../../relate/candidate.ts';
import type { Exact } from '../../relate/exact.ts';
import { compute, statedValue } from '../../relate/verdict.ts';
import type { Figure } from '../../schema/index.ts';
import { figuresOf } from './change.ts';
import { remember } from './remember.ts';

/** Which relations each figure stands in, and which relations are broken. Built once for a document. */
export interface Network {
  relationsOf: ReadonlyMap<string, readonly StatedRelation[]>;
  broken: ReadonlySet<StatedRelation>;
  /** Of a sum; computed when first asked for. */
  balanceOf(stated: StatedRelation): Balance;
}

/** A sum as written, ready to be asked what a change of one operand does to it. */
export interface Balance {
  /** Stated − computed. */
  difference: Exact;
  whole: Figure | null;
  operands: ReadonlyMap<string, Operand>;
}

/**
 * @param broken the relations that a change should make hold
 */
export function buildNetwork(
  relations: readonly StatedRelation[],
  broken: ReadonlySet<StatedRelation>,
): Network {
  const relationsOf = new Map<string, StatedRelation[]>();
  for (const stated of relations) {
    for (const { id } of figuresOf(stated.candidate)) {
      const known = relationsOf.get(id);
      if (known === undefined) relationsOf.set(id, [stated]);
      else known.push(stated);
    }
  }
  return { relationsOf, broken, balanceOf: remember(balance) };
}

function balance({ candidate }: StatedRelation): Balance {
  const { whole, parts } = candidate;
  const computed = compute(candidate)?.value ?? 0n;
  return {
    difference: statedValue(candidate) - computed,
    whole,
    operands: new Map(parts.map((part) => [part.figure.id, part])),
  };
}

/** The relations in which any of the figures stands, each once. */
export function relationsAround(network: Network, figureIds: readonly string[]): Set<StatedRelation> {
  return new Set(figureIds.flatMap((id) => network.relationsOf.get(id) ?? []));
}
