import { addRun, paragraphOf } from '../parts.ts';
import type { Part, Run } from '../parts.ts';

/** Collects text as a browser flows it: white space runs together, blocks begin and end paragraphs. */
export class Flow {
  readonly #parts: Part[] = [];
  #runs: Run[] = [];
  /** The last characters of the open paragraph. */
  #tail = '';
  /** A list label that waits for the words of its item. */
  #label = '';
  #rank: number | null = null;

  /** The last characters of the open paragraph. */
  get tail(): string {
    return this.#tail;
  }

  /** @param isPreformatted whether spaces and line ends are kept */
  text(text: string, font: string | null, isPreformatted: boolean): void {
    const words = isPreformatted ? text.replace(/\r\n?/gu, '\n') : this.#collapsed(text);
    if (words === '') return;
    if (this.#label !== '' && words.trim() !== '') {
      addRun(this.#runs, { text: `${this.#label} `, font: null, page: null });
      this.#label = '';
    }
    this.#add(words, font);
  }

  breakLine(): void {
    this.#add('\n', null);
  }

  /** A paragraph ends here, and another may begin. */
  endParagraph(): void {
    if (this.#runs.some(({ text }) => text.trim() !== ''))
      this.#parts.push(paragraphOf(this.#runs, this.#rank));
    this.#runs = [];
    this.#tail = '';
  }

  /** Rank of the heading that the next paragraphs are, or null. */
  setRank(rank: number | null): void {
    this.#rank = rank;
  }

  /** What stands before the words of the next list item. */
  setLabel(label: string): void {
    this.#label = label;
  }

  push(parts: readonly Part[]): void {
    this.endParagraph();
    for (const part of parts) this.#parts.push(part);
  }

  finish(): Part[] {
    this.endParagraph();
    return this.#parts;
  }

  #collapsed(text: string): string {
    const words = text.replace(WHITE_SPACE, ' ');
    return this.#tail === '' || /[ \n]$/u.test(this.#tail) ? words.replace(/^ /u, '') : words;
  }

  #add(text: string, font: string | null): void {
    addRun(this.#runs, { text, font, page: null });
    this.#tail = (this.#tail + text.slice(-TAIL)).slice(-TAIL);
  }
}

const TAIL = 8;

/** White space of HTML; a no-break space is a character like others. */
const WHITE_SPACE = /[ \t\r\n\f]+/gu;
