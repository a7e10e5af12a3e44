import type { TableReading } from '../../extract/tree.ts';
import type { CellReading, RowReading } from '../../extract/tables/table-reading.ts';
import { findingOf } from '../draft.ts';
import type { ExemplifiedRule } from '../examples.ts';
import type { Related } from '../../relate/index.ts';
import type { FindingDraft } from '../rule.ts';

/**
 * A table's serial number (STT) that stands twice or is left out.
 *
 * Why: rows are cited by their number, and a number that is missing is often a row lost in copying.
 *
 * Not: numbers that start anew under each group, rows without a number, one number over several rows of one name.
 */
export const indexRepeatedRule: ExemplifiedRule = {
  id: 'index-repeated',
  examples: {
    wrong: [
      'TT\tThôn\tSố hộ\n1\tNà Mây\t120\n2\tNà Luông\t95\n«2»\tKhuổi Lếch\t88\n4\tNà Chang\t76',
      'TT\tThôn\tSố hộ\n1\tNà Mây\t120\n2\tNà Luông\t95\n«4»\tKhuổi Lếch\t88\n5\tNà Chang\t76',
    ],
    right: [
      'TT\tThôn\tSố hộ\nI\tVùng cao\t215\n1\tNà Mây\t120\n2\tNà Luông\t95\nII\tVùng thấp\t164\n1\tKhuổi Lếch\t88\n2\tNà Chang\t76',
    ],
  },
  check: (related) =>
    related.reading.parts.flatMap((part) => (part.type === 'table' ? faultsOf(part, related) : [])),
};

/** More numbers than this are not lost in copying: something else is counted. */
const MOST_MISSING = 3;

interface Serial {
  cell: CellReading;
  row: RowReading;
  number: number;
}

function faultsOf(part: TableReading, related: Related): FindingDraft[] {
  const column = part.content.columns.findIndex(({ use }) => use === 'serial');
  if (column < 0) return [];
  const found: FindingDraft[] = [];
  let run = new Run();
  for (const row of part.content.rows) {
    // Without a number of its own ("II", "Tổng cộng") a row heads a group: the count may begin anew under it or go on.
    const cell = row.cells[column] ?? null;
    const serial = cell === null ? null : serialOf(cell, row);
    if (serial === null) continue;
    if (serial.number === 1 || row.level !== run.last?.row.level) run = new Run();
    const fault = run.faultOf(serial);
    if (fault !== null) found.push(faultFinding(fault, serial, related));
    run.take(serial);
  }
  return found;
}

function serialOf(cell: CellReading, row: RowReading): Serial | null {
  const [, digits] = /^(\d{1,4})[.)]?$/u.exec(cell.text) ?? [];
  return digits === undefined ? null : { cell, row, number: Number(digits) };
}

interface Fault {
  kind: 'doubled' | 'missing';
  /** The row with the same number, or the row before. */
  other: Serial;
  expected: number;
}

/** Rows that count on from one. */
class Run {
  last: Serial | null = null;
  readonly #seen = new Map<number, Serial>();
  readonly #left = new Set<number>();
  #next = 1;

  faultOf({ number, row }: Serial): Fault | null {
    if (this.last === null) return null;
    const same = this.#seen.get(number);
    const expected = this.#next;
    if (same !== undefined) {
      const isOther = row.label !== null && row.label !== same.row.label;
      // "11, 13, 14, 11": the second eleven is the twelve that was left out.
      return isOther ? { kind: 'doubled', other: same, expected: [...this.#left][0] ?? expected } : null;
    }
    const isMissing = number > expected && number - expected <= MOST_MISSING;
    return isMissing ? { kind: 'missing', other: this.last, expected } : null;
  }

  take(serial: Serial): void {
    const { number } = serial;
    const isSecond = this.#seen.has(number);
    if (this.last !== null && number > this.#next && number - this.#next <= MOST_MISSING) {
      for (let left = this.#next; left < number; left += 1) this.#left.add(left);
    }
    this.#left.delete(number);
    // "2 2 4": the second two stands for the three.
    if (isSecond && this.last?.number === number && this.last.row.label !== serial.row.label) this.#next += 1;
    else if (number >= this.#next) this.#next = number + 1;
    if (!isSecond) this.#seen.set(number, serial);
    this.last = serial;
  }
}

function faultFinding(
  { kind, other, expected }: Fault,
  { cell, number }: Serial,
  { reading }: Related,
): FindingDraft {
  const place = ({ mapped }: CellReading) =>
    reading.outline.decoded.position(mapped.span(0, mapped.value.length));
  const position = place(cell);
  const [here, there] = [position.start.line, place(other.cell).start.line];
  const vi =
    kind === 'doubled'
      ? `Số thứ tự trong bảng bị trùng: số ${number} ở dòng ${there} và dòng ${here}, lần sau phải là ${expected}.`
      : `Số thứ tự trong bảng không liên tục: sau số ${other.number} (dòng ${there}) là số ${number} (dòng ${here}), thiếu số ${expected}. Cần xem có mất dòng nào không.`;
  const en =
    kind === 'doubled'
      ? `Unexpected second serial number ${number} (line ${here}, first on line ${there}), expected ${expected}.`
      : `Unexpected serial number ${number} (line ${here}) after ${other.number} (line ${there}), expected ${expected}: see whether a row is lost.`;
  return findingOf({
    rule: 'index-repeated',
    severity: 'info',
    message: { vi, en },
    position,
    expected: String(expected),
    actual: String(number),
  });
}
