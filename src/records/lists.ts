import { boolean, integer, real, text } from './column.ts';
import type { Columns, RowOf } from './column.ts';

/** Where a row stands in the text that was read; `end_offset` is exclusive. */
const PLACE = {
  start_line: integer,
  start_column: integer,
  start_offset: integer,
  end_offset: integer,
  page: integer.orNull,
  sheet_cell: text.orNull,
} satisfies Columns;

/** The same where there may be no place. */
const PLACE_OR_NULL = {
  start_line: integer.orNull,
  start_column: integer.orNull,
  start_offset: integer.orNull,
  end_offset: integer.orNull,
  page: integer.orNull,
  sheet_cell: text.orNull,
} satisfies Columns;

/**
 * An extraction as flat lists: the tables of the databases and the sheets of the files are these, column for column.
 *
 * Every list begins with `source_id`; the columns that {@link KEYS} names tell its rows apart. A key is made of the place
 * in the text ("f1812" begins at offset 1812), so that it stays when a later version reads the same file again.
 */
export const LISTS = {
  /** Files that were read, or that could not be read (`error_code`). */
  sources: {
    source_id: text,
    sha256: text,
    name: text.orNull,
    format: text.orNull,
    media_type: text.orNull,
    bytes: integer.orNull,
    encoding: text.orNull,
    pages: integer.orNull,
    ocr_confidence: real.orNull,
    truncated_reason: text.orNull,
    truncated_kept: integer.orNull,
    error_code: text.orNull,
    error_message: text.orNull,
    schema_version: text,
    extractor_version: text,
    numerals: integer,
    unexplained: integer,
  },
  /** Administrative documents (văn bản); a file may hold several. */
  documents: {
    source_id: text,
    document_key: text,
    ordinal: integer,
    type: text.orNull,
    type_text: text.orNull,
    abbreviation: text.orNull,
    title: text.orNull,
    number_text: text.orNull,
    number: text.orNull,
    number_year: integer.orNull,
    symbol: text.orNull,
    issuer: text.orNull,
    issuer_level: text.orNull,
    place: text.orNull,
    date_text: text.orNull,
    year: integer.orNull,
    month: integer.orNull,
    day: integer.orNull,
    signature_authority: text.orNull,
    signature_on_behalf: text.orNull,
    signature_title: text.orNull,
    signature_name: text.orNull,
    /** Lines of the recipients (nơi nhận), parted by line ends. */
    recipients: text.orNull,
    attached_to: text.orNull,
    ...PLACE,
  },
  sections: {
    source_id: text,
    section_key: text,
    document_key: text,
    parent_key: text.orNull,
    ordinal: integer,
    label: text,
    numbering: text,
    title: text,
    depth: integer,
    component: text.orNull,
    ...PLACE,
  },
  figures: {
    source_id: text,
    figure_key: text,
    document_key: text,
    section_key: text.orNull,
    ordinal: integer,
    text: text,
    kind: text,
    /** In the unit as written; `canonical` is the same number to the last zero. */
    value: real,
    canonical: text,
    ratio_part: real.orNull,
    ratio_of: real.orNull,
    unit: text.orNull,
    unit_from: text,
    currency: text.orNull,
    /** Whole đồng. */
    vnd: integer.orNull,
    precision: real,
    bound: text,
    range_role: text.orNull,
    range_with: text.orNull,
    per: text.orNull,
    label: text.orNull,
    household_group: text.orNull,
    fund: text.orNull,
    capital: text.orNull,
    stage: text.orNull,
    component: text.orNull,
    year: integer.orNull,
    year_part: text.orNull,
    year_from: integer.orNull,
    year_to: integer.orNull,
    /** Names of the fields that were concluded, not written beside the figure; parted by commas. */
    inferred: text,
    /** The nearest figure of whose sum this one is a part. */
    part_of: text.orNull,
    /** The first telling of the same quantity. */
    repeats: text.orNull,
    /**
     * Whether it may be added to figures of the same kind, component, fund, capital, stage, group and period without
     * counting anything twice: {@link ./counting.ts}.
     */
    counts: boolean,
    table_key: text.orNull,
    table_row: integer.orNull,
    table_column: integer.orNull,
    ...PLACE,
  },
  tables: {
    source_id: text,
    table_key: text,
    section_key: text.orNull,
    ordinal: integer,
    title: text.orNull,
    unit: text.orNull,
    row_count: integer,
    column_count: integer,
    ...PLACE,
  },
  cells: {
    source_id: text,
    table_key: text,
    table_row: integer,
    table_column: integer,
    row_label: text.orNull,
    row_level: integer,
    row_role: text,
    /** The path of headers above it: "Hộ nghèo › Cuối năm". */
    header: text,
    column_kind: text.orNull,
    column_unit: text.orNull,
    text: text.orNull,
  },
  citations: {
    source_id: text,
    citation_key: text,
    section_key: text.orNull,
    ordinal: integer,
    text: text,
    type: text.orNull,
    number: text.orNull,
    number_year: integer.orNull,
    symbol: text.orNull,
    issuer: text.orNull,
    date: text.orNull,
    title: text.orNull,
    /** Whether it stands among the grounds (căn cứ) of its document. */
    is_legal_basis: boolean,
    ...PLACE,
  },
  relations: {
    source_id: text,
    relation_key: text,
    ordinal: integer,
    type: text,
    whole_key: text.orNull,
    stated: text.orNull,
    computed: text.orNull,
    computed_low: text.orNull,
    computed_high: text.orNull,
    verdict: text,
    basis: text,
    ...PLACE,
  },
  relation_parts: {
    source_id: text,
    relation_key: text,
    ordinal: integer,
    figure_key: text,
    sign: integer,
  },
  findings: {
    source_id: text,
    finding_key: text,
    ordinal: integer,
    rule: text,
    severity: text,
    message_vi: text,
    message_en: text,
    expected: text.orNull,
    actual: text.orNull,
    difference: text.orNull,
    ...PLACE_OR_NULL,
  },
  finding_figures: {
    source_id: text,
    finding_key: text,
    ordinal: integer,
    figure_key: text,
  },
  finding_relations: {
    source_id: text,
    finding_key: text,
    ordinal: integer,
    relation_key: text,
  },
  suggestions: {
    source_id: text,
    finding_key: text,
    ordinal: integer,
    figure_key: text,
    text: text,
    value: real,
    vnd: integer.orNull,
    reason: text,
    repairs: integer,
  },
} as const satisfies Record<string, Columns>;

export type ListName = keyof typeof LISTS;
export type Row<Name extends ListName> = RowOf<(typeof LISTS)[Name]>;

/** All rows of one extraction. */
export type Records = { [Name in ListName]: Row<Name>[] };

/** The columns that tell the rows of a list apart. */
export const KEYS = {
  sources: ['source_id'],
  documents: ['source_id', 'document_key'],
  sections: ['source_id', 'section_key'],
  figures: ['source_id', 'figure_key'],
  tables: ['source_id', 'table_key'],
  cells: ['source_id', 'table_key', 'table_row', 'table_column'],
  citations: ['source_id', 'citation_key'],
  relations: ['source_id', 'relation_key'],
  relation_parts: ['source_id', 'relation_key', 'ordinal'],
  findings: ['source_id', 'finding_key'],
  finding_figures: ['source_id', 'finding_key', 'ordinal'],
  finding_relations: ['source_id', 'finding_key', 'ordinal'],
  suggestions: ['source_id', 'finding_key', 'ordinal'],
} as const satisfies { [Name in ListName]: readonly (keyof Row<Name>)[] };

/** The names of the lists, in their order. */
export const LIST_NAMES: readonly ListName[] = Object.keys(LISTS).filter(
  (name): name is ListName => name in LISTS,
);
