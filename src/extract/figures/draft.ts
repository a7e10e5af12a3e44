import type { Bound, FigureKind } from '../../schema/index.ts';
import type { Numeral } from '../numeral/index.ts';

/**
 * A figure while it is being read: what stands in its own passage. Offsets count in the passage's text.
 * Identity, place in the input and context (fund, stage, component …) are added when the document is known.
 */
export interface Draft {
  start: number;
  /** Exclusive; the unit words belong to the figure. */
  end: number;
  numeral: Numeral;
  kind: FigureKind;
  /** In the unit as written; see the contract. */
  value: number;
  canonical: string;
  /** In lower case; null for a bare number whose kind only its context tells. */
  unit: string | null;
  unitFrom: 'written' | 'shared' | 'header';
  currency: string | null;
  /** Whole đồng. */
  vnd: number | null;
  /** The last written place in base units (đồng for money). */
  precision: number;
  bound: Bound;
  range: { role: 'low' | 'high'; with: Draft } | null;
  /** Of a ratio. */
  part: number | null;
  of: number | null;
  per: string | null;
}
