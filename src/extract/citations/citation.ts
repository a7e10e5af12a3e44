import type { Match } from '../../grammar/pattern.ts';
import { Gate } from '../../grammar/gate.ts';
import type { CitationToken } from '../token.ts';
import { citationPatterns, type CitationPatterns } from './patterns.ts';
import { readIssuerAndTitle } from './issuer.ts';

/** Words that no law's name begins with or contains: "Luật này có hiệu lực từ ngày …". */
const NOT_A_LAW =
  /^(?:này|đó|trên|nêu|có|được|đã|sẽ|số|và)(?!\p{L})|(?<!\p{L})(?:hiệu\s+lực|từ|đến|trước|sau|thông\s+qua|ban\s+hành\s+kể)\s*$/iu;

let compiled: { patterns: CitationPatterns; gate: Gate } | undefined;

/** Ways for a citation to begin at a digit, in the order of the gate's bits. */
const OPENINGS = ['symbol', 'lowered', 'standard', 'plain', 'datedLaw'] as const;

function load() {
  if (compiled === undefined) {
    const all = citationPatterns();
    compiled = { patterns: all, gate: new Gate(OPENINGS.map((name) => all[name])) };
  }
  return compiled;
}

function patterns(): CitationPatterns {
  return load().patterns;
}

/** Type, number and symbol, before the date and what follows it are read. */
interface Head {
  start: number;
  end: number;
  documentType: string | null;
  number: string | null;
  year: string | undefined;
  symbol: string | null;
  /** Where it stands between type and number. */
  issuer: string | null;
}

/**
 * The document that is cited with a number (or, for a law, a day) that begins at `offset`, or null. The span runs from
 * the type to the end of the date.
 *
 * @param floor what ends before it is taken already.
 * @param previous the citation before this one in the passage: in a list it lends its type ("các Công điện: số
 *   007/CĐ-UBND ngày 17/11/2025, số 008/CĐ-UBND").
 */
export function readCitation(
  text: string,
  offset: number,
  floor: number,
  previous: CitationToken | null,
): CitationToken | null {
  if (load().gate.at(text, offset) === 0) return null;
  const head =
    numberedHead(text, offset, floor, previous) ??
    plainHead(text, offset, floor) ??
    datedLaw(text, offset, floor);
  return head === null ? null : complete(text, head);
}

/** The document cited with an empty number whose slash stands at `offset`: "Quyết định số /QĐ-UBND". */
export function readBlankCitation(text: string, offset: number, floor: number): CitationToken | null {
  const match = patterns().blank.at(text, offset);
  if (match === null) return null;
  const numberAt = offset - (match.group('lead')?.length ?? 0);
  const typed = patterns().lead.at(text, numberAt);
  const start = Math.max(floor, numberAt - (typed?.group('lead')?.length ?? 0));
  return complete(text, {
    ...headOf(match, start),
    number: null,
    documentType: typed?.group('type') ?? null,
  });
}

function numberedHead(
  text: string,
  offset: number,
  floor: number,
  previous: CitationToken | null,
): Head | null {
  const match = patterns().symbol.at(text, offset) ?? patterns().lowered.at(text, offset);
  if (match === null) return null;
  const lead = patterns().lead.at(text, offset);
  const start = Math.max(floor, offset - (lead?.group('lead')?.length ?? 0));
  const head = headOf(match, start);
  const type = lead?.group('type');
  if (type !== undefined) return { ...head, documentType: type };
  const law = lead === null ? null : patterns().namedLaw.at(text, start);
  if (law !== null) {
    const lawStart = Math.max(floor, start - (law.group('lead')?.length ?? 0));
    return { ...head, start: lawStart, documentType: law.group('type') ?? null };
  }
  if (sameKind(previous, head)) return { ...head, documentType: previous?.documentType ?? null };
  return lead === null ? head : (distantHead(text, start, floor, head) ?? head);
}

