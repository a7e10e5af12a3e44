import { PATTERNS } from './grammar.ts';
import { headLines, type HeadLine, inCapitals, inRightColumn, partColumns } from './head-lines.ts';

/** Nơi nhận (Decree 30/2020/NĐ-CP, Annex I, II.9). Offsets count in the text that was read. */
export interface RecipientsReading {
  recipients: string[];
  start: number;
  /** Where the list ends. */
  end: number;
}

/** No list of recipients is longer. */
const LONGEST_LIST = 5000;
const HEADINGS = ['Nơi nhận', 'NƠI NHẬN', 'Nơi Nhận', 'Nơi gửi'];

/**
 * The list under "Nơi nhận:", each entry without its bullet and the stop behind it.
 *
 * @param text a document's text with its line ends; only the list itself is looked at closely
 */
export function readRecipients(text: string): RecipientsReading | null {
  const start = headingOf(text);
  if (start === null) return null;
  const list = partColumns(text.slice(start, start + LONGEST_LIST));
  const items: string[] = [];
  let end = start;
  let bulleted = false;
  for (const [index, line] of [...headLines(list)].entries()) {
    const words = index === 0 ? line.text.replace(HEADING, '') : line.text;
    if (index > 0 && inRightColumn(list, line)) continue;
    if (index > 0 && endsList(line, items.length > 0, bulleted)) break;
    end = start + line.end;
    for (const piece of withoutSignature(words).split(/;\s*(?=[-–+•]\s)/u)) {
      bulleted = add(items, piece, bulleted);
    }
  }
  return { recipients: items.map(tidyItem).filter((item) => item !== ''), start, end };
}

const HEADING = /^\P{L}*nơi\s+(?:nhận|gửi)\s*:?\s*/iu;
const BULLET = /^[-–—+•*·]\s*/u;

/** The first "Nơi nhận" that begins a line or cell and is a heading. */
function headingOf(text: string): number | null {
  const found = HEADINGS.map((heading) => placeOf(text, heading)).filter((at) => at >= 0);
  return found.length === 0 ? null : Math.min(...found);
}

function placeOf(text: string, heading: string): number {
  let at = text.indexOf(heading);
  while (at >= 0) {
    const before = text.slice(Math.max(0, at - 40), at);
    if (BEGINS_LINE.test(before) && PATTERNS.recipients.at(lineFrom(text, at), 0) !== null) return at;
    at = text.indexOf(heading, at + heading.length);
  }
  return -1;
}

const BEGINS_LINE = /(?:^|[\n\t|]| {3})[\s*_-]{0,8}$/u;

function lineFrom(text: string, start: number): string {
  const line = text.slice(start, start + 200);
  return line.split(/[\n|\t]| {3}/u, 1)[0]?.trimEnd() ?? '';
}

/** A cell border, a signature or a new paragraph without a bullet ends the list. */
function endsList(line: HeadLine, begun: boolean, bulleted: boolean): boolean {
  if (PATTERNS.signing.at(line.text, 0) !== null) return true;
  const bullet = BULLET.test(line.text);
  if (begun && line.gap && !bullet) return true;
  return !bullet && bulleted && inCapitals(line.text) && !/[;.]$/u.test(line.text);
}

/** "- Như trên;      KT. CHỦ TỊCH": the other column on the same line. */
function withoutSignature(text: string): string {
  const signing = PATTERNS.signing.find(text);
  return signing === null || !inCapitals(text.slice(signing.end)) ? text : text.slice(0, signing.index);
}

/** Adds an entry, or the rest of the one before; returns whether entries have bullets. */
function add(items: string[], piece: string, bulleted: boolean): boolean {
  const text = piece.trim();
  if (text === '') return bulleted;
  const bullet = BULLET.exec(text);
  if (bullet === null && bulleted && items.length > 0) {
    items[items.length - 1] = `${items.at(-1) ?? ''} ${text}`;
    return true;
  }
  items.push(bullet === null ? text : text.slice(bullet[0].length));
  return bulleted || bullet !== null;
}

function tidyItem(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/^[\s*_–-]+|[\s*_;,.:/]+$/gu, '');
}
