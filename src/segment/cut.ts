import { MARKS, typeOfLine } from './document-grammar.ts';
import { FOOTNOTE } from './heading-grammar.ts';
import { type Opening, readOpening } from './label.ts';
import {
  endsSentence,
  hadRoom,
  inCapitals,
  isCapital,
  isDigit,
  isSmall,
  type Line,
  linesOf,
  mustGoOn,
  startsSentence,
} from './lines.ts';

/** Cuts a paragraph of the input, which may be many lines without a blank one, into logical passages. */

/** A stretch of a paragraph that is one passage, or the beginning or continuation of one. */
export interface Cut {
  start: number;
  end: number;
  opening: Opening;
  footnote: boolean;
}

/** A converter that breaks lines at all breaks them mostly below the first width, now and then up to the second. */
const WRAP = 120;
const WIDEST_WRAP = 200;

/** What the lines of a paragraph have in common. */
interface Setting {
  /** Length of the longest line. */
  width: number;
  /** Lines are broken at a width; otherwise every line is a paragraph of its own. */
  wrapped: boolean;
  /** Several logical paragraphs stand in it without a blank line between. */
  runOn: boolean;
}

interface Opened extends Line {
  opening: Opening;
  footnote: boolean;
  /** A line of a head or foot that stands alone: "BÁO CÁO", "Số: 15/KH-UBND", "Nơi nhận:", "KT. CHỦ TỊCH". */
  mark: boolean;
}

/** The passages of a paragraph's text, in order; lines drawn or blank belong to none. */
export function cutParagraph(text: string): Cut[] {
  const lines = linesOf(text).map((line) => open(text, line));
  const setting = settingOf(text, lines);
  const cuts: Cut[] = [];
  let current: Cut | undefined;
  let previous: Opened | undefined;
  for (const line of lines) {
    if (current === undefined || previous === undefined || begins(text, previous, line, current, setting)) {
      current = { start: line.start, end: line.end, opening: line.opening, footnote: line.footnote };
      cuts.push(current);
    } else {
      current.end = line.end;
    }
    previous = line;
  }
  return cuts;
}

function open(text: string, line: Line): Opened {
  const footnote = FOOTNOTE_SIGNS.has(text[line.start] ?? '') && FOOTNOTE.at(text, line.start) !== null;
  return { ...line, opening: readOpening(text, line.start), footnote, mark: isMark(text, line) };
}

function isMark(text: string, line: Line): boolean {
  if (line.end - line.start > LONGEST_MARK || !isCapital(text[line.start] ?? '')) return false;
  return (
    MARKED.some((pattern) => pattern.at(text, line.start) !== null) ||
    typeOfLine(text.slice(line.start, line.end)) !== null
  );
}

const MARKED = [MARKS.letterhead, MARKS.recipients, MARKS.signature];
const LONGEST_MARK = 60;

const FOOTNOTE_SIGNS = new Set('[¹²³⁴⁵⁶⁷⁸⁹');

function settingOf(text: string, lines: readonly Opened[]): Setting {
  let width = 0;
  let marked = false;
  let broken = false;
  lines.forEach((line, index) => {
    width = Math.max(width, line.end - line.start);
    const previous = lines[index - 1];
    if (previous === undefined) return;
    marked ||= line.opening.label !== null || line.opening.bullet !== null;
    broken ||= isSmall(text[line.start] ?? '') && !endsSentence(text, previous.end);
  });
  return { width, wrapped: width <= WRAP || (broken && width <= WIDEST_WRAP), runOn: marked };
}

