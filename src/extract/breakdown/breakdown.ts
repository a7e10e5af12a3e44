import type { PlacedFigure } from '../tree.ts';

/**
 * A figure and the figures that the text sets under it: in a bracket ("27.480 triệu đồng (trung ương …; địa phương …)"),
 * behind a cue ("gồm", "trong đó"), or as the items of a list. Whether the parts add up is not asked here.
 */
export interface Breakdown {
  whole: PlacedFigure;
  parts: PlacedFigure[];
  shape: 'bracket' | 'cue' | 'list';
  /** The words that make it one ("trong đó"), or the sign ("( )", ":"). */
  basis: string;
  /** Whether the words say that the parts are all there is. */
  says: 'all' | 'some' | 'nothing';
  /** Things counted in other words stand among the parts ("05 công trình, gồm 02 công trình …, 01 trường học"). */
  mixed: boolean;
  /** The figures before a cue that are measured as the whole, which is the last of them: the parts may divide several. */
  alike?: readonly PlacedFigure[];
}

/** The breakdown that a figure is a part of; a figure is a part once. */
export type Memberships = ReadonlyMap<PlacedFigure, Breakdown>;

/** Parts are measured as their whole is: money with money, hộ with hộ, công trình with công trình. */
export function isSameMeasure(whole: PlacedFigure, part: PlacedFigure): boolean {
  const [a, b] = [whole.figure, part.figure];
  if (a.kind !== b.kind) return false;
  if (a.kind === 'money') return a.currency === b.currency && a.per === b.per;
  if (a.per !== b.per) return false;
  return a.kind === 'count' || a.kind === 'quantity' ? headNoun(a.unit) === headNoun(b.unit) : true;
}

/** "lượt thẻ BHYT" and "thẻ" count the same thing. */
function headNoun(unit: string | null): string {
  return (unit ?? '').replace(/^lượt\s+/u, '').split(' ')[0] ?? '';
}
