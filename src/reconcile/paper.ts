import type { Records, Row } from '../records/lists.ts';
import type { NamedDocument } from '../schema/index.ts';
import { wordsOf } from './grammar.ts';
import { readPlace, type Place } from './place.ts';
import { QuantityReader, type Quantity } from './quantity.ts';
import { subjectWords } from './wording.ts';

/** A document that says what it is and whose, with its figures. */
export interface Paper {
  row: Row<'documents'>;
  name: NamedDocument;
  type: string;
  issuer: Place;
  level: string | null;
  /** "27/kh-ubnd"; null where the number is blank. An attached plan has that of its decision. */
  number: string | null;
  /** The year of its date or number. */
  signed: number | null;
  /** The year or span that the title is about: "2024", "2021-2025"; else the year in which it was signed. */
  period: string | null;
  subject: readonly string[];
  /** "27/kh-ubnd" of every document that it names. */
  cites: ReadonlySet<string>;
  /** Places of other levels that it names among its grounds and recipients. */
  near: readonly Place[];
  /** Whether it adds to another document, or changes it. */
  isSupplement: boolean;
  quantities: readonly Quantity[];
}

/**
 * The documents of one source. What does not say its kind and issuer cannot be told from others and is left out.
 *
 * @example papersOf(records).map(({ name }) => name.name) // ["Quyết định 312/QĐ-UBND"]
 */
export function papersOf(records: Records): Paper[] {
  const [source] = records.sources;
  const reader = new QuantityReader(records);
  const near = placesNamed(records);
  const cites = citedNumbers(records);
  const rows = new Map(records.documents.map((row) => [row.document_key, row]));
  return records.documents.flatMap((row): Paper[] => {
    const issuer = row.issuer === null ? null : readPlace(row.issuer);
    if (row.type === null || issuer === null) return [];
    const decision = row.attached_to === null ? undefined : rows.get(row.attached_to);
    const dated = row.year === null && decision !== undefined ? decision : row;
    const numbered = row.number === null && decision !== undefined ? decision : row;
    const signed = dated.year ?? numbered.number_year;
    const number = numberOf(numbered);
    const title = row.title ?? '';
    const paper = {
      row,
      type: row.type,
      issuer,
      level: row.issuer_level,
      number,
      signed,
      period: periodOf(title) ?? (signed === null ? null : String(signed)),
      subject: subjectWords(title, issuer.name),
      cites,
      near,
      isSupplement: wordsOf('supplements').find(title) !== null,
    };
    const name = nameOf(row, source?.name ?? null, numbered);
    return [{ ...paper, name, quantities: reader.of(paper) }];
  });
}

function numberOf({ number, symbol }: Row<'documents'>): string | null {
  return number === null || symbol === null ? null : numberKey(number, symbol);
}

/** Numbers are written "07" and "7". */
function numberKey(number: string, symbol: string): string {
  return `${number.replace(/^0+(?=\d)/u, '')}/${symbol}`.toLowerCase().replace(/\s+/gu, '');
}

function citedNumbers({ citations }: Records): Set<string> {
  return new Set(
    citations.flatMap(({ number, symbol }) =>
      number === null || symbol === null ? [] : [numberKey(number, symbol)],
    ),
  );
}

function placesNamed({ citations, documents }: Records): Place[] {
  const names = [
    ...citations.flatMap(({ issuer }) => issuer ?? []),
    ...documents.flatMap(({ recipients }) => recipients?.split('\n') ?? []),
  ];
  const distinct = [...new Set(names.map((name) => name.replace(/^[\s*+–-]+/u, '')))];
  return distinct.flatMap((name) => readPlace(name) ?? []);
}

const SPAN = /(?<!\d)(20\d\d)\s*[-–]\s*(20\d\d)(?!\d)/u;
const YEAR = /năm\s+(20\d\d)(?!\d)/iu;

/** The first year that a title names; what follows in a report ("phương hướng năm 2025") is what it looks forward to. */
function periodOf(title: string): string | null {
  const year = YEAR.exec(title.normalize('NFC'));
  if (year !== null) return year[1] ?? null;
  const span = SPAN.exec(title);
  return span === null ? null : `${span[1] ?? ''}-${span[2] ?? ''}`;
}

function nameOf(row: Row<'documents'>, sourceName: string | null, numbered: Row<'documents'>): NamedDocument {
  const kind = capitalised(row.type_text ?? '');
  const number = numberText(numbered);
  const isAttached = numbered !== row;
  const quoted = row.title === null ? '' : `"${shortened(row.title)}"`;
  const behind = number === null || isAttached ? quoted : number;
  const decision = isAttached && number !== null ? ` (${number})` : '';
  return {
    sourceId: row.source_id,
    sourceName,
    documentKey: row.document_key,
    name: `${kind} ${behind}${decision}`.trim(),
    title: row.title,
    number,
    issuer: row.issuer,
  };
}

function numberText({ number, number_year: year, symbol }: Row<'documents'>): string | null {
  if (number === null) return null;
  return [number, year, symbol].filter((part) => part !== null).join('/');
}

/** "Kế hoạch" for "KẾ HOẠCH". */
function capitalised(text: string): string {
  const lower = text.toLowerCase().replace(/\s+/gu, ' ').trim();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

const MOST_OF_TITLE = 60;

function shortened(title: string): string {
  const line = title.replace(/\s+/gu, ' ').trim();
  if (line.length <= MOST_OF_TITLE) return line;
  return `${line.slice(0, line.lastIndexOf(' ', MOST_OF_TITLE)).trimEnd()} …`;
}
