import type { Document } from '../../schema/index.ts';
import {
  HEAD_OF_ORGAN,
  MARK,
  OPEN_ORGAN,
  ORGAN,
  ORGAN_BEGINNINGS,
  ORGAN_FIRST_WORDS,
  PATTERNS,
  plain,
  TERRITORY,
} from './grammar.ts';
import { type HeadLine, inCapitals } from './head-lines.ts';
import { levelOf } from './level.ts';

type Issuer = NonNullable<Document['issuer']>;

/** The names in the issuer's column, from the top: the parent organisation, then the issuer (Decree 30, Annex I, II.2). */
export function organsIn(lines: readonly HeadLine[]): string[] {
  const names: string[] = [];
  let open = false;
  for (const line of lines) {
    const last = names.at(-1);
    if (isOrganLine(line.text) && !(open && last !== undefined && continues(last, line))) {
      names.push(line.text);
      open = true;
    } else if (open && last !== undefined && continues(last, line)) {
      names[names.length - 1] = `${last} ${line.text}`;
    } else {
      open = false;
    }
  }
  return names.map(tidy).filter((name) => name !== '');
}

/** The lines with names joined that a narrow column broke behind the first word or the post: "ỦY⏎BAN NHÂN DÂN". */
export function joinNames(lines: readonly HeadLine[]): HeadLine[] {
  const joined: HeadLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last === undefined || line.gap || !opensName(last.text, line.text)) joined.push(line);
    else joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}`, end: line.end };
  }
  return joined;
}

function opensName(text: string, next: string): boolean {
  if (!inCapitals(text) || !inCapitals(next)) return false;
  if (HEAD_OF_ORGAN.at(`${text} `, 0)?.end === text.length + 1) return isOrganLine(next);
  return ORGAN_FIRST_WORDS.has(plain(text)) && isOrganLine(`${text} ${next}`);
}

/** Whether a line may name the issuer that the column names, in other words: "BỘ TRƯỞNG BỘ Y TẾ" under "BỘ Y TẾ". */
export function mayNameIssuer(text: string, column: readonly string[]): boolean {
  const term = organOf(text);
  if (column.length === 0 || term === null) return true;
  return column.some((name) => {
    const own = organOf(name);
    return own === null || own.endsWith(term) || term.endsWith(own);
  });
}

/** The organ that a name begins with: "ủy ban nhân dân". */
function organOf(name: string): string | null {
  const organ = ORGAN.at(name, HEAD_OF_ORGAN.at(name, 0)?.end ?? 0);
  return organ === null ? null : inWords(organ.text);
}

function inWords(name: string): string {
  return plain(name).replace('ubnd', 'ủy ban nhân dân').replace('hđnd', 'hội đồng nhân dân');
}

/** Whether the line is the name of an organ and nothing else: no sentence, no list. */
export function isOrganLine(text: string): boolean {
  if (text.length > 120 || /[;:?!…]|\. \p{L}|\d{3}/u.test(text)) return false;
  const start = HEAD_OF_ORGAN.at(text, 0)?.end ?? 0;
  if (ORGAN.at(text, start) === null)
    return inCapitals(text) && ORGAN_BEGINNINGS.has(plain(text.slice(start)));
  return inCapitals(text) || isName(text);
}

/** A name in small letters has a territory or capitals in it, and no verb: it is short. */
function isName(text: string): boolean {
  return text.split(' ').length <= 14 && !/[.,;]$/u.test(text);
}

/** Whether a name goes on in the line: "ỦY BAN NHÂN⏎DÂN", "BỘ VĂN HÓA, THỂ⏎THAO VÀ DU LỊCH", "VĂN PHÒNG⏎CHÍNH PHỦ". */
function continues(name: string, line: HeadLine): boolean {
  if (MARK.test(line.text) || /\d{3}/u.test(line.text)) return false;
  const unfinished = /[-–&,]$/u.test(name) || /^[-–&]/u.test(line.text) || /\s(?:và|thuộc)$/iu.test(name);
  if (unfinished || OPEN_ORGAN.test(name) || ORGAN_BEGINNINGS.has(plain(name))) return true;
  if (isOrganLine(line.text)) return false;
  if (line.gap) return TERRITORY.at(line.text, 0) !== null && TERRITORY.find(name) === null;
  return inCapitals(line.text) === inCapitals(name) || TERRITORY.at(line.text, 0) !== null;
}

/** Without the session of a council, the post of its head and stray punctuation. */
function tidy(name: string): string {
  const session = PATTERNS.session.find(name);
  const bare = session === null ? name : name.slice(0, session.index);
  const head = HEAD_OF_ORGAN.at(bare, 0);
  const organ = head !== null && ORGAN.at(bare, head.end) !== null ? bare.slice(head.end) : bare;
  return organ.replace(/\s+/gu, ' ').replace(/^[\s\-–*]+|[\s\-–*,;.:]+$/gu, '');
}

/** Parts of the text in which an issuer is looked for, the surest first. */
export interface IssuerSources {
  /** The lines of the issuer's column. */
  column: readonly string[];
  /** The line between the title and "Căn cứ". */
  line: string | null;
  /** "Kèm theo Quyết định … của UBND xã …" */
  attachedTo: string | null;
  /** The text proper from its beginning. */
  body: string;
  /** "TM. ỦY BAN NHÂN DÂN XÃ …" */
  authority: string | null;
  /** "circular": only a ministry issues it (Law on Promulgation of Legal Documents). */
  type: string | null;
  /** "KH-UBND": an issuer found in running text must agree with it. */
  symbol: string | null;
}

/** The issuer and its level, or null where the text names none. */
export function issuerOf(sources: IssuerSources, date: Document['date']): Issuer | null {
  const column = joint(sources);
  if (column !== undefined) {
    const name = inFull(column, sources);
    return { name, level: levelOf(name, date, sources.column.at(-2) ?? null) };
  }
  const inBody =
    sources.type === 'circular' ? ministryInBody(sources.body) : issuerInBody(sources.body, sources.symbol);
  const attached = sources.attachedTo === null ? null : attachmentIssuer(sources.attachedTo);
  const authority = sources.authority === null ? null : inAuthority(sources.authority);
  const candidates = [sources.line === null ? null : tidy(sources.line), attached, inBody, authority];
  const named = candidates.filter((name): name is string => name !== null && name !== '');
  const name = named.find((candidate) => isComplete(candidate)) ?? named[0];
  return name === undefined ? null : { name, level: levelOf(name, date) };
}

/** "HỘI ĐỒNG NHÂN DÂN" alone is the one that the line above "Căn cứ" or the signature names in full. */
function inFull(column: string, { line, authority }: IssuerSources): string {
  if (isComplete(column)) return column;
  const fuller = [line === null ? null : tidy(line), authority === null ? null : inAuthority(authority)];
  const name = fuller.find(
    (candidate) =>
      candidate !== null && isComplete(candidate) && plain(candidate).startsWith(`${plain(column)} `),
  );
  return name ?? column;
}

/** The organ of "TM. ỦY BAN NHÂN DÂN XÃ …". */
function inAuthority(authority: string): string {
  return tidy(authority.replace(/^\S{1,4}?[./]\s?M?\.?\s*/u, ''));
}

/** The last name of the column is the issuer; a joint text (liên tịch) is issued by all of them. */
function joint({ column, symbol }: IssuerSources): string | undefined {
  if (column.length > 1 && symbol !== null && /LT(?:-|$)/u.test(symbol)) return column.join(' - ');
  return column.at(-1);
}

/** "Ủy ban nhân dân huyện" is no name, "Ủy ban nhân dân huyện Tân Sơn Hạ" is, "Sở Tài chính" is. */
function isComplete(name: string): boolean {
  const territory = TERRITORY.find(name);
  if (territory !== null) return name.slice(territory.end).trim() !== '';
  const organ = ORGAN.at(name, 0);
  return organ !== null && organ.end < name.length;
}

function attachmentIssuer(text: string): string | null {
  const name = PATTERNS.attachmentIssuer.find(text)?.group('name');
  if (name === undefined) return null;
  const bare = tidy(name);
  return ORGAN.at(bare, 0) === null ? null : bare;
}

const SHORT_FORMS: readonly [RegExp, RegExp][] = [
  [/UBND|UB$/u, /^(?:ủy|uỷ) ban nhân dân|^UBND/iu],
  [/HĐND/u, /^hội đồng nhân dân|^HĐND/iu],
];

function ministryInBody(body: string): string | null {
  return PATTERNS.ministryInBody.find(body)?.group('name')?.replace(/\s+/gu, ' ') ?? null;
}

function issuerInBody(body: string, symbol: string | null): string | null {
  let unnamed: string | null = null;
  for (const match of PATTERNS.issuerInBody.all(body)) {
    const name = (match.group('name') ?? '').replace(/\s+/gu, ' ');
    if (symbol !== null && SHORT_FORMS.some(([short, full]) => short.test(symbol) && !full.test(name)))
      continue;
    if (isComplete(name)) return name;
    unnamed ??= name;
  }
  return unnamed;
}
