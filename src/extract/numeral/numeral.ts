/** The types of the numeral reader. Offsets count in the text that was given; ends are exclusive. */

/** A number as written, in digits or in words. */
export interface Numeral {
  start: number;
  /** Covers the number only, and a footnote mark glued to it: `87.293,9⁴`. */
  end: number;
  text: string;
  written: 'digits' | 'words';
  /** Exact decimal without exponent or leading zeros; zeros after the decimal mark are kept: `9835.440`. */
  canonical: string;
  /** `Number(canonical)`. */
  value: number;
  /** Digits after the decimal mark, as written. */
  decimals: number;
  /** Power of ten of the last written place: −3 for `9.835,440`, 6 for `ba mươi triệu`. */
  place: number;
  /** Only the document's habit decided between thousands and decimals: `1.500`, `8,125`. */
  habitual: boolean;
  /** The groups do not add up (`236.00.000`): the digits are read in sequence, and the caller should doubt them. */
  malformed: boolean;
  /** A letter stands directly before (`A1`, `chiếm15,8%`). */
  letterBefore: boolean;
  /** A letter stands directly behind (`2A`, `1.000đ`). */
  letterAfter: boolean;
}

/** Which mark a document writes before its decimals: `,` in Vietnam, `.` in the output of foreign software. */
export interface Habit {
  decimal: ',' | '.';
}

/** A number with its multiplier or currency, possibly compound: `3,5 triệu`, `540.000 đ`, `2 tỷ 735 triệu đồng`. */
export interface Amount {
  start: number;
  end: number;
  text: string;
  /** The (first) number. */
  numeral: Numeral;
  /** The number in {@link unit}; for a compound and for words in đồng. */
  canonical: string;
  value: number;
  decimals: number;
  /** As written, in lower case with single blanks: `triệu đồng`, `tỷ`, `đ`, `tỷ usd`. */
  unit: string;
  /** The unit that was meant where recognition damaged the written one (`tý đồng` → `tỷ đồng`), else null. */
  repaired: string | null;
  /** ISO 4217, or null where only a multiplier was written (`3,5 triệu`). */
  currency: string | null;
  /** Power of ten, exact: `1000000`. */
  multiplier: string;
  /**
   * Exact whole đồng. Also computed for a bare multiplier: the caller decides whether it is money. Null for a
   * foreign currency, past 2^53, and where the number is no whole count of đồng.
   */
  vnd: number | null;
  /** The last written place in base units: 1000 for `9.835,440 triệu`, 1e6 for `12 triệu`. */
  precision: number;
  compound: boolean;
}

/** What a stretch of digits, marks and blanks says, before it is a numeral. */
export interface Reading {
  end: number;
  canonical: string;
  habitual: boolean;
  malformed: boolean;
}
