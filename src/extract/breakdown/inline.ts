import type { FigureKind } from '../../schema/index.ts';
import type { PassageReading, PlacedFigure } from '../tree.ts';
import { isSameMeasure, type Breakdown } from './breakdown.ts';
import { cuesBetween, type BreakdownCue } from './cue.ts';
import { sumsUp, totalOf } from './total.ts';

/**
 * Breakdowns inside running text: one walk over a passage, with a stack of what is open. Brackets open and close; a cue
 * opens until its sentence (or bracket) ends; whatever is measured like a figure before the opening is a part of it.
 */

interface Frame {
  shape: 'bracket' | 'cue';
  basis: string;
  says: Breakdown['says'];
  /** Bracket depth at which it is open. */
  depth: number;
  /** Figures that may be the whole, latest last. */
  wholes: readonly PlacedFigure[];
  /** By whole: a cue may break down money and households side by side ("12 tỷ đồng cho 129 hộ. Trong đó xã … 52 hộ … 4,8 tỷ"). */
  open: Breakdown[];
  /** Kinds of which something stood here that is no part: "gồm 2 giải ba 50.000 đồng/giải, 1 giải nhất 40 triệu đồng". */
  missed: Set<FigureKind>;
  /** The whole is itself an item between semicolons, so the next semicolon closes the frame. */
  insideList: boolean;
  commaSeparated: boolean;
}

/** Brackets nest two or three deep; whatever is deeper is damage, and counts as one level. */
const DEEPEST = 6;

/** Candidates for a whole that are remembered: one of each measure is enough. */
const MOST_WHOLES = 4;

export interface InlineResult {
  breakdowns: Breakdown[];
  /** Figures that are parts of nothing, latest last: the whole of a "Trong đó" that opens the next passage. */
  tops: PlacedFigure[];
}

/**
 * @param before tops of the passage before, when this one may go on from it
 */
export function findInline(part: PassageReading, before: readonly PlacedFigure[]): InlineResult {
  const walk = new Walk(part.passage.text.value, opensWithCue(part) ? before : []);
  for (const placed of part.figures) walk.figure(placed);
  return { breakdowns: walk.breakdowns, tops: walk.tops };
}

function opensWithCue(part: PassageReading): boolean {
  const text = part.passage.text.value;
  const [cue] = cuesBetween(text, 0, Math.min(text.length, 40));
  return cue !== undefined && text.slice(part.passage.bodyStart, cue.start).trim() === '';
}

class Walk {
  readonly breakdowns: Breakdown[] = [];
  readonly #text: string;
  readonly #frames: Frame[] = [];
  readonly #topsAt: PlacedFigure[][];
  #depth = 0;
  #offset = 0;
  #semicolons = 0;
  /** Semicolons that stood in the sentence before the latest top figure. */
  #semicolonsBeforeTop = 0;
  /** Top figures of the sentence, and of the one before it: what a total may sum up. */
  #told: PlacedFigure[] = [];
  #toldBefore: PlacedFigure[] = [];

  constructor(text: string, tops: readonly PlacedFigure[]) {
    this.#text = text;
    this.#topsAt = [[...tops]];
  }

  get tops(): PlacedFigure[] {
    return this.#topsAt[0] ?? [];
  }

  figure(placed: PlacedFigure): void {
    this.#passOver(placed.start);
    this.#offset = placed.end;
    if (this.#joinFrame(placed)) return;
    if (this.#depth === 0) this.#sumUp(placed);
    this.#remember(placed);
  }

  /** Brackets, sentence ends, semicolons and cues between the last figure and the next. */
  #passOver(end: number): void {
    const cues = cuesBetween(this.#text, this.#offset, end);
    let next = 0;
    for (let at = this.#offset; at < end; at += 1) {
      const cue = cues[next];
      if (cue !== undefined && cue.start === at) {
        this.#openCue(cue);
        next += 1;
      }
      this.#sign(at);
    }
  }

  #sign(at: number): void {
    switch (this.#text[at]) {
      case '(':
        this.#openBracket(at);
        break;
      case ')':
        this.#closeBracket();
        break;
      case ':':
        this.#colon(at);
        break;
      case ';':
        this.#semicolon();
        break;
      case ',':
        for (const frame of this.#frames)
          if (frame.depth === this.#depth && frame.open.length > 0) frame.commaSeparated = true;
        break;
      case '.':
        if (this.#depth === 0 && endsSentence(this.#text, at)) this.#endSentence();
        break;
      default:
    }
  }

  #openBracket(at: number): void {
    const wholes = (this.#topsAt[this.#depth] ?? []).slice(-1);
    const last = this.#lastPart();
    this.#depth = Math.min(this.#depth + 1, DEEPEST);
    this.#topsAt[this.#depth] = [];
    // "10.000 tỷ đồng (từ 80.000 tỷ đồng xuống 70.000 tỷ đồng)": the bracket compares, it does not divide.
    const compares = COMPARES.test(this.#text.slice(at, at + 24));
    const divided = last === null ? wholes : [...wholes, last];
    this.#push('bracket', '( )', 'nothing', compares ? [] : divided);
  }

  #openCue({ basis, says }: BreakdownCue): void {
    const here = this.#topsAt[this.#depth] ?? [];
    const bracket = this.#frames.findLast(
      (frame) => frame.shape === 'bracket' && frame.depth === this.#depth,
    );
    const last = this.#lastPart();
    const outer = here.length === 0 ? (bracket?.wholes ?? []) : here;
    this.#push(
      'cue',
      basis,
      says,
      last === null || last.end < (outer.at(-1)?.end ?? 0) ? outer : [...outer, last],
    );
  }

  #push(
    shape: Frame['shape'],
    basis: string,
    says: Breakdown['says'],
    wholes: readonly PlacedFigure[],
  ): void {
    if (this.#frames.length >= DEEPEST * 2) return;
    const insideList = this.#semicolonsBeforeTop > 0;
    this.#frames.push({
      shape,
      basis,
      says,
      depth: this.#depth,
      wholes: [...wholes],
      open: [],
      missed: new Set(),
      insideList,
      commaSeparated: false,
    });
  }

