import type { Records, Row } from '../records/lists.ts';
import type { Written } from '../relate/exact.ts';
import { BOUNDS, FIGURE_KINDS } from '../schema/values.ts';
import { componentIn } from '../extract/context/component.ts';
import { wordsOf } from './grammar.ts';
import { bareName, oneSpelling, readPlace, type Place } from './place.ts';
import { TableRows } from './table-rows.ts';
import { tellingWords } from './wording.ts';

/** A figure as it can be found again in another document. */
export interface Quantity {
  row: Row<'figures'>;
  written: Written;
  /** What it measures, for whom and from which money, without place, year and stage. */
  key: string;
  /** The same with its headings, its stage and its year: where it stands in a version of the same document. */
  versionKey: string | null;
  /** The project or sub-project that it is for; '' for the programme as a whole. */
  component: string;
  year: string | null;
  /** The place that a row or list item is about. */
  place: (Pick<Place, 'name'> & { territory: string | null }) | null;
  /** Whether it says by itself that it was to be reached: "kế hoạch giao giảm 40 hộ". */
  isTarget: boolean;
  /** Whether it has words that tell it from others of the same kind. */
  isTold: boolean;
}

/** What of a document its figures depend on. */
export interface Frame {
  row: Row<'documents'>;
  type: string;
  period: string | null;
  subject: readonly string[];
}

/** Reads the figures of one source. */
export class QuantityReader {
  readonly #figures = new Map<string, Row<'figures'>[]>();
  readonly #sections: ReadonlyMap<string, Row<'sections'>>;
  readonly #tables: ReadonlyMap<string, Row<'tables'>>;
  readonly #tableRows: TableRows;
  readonly #paths = new Map<string, readonly Row<'sections'>[]>();

  constructor({ figures, sections, tables, cells }: Records) {
    for (const row of figures) {
      const rows = this.#figures.get(row.document_key);
      if (rows === undefined) this.#figures.set(row.document_key, [row]);
      else rows.push(row);
    }
    this.#sections = new Map(sections.map((row) => [row.section_key, row]));
    this.#tables = new Map(tables.map((row) => [row.table_key, row]));
    this.#tableRows = new TableRows(cells);
  }

