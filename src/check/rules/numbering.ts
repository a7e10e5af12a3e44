import { anyOf, buildPattern, type Pattern } from '../../grammar/pattern.ts';
import type { Section } from '../../schema/index.ts';
import { findingOf } from '../draft.ts';
import type { ExemplifiedRule } from '../examples.ts';
import { checkGrammar } from '../grammar.ts';
import { labelLike, stepsOf } from '../ordinal-label.ts';
import type { FindingDraft } from '../rule.ts';

/**
 * Headings of one level that do not count on: one missing, one twice, one numbered as if it stood elsewhere.
 *
 * Why: a plan is cited by its numbers ("điểm d khoản 1 mục III"); two points d) cannot be told apart, and a missing
 * number is often a section lost in copying. Letters follow the Vietnamese order (a b c d đ e g).
 *
 * Not: lists that start anew at one, projects (a plan leaves out those that it does not have), quoted provisions and
 * excerpts ("…" on a line of its own, "quy định như sau:"), "Điều 4a", provisions of a text that is amended, numbers that
 * stand glued to the end of the line before ("… tiêu cực.2. Giao …"). A document that never uses đ) has another order, not
 * a slip.
 */
export const numberingRule: ExemplifiedRule = {
  id: 'numbering',
  examples: {
    wrong: [
      'I. MỤC TIÊU\n\nGiảm nghèo.\n\nII. NHIỆM VỤ\n\nTuyên truyền.\n\n«IV. TỔ CHỨC THỰC HIỆN»\n\nGiao các thôn.',
      '1. Hỗ trợ sản xuất\n\na) Đối tượng: hộ nghèo.\n\nb) Nội dung: cấp giống.\n\nc) Thời gian: cả năm.\n\nd) Phân công: công chức xã.\n\n«d) Kinh phí»: ngân sách huyện.',
      '3. Công tác vay vốn\n\nĐã giải ngân.\n\n4. Công tác y tế\n\nĐã cấp thẻ.\n\n«2.5. Công tác giáo dục»\n\nĐã hỗ trợ.\n\n6. Công tác nhà ở\n\nĐã xây.',
      '5. Tổ chức thực hiện\n\n5.1. Công chức văn hóa\n\nTham mưu.\n\n5.2. Công chức tài chính\n\nCấp phát.\n\n«5.4. Các đoàn thể»\n\nVận động.',
    ],
    right: [
      'I. MỤC TIÊU\n\n1. Chung\n\nGiảm nghèo.\n\n2. Cụ thể\n\nGiảm 2%.\n\nII. NHIỆM VỤ\n\n1. Tuyên truyền\n\nPhát thanh.\n\n2. Kiểm tra\n\nHằng quý.',
      '1. Hỗ trợ\n\na) Giống\n\nb) Phân bón\n\nc) Tập huấn\n\nd) Nhà ở\n\nđ) Nước sạch\n\ne) Vay vốn\n\ng) Y tế',
      '1. Mức phạt\n\nTheo Nghị định.\n\n2. Thẩm quyền\n\nĐiều 5 quy định:\n\n...\n\n2. Chủ tịch xã có quyền phạt tiền.\n\n3. Kết luận\n\nBị phạt.',
      'Điều 8. Mức thu\n\nThu một lần.\n\nCăn cứ tính được quy định như sau:\n\nĐiều 6. Căn cứ\n\nGiá tính.\n\nĐiều 10. Hiệu lực\n\nTừ năm nay.',
      'Dự án 2. Đa dạng hóa sinh kế\n\nHỗ trợ giống.\n\nDự án 4. Giáo dục nghề nghiệp\n\nMở lớp.\n\nDự án 6. Truyền thông\n\nPhát thanh.',
    ],
  },
  check: ({ reading }) => {
    const { isScan } = reading.outline.decoded;
    return reading.outline.children.flatMap(({ sections }) => {
      const series = seriesOf(sections).filter((items) => !isAmending(items));
      const hasCrossedD = usesCrossedD(series);
      return series
        .flatMap((items) => faultsOf(items))
        .filter((fault) => isToldSo(fault, hasCrossedD, reading.outline.decoded.text))
        .map((fault) => faultFinding(fault, isScan));
    });
  },
};

