import { formatOrdinal } from '../ordinals.ts';
import type { Level } from './levels.ts';
import type { ListUse, Numbering } from './numbering.ts';

/**
 * Counts the numbered paragraphs of a document from its first to its last, and says what Word prints before each:
 * "I.", "1.1.", "a)", "-". The label stands nowhere in the text of the file.
 *
 * Rules of ECMA-376, part 1, 17.9, and where that is silent, of Word: a level that is used before the one above it
 * starts that one too, so that "1.1" may come first and is followed by "2".
 */
export class ListLabels {
  readonly #numbering: Numbering;
  /** Of each list what its levels have counted to. */
  readonly #counts = new Map<string, Map<number, number>>();
  /** Starts of their own (`w:startOverride`) that have had their effect, once for each use and level. */
  readonly #started = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The level of a list that a style stands for, or null. */
  levelOfStyle(id: string, style: string): number | null {
    for (const [at, level] of this.#numbering.get(id)?.levels ?? []) {
      if (level.style === style) return at;
    }
    return null;
  }

  /**
   * The label of the next paragraph, which is at `at` (0 the highest level) in the use `id` of a list; '' where nothing
   * is printed. A bullet is "-", whatever sign the font draws, unless it is another sign of Vietnamese lists.
   */
  next(id: string, at: number): string {
    const use = this.#numbering.get(id);
    const level = use?.levels.get(at);
    if (use === undefined || level === undefined) return '';
    const counts = this.#count(use, at);
    if (level.format === 'bullet') return bulletOf(level.text);
    return level.text
      .replace(/%([1-9])/gu, (_, digit: string) => {
        const place = Number(digit) - 1;
        const count = counts.get(place);
        const other = use.levels.get(place);
        return count === undefined || other === undefined ? '' : numberOf(count, other, level.isLegal);
      })
      .trim();
  }

  #count(use: ListUse, at: number): ReadonlyMap<number, number> {
    const counts = this.#counts.get(use.list) ?? new Map<number, number>();
    this.#counts.set(use.list, counts);
    for (let above = 0; above < at; above += 1) {
      const start = this.#startOf(use, above, counts);
      if (start !== null) counts.set(above, start);
    }
    counts.set(at, this.#startOf(use, at, counts) ?? (counts.get(at) ?? 0) + 1);
    for (const [below, { restartsBelow }] of use.levels) {
      if (below > at && at < restartsBelow) counts.delete(below);
    }
    return counts;
  }

  /** Where the level begins to count, if it is to begin now: at its first paragraph, and where its use says so. */
  #startOf({ id, starts, levels }: ListUse, at: number, counts: ReadonlyMap<number, number>): number | null {
    const own = starts.get(at);
    const key = `${id} ${at}`;
    const begins = own !== undefined && !this.#started.has(key);
    if (begins) this.#started.add(key);
    if (!begins && counts.has(at)) return null;
    return own ?? levels.get(at)?.start ?? null;
  }
}

/** A level that is above the paragraph's but has no number of its own prints nothing. */
function numberOf(count: number, { format }: Level, inDigits: boolean): string {
  if (format === 'bullet' || format === 'none') return '';
  return formatOrdinal(count, inDigits ? 'decimal' : format);
}

/** Signs that Vietnamese lists tell levels by; the others are drawings of symbol fonts. */
const BULLETS: ReadonlySet<string> = new Set(['-', '–', '—', '+', '*', '•']);

function bulletOf(text: string): string {
  const sign = text.trim();
  if (sign === '') return '';
  return BULLETS.has(sign) ? sign : '-';
}
