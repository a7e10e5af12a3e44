import type { Figure, Position, RelationType } from '../schema/index.ts';
import type { Exact } from './exact.ts';

/**
 * A relation that the text may state. Ways of relating propose candidates; whether one holds is computed in one place
 * (verdict.ts), so that a search can ask "and if this figure read 04?" of every relation alike.
 */
export interface Candidate {
  type: RelationType;
  /** Null where no figure states the whole ("shares of 100 %"): then `impliedWhole` does. */
  whole: Figure | null;
  impliedWhole: Exact | null;
  parts: readonly Operand[];
  formula: Formula;
  claim: Claim;
  /** The words or the structure that make it a relation: "gồm", "( )", "dòng Tổng". */
  basis: string;
  /** Where the relation is stated: usually the whole's place. */
  position: Position;
}

export interface Operand {
  figure: Figure;
  sign: 1 | -1;
}

/** How the parts make the whole. Constants are plain numbers of the text that are no figures ("05 năm"). */
export type Formula =
  /** whole = Σ sign · part */
  | { kind: 'sum' }
  /** whole = 100 · part₀ / part₁ */
  | { kind: 'share' }
  /** whole = 100 · (part₀ − part₁) / part₁ for a rise, of (part₁ − part₀) for a fall */
  | { kind: 'growth'; direction: 1 | -1 }
  /** whole = part₀ · part₁ … · by */
  | { kind: 'product'; by: Exact }
  /** whole = (Σ sign · part) / by */
  | { kind: 'mean'; by: Exact };

/**
 * How strongly the text says so.
 * - `complete`: the parts must make the whole ("gồm", a total row, a bracket with all funds).
 * - `likely`: a list after "trong đó" of several parts: usually all of them, not always.
 * - `overlapping`: parts that may share members; a fault only when they fall short by one slip, or two swapped digits.
 * - `partial`: named parts of a whole: they must not exceed it.
 * - `implied`: a list that merely stands under a figure; a fault only when a single slip explains it.
 * - `possible`: only worth telling when it holds.
 */
export type Claim = 'complete' | 'likely' | 'overlapping' | 'partial' | 'implied' | 'possible';