interface Item {
  section: Section;
  ordinal: number;
  /** "2.5." that stands among "4." and "6.". */
  isStray: boolean;
  isUnderAmendment: boolean;
}

/** Headings under one parent that are numbered alike, in order. */
function seriesOf(sections: readonly Section[]): Item[][] {
  const series = new Map<string, Item[]>();
  const amended = new Set<string>();
  for (const section of sections) {
    const isUnderAmendment = section.parentId !== null && amended.has(section.parentId);
    if (isUnderAmendment || amends(section)) amended.add(section.id);
    if (section.numbering === 'project' || section.numbering === 'subproject') continue;
    const steps = stepsOf(section);
    const ordinal = steps?.at(-1);
    if (steps === null || ordinal === undefined) continue;
    const arabic = `${section.parentId ?? ''}/arabic/1`;
    const isSmall = section.numbering === 'roman' && /^[ivx]/u.test(section.label);
    // "2.5." beside "4." and "6.": under "2." it would have that for its parent.
    const isStray = section.numbering === 'decimal' && series.has(arabic);
    const own = `${section.parentId ?? ''}/${isSmall ? 'i' : section.numbering}/${String(steps.length)}`;
    const key = isStray ? arabic : own;
    const items = series.get(key);
    const item = { section, ordinal, isStray, isUnderAmendment };
    if (items === undefined) series.set(key, [item]);
    else items.push(item);
  }
  return [...series.values()];
}

let amendment: Pattern | undefined;

/** "Sửa đổi, bổ sung Điều 5 như sau:", "Điều 5 được sửa đổi như sau:" */
function amends({ title }: Section): boolean {
  amendment ??= buildPattern(String.raw`(?: ^ | được \s ) (?:{{words}}) (?!\p{L})`, {
    words: anyOf(checkGrammar().amendments.terms),
  });
  return amendment.test(title);
}

/** What follows an amendment is numbered as in the text that is amended. */
function isAmending(items: readonly Item[]): boolean {
  return items.some(({ section, isUnderAmendment }) => isUnderAmendment || amends(section));
}

/** Whether the writer counts in the Vietnamese order: a đ) somewhere, and no letter that it lacks. */
function usesCrossedD(series: readonly (readonly Item[])[]): boolean {
  const letters = series.flat().filter(({ section }) => section.numbering === 'letter');
  return (
    letters.some(({ ordinal }) => ordinal === CROSSED_D) &&
    letters.every(({ ordinal }) => Number.isInteger(ordinal))
  );
}

const CROSSED_D = 5;

/** More than so many numbers are not left out by a slip: something else is counted there. */
const MOST_MISSING = 3;

interface Fault {
  kind: 'missing' | 'doubled' | 'stray';
  item: Item;
  before: Item;
  next: Item | undefined;
  expected: number;
  /** The label that is expected, as the writer would write it. */
  wanted: string;
}

function faultsOf(items: readonly Item[]): Fault[] {
  const found: Fault[] = [];
  let before: Item | undefined;
  let expected = 1;
  items.forEach((item, at) => {
    const next = items[at + 1];
    const kind = before === undefined ? null : kindOf(item, expected, next);
    if (kind !== null && before !== undefined) {
      const like = item.isStray ? before.section : item.section;
      const wanted = labelLike(like, expected) ?? String(expected);
      found.push({ kind, item, before, next, expected, wanted });
    }
    // What stands in the place of five counts as five: "4. 2.5. 6." goes on rightly.
    const isInPlace = kind !== null && kind !== 'missing' && next?.ordinal === expected + 1;
    const isBeside = kind === 'stray' && item.ordinal !== expected;
    if (isInPlace) expected += 1;
    else if (!isBeside) expected = item.ordinal + 1;
    before = item;
  });
  return found;
}

