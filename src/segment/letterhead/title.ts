import { type DocumentType, MARKS, typeOfLine } from '../document-grammar.ts';
import { MARK, PATTERNS, TERRITORY } from './grammar.ts';
import { type HeadLine, inCapitals } from './head-lines.ts';
import { isOrganLine, mayNameIssuer, organsIn } from './issuer.ts';
import { typeAt, type TypeLine } from './type-line.ts';

/** Tên loại và trích yếu (Decree 30/2020/NĐ-CP, Annex I, II.5). */
export interface TitleReading {
  type: DocumentType | null;
  /** As printed: "KẾ HOẠCH". */
  typeText: string | null;
  title: string | null;
  /** The name between the title and "Căn cứ": "ỦY BAN NHÂN DÂN THỊ XÃ …". */
  issuerLine: string | null;
  attachedTo: string | null;
  /** Whether it is the subject of a letter: "V/v …" under the number, "Kính gửi" below. */
  letter: boolean;
  /** Index of the line with the type; what stands above is the issuer's column. */
  at: number;
  /** Index of the first line of the text proper. */
  next: number;
}

/** Type and title of a head. `at` is the number of lines above the text proper where there is neither. */
export function readTitle(lines: readonly HeadLine[]): TitleReading {
  // Above a type line that stands alone, sentences are a page's own.
  const below = lines.findIndex(({ text }) => typeOfLine(text) !== null);
  for (const [index, line] of lines.entries()) {
    const type = typeAt(lines, index);
    if (type !== null) return titleAfter(lines, index, type);
    const subject = PATTERNS.subject.at(line.text, 0);
    if (subject !== null) return letterTitle(lines, index, subject.end);
    if (PATTERNS.attachment.at(line.text, 0) !== null) return annexTitle(lines, index);
    if (isSentence(line) && index < below) continue;
    if (opensBody(line)) return withoutType(lines, index);
  }
  return noTitle(lines.length);
}

/** Where a head has neither type nor title. */
export function noTitle(at: number): TitleReading {
  return {
    type: null,
    typeText: null,
    title: null,
    issuerLine: null,
    attachedTo: null,
    letter: false,
    at,
    next: at,
  };
}

/** Fewer words in capitals are the rest of an issuer's name or a mark. */
const SHORTEST_TITLE = 5;

/** "Số: 12/KH-UBND | Nà Mây, ngày …⏎GIẢM NGHÈO NĂM 2024 TRÊN ĐỊA BÀN XÃ⏎Căn cứ …": the page lost the line of the type. */
function withoutType(lines: readonly HeadLine[], next: number): TitleReading {
  let end = next;
  // Grounds whose first words the page lost too: "hính quyền địa phương ngày …;"
  while (/\p{Ll}.*;$/u.test(lines[end - 1]?.text ?? '')) end -= 1;
  if (isSession(lines[end - 1])) end -= 1;
  const above = lines[end - 1];
  const issuerLine = above !== undefined && isOrganLine(above.text) ? above.text : null;
  if (issuerLine !== null) end -= 1;
  let at = end;
  while (at > 0 && isInTitle(lines[at - 1])) at -= 1;
  const title = tidyTitle(
    lines
      .slice(at, end)
      .map(({ text }) => text)
      .join(' '),
  );
  if (title === null || lines[at]?.gap !== true || title.split(' ').length < SHORTEST_TITLE)
    return noTitle(next);
  return { ...noTitle(next), title, issuerLine, at };
}

function isInTitle(line: HeadLine | undefined): boolean {
  if (line === undefined || !inCapitals(line.text) || MARK.test(line.text) || isSession(line)) return false;
  return !isOrganLine(line.text) && TERRITORY.at(line.text, 0) === null;
}

/** "KHÓA XX, KỲ HỌP THỨ 3" below a council's name. */
function isSession(line: HeadLine | undefined): boolean {
  return line !== undefined && PATTERNS.session.at(line.text, 0)?.index === 0;
}

/** Above the type there is no sentence. */
function opensBody(line: HeadLine): boolean {
  return PATTERNS.bodyOpening.at(line.text, 0) !== null || isSentence(line);
}

function isSentence({ text }: HeadLine): boolean {
  return text.length > 120 && /[.;]$/u.test(text);
}

/** The longest title: three lines of a page and more, but no paragraph. */
const LONGEST_TITLE = 900;

function titleAfter(lines: readonly HeadLine[], index: number, found: TypeLine): TitleReading {
  const parts: string[] = found.fused ? [lines[index]?.text ?? ''] : found.rest === '' ? [] : [found.rest];
  let issuerLine: string | null = null;
  let carrier: string | null = null;
  let typeText = found.text;
  let next = index + found.lines;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined) break;
    const attachment = PATTERNS.attachment.at(joined(lines, next), 0);
    if (attachment !== null) {
      carrier = attachedTo(attachment.group('text') ?? '');
      next = after(lines, next, attachment.end) - 1;
      continue;
    }
    if (issuerLine !== null) {
      if (PATTERNS.session.at(line.text, 0) !== null && !line.gap) continue;
      break;
    }
    const title = parts.join(' ');
    // "Nghị quyết số: 8/…" and then the line of the type.
    if (title === '' && typeOfLine(line.text)?.id === found.type.id) {
      typeText = line.text;
      continue;
    }
    if (title !== '' && isSession(line)) continue;
    if (isIssuerLine(lines, next, title)) issuerLine = line.text;
    else if (goesOn(title, line) && carrier === null && !opensSentence(title, lines, next))
      parts.push(line.text);
    else break;
  }
  const title = tidyTitle(parts.join(' '));
  return {
    type: found.type,
    typeText,
    title,
    issuerLine,
    attachedTo: carrier,
    letter: false,
    at: index,
    next,
  };
}