  #closeBracket(): void {
    if (this.#depth === 0) return;
    while ((this.#frames.at(-1)?.depth ?? -1) >= this.#depth) this.#frames.pop();
    this.#depth -= 1;
  }

  /** "Kinh phí 128 triệu đồng: trung ương 122 triệu đồng, xã 6 triệu đồng": a colon right behind a figure opens it. */
  #colon(at: number): void {
    if (at - this.#offset > 2 || this.#text.slice(this.#offset, at).trim() !== '') return;
    const last = this.#lastPart() ?? this.tops.at(-1);
    if (last !== undefined && last.end === this.#offset) this.#push('cue', ':', 'nothing', [last]);
  }

  /** "X, trong đó A, B; Y …": where commas part the parts, the semicolon ends them. */
  #semicolon(): void {
    if (this.#depth === 0) this.#semicolons += 1;
    const top = this.#frames.at(-1);
    if (top === undefined || top.shape !== 'cue' || top.depth !== this.#depth) return;
    const parts = Math.max(0, ...top.open.map((breakdown) => breakdown.parts.length));
    if ((top.insideList && parts > 0) || (top.commaSeparated && parts > 1)) this.#frames.pop();
  }

  #endSentence(): void {
    this.#frames.length = 0;
    if (this.#told.length > 0) this.#toldBefore = this.#told;
    this.#told = [];
    this.#semicolons = 0;
    this.#semicolonsBeforeTop = 0;
  }

  /** The figure that was last taken as a part and stands right before: its own bracket or "trong đó" may follow. */
  #lastPart(): PlacedFigure | null {
    const last = this.#frames.at(-1)?.open.at(-1)?.parts.at(-1);
    return last !== undefined && last.end === this.#offset ? last : null;
  }

  #joinFrame(placed: PlacedFigure): boolean {
    if (this.#isTotal(placed)) return false;
    for (let at = this.#frames.length - 1; at >= 0; at -= 1) {
      const frame = this.#frames[at];
      if (frame === undefined) break;
      const whole = frame.wholes.findLast((one) => isSameMeasure(one, placed));
      if (whole !== undefined) {
        this.#add(frame, whole, placed);
        return true;
      }
      frame.missed.add(placed.figure.kind);
      for (const breakdown of frame.open)
        breakdown.mixed ||= breakdown.whole.figure.kind === placed.figure.kind;
      // What stands in a bracket is no part of what is open outside it.
      if (frame.shape === 'bracket') break;
    }
    return false;
  }

  /** "Thôn A 10 hộ, thôn B 12 hộ; tổng cộng 22 hộ": the total may open a sentence of its own. */
  #sumUp(placed: PlacedFigure): void {
    const told = this.#told.length > 0 ? this.#told : this.#toldBefore;
    const total = sumsUp(this.#text, placed.start) ? totalOf(placed, told) : null;
    if (total === null) this.#told.push(placed);
    else {
      this.breakdowns.push(total);
      this.#told = [];
    }
  }

  /** "…; tổng cộng 2.140 triệu đồng" sums up what was told, it is no part of it. */
  #isTotal(placed: PlacedFigure): boolean {
    return TOTAL.test(this.#text.slice(Math.max(0, placed.start - 24), placed.start));
  }

  #add(frame: Frame, whole: PlacedFigure, placed: PlacedFigure): void {
    const known = frame.open.find((breakdown) => breakdown.whole === whole);
    if (known !== undefined) {
      known.parts.push(placed);
      return;
    }
    const breakdown: Breakdown = {
      whole,
      parts: [placed],
      shape: frame.shape,
      basis: frame.basis,
      says: frame.says,
      mixed: frame.missed.has(placed.figure.kind),
      alike: frame.wholes.filter((one) => isSameMeasure(one, placed)),
    };
    frame.open.push(breakdown);
    this.breakdowns.push(breakdown);
  }

  #remember(placed: PlacedFigure): void {
    const tops = (this.#topsAt[this.#depth] ??= []);
    // "3.100 triệu đồng/6.200 triệu đồng, trong đó …": what was done is divided, not the plan that it is set against.
    const last = tops.at(-1);
    if (
      last !== undefined &&
      /^\s*\/\s*$/u.test(this.#text.slice(last.end, Math.min(placed.start, last.end + 8)))
    )
      return;
    tops.push(placed);
    if (this.#depth === 0) this.#semicolonsBeforeTop = this.#semicolons;
    if (tops.length > MOST_WHOLES) tops.shift();
  }
}

const COMPARES =
  /^\(\s*(?:từ|tăng|giảm|so\s+với|bằng|đạt|chiếm|tương\s+đương|vượt|năm|mục\s+tiêu|kế\s+hoạch)(?!\p{L})/iu;

const TOTAL = /(?:tổng\s+cộng|cộng\s+chung|tổng\s+số)[^,;\d]{0,12}$/iu;

function endsSentence(text: string, at: number): boolean {
  const next = text.slice(at + 1, at + 4);
  return /^\s+[\p{Lu}\d“"]/u.test(next) || /^\s*$/u.test(next);
}
