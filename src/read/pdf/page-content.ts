/** A character as it stands on the page. Lengths are points, from the upper left corner of the upright page. */
export interface Glyph {
  text: string;
  /** Left edge. */
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  /** Height of its font. */
  size: number;
  /** PostScript name of the font without the prefix of a subset: `TimesNewRomanPSMT`. */
  font: string;
  /** A space was drawn before it. */
  spaced: boolean;
  /** It stands above its line, as the mark of a note does. */
  raised: boolean;
}

/** A drawn line, upright or level. `at` is where: y of a level line, x of an upright one. */
export interface Stroke {
  level: boolean;
  at: number;
  from: number;
  to: number;
}

/** What is drawn on one page. */
export interface PageContent {
  /** 1-based. */
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  strokes: Stroke[];
  /** Characters that run another way than the page's text: stamps, watermarks, margins. They are left out. */
  turned: number;
}
