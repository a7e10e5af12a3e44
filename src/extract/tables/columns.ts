import { firstName, tableWords } from './grammar.ts';
import type { Grid } from './grid.ts';
import type { Header } from './header.ts';
import type { ColumnReading, Measure } from './table-reading.ts';
import { readHeaderCell, readUnitWords, type HeaderMeasure } from './unit-words.ts';

/** A column of the grid; `measure` is null where header and table tell nothing of its numbers. */
export interface Column {
  header: string[];
  use: ColumnReading['use'];
  measure: HeaderMeasure | null;
}

/** What the cells of one column are, counted over the body. */
interface Tally {
  numbers: number;
  years: number;
  texts: number;
  decimals: boolean;
}

/** Sorts the columns by header words and by what they hold, and finds the measure of those with numbers. */
export function readColumns(grid: Grid, header: Header, units: readonly Measure[]): Column[] {
  const body = grid.rows.slice(header.rows);
  const readHeader = remembering(readHeaderCell);
  return header.paths.map((path, column) => {
    const tally = tallyColumn(body, column);
    const use = columnUse(path, tally, body, column);
    const measure = use === 'number' ? headerMeasure(path.map(readHeader), units, tally) : null;
    return { header: path, use, measure };
  });
}

/** The same words head many columns and rows: each is read once. */
export function remembering<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    known.set(text, result);
    return result;
  };
}

function tallyColumn(body: Grid['rows'], column: number): Tally {
  const tally = { numbers: 0, years: 0, texts: 0, decimals: false };
  for (const row of body) {
    const cell = row[column];
    if (cell === null || cell === undefined || cell.shape === 'nothing') continue;
    if (cell.shape === 'text') tally.texts += 1;
    else if (cell.shape === 'year') tally.years += 1;
    else tally.numbers += 1;
    if (cell.numeral !== null && cell.numeral.decimals > 0) tally.decimals = true;
  }
  return tally;
}

function columnUse(path: readonly string[], tally: Tally, body: Grid['rows'], column: number): Column['use'] {
  const { columns, serials } = tableWords();
  const named = firstName(columns, path.at(-1) ?? '') ?? firstName(columns, path[0] ?? '');
  if (named === 'serial' || named === 'note' || named === 'code') return named;
  if (named === 'unit' && mostAre(body, column, 0.5, (text) => readUnitWords(text, true) !== null))
    return 'unit';
  if (tally.numbers === 0) return tally.years > 0 ? 'code' : 'label';
  const isBareSerial = column === 0 && path.length === 0 && body.length > 1 && !tally.decimals;
  if (isBareSerial && mostAre(body, column, 1, (text) => firstName(serials, text) !== null)) return 'serial';
  return tally.numbers + tally.years >= tally.texts ? 'number' : 'label';
}

/** Units and serial numbers show in the first rows; the patterns need not see five thousand. */
const SAMPLE = 40;

function mostAre(body: Grid['rows'], column: number, share: number, is: (text: string) => boolean): boolean {
  const texts = body.slice(0, SAMPLE).flatMap((row) => row[column]?.text ?? []);
  return texts.length > 0 && texts.filter(is).length >= texts.length * share;
}

/**
 * The lowest header that tells a kind wins ("Kinh phí (triệu đồng) › Tỷ lệ"); money without a unit takes it from the
 * headers above, then from the table's unit line.
 */
function headerMeasure(
  path: readonly (HeaderMeasure | null)[],
  units: readonly Measure[],
  tally: Tally,
): HeaderMeasure | null {
  const readings = path.toReversed();
  const own = readings.find((reading) => reading !== null && reading.by !== 'noun') ?? null;
  if (own !== null && own.unit !== null) return own;
  if (own !== null) {
    const same = (reading: Measure | null): boolean => reading?.kind === own.kind && reading.unit !== null;
    return { ...own, ...(readings.find(same) ?? units.find(same)), by: own.by };
  }
  const [only] = units;
  if (only !== undefined && units.length === 1) return { ...only, by: 'cue' };
  const noun = readings.find((reading) => reading !== null);
  if (noun !== undefined || tally.numbers === 0) return noun ?? null;
  const kind = tally.decimals ? 'quantity' : 'count';
  return { kind, unit: null, multiplier: '1', currency: null, per: null, by: 'noun' };
}
