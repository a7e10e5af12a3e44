import type { PassageReading, PlacedFigure } from '../tree.ts';
import { isSameMeasure, type Breakdown } from './breakdown.ts';
import { cuesBetween } from './cue.ts';
import { TotalLines } from './total.ts';

/**
 * Breakdowns over several passages: a line with a figure, and under it the items of a list — bullets, letters, numbered
 * sections — each with a figure of its own. The level of an item is told by its mark, so that "+" under "-" is a list
 * within a list, and "a) b) c)" under "2.1." is one whatever the lines are called.
 */

interface Parent {
  level: number;
  part: PassageReading;
  /** The figures that the items may break down. */
  wholes: readonly PlacedFigure[];
  basis: string;
  says: Breakdown['says'];
  announced: boolean;
  childLevel: number | null;
  open: Breakdown[];
}

export class ItemWalk {
  readonly breakdowns: Breakdown[] = [];
  readonly #parents: Parent[] = [];
  readonly #levels = new BulletLevels();
  readonly #totals = new TotalLines();

  /** Takes the passages of a document in order. `tops` are the passage's figures that are parts of nothing inline. */
  passage(part: PassageReading, tops: readonly PlacedFigure[]): void {
    const level = this.#levels.of(part);
    if (this.#takeCueAlone(part)) return;
    const total = this.#totals.total(part, tops);
    if (total !== null) {
      this.breakdowns.push(total);
      return;
    }
    if (level % DEPTH !== PLAIN) this.#totals.item(level, tops);
    else if (tops.length > 0) this.#totals.interrupt();
    this.#close(level, level % DEPTH === PLAIN);
    this.#join(level, tops);
    this.#open(part, level, tops);
  }

  /** A table or another document: nothing goes on. */
  interrupt(): void {
    this.#parents.length = 0;
    this.#totals.interrupt();
  }

  #close(level: number, isPlain: boolean): void {
    for (let parent = this.#parents.at(-1); parent !== undefined; parent = this.#parents.at(-1)) {
      const ended =
        parent.childLevel === null
          ? level < parent.level || (level === parent.level && !(parent.announced && isPlain))
          : level < parent.childLevel;
      if (!ended) return;
      this.#parents.pop();
    }
  }

  #join(level: number, tops: readonly PlacedFigure[]): void {
    const parent = this.#parents.at(-1);
    if (parent === undefined) return;
    if (parent.childLevel === null && (level > parent.level || parent.announced)) parent.childLevel = level;
    if (parent.childLevel !== level) return;
    for (const whole of parent.wholes) {
      const head = tops.find((placed) => isSameMeasure(whole, placed));
      if (head === undefined || head.part === whole.part) continue;
      const known = parent.open.find((breakdown) => breakdown.whole === whole);
      if (known !== undefined) known.parts.push(head);
      else this.#begin(parent, whole, head);
    }
  }

  #begin(parent: Parent, whole: PlacedFigure, head: PlacedFigure): void {
    const { basis, says } = parent;
    const breakdown: Breakdown = { whole, parts: [head], shape: 'list', basis, says, mixed: false };
    parent.open.push(breakdown);
    this.breakdowns.push(breakdown);
  }

  /** "Tổng thu: 1.260 tỷ đồng." / "Bao gồm:" / items — the cue speaks of the line before it. */
  #takeCueAlone(part: PassageReading): boolean {
    const text = part.passage.text.value;
    const last = this.#parents.at(-1);
    if (last === undefined || part.figures.length > 0 || text.length > 40 || last.childLevel !== null)
      return false;
    const cue = cuesBetween(text, 0, text.length).at(-1);
    if (cue === undefined || !/:\s*$/u.test(text)) return false;
    Object.assign(last, { basis: cue.basis, says: cue.says, announced: true });
    return true;
  }

  #open(part: PassageReading, level: number, tops: readonly PlacedFigure[]): void {
    const text = part.passage.text.value;
    const tail = text.slice(-60);
    const announced = /:\s*$/u.test(tail);
    const cue = announced ? cuesBetween(tail, 0, tail.length).at(-1) : undefined;
    const wholes = lastOfEachMeasure(tops);
    if (wholes.length === 0) return;
    const basis = cue?.basis ?? (announced ? ':' : 'list');
    const says = cue?.says ?? 'nothing';
    this.#parents.push({ level, part, wholes, basis, says, announced, childLevel: null, open: [] });
  }
}

function lastOfEachMeasure(tops: readonly PlacedFigure[]): PlacedFigure[] {
  const kept: PlacedFigure[] = [];
  for (const placed of tops.toReversed()) {
    if (!kept.some((one) => isSameMeasure(one, placed))) kept.push(placed);
  }
  return kept;
}

/**
 * The level of a passage: its section's depth, then plain text, then bullets in the order in which their marks came; a
 * plain "label: amount" under a bullet is one step below it ("+ Chi văn xã: 597,9" / "Chi giáo dục: 390,8").
 */
class BulletLevels {
  #section: unknown = null;
  #marks: string[] = [];
  /** The level of the bullet that was passed last, while only its own lines have followed. */
  #bullet: number | null = null;

  of({ passage, figures }: PassageReading): number {
    const depth = (passage.section?.depth ?? 0) * DEPTH;
    if (passage.section !== this.#section) {
      this.#section = passage.section;
      this.#marks = [];
      this.#bullet = null;
    }
    if (passage.section?.position.start.offset === passage.position.start.offset) return depth;
    if (passage.bullet !== null) return (this.#bullet = depth + 10 * (this.#rank(passage.bullet) + 1));
    if (this.#bullet !== null && figures.length > 0 && SUB_ITEM.test(passage.text.value))
      return this.#bullet + 5;
    this.#bullet = null;
    return depth + PLAIN;
  }

  #rank(mark: string): number {
    const known = this.#marks.indexOf(mark);
    if (known >= 0) this.#marks.length = known + 1;
    else if (this.#marks.length < 6) this.#marks.push(mark);
    return known >= 0 ? known : this.#marks.length - 1;
  }
}

/** Levels: so many to a section's depth; plain text is the first below its heading. */
const DEPTH = 100;
const PLAIN = 1;

const SUB_ITEM = /^[\p{Lu}][^.;:]{2,80}:\s*[\d.,]+\s[^:]{0,40}$/u;