function kindOf({ ordinal, isStray }: Item, expected: number, next: Item | undefined): Fault['kind'] | null {
  if (isStray) return 'stray';
  if (ordinal === expected || ordinal === 1) return null;
  if (ordinal === expected - 1) return 'doubled';
  if (ordinal > expected) return ordinal - expected <= MOST_MISSING ? 'missing' : null;
  return next?.ordinal === expected + 1 ? 'stray' : null;
}

/** A number that is missing among the headings may stand in the text; đ) is missing only where the writer uses it. */
function isToldSo(
  { kind, item, before, expected, wanted }: Fault,
  hasCrossedD: boolean,
  text: string,
): boolean {
  if (isExcerpt(text.slice(before.section.position.start.offset, item.section.position.start.offset)))
    return false;
  if (kind !== 'missing') return true;
  if (item.section.numbering === 'letter' && expected === CROSSED_D && !hasCrossedD) return false;
  // The title of a long paragraph may reach over the number that is looked for.
  const from = before.section.position.start.offset + before.section.label.length;
  const to = Math.max(from, item.section.position.start.offset);
  return !standsIn(text.slice(from, to), wanted);
}

/**
 * Whether the text between two headings shows that the second is quoted from another paper: a line of nothing but dots
 * for what was left out, or words that announce a quotation ("Nghị định quy định như sau:").
 */
function isExcerpt(between: string): boolean {
  return ELLIPSIS_LINE.test(between) || ANNOUNCEMENT.test(between.slice(-LONGEST_LEAD));
}

const ELLIPSIS_LINE = /^[^\S\n]{0,9}[*[(“"]{0,3}(?:\.{3,9}|…{1,3}\.?)[*\])”"]{0,3}[^\S\n]{0,9}$/mu;
const ANNOUNCEMENT = /(?<!\p{L})(?:như\s+sau|quy\s+định|sau\s+đây|nêu\s+rõ)[*”"]{0,3}:[\s*“"]{0,9}$/iu;
const LONGEST_LEAD = 40;

/** Whether a label stands in a text with a word behind it, also glued to a sentence: "… tiêu cực.2. Giao …". */
function standsIn(text: string, label: string): boolean {
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
    const isCut = !/(?:[\p{L}\d]|\d\.)$/u.test(text.slice(Math.max(0, at - 2), at));
    if (isCut && /^\s{0,3}\p{L}/u.test(text.slice(at + label.length, at + label.length + 4))) return true;
  }
  return false;
}

function faultFinding({ kind, item, before, next, wanted }: Fault, isScan: boolean): FindingDraft {
  const { section } = item;
  const [here, there] = [section.position.start.line, before.section.position.start.line];
  const [label, last] = [section.label, before.section.label];
  const follow = next?.section.label;
  const [viNext, enNext] =
    follow === undefined ? ['', ''] : [` và trước "${follow}"`, ` and before "${follow}"`];
  const isSecond = kind === 'doubled' ? 'second ' : '';
  const message =
    kind === 'missing'
      ? {
          vi: `Đánh số không liên tục: sau "${last}" (dòng ${there}) là "${label}" (dòng ${here}), thiếu "${wanted}". Cần bổ sung mục còn thiếu hoặc đánh số lại.`,
          en: `Unexpected heading "${label}" (line ${here}) after "${last}" (line ${there}), expected "${wanted}": add what is missing or renumber.`,
        }
      : {
          vi: `Đánh số ${kind === 'doubled' ? 'trùng' : 'lạc chỗ'}: "${label}" (dòng ${here}) đứng sau "${last}" (dòng ${there})${viNext}, theo thứ tự phải là "${wanted}".`,
          en: `Unexpected ${isSecond}heading "${label}" (line ${here}) after "${last}" (line ${there})${enNext}, expected "${wanted}".`,
        };
  return findingOf({
    rule: 'numbering',
    // "III." read as "II." is no slip of the writer.
    severity: kind === 'missing' || isScan ? 'info' : 'warning',
    message,
    position: section.position,
    expected: wanted,
    actual: label,
  });
}