/** "Báo cáo của Ủy ban nhân dân tỉnh số 218/BC-UBND": the type whose first letters the symbol begins with. */
function distantHead(text: string, offset: number, floor: number, head: Head): Head | null {
  const match = patterns().distant.at(text, offset);
  const type = match?.group('type');
  const start = offset - (match?.group('lead')?.length ?? 0);
  if (type === undefined || start < floor || !abbreviates(head.symbol ?? '', type)) return null;
  return {
    ...head,
    start,
    documentType: type,
    issuer: match?.group('issuer')?.replace(/\s+/g, ' ').trim() ?? null,
  };
}

/** Whether a symbol begins with the first letters of a type: "TTr-UBND" with those of "Tờ trình". */
function abbreviates(symbol: string, type: string): boolean {
  const kind = symbol.split(/[^\p{L}]/u)[0] ?? '';
  const capitals = kind.replace(/\p{Ll}/gu, '') || kind;
  const initials = type
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();
  return capitals !== '' && initials.startsWith(capitals.toUpperCase());
}

/** Whether two citations of a list are of one type: their symbols begin alike ("CĐ-UBND", "CĐ-TTg"). */
function sameKind(previous: CitationToken | null, head: Head): boolean {
  const kind = head.symbol?.split(/[^\p{L}]/u)[0];
  return kind !== undefined && kind !== '' && previous?.symbol?.split(/[^\p{L}]/u)[0] === kind;
}

function plainHead(text: string, offset: number, floor: number): Head | null {
  const standard = patterns().standard.at(text, offset);
  const match = standard ?? patterns().plain.at(text, offset);
  if (match === null) return null;
  const verb = match.group('verb');
  // "quyết định 15 hộ thoát nghèo", "thông báo 3 xã": as a noun with a number it has a capital or "số".
  if (verb !== undefined && match.group('so') === undefined && !/^\p{Lu}/u.test(verb)) return null;
  const start = Math.max(floor, offset - (match.group('lead')?.length ?? 0));
  return { ...headOf(match, start), documentType: match.group('type') ?? verb ?? null };
}

function datedLaw(text: string, offset: number, floor: number): Head | null {
  const match = patterns().datedLaw.at(text, offset);
  if (match === null || NOT_A_LAW.test(match.group('name') ?? '')) return null;
  const start = offset - (match.group('lead')?.length ?? 0);
  if (start < floor) return null;
  return {
    ...headOf(match, start),
    end: offset - (match.group('dayWord')?.length ?? 0),
    documentType: match.group('type') ?? null,
  };
}

function headOf(match: Match, start: number): Head {
  const symbol = match.group('symbol') ?? match.group('symbol2') ?? match.group('symbol3');
  return {
    start,
    end: match.end,
    documentType: null,
    number: match.group('number') ?? null,
    year: match.group('year'),
    issuer: null,
    symbol: symbol === undefined ? null : symbol.replace(/\s+/g, ' ').replace(/\s?([-–/])\s?/g, '$1'),
  };
}

function complete(text: string, head: Head): CitationToken {
  const date = patterns().date.at(text, head.end);
  const end = date?.end ?? head.end;
  const behind = readIssuerAndTitle(text, end);
  return {
    type: 'citation',
    start: head.start,
    end,
    documentType: head.documentType?.replace(/\s+/g, ' ') ?? null,
    number: head.number,
    year: head.year === undefined ? null : Number(head.year),
    symbol: head.symbol,
    issuer: head.issuer ?? behind.issuer,
    date: date === null ? null : isoDate(date),
    title: behind.title,
  };
}

/** "2022-01-18", or null where the day is blank or there is no such day. */
function isoDate(date: Match): string | null {
  const day = Number(date.group('day'));
  const month = Number(date.group('month') ?? date.group('month2'));
  const year = Number(date.group('year') ?? date.group('year2'));
  const time = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(time.getTime()) || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day)
    return null;
  return time.toISOString().slice(0, 10);
}
