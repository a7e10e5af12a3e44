/** In pixels, from the upper left corner. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface RecognisedWord {
  text: string;
  /** How sure the recogniser is of its least sure letter, 0 to 100. */
  confidence: number;
  box: Box;
  /** Height of its figures and capitals, or null where it has none. */
  height: number | null;
}

export interface RecognisedLine {
  words: RecognisedWord[];
  baseline: Box;
}

/** What the recogniser read on one page. */
export interface RecognisedPage {
  lines: RecognisedLine[];
  /** The mean of its words', 0 to 100. */
  confidence: number;
}
