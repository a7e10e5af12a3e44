import { ABBREVIATIONS, CONTINUATIONS } from './heading-grammar.ts';

/** A line of a paragraph without the spaces round it; offsets in the paragraph's text. */
export interface Line {
  start: number;
  /** Exclusive. */
  end: number;
}

/** The lines that hold words; drawn lines ("-----", a lone "|") are left out. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? text.length : next;
    const line = trimmed(text, from, to);
    if (line !== null && !isDrawn(text, line)) lines.push(line);
    from = to + 1;
  }
  return lines;
}

function trimmed(text: string, from: number, to: number): Line | null {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === end ? null : { start, end };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160;
}

const DRAWN = new Set('|-_=*~.…–—');

function isDrawn(text: string, line: Line): boolean {
  for (let index = line.start; index < line.end; index += 1) {
    const sign = text[index] ?? '';
    if (sign !== ' ' && !DRAWN.has(sign)) return false;
  }
  return true;
}

export function isCapital(sign: string): boolean {
  if (sign <= 'Z') return sign >= 'A';
  return sign > '\u00bf' && sign.toLowerCase() !== sign;
}

export function isSmall(sign: string): boolean {
  if (sign <= 'z') return sign >= 'a';
  return sign > '\u00bf' && sign.toUpperCase() !== sign;
}

export function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}

const STOPS = new Set('.;:!?…”');
const OPENERS = new Set('“"‘(');

/** Whether the text ends a sentence at `end`: a stop that does not belong to a shortening such as "TP.". */
export function endsSentence(text: string, end: number): boolean {
  const last = text[end - 1] ?? '';
  if (last === ')') return STOPS.has(text[end - 2] ?? '');
  if (!STOPS.has(last)) return false;
  return last !== '.' || !ABBREVIATIONS.has(lastWord(text, end - 1));
}

/** Whether the sentence must go on: it ends in a comma, a dash, an open bracket or a word such as "của". */
export function mustGoOn(text: string, end: number): boolean {
  const last = text[end - 1] ?? '';
  if (last === '-' || last === '–' || last === '(' || last === '/' || last === '“') return true;
  return CONTINUATIONS.has(lastWord(text, end));
}

function lastWord(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 12) {
    const sign = text[start - 1] ?? '';
    if (sign === ' ' || sign === '\n' || sign === '(') break;
    start -= 1;
  }
  return text.slice(start, end);
}

/** Whether a line begins as a sentence does: a capital, perhaps after a quotation mark or bracket. */
export function startsSentence(text: string, start: number): boolean {
  const first = text[start] ?? '';
  return isCapital(first) || (OPENERS.has(first) && isCapital(text[start + 1] ?? ''));
}

/** Whether the stretch has capitals and no small letter: "PHẠM VI VÀ ĐỐI TƯỢNG". */
export function inCapitals(text: string, start: number, end: number): boolean {
  let capitals = 0;
  for (let index = start; index < end; index += 1) {
    const sign = text[index] ?? '';
    if (isSmall(sign)) return false;
    if (isCapital(sign)) capitals += 1;
  }
  return capitals >= 2;
}

/** Whether the next line's first word would have fitted on the line: then the line was ended on purpose. */
export function hadRoom(text: string, line: Line, next: Line, width: number): boolean {
  const space = text.indexOf(' ', next.start);
  const wordEnd = space < 0 || space > next.end ? next.end : space;
  return line.end - line.start + 1 + (wordEnd - next.start) <= width;
}
