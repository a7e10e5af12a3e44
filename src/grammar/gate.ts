import { compiled } from './compiled.ts';
import { EDGES, edgesOf } from './edges.ts';
import type { Pattern } from './pattern.ts';

/** Bits in a number. */
const MOST_PATTERNS = 31;

/**
 * Says which of some patterns are worth trying at a numeral, by the few characters before and behind it. A plan has
 * ten thousand numerals, for each of which there are fifty patterns of which two can match: one look spares the rest.
 */
export class Gate {
  readonly #before = new Step();
  readonly #behind = new Step();
  readonly #all: number;

  constructor(patterns: readonly Pattern[]) {
    if (patterns.length > MOST_PATTERNS)
      throw new RangeError(`More than ${MOST_PATTERNS} patterns at a gate`);
    const sources = patterns.map(({ source }) => source);
    compiled([...sources, EDGES], () => sources.map(edgesOf)).forEach(({ before, behind }, index) => {
      for (const text of before) this.#before.add(text, 1 << index);
      for (const text of behind) this.#behind.add(text, 1 << index);
    });
    this.#all = 2 ** patterns.length - 1;
  }

  /** One bit for each pattern, the first one's lowest: 1 if it may match at the digit at `offset`. */
  at(text: string, offset: number): number {
    const end = digitsEnd(text, offset);
    const behind = end - offset < FARTHEST ? this.#look(this.#behind, text, end, 1) : this.#all;
    return behind === 0 ? 0 : behind & this.#look(this.#before, text, offset - 1, -1);
  }

  /** The patterns that want what stands at `from` and on from there; all of them where that is too far to look. */
  #look(first: Step, text: string, from: number, direction: 1 | -1): number {
    let step: Step | undefined = first;
    let bits = 0;
    let blank = false;
    for (let at = from; ; at += direction) {
      const code = isBlank(text.charCodeAt(at)) ? SPACE : text.charCodeAt(at);
      if (code === SPACE && blank) {
        if (Math.abs(at - from) > FARTHEST) return this.#all;
        continue;
      }
      blank = code === SPACE;
      bits |= step.bits;
      step = step.next.get(code);
      if (step === undefined) return bits;
    }
  }
}

/** Where the patterns part, one character after another. */
class Step {
  /** The patterns that ask for no more than the characters up to here. */
  bits = 0;
  readonly next = new Map<number, Step>();

  add(text: string, bit: number): void {
    if (text === '') {
      this.bits |= bit;
      return;
    }
    const small = text.charAt(0).toLowerCase();
    const step = this.next.get(text.charCodeAt(0)) ?? new Step();
    this.next.set(text.charCodeAt(0), step).set(small.charCodeAt(0), step);
    step.add(text.slice(1), bit);
  }
}

/** Blanks or digits beyond this are not passed over. */
const FARTHEST = 40;
const SPACE = 32;

function digitsEnd(text: string, offset: number): number {
  let end = offset;
  while (isDigit(text.charCodeAt(end)) && end - offset < FARTHEST) end += 1;
  return end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** As `\s` has it. */
function isBlank(code: number): boolean {
  if (code <= SPACE) return code === SPACE || (code >= 9 && code <= 13);
  return code === 0xa0 || code === 0x1680 || (code >= 0x2000 && /\s/.test(String.fromCharCode(code)));
}
