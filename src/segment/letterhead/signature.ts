import type { Document } from '../../schema/index.ts';
import { ORGAN, PATTERNS, POST, TERRITORY } from './grammar.ts';
import { headLines, type HeadLine, inCapitals, inRightColumn, partColumns } from './head-lines.ts';

type Signature = NonNullable<Document['signature']>;

/** Where the block may stand: beside the recipients, in the column before or after them. */
const BEFORE_RECIPIENTS = 400;
const AFTER_RECIPIENTS = 800;
/** Without recipients it is among the last lines. */
const LAST_LINES = 1200;
const MARKS = ['TM.', 'T/M', 'TM ', 'KT.', 'TL.', 'TUQ.', 'T.M'];

/**
 * The signature block (Decree 30/2020/NĐ-CP, art. 13 and Annex I, II.7): "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ
 * TỊCH / name".
 *
 * @param text a document's text with its line ends
 * @param bodyStart where the text proper begins: a post in the head ("CHỦ TỊCH ỦY BAN …") signs nothing
 * @param recipients where the list of recipients stands, or null
 */
export function readSignature(
  text: string,
  bodyStart: number,
  recipients: { start: number; end: number } | null,
): Signature | null {
  if (recipients !== null) {
    const { start, end } = recipients;
    const region = partColumns(text.slice(start, end + AFTER_RECIPIENTS));
    const beside = [...headLines(region)].filter((line) => inRightColumn(region, line));
    const behind = text.slice(end, end + AFTER_RECIPIENTS);
    const before = text.slice(Math.max(bodyStart, start - BEFORE_RECIPIENTS), start);
    return blockOf(beside) ?? blockIn(behind) ?? blockIn(before);
  }
  const marked = markedBlock(text);
  if (marked !== null) return marked;
  const last = blockIn(text.slice(Math.max(bodyStart, text.length - LAST_LINES)));
  return last === null || last.name === null ? null : last;
}

/** The first line in the text that begins with TM., KT. …; a block of another document is not in this text. */
function markedBlock(text: string): Signature | null {
  let first = -1;
  for (const mark of MARKS) {
    let at = text.indexOf(mark);
    while (at >= 0 && !/(?:^|[\n\t|])[\s*_]{0,80}$/u.test(text.slice(Math.max(0, at - 82), at))) {
      at = text.indexOf(mark, at + 1);
    }
    if (at >= 0 && (first < 0 || at < first)) first = at;
  }
  return first < 0 ? null : blockIn(text.slice(first, first + AFTER_RECIPIENTS));
}

function blockIn(text: string): Signature | null {
  return blockOf([...headLines(partColumns(text))]);
}

/** Lines in capitals from the first mark or post on, then the name. */
function blockOf(column: readonly HeadLine[]): Signature | null {
  const lines = joinBroken(column).flatMap(splitName);
  const first = lines.findIndex(({ text }) => opens(text));
  if (first < 0) return null;
  const capitals: string[] = [];
  let name: string | null = null;
  for (const { text } of lines.slice(first, first + 12)) {
    const person = PATTERNS.person.at(text, 0);
    if (person !== null && capitals.length > 0) {
      name = person.group('name') ?? null;
      break;
    }
    if (inCapitals(text) && text.length > 2 && !isTitle(text)) capitals.push(text);
    else if (!UNREADABLE.test(text) && capitals.length > 0) break;
  }
  return partsOf(capitals, name);
}

/** The rest of an organ's name has fewer words. */
const MOST_WORDS = 8;

/** "CHẾ ĐỘ BÁO CÁO ĐỊNH KỲ PHỤC VỤ …" right below the block: the title of what is attached. */
function isTitle(text: string): boolean {
  return text.split(' ').length > MOST_WORDS && !opens(text);
}

