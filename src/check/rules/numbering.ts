import type { Section } from '../../schema/index.ts';
import { findingOf } from '../draft.ts';
import type { Examples } from '../examples.ts';
import { labelLike, stepsOf } from '../ordinal-label.ts';
import type { FindingDraft, Rule } from '../rule.ts';

/**
 * Headings of one level that do not count on: one missing, one twice, one numbered as if it stood elsewhere.
 *
 * Why: a plan is cited by its numbers ("điểm d khoản 1 mục III"); two points d) cannot be told apart, and a missing
 * number is often a section lost in copying. Letters follow the Vietnamese order (a b c d đ e g).
 *
 * Not: lists that start anew at one, projects (a plan leaves out those that it does not have), quoted provisions,
 * "Điều 4a". A document that leaves out đ) or uses f) more than once has another order, not a slip.
 */
export const numberingRule: Rule = {
  id: 'numbering',
  check: ({ reading }) =>
    reading.outline.children.flatMap(({ sections }) => {
      const series = seriesOf(sections);
      const isForeign = hasForeignOrder(series);
      return series.flatMap((items) => faultsOf(items, isForeign));
    }),
};

export const examples: Examples = {
  wrong: [
    'I. MỤC TIÊU\nGiảm nghèo.\nII. NHIỆM VỤ\nTuyên truyền.\n«IV. TỔ CHỨC THỰC HIỆN»\nGiao các thôn.',
    '1. Hỗ trợ sản xuất\na) Đối tượng: hộ nghèo.\nb) Nội dung: cấp giống.\nc) Thời gian: cả năm.\nd) Phân công: công chức xã.\n«d) Kinh phí»: ngân sách huyện.',
    '3. Công tác vay vốn\nĐã giải ngân.\n4. Công tác y tế\nĐã cấp thẻ.\n«2.5. Công tác giáo dục»\nĐã hỗ trợ.\n6. Công tác nhà ở\nĐã xây.',
    '5. Tổ chức thực hiện\n5.1. Công chức văn hóa\nTham mưu.\n5.2. Công chức tài chính\nCấp phát.\n«5.4. Các đoàn thể»\nVận động.',
  ],
  right: [
    'I. MỤC TIÊU\n1. Chung\nGiảm nghèo.\n2. Cụ thể\nGiảm 2%.\nII. NHIỆM VỤ\n1. Tuyên truyền\nPhát thanh.\n2. Kiểm tra\nHằng quý.',
    '1. Hỗ trợ\na) Giống\nb) Phân bón\nc) Tập huấn\nd) Nhà ở\nđ) Nước sạch\ne) Vay vốn\ng) Y tế',
    'Dự án 2. Đa dạng hóa sinh kế\nHỗ trợ giống.\nDự án 4. Giáo dục nghề nghiệp\nMở lớp.\nDự án 6. Truyền thông\nPhát thanh.',
  ],
};

interface Item {
  section: Section;
  steps: readonly number[];
  ordinal: number;
  /** "2.5." that stands among "4." and "6.". */
  isStray: boolean;
}

/** Headings under one parent that are numbered alike, in order. */
function seriesOf(sections: readonly Section[]): Item[][] {
  const series = new Map<string, Item[]>();
  for (const section of sections) {
    if (section.numbering === 'project' || section.numbering === 'subproject') continue;
    const steps = stepsOf(section);
    const ordinal = steps?.at(-1);
    if (steps === null || ordinal === undefined) continue;
    const isStray = section.numbering === 'arabic' && steps.length > 1;
    const isSmall = section.numbering === 'roman' && /^[ivx]/u.test(section.label);
    const depth = isStray ? 1 : steps.length;
    const key = `${section.parentId ?? ''}/${section.numbering}/${String(depth)}/${String(isSmall)}`;
    const items = series.get(key);
    const item = { section, steps, ordinal, isStray };
    if (items === undefined) series.set(key, [item]);
    else items.push(item);
  }
  return [...series.values()];
}

