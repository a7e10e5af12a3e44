/** A field: its instruction ("PAGE", "SEQ Bảng \* ARABIC") and, behind it, the result that Word shows. */
interface Field {
  instruction: string;
  inResult: boolean;
}

/** Numbers of pages are no text of the document, wherever they stand. */
const PAGE_NUMBER = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)(?![A-Z])/i;

/** Follows the fields of a paragraph, which may be nested, so that only their results are read. */
export class Fields {
  #open: Field[] = [];

  /** Whether what stands here is shown: neither an instruction nor the number of a page. */
  get isShown(): boolean {
    return this.#open.every(({ inResult, instruction }) => inResult && !PAGE_NUMBER.test(instruction));
  }

  /** `w:fldChar` of type `begin`, `separate` or `end`. */
  mark(type: string): void {
    const innermost = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ instruction: '', inResult: false });
    else if (type === 'end') this.#open.pop();
    else if (type === 'separate' && innermost !== undefined) innermost.inResult = true;
  }

  /** `w:instrText`. */
  instruct(text: string): void {
    const innermost = this.#open.at(-1);
    if (innermost !== undefined && !innermost.inResult) innermost.instruction += text;
  }

  /** Whether the result of such a field is shown. */
  static shows(instruction: string): boolean {
    return !PAGE_NUMBER.test(instruction);
  }

  /** At a paragraph's end: a field that lost its end must not swallow the rest of the document. */
  endParagraph(): void {
    this.#open = this.#open.filter(({ inResult, instruction }) => inResult && !PAGE_NUMBER.test(instruction));
  }
}