/** "(Đã ký)", "(Ký tên, đóng dấu)" and what a converter leaves of a stamp. */
const UNREADABLE = /^[([]|^(?:đã ký|chữ ký|ký bởi)|^\P{L}*$/iu;

function opens(line: string): boolean {
  if (PATTERNS.signing.at(line, 0) !== null) return inCapitals(line.slice(0, 12));
  return inCapitals(line) && line.length <= 60 && POST.at(line, 0) !== null;
}

/** A mark, the beginning of a post or of a name, and nothing else on the line. */
const BROKEN = /^(?:(?:TM|KT|TL|TUQ|Q)\s?\.|T\/M|PHÓ|\p{Lu}\p{Ll}{1,7})$/u;

/** Lines that a narrow column broke: "TL.⏎CỤC TRƯỞNG", "PHÓ⏎CHỦ TỊCH", "Nông⏎Văn Hạ". */
function joinBroken(column: readonly HeadLine[]): HeadLine[] {
  const lines: HeadLine[] = [];
  for (const line of column) {
    const last = lines.at(-1);
    if (last === undefined || line.gap || !BROKEN.test(last.text)) lines.push(line);
    else lines[lines.length - 1] = { ...last, text: `${last.text} ${line.text}`, end: line.end };
  }
  return lines;
}

const POST_THEN_NAME = /^(?<post>[\p{Lu}\s.,/]{5,60}?)\s+(?<name>\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,4})$/u;

/** "CHỦ TỊCH     Lò Thị Mây" on one line. */
function splitName(line: HeadLine): HeadLine[] {
  const groups = POST_THEN_NAME.exec(line.text)?.groups;
  const post = groups?.['post'];
  const name = groups?.['name'];
  if (post === undefined || name === undefined || !POST.test(post)) return [line];
  return [
    { ...line, text: post },
    { ...line, text: name },
  ];
}

/** What the block is made of, each from its mark or post on: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
function partsOf(lines: readonly string[], name: string | null): Signature | null {
  const segments = segmentsOf(lines);
  const authority = segments.find((segment) => markOf(segment) === 'M');
  const onBehalf = segments.find((segment) => markOf(segment) === 'K');
  const title = segments.find((segment) => markOf(segment) === null || markOf(segment) === 'Q');
  if (authority === undefined && onBehalf === undefined && title === undefined) return null;
  const last = segments.at(-1);
  const inLast = name === null && last !== undefined ? nameInCapitals(last) : null;
  const clean = (segment: string | undefined): string | null =>
    segment === undefined
      ? null
      : tidy(inLast !== null && segment === last ? segment.slice(0, -inLast.length) : segment);
  return {
    authority: clean(authority),
    onBehalf: clean(onBehalf),
    title: clean(title),
    name: name ?? inLast,
  };
}

/** M: thay mặt; K: ký thay, thừa lệnh, thừa ủy quyền; Q: quyền; null: a post without a mark. */
function markOf(segment: string): 'M' | 'K' | 'Q' | null {
  const signing = PATTERNS.signing.at(segment, 0);
  if (signing === null) return null;
  const mark = signing.group('mark') ?? signing.group('party') ?? '';
  return mark.endsWith('M') ? 'M' : mark === 'Q' ? 'Q' : 'K';
}

/** A mark or a post begins a part; other words, and a post behind a comma, go on with the part before. */
function segmentsOf(lines: readonly string[]): string[] {
  const segments: string[] = [];
  for (const line of lines) {
    for (const piece of pieces(line)) {
      const last = segments.at(-1);
      const begins = PATTERNS.signing.at(piece, 0) !== null || POST.at(piece, 0) !== null;
      if (last === undefined || (begins && !last.endsWith(','))) segments.push(piece);
      else segments[segments.length - 1] = `${last} ${piece}`;
    }
  }
  return segments;
}

/** "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH" on one line, cut before each mark and post. */
function pieces(line: string): string[] {
  const marks = [...PATTERNS.signing.all(line)];
  const cuts = marks.map(({ index }) => index);
  if (marks.length > 0) {
    for (const post of POST.all(line)) {
      const marked = marks.some(({ end }) => end === post.index);
      if (!marked && line[post.index - 2] !== ',') cuts.push(post.index);
    }
  }
  const starts = [...new Set([0, ...cuts])].toSorted((a, b) => a - b);
  return starts
    .map((start, index) => line.slice(start, starts[index + 1]).trim())
    .filter((piece) => piece !== '');
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\s,;:]+$/u, '');
}

/** "LÒ THỊ MÂY" behind the post; what else may stand there is the post's organ ("CHỦ TỊCH ỦY BAN …"). */
function nameInCapitals(segment: string): string | null {
  const post = POST.find(segment);
  const rest = post === null ? '' : segment.slice(post.end).trim();
  const words = rest.split(' ');
  const organ = ORGAN.find(rest) !== null || TERRITORY.test(rest);
  return words.length >= 2 && words.length <= 5 && !organ ? rest : null;
}