/** "d) e)" twice, or any f): the writer counts in another order. */
function hasForeignOrder(series: readonly (readonly Item[])[]): boolean {
  let jumps = 0;
  for (const items of series) {
    if (items[0]?.section.numbering !== 'letter') continue;
    items.forEach(({ ordinal }, at) => {
      if (!Number.isInteger(ordinal)) jumps += 2;
      if (ordinal === E && items[at - 1]?.ordinal === D) jumps += 1;
    });
  }
  return jumps > 1;
}

const D = 4;
const E = 6;

/** More than so many numbers are not left out by a slip: something else is counted there. */
const MOST_MISSING = 3;

function faultsOf(items: readonly Item[], isForeign: boolean): FindingDraft[] {
  const found: FindingDraft[] = [];
  let before: Item | undefined;
  let expected = 1;
  items.forEach((item, at) => {
    const next = items[at + 1];
    const fault = before === undefined ? null : faultOf(item, expected, next);
    const isHabit = isForeign && item.section.numbering === 'letter';
    if (fault !== null && before !== undefined && !isHabit) {
      found.push(faultFinding(fault, item, before, expected, next));
    }
    // What stands in the place of five counts as five: "4. 2.5. 6." goes on rightly.
    const isInPlace = fault !== null && fault !== 'missing' && next?.ordinal === expected + 1;
    const isBeside = fault === 'stray' && item.ordinal !== expected;
    if (isInPlace) expected += 1;
    else if (!isBeside) expected = item.ordinal + 1;
    before = item;
  });
  return found;
}

type Fault = 'missing' | 'doubled' | 'stray';

function faultOf({ ordinal, isStray }: Item, expected: number, next: Item | undefined): Fault | null {
  if (isStray) return 'stray';
  if (ordinal === expected || ordinal === 1) return null;
  if (ordinal === expected - 1) return 'doubled';
  if (ordinal > expected) return ordinal - expected <= MOST_MISSING ? 'missing' : null;
  return next?.ordinal === expected + 1 ? 'stray' : null;
}

function faultFinding(
  fault: Fault,
  { section }: Item,
  before: Item,
  expected: number,
  next: Item | undefined,
): FindingDraft {
  const here = section.position.start.line;
  const there = before.section.position.start.line;
  const wanted = labelLike(isPlain(before) ? before.section : section, expected) ?? String(expected);
  const [label, last] = [section.label, before.section.label];
  const follow = next === undefined ? '' : next.section.label;
  const [viNext, enNext] =
    follow === '' ? ['', ''] : [` và trước "${follow}"`, ` and before "${follow}"`];
  const said: Record<Fault, { vi: string; en: string }> = {
    missing: {
      vi: `Đánh số không liên tục: sau "${last}" (dòng ${there}) là "${label}" (dòng ${here}), thiếu "${wanted}". Cần bổ sung mục còn thiếu hoặc đánh số lại.`,
      en: `Unexpected heading "${label}" (line ${here}) after "${last}" (line ${there}), expected "${wanted}": add what is missing or renumber.`,
    },
    doubled: {
      vi: `Đánh số trùng: "${label}" (dòng ${here}) đứng sau "${last}" (dòng ${there})${viNext}, theo thứ tự phải là "${wanted}".`,
      en: `Unexpected second heading "${label}" (line ${here}) after "${last}" (line ${there})${enNext}, expected "${wanted}".`,
    },
    stray: {
      vi: `Đánh số lạc chỗ: "${label}" (dòng ${here}) đứng sau "${last}" (dòng ${there})${viNext}, theo thứ tự phải là "${wanted}".`,
      en: `Unexpected heading "${label}" (line ${here}) after "${last}" (line ${there})${enNext}, expected "${wanted}".`,
    },
  };
  return findingOf({
    rule: 'numbering',
    severity: fault === 'missing' ? 'info' : 'warning',
    message: said[fault],
    position: section.position,
    expected: wanted,
    actual: label,
  });
}

function isPlain({ isStray }: Item): boolean {
  return !isStray;
}
