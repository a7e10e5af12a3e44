/** Tells emphasis marks ("**II. MỤC TIÊU**", "*Hà Nội, ngày …*", "__x__") from bullets, products and drawn lines. */
export class Emphasis {
  readonly #text: string;
  /** Where the blank line after the last place asked for begins; every stretch is searched once. */
  #blankLine = -1;
  /** End of the paragraph in which the mark stands open, or -1. */
  readonly #openUntil = { star: -1, strong: -1, underscore: -1 };

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * What stands for the run of `length` stars at `at`: '' for a mark, the stars for anything else. Runs must be
   * asked for from left to right.
   */
  stars(at: number, length: number): string {
    const text = this.#text;
    const end = at + length;
    const blankBefore = isBlank(text.charCodeAt(at - 1));
    const blankAfter = isBlank(text.charCodeAt(end));
    if (length === 1) return this.#single(at, blankBefore, blankAfter);
    if (length >= 3 && blankBefore && blankAfter) return '*'.repeat(length);
    if (length === 2) {
      const open = at < this.#openUntil.strong;
      this.#openUntil.strong = open ? -1 : this.#paragraphEnd(at);
      // "** Lưu ý khi bình xét": a second-level bullet, one star of it is kept.
      if (!open && blankAfter && isSpace(text.charCodeAt(end)) && startsLine(text, at)) {
        this.#openUntil.strong = -1;
        return '*';
      }
    }
    return '';
  }

  #single(at: number, blankBefore: boolean, blankAfter: boolean): string {
    const text = this.#text;
    if (blankBefore && blankAfter) return '*';
    if (OPERAND_BEFORE.test(text.charAt(at - 1)) && OPERAND_AFTER.test(text.charAt(at + 1))) return '*';
    if (at < this.#openUntil.star) {
      this.#openUntil.star = -1;
      return '';
    }
    if (blankAfter) return '*';
    const paragraphEnd = this.#paragraphEnd(at);
    const partner = text.indexOf('*', at + 1);
    if (partner < 0 || partner >= paragraphEnd) return '*';
    this.#openUntil.star = paragraphEnd;
    return '';
  }

  /** The same for a run of two or more underscores; "ngày__tháng__" and "Số: ____" are blanks to fill in. */
  underscores(at: number, length: number): string {
    const text = this.#text;
    const end = at + length;
    const kept = '_'.repeat(length);
    if (length !== 2) return kept;
    const wordBefore = WORD.test(text.charAt(at - 1));
    const wordAfter = WORD.test(text.charAt(end));
    if (at < this.#openUntil.underscore && !wordAfter) {
      this.#openUntil.underscore = -1;
      return '';
    }
    if (wordBefore || !wordAfter) return kept;
    const paragraphEnd = this.#paragraphEnd(at);
    const partner = text.indexOf('__', end);
    if (partner < 0 || partner >= paragraphEnd) return kept;
    this.#openUntil.underscore = paragraphEnd;
    return '';
  }

  #paragraphEnd(at: number): number {
    if (this.#blankLine < at) {
      BLANK_LINE.lastIndex = at;
      this.#blankLine = BLANK_LINE.exec(this.#text)?.index ?? this.#text.length;
    }
    return this.#blankLine;
  }
}

const BLANK_LINE = /(?:\r\n?|\n)[ \t]{0,64}(?=[\r\n])/g;
const OPERAND_BEFORE = /[\d)%]/;
const OPERAND_AFTER = /[\d(]/;
const WORD = /[\p{L}\p{N}]/u;

/** White space, line ends, and what lies before the first and after the last character (NaN). */
export function isBlank(code: number): boolean {
  return Number.isNaN(code) || code <= 32 || code === 0xa0 || code === 0xfeff;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

/** Whether only spaces stand between the line's beginning and `at`. */
export function startsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isSpace(text.charCodeAt(before))) before -= 1;
  return before < 0 || isBlank(text.charCodeAt(before));
}