/** A "(Kèm theo …)" may run over some lines. */
function joined(lines: readonly HeadLine[], index: number): string {
  return lines
    .slice(index, index + 5)
    .map(({ text }) => text)
    .join('\n');
}

/** Index of the line behind the first `length` characters of the joined lines. */
function after(lines: readonly HeadLine[], index: number, length: number): number {
  let end = 0;
  let next = index;
  while (next < lines.length && end < length) {
    end += (lines[next]?.text.length ?? 0) + 1;
    next += 1;
  }
  return next;
}

/** "ỦY BAN NHÂN DÂN XÃ NÀ MÂY" below the title and above "Căn cứ", not the end of "… CỦA⏎ỦY BAN NHÂN DÂN". */
function isIssuerLine(lines: readonly HeadLine[], index: number, title: string): boolean {
  const line = lines[index];
  if (line === undefined || title === '' || PATTERNS.governing.test(title) || !isOrganLine(line.text))
    return false;
  if (line.gap || (inCapitals(line.text) && !inCapitals(title))) return true;
  // Without a blank line between, it is the title's last line where a blank line ends both.
  const opening = lines
    .slice(index + 1, index + 4)
    .find(({ text }) => PATTERNS.bodyOpening.at(text, 0) !== null);
  if (opening === undefined || opening.gap) return false;
  return mayNameIssuer(line.text, organsIn(lines.slice(0, index)));
}

/** Whether the title so far goes on in the line. */
function goesOn(title: string, line: HeadLine): boolean {
  const { text } = line;
  if (title === '') return mayBeTitle(text);
  if (title.length + text.length > LONGEST_TITLE || MARK.test(text)) return false;
  const open = PATTERNS.unfinished.test(title) || openQuote(title);
  if (inCapitals(title) && inCapitals(text) && !LABEL.test(text)) return true;
  if (PATTERNS.bodyOpening.at(text, 0) !== null || PATTERNS.sentenceOpening.at(text, 0) !== null)
    return false;
  if (open || /^[\p{Ll}(“"]/u.test(text)) return !text.startsWith('(') || !line.gap;
  return !line.gap && text.length <= 120 && !/[.:;]$/u.test(text);
}

/** The most lines in small letters that end a title in capitals: "KẾT QUẢ GIẢM NGHÈO⏎Quý I năm 2024". */
const SMALL_LINES = 4;

/** Whether a paragraph begins below a title in capitals: lines in small letters up to a stop. */
function opensSentence(title: string, lines: readonly HeadLine[], index: number): boolean {
  const first = lines[index]?.text ?? '';
  if (!inCapitals(title) || inCapitals(first) || !/^\p{Lu}/u.test(first)) return false;
  let last = first;
  let count = 1;
  for (const line of lines.slice(index + 1)) {
    const ended = line.gap || isOrganLine(line.text) || PATTERNS.bodyOpening.at(line.text, 0) !== null;
    if (ended || line.text.startsWith('(')) break;
    last = line.text;
    count += 1;
  }
  return count > SMALL_LINES || /[.;:]$/u.test(last);
}

const LABEL =
  /^(?:[IVX]{1,5}|[A-HĐ]|\d{1,2})\s*(?:[.)]|[/-]\s)|^(?:PHẦN|CHƯƠNG|MỤC|ĐIỀU)\s+(?:THỨ|[IVX\d])|:$/u;

/** A type may be followed by the text proper at once: "TỜ TRÌNH⏎Kính gửi: …". */
function mayBeTitle(text: string): boolean {
  if (/^\P{L}*(?:Căn cứ|CĂN CỨ|Kính gửi|KÍNH GỬI)[\s:]/u.test(text) || LABEL.test(text)) return false;
  return text.length <= LONGEST_TITLE;
}

function openQuote(title: string): boolean {
  return (title.match(/“/gu)?.length ?? 0) > (title.match(/”/gu)?.length ?? 0);
}

/** "PHỤ LỤC I⏎DANH MỤC DỰ ÁN⏎(Kèm theo Quyết định …)": an annex has no type of its own. */
function annexTitle(lines: readonly HeadLine[], index: number): TitleReading {
  const attachment = PATTERNS.attachment.at(joined(lines, index), 0);
  const above = lines.slice(0, index).map(({ text }) => text);
  const label = above.findLastIndex((text) => MARKS.appendix.at(text, 0) !== null);
  return {
    ...noTitle(index),
    title: label < 0 ? null : tidyTitle(above.slice(label + 1).join(' ')),
    attachedTo: attachedTo(attachment?.group('text') ?? ''),
    next: after(lines, index, attachment?.end ?? 0),
  };
}

function attachedTo(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\s.]+$/u, '');
}

/** The subject of an official letter (công văn), which stands under the number and has no type. */
function letterTitle(lines: readonly HeadLine[], index: number, start: number): TitleReading {
  const parts = [lines[index]?.text.slice(start) ?? ''];
  let next = index + 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || line.gap || opensBody(line) || isOrganLine(line.text)) break;
    parts.push(line.text);
  }
  const letter = ADDRESS.test(lines[next]?.text ?? '');
  return { ...noTitle(index), title: tidyTitle(parts.join(' ')), letter, next };
}

const ADDRESS = /^[\s*]*(?:Kính gửi|KÍNH GỬI)/u;

function tidyTitle(text: string): string | null {
  const title = text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s*_]+|[\s*_;,]+$|(?<![.…])\.$/gu, '')
    .trim();
  return title === '' ? null : title;
}
