import type { PassageReading, PlacedFigure } from '../tree.ts';
import { isSameMeasure, type Breakdown } from './breakdown.ts';

/** The whole that comes last: "Thôn A 10 hộ, thôn B 12 hộ. Cộng: 22 hộ", or a line "Tổng cộng: …" under a list. */

/** Sums up what was told before it. "Trong tổng số 320 hộ" does not. */
const SUMS_UP = /(?<!\p{L})(?:tổng\s+cộng|cộng\s+chung|(?<=(?:^|[.;,(])\s*)cộng)(?!\s*đồng)[^,;.()]{0,16}$/iu;

/** Whether the words before a figure say that it sums up the figures before it. */
export function sumsUp(text: string, start: number): boolean {
  return SUMS_UP.test(text.slice(Math.max(0, start - 28), start));
}

/** The breakdown of a total by those of the figures before it that are measured alike; null where there are not two. */
export function totalOf(whole: PlacedFigure, before: readonly PlacedFigure[]): Breakdown | null {
  const parts = before.filter((placed) => isSameMeasure(whole, placed));
  if (parts.length < 2) return null;
  return { whole, parts, shape: 'cue', basis: 'tổng cộng', says: 'nothing', mixed: false };
}

/** Longer lists are tables. */
const MOST_LINES = 100;

/** The items of the lists that are open, each with its figures, until a line that is nothing but their total. */
export class TotalLines {
  #lists: { level: number; heads: (readonly PlacedFigure[])[] }[] = [];

  /** Takes an item of a list; what stands deeper than it is done. */
  item(level: number, tops: readonly PlacedFigure[]): void {
    if (tops.length === 0) return;
    while ((this.#lists.at(-1)?.level ?? -1) > level) this.#lists.pop();
    const list = this.#lists.at(-1);
    if (list?.level === level && list.heads.length < MOST_LINES) list.heads.push(tops);
    else this.#lists.push({ level, heads: [tops] });
  }

  /** The breakdown of a line that sums up the list before it; null when the line is no such total. */
  total(part: PassageReading, [first]: readonly PlacedFigure[]): Breakdown | null {
    const list = this.#lists.at(-1);
    if (first === undefined || list === undefined || !isTotalLine(part, first)) return null;
    const total = totalOf(
      first,
      list.heads.flatMap((tops) => tops.find((head) => isSameMeasure(first, head)) ?? []),
    );
    if (total !== null) this.#lists.pop();
    return total;
  }

  interrupt(): void {
    this.#lists = [];
  }
}

/** "Tổng cộng: 800 triệu đồng": it says nothing else before its figure, and no list of its own follows. */
function isTotalLine({ passage }: PassageReading, { start }: PlacedFigure): boolean {
  const { value } = passage.text;
  return TOTAL_LINE.test(value.slice(passage.bodyStart, start)) && !/:\s*$/u.test(value.slice(-4));
}

const TOTAL_LINE =
  /^[\s*_]*(?:tổng\s+cộng|tổng\s+số|tổng|cộng)(?:\s+(?:kinh\s+phí|số\s+tiền))?(?:\s+là)?[\s*_]*:?\s*$/iu;
