/** What a line is by itself, before its neighbours are looked at. */
export type LineKind = 'blank' | 'text' | 'rule' | 'border' | 'tabbed' | 'piped';

/** A line of the normalised text, without its end. */
export interface Line {
  kind: LineKind;
  start: number;
  /** Exclusive. */
  end: number;
  /** 1-based number in the input. */
  number: number;
  /** A form feed ends it: the page ends here. */
  endsPage: boolean;
}

/** Cuts a normalised text into lines at `\n` and form feeds. Linear: every character is looked at a few times at most. */
export function* linesOf(text: string): Generator<Line, void> {
  const tabs = new Finder(text, '\t');
  const bars = new Finder(text, '|');
  const feeds = new Finder(text, '\f');
  const ends = new Finder(text, '\n');
  let start = 0;
  let number = 1;
  while (start <= text.length) {
    const lineEnd = ends.from(start);
    const end = Math.min(lineEnd, feeds.from(start));
    yield { kind: kindOf(text, start, end, tabs, bars), start, end, number, endsPage: end < lineEnd };
    if (end === lineEnd) number += 1;
    start = end + 1;
  }
}

/** Where a mark occurs next; asked for rising offsets it reads the text once. */
class Finder {
  readonly #text: string;
  readonly #mark: string;
  #next = -1;

  constructor(text: string, mark: string) {
    this.#text = text;
    this.#mark = mark;
  }

  /** Offset of the first mark at or after `offset`; the text's length where there is none. */
  from(offset: number): number {
    if (this.#next < offset) {
      const found = this.#text.indexOf(this.#mark, offset);
      this.#next = found < 0 ? this.#text.length : found;
    }
    return this.#next;
  }
}

const TAB = 9;
const STAR = 42;
const DASH = 45;
const EQUALS = 61;
const BACKSLASH = 92;
const UNDERSCORE = 95;
const BAR = 124;
const TILDE = 126;

function kindOf(text: string, start: number, end: number, tabs: Finder, bars: Finder): LineKind {
  let first = start;
  let indent = 0;
  while (first < end && isSpace(text.charCodeAt(first))) {
    if (text.charCodeAt(first) === TAB) indent += 1;
    first += 1;
  }
  if (first === end) return 'blank';
  const code = text.charCodeAt(first);
  if (RULE_MARKS.has(code) && isRule(text, first, end, code)) return 'rule';
  if (bars.from(first) < end) {
    if (isBorder(text, first, end)) return 'border';
    if (isPiped(text, bars.from(first), end)) return 'piped';
  }
  // A tab before the text only indents; two stand for empty cells of a header row.
  return indent >= 2 || tabs.from(first) < end ? 'tabbed' : 'text';
}

/** White space within a line. */
function isSpace(code: number): boolean {
  return code === 32 || code === TAB;
}

/** - _ = * ~ and the dashes and box-drawing lines that stand for them. */
const RULE_MARKS = new Set([DASH, UNDERSCORE, EQUALS, STAR, TILDE, 0x2013, 0x2014, 0x2500, 0x2501, 0x2550]);

/** Three or more of one mark, with or without spaces between: a single "-" is a bullet that lost its text. */
function isRule(text: string, first: number, end: number, mark: number): boolean {
  let marks = 0;
  for (let index = first; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code === mark) marks += 1;
    else if (!isSpace(code)) return false;
  }
  return marks >= 3;
}

function isBorder(text: string, first: number, end: number): boolean {
  for (let index = first; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== BAR && !isSpace(code)) return false;
  }
  return true;
}

/** Two bars: "| a |" or "a | b | c". A single bar stands in running text too. */
function isPiped(text: string, firstBar: number, end: number): boolean {
  let bars = 0;
  for (let index = firstBar; index < end; index += 1) {
    if (text.charCodeAt(index) === BAR && text.charCodeAt(index - 1) !== BACKSLASH) bars += 1;
  }
  return bars >= 2;
}
