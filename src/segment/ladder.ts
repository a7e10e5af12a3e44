import type { Section } from '../schema/index.ts';
import type { Label } from './label.ts';
import { decimalOrdinals, letterOrdinal, romanOrdinal, wordOrdinal } from './ordinal.ts';

type Numbering = Section['numbering'];

/** A way of numbering; finer than `Numbering`, for "i)" and "I." are different rungs. */
type Family = Exclude<Numbering, 'none'> | 'subdivision' | 'roman_lower';

interface Reading {
  family: Family;
  /** "2.10." is [2, 10]. */
  ordinals: readonly number[];
  /** What ends the label: ".", ")", "/", "-" or nothing. */
  delimiter: string;
}

interface Rung<T> extends Reading {
  item: T;
}

/** Where a heading stands: its depth (1 = top), what it stands in, and how its label was read. */
export interface Place<T> {
  depth: number;
  parent: T | null;
  numbering: Numbering;
}

/** The order that the decree gives to the upper rungs; a lower one never holds a higher one. */
const RANKS: Readonly<Partial<Record<Family, number>>> = {
  part: 0,
  chapter: 1,
  division: 2,
  subdivision: 3,
  article: 4,
  letter_upper: 5,
  roman: 5,
};
const LOWEST = 9;

/**
 * Finds the true nesting of headings from their labels alone, as each comes: a style that is already in use returns
 * to its level, a new style opens a level below.
 */
export class Ladder<T> {
  #rungs: Rung<T>[] = [];

  /** Takes the next heading: `make` gets its place and gives the item that later headings may stand in. */
  climb(label: Label, make: (place: Place<T>) => T): T {
    const reading = this.#read(label);
    const { level, family } = this.#levelOf(reading);
    const parent = this.#rungs[level - 1]?.item ?? null;
    const item = make({ depth: level + 1, parent, numbering: numberingOf(reading.family) });
    const ordinals = family === reading.family ? reading.ordinals : reading.ordinals.slice(-1);
    this.#rungs.length = level;
    this.#rungs.push({ ...reading, family, ordinals, item });
    return item;
  }

  /** Forgets all levels, as an annex or a new document begins. */
  restart(): void {
    this.#rungs = [];
  }

  #read(label: Label): Reading {
    const { rule, ordinal } = label;
    const delimiter = /[.)/–-]$/.exec(label.text)?.[0] ?? '';
    if (label.numbering === 'decimal') {
      return { family: 'decimal', ordinals: decimalOrdinals(ordinal), delimiter };
    }
    const family = this.#familyOf(label);
    const value =
      family === 'roman' || family === 'roman_lower'
        ? romanOrdinal(ordinal)
        : family === 'letter' || family === 'letter_upper'
          ? letterOrdinal(ordinal)
          : wordOrdinal(ordinal);
    return { family: rule === 'subdivision' ? 'subdivision' : family, ordinals: [value], delimiter };
  }

  /** "I." after "H." is a letter and else a numeral; "i)" after "h)" likewise; "v)" is a numeral only after "iv)". */
  #familyOf(label: Label): Family {
    const { numbering, ordinal, rule } = label;
    if (numbering === 'none') return 'arabic';
    if (rule === 'roman' && ordinal.length === 1) {
      const follows = this.#follows('letter_upper', letterOrdinal(ordinal));
      return follows && !this.#follows('roman', romanOrdinal(ordinal)) ? 'letter_upper' : 'roman';
    }
    if (rule !== 'roman_lower') return numbering;
    if (ordinal.length > 1) return 'roman_lower';
    if (this.#follows('letter', letterOrdinal(ordinal))) return 'letter';
    return ordinal === 'i' || this.#follows('roman_lower', romanOrdinal(ordinal)) ? 'roman_lower' : 'letter';
  }

  #follows(family: Family, value: number): boolean {
    const rung = this.#rungs.findLast((candidate) => candidate.family === family);
    const last = rung?.ordinals.at(-1);
    return last !== undefined && value > last && value - last <= 2;
  }

  #levelOf(reading: Reading): { level: number; family: Family } {
    if (reading.family === 'decimal') return this.#decimalLevel(reading);
    return { level: this.#plainLevel(reading), family: reading.family };
  }

  #plainLevel(reading: Reading): number {
    const { family, delimiter } = reading;
    const value = reading.ordinals[0] ?? 0;
    const same = this.#last((rung) => rung.family === family && rung.delimiter === delimiter);
    const level = same >= 0 ? same : this.#last((rung) => rung.family === family);
    if (level < 0) return this.#newLevel(family);
    // "1." … "1)": another sign that starts again at one is a level of its own; "b." … "c)" is a slip.
    if (same < 0 && value === 1) return this.#rungs.length;
    // Dự án 3 › "1. Mục tiêu" while "1. Các dự án" is open: the list inside an unnumbered heading counts anew.
    const inProject = this.#last((rung) => rung.family === 'project' || rung.family === 'subproject');
    return value === 1 && inProject > level ? this.#rungs.length : level;
  }

  #newLevel(family: Family): number {
    const rank = RANKS[family];
    if (rank === undefined) return this.#rungs.length;
    const deeper = this.#rungs.findIndex((rung) => (RANKS[rung.family] ?? LOWEST) > rank);
    return deeper < 0 ? this.#rungs.length : deeper;
  }

  /** "2.1." stands in "2."; "2.5." between "4." and "6." is a slip for "5." and stands beside them. */
  #decimalLevel(reading: Reading): { level: number; family: Family } {
    const { ordinals } = reading;
    const prefix = ordinals.slice(0, -1);
    const last = ordinals.at(-1) ?? 0;
    const sibling = this.#last((rung) => rung.family === 'decimal' && isChild(rung.ordinals, prefix));
    if (sibling >= 0) return { level: sibling, family: 'decimal' };
    for (let length = prefix.length; length > 0; length -= 1) {
      const wanted = prefix.slice(0, length);
      const parent = this.#last((rung) => MAY_BE_CUT.has(rung.family) && equal(rung.ordinals, wanted));
      if (parent >= 0) return { level: parent + 1, family: 'decimal' };
    }
    const series = this.#last((rung) => rung.family === 'arabic');
    if (series >= 0) {
      const continues = this.#rungs[series]?.ordinals[0] === last - 1;
      return continues ? { level: series, family: 'arabic' } : { level: series + 1, family: 'decimal' };
    }
    const above = this.#last((rung) => equal(rung.ordinals, prefix.slice(0, 1)));
    if (above >= 0) return { level: above + 1, family: 'decimal' };
    const like = this.#last((rung) => rung.family === 'decimal' && rung.ordinals.length === ordinals.length);
    return { level: like >= 0 ? like : this.#rungs.length, family: 'decimal' };
  }

  #last(test: (rung: Rung<T>) => boolean): number {
    return this.#rungs.findLastIndex(test);
  }
}

const MAY_BE_CUT: ReadonlySet<Family> = new Set(['arabic', 'decimal', 'letter']);

function numberingOf(family: Family): Numbering {
  if (family === 'subdivision') return 'division';
  return family === 'roman_lower' ? 'roman' : family;
}

function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function isChild(ordinals: readonly number[], prefix: readonly number[]): boolean {
  return ordinals.length === prefix.length + 1 && prefix.every((value, index) => value === ordinals[index]);
}
