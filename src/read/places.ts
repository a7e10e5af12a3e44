import { lastUpTo } from './partition-point.ts';

/** Where on paper or in a sheet an offset stands. */
export interface Place {
  /** 1-based. */
  page?: number;
  /** As a spreadsheet names it: `Bieu1!B7`. */
  cell?: string;
}

/** A number that was recognised in a scan. */
export interface ScannedNumber {
  /** Offsets in the extracted text; end exclusive. */
  start: number;
  end: number;
  /** How sure the recogniser is of it, 0 to 100. */
  confidence: number;
}

/** Pages and cells of an extracted text, noted from left to right. */
export class Places {
  readonly #pageStarts: number[] = [];
  readonly #pages: number[] = [];
  readonly #cellStarts: number[] = [];
  readonly #cellEnds: number[] = [];
  readonly #cells: string[] = [];
  readonly #readings: ScannedNumber[] = [];

  /** From `offset` on the text stands on this page. */
  addPage(offset: number, page: number): void {
    if (this.#pages.at(-1) === page) return;
    this.#pageStarts.push(offset);
    this.#pages.push(page);
  }

  /** From `start` to `end` (exclusive) the text stands in this cell. */
  addCell(start: number, end: number, cell: string): void {
    this.#cellStarts.push(start);
    this.#cellEnds.push(end);
    this.#cells.push(cell);
  }

  /** From `start` to `end` (exclusive) the text was recognised in a scan, and so surely. */
  addReading(start: number, end: number, confidence: number): void {
    this.#readings.push({ start, end, confidence });
  }

  /** The numbers of a scan, from left to right; none where the text is no scan's. */
  get readings(): readonly ScannedNumber[] {
    return this.#readings;
  }

  /** What is known of an offset. */
  at(offset: number): Place {
    const place: Place = {};
    const page = this.#pages[lastUpTo(this.#pageStarts, offset)];
    if (page !== undefined) place.page = page;
    const found = lastUpTo(this.#cellStarts, offset);
    const cell = this.#cells[found];
    if (cell !== undefined && offset < (this.#cellEnds[found] ?? 0)) place.cell = cell;
    return place;
  }
}
