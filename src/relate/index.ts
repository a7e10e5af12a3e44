import type { Plugin } from 'unified';
import type { Reading } from '../extract/tree.ts';
import type { Relation } from '../schema/index.ts';
import { relateAverages } from './average.ts';
import { relateBreakdowns } from './breakdown.ts';
import type { Candidate } from './candidate.ts';
import { relateChanges } from './change.ts';
import { relateProducts } from './product.ts';
import { relateRepeats } from './repeat.ts';
import { relateRests } from './rest.ts';
import { settle } from './settle.ts';
import { relateRollups } from './rollup.ts';
import { relateSharesOfHundred } from './shares-total.ts';
import { relateShares } from './shares.ts';
import { relateTableColumns } from './table-columns.ts';
import { relateTableRatios } from './table-ratios.ts';
import { relateTableRows } from './table-rows.ts';
import { relateWords } from './words.ts';

/** A reading and the arithmetic that it states. */
export interface Related {
  type: 'related';
  reading: Reading;
  relations: StatedRelation[];
  /** The ways of relating that broke down over it. What the others found is kept. */
  failed: readonly string[];
}

/** A relation of the output, and the candidate that it came from. */
export interface StatedRelation {
  relation: Relation;
  candidate: Candidate;
}

/** A way of relating, each a file of its own; every one sees the whole reading. */
export type Way = (reading: Reading) => Candidate[];

const WAYS: readonly Way[] = [
  relateWords,
  relateBreakdowns,
  relateShares,
  relateSharesOfHundred,
  relateChanges,
  relateRests,
  relateAverages,
  relateProducts,
  relateRepeats,
  relateRollups,
  relateTableColumns,
  relateTableRows,
  relateTableRatios,
];

/** Finds the relations between the figures of a reading. A way that breaks down costs its own relations only. */
export function relate(reading: Reading, ways: readonly Way[] = WAYS): Related {
  const failed: string[] = [];
  const candidates = ways.flatMap((way) => {
    try {
      return way(reading);
    } catch {
      failed.push(way.name);
      return [];
    }
  });
  return { type: 'related', reading, relations: settle(candidates), failed };
}

/** The pipeline's fourth step: figures → relations. */
export const planRelate: Plugin<[], Reading, Related> = () => (tree) => relate(tree);
