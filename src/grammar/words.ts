import { buildPattern } from './pattern.ts';

export interface FoundWords {
  start: number;
  /** Exclusive. */
  end: number;
}

/**
 * Finds words and phrases of a list, whole ones, the longest that stands at a place, in either case, each space of
 * theirs as any white space: what the pattern `(?<![\p{L}\p{N}])(?:a|b|c)(?![\p{L}\p{N}])` finds. An engine tries a
 * hundred words one after the other at each word of a text; this goes from letter to letter for all of them at once.
 */
export class Words {
  readonly #first = new Letter();
  /** Whether a word begins with a letter of which this is the lower half: most words of a text are passed by it. */
  readonly #begins = new Uint8Array(256);
  readonly #unlessBefore: Words | null;

  /** @param unlessBefore words behind which make it something else: "trong số" and "trong số đó" */
  constructor(words: readonly string[], unlessBefore: readonly string[] = []) {
    for (const word of words) this.#first.add(word.replace(/\s+/g, ' '));
    for (const code of this.#first.next.keys()) this.#begins[code & 255] = 1;
    this.#unlessBefore = unlessBefore.length === 0 ? null : new Words(unlessBefore);
  }

  /** The first of the words at or after `from`, or null. */
  find(text: string, from = 0): FoundWords | null {
    let inWord = from > 0 && isWordCharacter(text.charCodeAt(from - 1));
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (!inWord && this.#begins[code & 255] === 1) {
        const end = this.#endAt(text, at, this.#first.next.get(code));
        if (end >= 0) return { start: at, end };
      }
      inWord = isWordCharacter(code);
    }
    return null;
  }

  /** All of them, left to right, none overlapping. */
  all(text: string): FoundWords[] {
    const all: FoundWords[] = [];
    for (let found = this.find(text); found !== null; found = this.find(text, found.end)) all.push(found);
    return all;
  }

  /** Where the word that begins at `at` with this letter ends; −1 where none begins. */
  #endAt(text: string, at: number, first: Letter | undefined): number {
    let end = -1;
    let offset = at;
    for (let letter = first; letter !== undefined; letter = letter.next.get(codeAt(text, offset))) {
      offset += 1;
      if (letter.isSpace) while (isSpace(text.charCodeAt(offset))) offset += 1;
      if (letter.ends && !isWordCharacter(text.charCodeAt(offset)) && !this.#isOther(text, offset))
        end = offset;
    }
    return end;
  }

  #isOther(text: string, offset: number): boolean {
    if (this.#unlessBefore === null || !isSpace(text.charCodeAt(offset))) return false;
    let next = offset;
    while (isSpace(text.charCodeAt(next))) next += 1;
    return this.#unlessBefore.#endAt(text, next, this.#unlessBefore.#first.next.get(codeAt(text, next))) >= 0;
  }
}

/** A letter of words that begin alike. */
class Letter {
  readonly isSpace: boolean;
  readonly next = new Map<number, Letter>();
  /** Whether a word ends with it. */
  ends = false;

  constructor(code = 0) {
    this.isSpace = code === SPACE;
  }

  add(word: string): void {
    if (word === '') {
      this.ends = true;
      return;
    }
    const [written = ''] = word;
    const code = written.charCodeAt(0);
    const letter = this.next.get(code) ?? new Letter(code);
    for (const form of [written, written.toLowerCase(), written.toUpperCase()])
      if (form.length === 1) this.next.set(form.charCodeAt(0), letter);
    letter.add(word.slice(1));
  }
}

const SPACE = 32;

function codeAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return isSpace(code) ? SPACE : code;
}

/** White space as a pattern's `\s` has it. */
function isSpace(code: number): boolean {
  if (code <= SPACE) return code === SPACE || (code >= 9 && code <= 13);
  return code === 0xa0 || code === 0x1680 || (code >= 0x2000 && /\s/.test(String.fromCharCode(code)));
}

/** What is known of a character: no more than of those that a Vietnamese text is written with. */
const known = new Int8Array(0x2100);
const YES = 1;
const NO = -1;
const wordCharacter = buildPattern(String.raw`[\p{L}\p{N}]`);

/** A letter or number as patterns have it. */
function isWordCharacter(code: number): boolean {
  if (!(code < known.length)) return false;
  if (known[code] === 0) known[code] = wordCharacter.test(String.fromCharCode(code)) ? YES : NO;
  return known[code] === YES;
}
