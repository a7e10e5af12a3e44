/**
 * What a numeral of a passage turned out to be, when it measures nothing: a document's number, a date, a label,
 * a duration or an age. Recognised before the figures, so that "05/2025/NQ-HĐND" is never five of anything.
 * Offsets count in the passage's `text.value`.
 */
export type Token = CitationToken | DateToken | LabelToken | DurationToken;

interface Span {
  start: number;
  /** Exclusive. */
  end: number;
}

/** A document that is named: "Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ". The span covers number and date. */
export interface CitationToken extends Span {
  type: 'citation';
  /** As written before the number: "Quyết định", or null when only the symbol tells ("90/QĐ-TTg"). */
  documentType: string | null;
  number: string | null;
  year: number | null;
  symbol: string | null;
  issuer: string | null;
  /** ISO date, or null. */
  date: string | null;
  title: string | null;
}

/** A day, month, quarter, year or span of years: "ngày 05 tháng 01 năm 2023", "6 tháng đầu năm 2023", "giai đoạn 2021-2025". */
export interface DateToken extends Span {
  type: 'date';
  day: number | null;
  month: number | null;
  year: number | null;
  /** `H1`, `H2`, `9M`, `Q1`… for a part of the year. */
  part: string | null;
  /** Last year of a span; `year` is then its first. */
  toYear: number | null;
}

/** A name that contains a number: "Dự án 3", "Điều 5", "Biểu số 01", "Chương trình 135", "khu vực III". */
export interface LabelToken extends Span {
  type: 'label';
}

/** A length of time or an age: "36 tháng", "trẻ em dưới 16 tuổi", "trong 5 năm". */
export interface DurationToken extends Span {
  type: 'duration';
}
