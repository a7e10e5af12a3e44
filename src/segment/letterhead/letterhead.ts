import type { Document } from '../../schema/index.ts';
import { documentGrammar } from '../document-grammar.ts';
import { beginningOf } from './foreword.ts';
import { PATTERNS } from './grammar.ts';
import {
  CUT,
  cut,
  headLines,
  type HeadLine,
  inCapitals,
  lineBefore,
  LONGEST_HEAD,
  LONGEST_LINE,
} from './head-lines.ts';
import { issuerOf, joinNames, organsIn } from './issuer.ts';
import { readNumber } from './number.ts';
import { partHead } from './one-line.ts';
import { readPlaceDate } from './place-date.ts';
import { readRecipients } from './recipients.ts';
import { readSignature } from './signature.ts';
import { selfNamedTitle } from './self-named.ts';
import { readTitle, type TitleReading } from './title.ts';

/** What the head and the foot of a document tell. */
export interface LetterheadFields extends Pick<
  Document,
  | 'type'
  | 'typeText'
  | 'abbreviation'
  | 'title'
  | 'number'
  | 'issuer'
  | 'place'
  | 'date'
  | 'recipients'
  | 'signature'
> {
  /** What carries it, in the text's words: "ban hành kèm theo Quyết định số 12/QĐ-UBND …"; not yet another document's id. */
  attachment: string | null;
}

/**
 * Reads the head (quốc hiệu to trích yếu) and the foot (nơi nhận, chữ ký) of one document.
 *
 * Only the first lines and the surroundings of "Nơi nhận" or "TM." are looked at closely, so the cost does not grow
 * with the text between. A text without a head (an article) gives nothing: every field is null.
 *
 * @param text the normalised text of one document with its line ends; cells of a table may be separated by `|` or tabs
 * @example readLetterhead('Số: /KH-UBND\n\nNà Mây, ngày tháng 3 năm 2025\n\nKẾ HOẠCH\n\nGiảm nghèo năm 2025\n…').place // 'Nà Mây'
 */
export function readLetterhead(text: string): LetterheadFields {
  const beginning = partHead(beginningOf(text))
    .replace(BREAK, (tag) => '\n'.padEnd(tag.length))
    .replace(DRAWN, (rule) => CUT.repeat(rule.length));
  const limit = bodyStart(beginning);
  let head = withoutNationalHeading(beginning, limit);
  const national = head !== beginning;
  const number = readNumber(head.slice(0, limit));
  if (number !== null) head = cut(head, number.start, number.end);
  const placeDate = readPlaceDate(head.slice(0, limit));
  if (placeDate !== null) head = cut(head, placeDate.start, placeDate.end);

  const lines = linesUntil(head, limit);
  const named = readTitle(lines);
  const title = named.title === null ? (selfNamedTitle(lines, text) ?? named) : named;
  const column = organsIn(lines.slice(0, title.at));
  const recipients = readRecipients(text);
  if (!national && number === null && title.type === null && title.attachedTo === null && recipients === null)
    return NOTHING;

  const signature = readSignature(text, lines[title.next]?.start ?? limit, recipients);
  const symbol = number?.number.symbol ?? null;
  const date = placeDate?.date ?? null;
  const issuer = issuerOf(
    {
      column,
      line: title.issuerLine,
      attachedTo: title.attachedTo,
      body: bodyAfter(text, lines, title),
      authority: signature?.authority ?? null,
      type: title.type?.id ?? null,
      symbol,
    },
    date,
  );
  return {
    ...typeOf(title, symbol, text),
    title: title.title,
    number: number?.number ?? null,
    issuer,
    place: placeDate?.place ?? null,
    date,
    recipients: recipients?.recipients ?? [],
    signature,
    attachment: title.attachedTo,
  };
}

/** A line end inside a cell of a Markdown table. */
const BREAK = /<br\s*\/?>/giu;

/** The rule below a part, left on its line: "UBND XÃ NÀ MÂY ------- Số: 12/KH-UBND". */
const DRAWN = /[-–—=]{4,}/gu;

const NOTHING: LetterheadFields = {
  type: null,
  typeText: null,
  abbreviation: null,
  title: null,
  number: null,
  issuer: null,
  place: null,
  date: null,
  recipients: [],
  signature: null,
  attachment: null,
};

/**
 * Quốc hiệu and tiêu ngữ cut out; they begin a line or cell, or follow the issuer in capitals on the same line.
 * "… GIỮA CHÍNH PHỦ NƯỚC CỘNG HÒA XÃ HỘI …" is a title.
 */
function withoutNationalHeading(beginning: string, limit: number): string {
  let head = beginning;
  for (const match of PATTERNS.nationalHeading.all(beginning.slice(0, limit))) {
    const before = lineBefore(head, match.index);
    if (before === '' || (inCapitals(before) && !before.endsWith('NƯỚC')))
      head = cut(head, match.index, match.end);
  }
  return head;
}

/** More lines than any head has. */
const MOST_LINES = 80;

/** Where the first line that opens the text proper begins: numbers and dates behind it are other documents'. */
function bodyStart(head: string): number {
  let count = 0;
  for (const line of headLines(head)) {
    count += 1;
    if (count > MOST_LINES || line.text.length > LONGEST_LINE) return line.start;
    // "Thực hiện …" may be the title itself.
    if (!line.text.startsWith('Thực hiện') && PATTERNS.bodyOpening.at(line.text, 0) !== null)
      return line.start;
  }
  return head.length;
}

/** The lines of the head, and the first of the text proper, by which a head is known. */
function linesUntil(head: string, limit: number): HeadLine[] {
  const lines: HeadLine[] = [];
  for (const line of headLines(head)) {
    lines.push(line);
    if (line.start > limit) break;
  }
  return joinNames(lines);
}

/** How much of the text proper is searched for the issuer. */
const OPENING_WORDS = 5000;

function bodyAfter(text: string, lines: readonly HeadLine[], title: TitleReading): string {
  const start = lines[title.next]?.start ?? 0;
  return text.slice(start, start + OPENING_WORDS);
}

const BY_ABBREVIATION = new Map(
  documentGrammar().types.flatMap((type) =>
    type.abbreviations.map((abbreviation) => [abbreviation, type] as const),
  ),
);

/** Kinds with a name that are sent to somebody too, so that a lost name leaves them looking like letters. */
const ADDRESSED: ReadonlySet<string> = new Set(['proposal', 'report', 'notice', 'invitation']);

/** The type as printed; where its line is lost, as its symbol tells and the text says it ("Kế hoạch này"). */
function typeOf(
  title: TitleReading,
  symbol: string | null,
  text: string,
): Pick<Document, 'type' | 'typeText' | 'abbreviation'> {
  if (title.type !== null) {
    const { id, abbreviation } = title.type;
    return { type: id, typeText: title.typeText, abbreviation };
  }
  const [first = '', second] = symbol?.split(/[-/]/u) ?? [];
  const known = BY_ABBREVIATION.get(first);
  if (known !== undefined && (!title.letter || ADDRESSED.has(known.id))) {
    const at = text.slice(0, LONGEST_HEAD).toLowerCase().indexOf(known.name);
    const typeText = at < 0 ? null : text.slice(at, at + known.name.length);
    return { type: known.id, typeText, abbreviation: known.abbreviations[0] ?? null };
  }
  const letter = title.letter || (symbol !== null && second !== undefined && !/^QH\d/u.test(first));
  return { type: letter ? 'official_letter' : null, typeText: null, abbreviation: null };
}
