import { z } from 'zod';
import { anyOf, buildPattern, type Pattern } from '../../grammar/pattern.ts';
import { loadGrammar } from '../../grammar/load.ts';
import type { Breakdown } from './breakdown.ts';

/** The words that open a breakdown: grammars/breakdowns.yaml. */

export const BreakdownGrammar = z.strictObject({
  cues: z.array(
    z.strictObject({
      says: z.enum(['all', 'some']),
      terms: z.array(z.string()).min(1),
      examples: z.array(z.string()).min(1),
      not: z.array(z.string()).optional(),
    }),
  ),
});

export interface BreakdownCue {
  start: number;
  end: number;
  basis: string;
  says: Breakdown['says'];
}

interface Cues {
  pattern: Pattern;
  says: ReadonlyMap<string, Breakdown['says']>;
}

let cues: Cues | undefined;

function load(): Cues {
  if (cues === undefined) {
    const entries = loadGrammar('breakdowns', BreakdownGrammar).cues;
    const terms = entries.flatMap((entry) => entry.terms);
    cues = {
      pattern: buildPattern('(?<![\\p{L}\\p{N}])(?:{{terms}})(?![\\p{L}\\p{N}])', { terms: anyOf(terms) }),
      says: new Map(entries.flatMap((entry) => entry.terms.map((term) => [term, entry.says] as const))),
    };
  }
  return cues;
}

/** The breakdown cues between two offsets, left to right. */
export function cuesBetween(text: string, start: number, end: number): BreakdownCue[] {
  if (end - start < 3) return [];
  const { pattern, says } = load();
  const found: BreakdownCue[] = [];
  for (const match of pattern.all(text.slice(start, end))) {
    const basis = match.text.toLowerCase().replace(/\s+/gu, ' ');
    found.push({
      start: start + match.index,
      end: start + match.end,
      basis,
      says: says.get(basis) ?? 'some',
    });
  }
  return found;
}
