import { Words } from '../../grammar/words.ts';
import type { Breakdown } from './breakdown.ts';
import { breakdownGrammar } from './grammar.ts';

/** The words that open a breakdown: grammars/breakdowns.yaml, `cues`. */

export interface BreakdownCue {
  start: number;
  end: number;
  basis: string;
  says: Breakdown['says'];
}

interface Cues {
  words: Words;
  says: ReadonlyMap<string, Breakdown['says']>;
}

let cues: Cues | undefined;

function load(): Cues {
  if (cues === undefined) {
    const entries = breakdownGrammar().cues;
    const terms = entries.flatMap((entry) => entry.terms);
    cues = {
      words: new Words(terms),
      says: new Map(entries.flatMap((entry) => entry.terms.map((term) => [term, entry.says] as const))),
    };
  }
  return cues;
}

/** The breakdown cues between two offsets, left to right. */
export function cuesBetween(text: string, start: number, end: number): BreakdownCue[] {
  if (end - start < 3) return [];
  const { words, says } = load();
  const found: BreakdownCue[] = [];
  for (const cue of words.all(text.slice(start, end))) {
    const at = { start: start + cue.start, end: start + cue.end };
    if (!opens(text, at.start, at.end)) continue;
    const basis = text.slice(at.start, at.end).toLowerCase().replace(/\s+/gu, ' ');
    const explains = EXPLAINS.test(text.slice(at.start, at.end + 2));
    found.push({ ...at, basis, says: explains ? 'nothing' : (says.get(basis) ?? 'some') });
  }
  return found;
}

/** "Bội chi 6 tỷ đồng. Cụ thể, thu đạt 90 tỷ đồng, …": what follows explains, and need not divide anything. */
const EXPLAINS = /^cụ\s+thể\s?,/iu;

/**
 * "chưa bao gồm thuế", "không bao gồm vốn vay": what follows is outside; "43 suất quà, mỗi suất gồm …": it is in each of
 * them.
 */
const DENIES = /(?<!\p{L})(?:(?:chưa|không)|mỗi(?:\s+\p{L}{1,8}){1,4})\s+$/iu;

/** "mỗi hộ gia đình chính sách " and the like. */
const LONGEST_DENIAL = 42;

/** "phân công cụ thể trách nhiệm": an adverb. A cue stands behind a comma or full stop, or before a colon. */
function opens(text: string, start: number, end: number): boolean {
  if (DENIES.test(text.slice(Math.max(0, start - LONGEST_DENIAL), start))) return false;
  if (!/^cụ\s+thể/iu.test(text.slice(start, end))) return true;
  return (
    /(?:^|[,.;:()])\s*$/u.test(text.slice(Math.max(0, start - 3), start)) ||
    /^\s*:/u.test(text.slice(end, end + 2))
  );
}