/** Whether `line` begins a passage of its own after `previous`. */
function begins(text: string, previous: Opened, line: Opened, current: Cut, setting: Setting): boolean {
  if (line.footnote) return true;
  if (line.mark) return !endsHeading(text, previous, line);
  if (previous.mark) return !isSmall(text[line.start] ?? '');
  // "Điều⏎2. Nguyên tắc": the label began on the line before.
  if ((previous.opening.label?.end ?? 0) > line.start) return false;
  if (isBareLabel(previous) && line.opening.label === null && line.opening.bullet === null) return false;
  if (line.opening.label !== null) return labelBegins(text, previous, line, current, setting);
  if (line.opening.bullet !== null) return bulletBegins(text, previous, line, current, setting);
  return plainBegins(text, previous, line, current, setting);
}

/** "V. CHẾ ĐỘ⏎BÁO CÁO": the name of a kind that ends a title in capitals. */
function endsHeading(text: string, previous: Opened, line: Opened): boolean {
  const label = previous.opening.label;
  if (label === null || previous.end - label.end <= 1 || endsSentence(text, previous.end)) return false;
  return inCapitals(text, label.end, previous.end) && typeOfLine(text.slice(line.start, line.end)) !== null;
}

/** "Điều 3.⏎Quyết định này …", "I.⏎ĐÁNH GIÁ …": the label's words are on the next line. */
function isBareLabel(line: Opened): boolean {
  const label = line.opening.label;
  return label !== null && line.end - label.end <= 1;
}

/** Not "… quy định tại khoản⏎1. Điều 5": a label opens where the line before was a whole one. */
function labelBegins(text: string, previous: Opened, line: Opened, current: Cut, setting: Setting): boolean {
  if (closesBracket(text, previous, line, current)) return false;
  if (endsSentence(text, previous.end) || inCapitals(text, previous.start, previous.end)) return true;
  if (!setting.wrapped) return true;
  const last = text[previous.end - 1];
  return last !== ',' && !mustGoOn(text, previous.end) && hadRoom(text, previous, line, setting.width);
}

/** How far before a line its bracket may be open. */
const BRACKET = 300;

/** "… sản phẩm có liên quan (mã số⏎17.01) có xuất xứ …" */
function closesBracket(text: string, previous: Opened, line: Opened, current: Cut): boolean {
  if (line.opening.label?.text.endsWith(')') !== true) return false;
  const before = text.slice(Math.max(current.start, previous.end - BRACKET), previous.end);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** Not "Sở Lao động⏎- Thương binh và Xã hội", not "giai đoạn 2021⏎- 2025". */
function bulletBegins(text: string, previous: Opened, line: Opened, current: Cut, setting: Setting): boolean {
  if (endsSentence(text, previous.end) || !setting.wrapped) return true;
  const first = text[line.opening.bodyStart] ?? '';
  if (isDigit(first) && isDigit(text[previous.end - 1] ?? '')) return false;
  const listed = current.opening.bullet !== null || current.opening.label !== null;
  if (listed && text[previous.end - 1] === ',') return isCapital(first);
  return listed && isCapital(first) && hadRoom(text, previous, line, setting.width);
}

function plainBegins(text: string, previous: Opened, line: Opened, current: Cut, setting: Setting): boolean {
  const ended = endsSentence(text, previous.end);
  const sentence = startsSentence(text, line.start);
  if (!setting.wrapped) return ended || sentence || isDigit(text[line.start] ?? '');
  if (!sentence) return false;
  const room = hadRoom(text, previous, line, setting.width);
  // "a) Đối tượng hỗ trợ:⏎Người dân …" broken at a width is one paragraph.
  const listed = current.opening.bullet !== null || current.opening.label !== null;
  if (ended && listed && !setting.runOn && text[previous.end - 1] === ':') return false;
  if (ended) return room || setting.runOn;
  return setting.runOn && room && !continuesCapitals(text, previous, line);
}

/** "… TRIỂN KHAI PHONG⏎TRÀO": a heading in capitals that goes on in capitals. */
function continuesCapitals(text: string, previous: Opened, line: Opened): boolean {
  return inCapitals(text, previous.start, previous.end) && inCapitals(text, line.start, line.end);
}