  /**
   * The figures of one document. Ends of ranges are left out ("15 - 20%" states no value), and so are ratios, which are
   * told again by their two numbers.
   */
  of(frame: Frame): Quantity[] {
    const rows = this.#figures.get(frame.row.document_key) ?? [];
    return rows
      .filter((row) => row.range_role === null && row.kind !== 'ratio')
      .map((row) => this.#read(row, frame));
  }

  #read(row: Row<'figures'>, frame: Frame): Quantity {
    const [place, words] = this.#placeOf(row);
    const path = this.#path(row.section_key);
    const component = row.component ?? componentOf(words) ?? '';
    const standing = row.kind === 'households' ? 'households' : 'label';
    const own = words.flatMap((part) => (COMPONENT_NAME.test(part) ? [] : tellingWords(part, standing)));
    const telling = [...new Set([...own, ...this.#around(row, path, component, frame)])];
    const attributes = [
      row.kind,
      unitOf(row),
      row.currency,
      row.per,
      row.household_group,
      row.fund === 'state' ? null : row.fund,
      row.capital,
    ];
    const year = yearOf(row, frame);
    return {
      row,
      written: writtenOf(row),
      key: [...attributes, component, telling.toSorted().join(' ')].join('|'),
      versionKey: this.#versionKey(row, path, [...attributes, row.component, row.stage, row.year_part, year]),
      component,
      year,
      place,
      isTarget: wordsOf('targets').find(row.label ?? '') !== null,
      isTold: own.length > 0 || row.kind === 'money',
    };
  }

  /** The place that a label begins with, and the parts of the label behind it. */
  #placeOf({ label, table_key: table }: Row<'figures'>): [Quantity['place'], string[]] {
    const [first = '', ...rest] = (label ?? '').split(' › ');
    const place = readPlace(first);
    if (place !== null) return [place, rest];
    if (table !== null && rest.length > 0 && this.#tableRows.areOfPlaces(table)) {
      const name = bareName(first);
      if (name !== null) return [{ territory: null, name }, rest];
    }
    return [null, [first, ...rest]];
  }

  /** What the headings, the table's title and the rows above tell besides the component that they open, and besides the subject. */
  #around(
    row: Row<'figures'>,
    path: readonly Row<'sections'>[],
    component: string,
    { type, subject }: Frame,
  ): string[] {
    const { table_key: table, kind } = row;
    const standing = type === 'report' ? 'report heading' : kind === 'households' ? 'households' : 'label';
    const title = table === null ? null : (this.#tables.get(table)?.title ?? null);
    const words = title === null || component !== '' ? [] : tellingWords(title, standing);
    for (const label of this.#rowsAbove(row))
      if (!COMPONENT_NAME.test(label) && readPlace(label) === null)
        words.push(...tellingWords(label, standing));
    let isAbove = false;
    for (const section of path) {
      if (isAbove && wordsOf('programmes').find(section.title) === null) continue;
      if (section.component === null) words.push(...tellingWords(section.title, standing));
      else isAbove ||= section.component === component;
    }
    return words.filter((word) => !subject.includes(word));
  }

  /** The labels of the rows over a figure's row. */
  #rowsAbove({ table_key: table, table_row: row }: Row<'figures'>): readonly string[] {
    return table === null || row === null ? [] : this.#tableRows.above(table, row);
  }

  /** A figure that nothing names cannot be found again. */
  #versionKey(
    row: Row<'figures'>,
    path: readonly Row<'sections'>[],
    attributes: readonly (string | number | null)[],
  ): string | null {
    if (row.label === null) return null;
    const table = row.table_key === null ? null : (this.#tables.get(row.table_key)?.title ?? '');
    return [
      ...attributes,
      ...[...path.map(({ title }) => title), table ?? '', ...this.#rowsAbove(row), row.label].map(
        oneSpelling,
      ),
    ].join('|');
  }

  /** The sections over a figure, innermost first. */
  #path(key: string | null): readonly Row<'sections'>[] {
    if (key === null) return [];
    let path = this.#paths.get(key);
    if (path === undefined) {
      const section = this.#sections.get(key);
      path = section === undefined ? [] : [section, ...this.#path(section.parent_key)];
      this.#paths.set(key, path);
    }
    return path;
  }
}

/** A part of a year that is only concluded ("6 tháng đầu năm" in the title) does not divide the year's plan. */
function yearOf(row: Row<'figures'>, { period }: Frame): string | null {
  const { year, year_part: part, year_from: from, year_to: to, inferred } = row;
  if (from !== null && to !== null) return `${String(from)}-${String(to)}`;
  if (year === null) return period;
  const isWritten = !inferred.split(',').includes('period');
  return part === null || !isWritten ? String(year) : `${String(year)}${part}`;
}

function componentOf(words: readonly string[]): string | null {
  for (const part of words.toReversed()) {
    const component = componentIn(part);
    if (component !== null) return component;
  }
  return null;
}

/** "Dự án 3: Hỗ trợ phát triển sản xuất" says no more than its number. */
const COMPONENT_NAME = /^\s*(?:tiểu\s+)?dự\s+án\s+\d/iu;

/** Money is compared in đồng; "hộ nghèo" and "hộ" are told apart by the group. */
function unitOf({ kind, unit, canonical, precision }: Row<'figures'>): string | null {
  if (kind === 'money') return null;
  // "2,338 triệu hộ" counts in another unit than "1.248 hộ".
  const isPlain = Math.abs(precision * 10 ** (canonical.split('.')[1]?.length ?? 0) - 1) < 0.5;
  if (kind === 'households' && isPlain) return null;
  return unit === null ? null : oneSpelling(unit);
}

/** @throws {RangeError} where the row is none that this program wrote */
function writtenOf({
  kind: kindText,
  bound: boundText,
  unit,
  canonical,
  precision,
}: Row<'figures'>): Written {
  const kind = FIGURE_KINDS.find((known) => known === kindText);
  const bound = BOUNDS.find((known) => known === boundText);
  if (kind === undefined)
    throw new RangeError(`Unexpected kind "${kindText}", expected one of ${FIGURE_KINDS.join(', ')}.`);
  if (bound === undefined)
    throw new RangeError(`Unexpected bound "${boundText}", expected one of ${BOUNDS.join(', ')}.`);
  return { kind, bound, unit, canonical, precision };
}
