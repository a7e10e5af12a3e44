import type { DateToken } from '../../extract/token.ts';
import type { PassageReading } from '../../extract/tree.ts';
import type { Position } from '../../schema/index.ts';
import { findingOf, quoted } from '../draft.ts';
import type { ExemplifiedRule } from '../examples.ts';
import type { FindingDraft } from '../rule.ts';

/**
 * Dates out of order and dates that are none: "từ ngày 20/11/2025 đến ngày 03/10/2025", "giai đoạn 2025-2021",
 * "ngày 31/02/2024".
 *
 * Why: a time limit that ends before it begins binds nobody.
 *
 * Not: days without a year ("từ ngày 15/11 đến ngày 15/02" runs into the next year), years side by side without a word
 * for a span ("so sánh 2023-2022").
 */
export const dateOrderRule: ExemplifiedRule = {
  id: 'date-order',
  examples: {
    wrong: [
      'Phát động «từ ngày 20 tháng 11 năm 2025 đến ngày 03 tháng 10 năm 2025» tại các thôn.',
      'Thực hiện Chương trình «giai đoạn 2025-2021» trên địa bàn xã.',
      'Các thôn gửi báo cáo trước «ngày 31/02/2024» về xã.',
      'Căn cứ «Quyết định số 15/QĐ-UBND ngày 31/4/2024» của Ủy ban nhân dân huyện;',
    ],
    right: [
      'Phát động từ ngày 20 tháng 11 năm 2025 đến ngày 03 tháng 12 năm 2025 tại các thôn.',
      'Ra quân từ ngày 15/11 đến ngày 15/02 tại các thôn giai đoạn 2021-2025.',
      'Các thôn gửi báo cáo trước ngày 29/02/2024 về xã.',
    ],
  },
  check: ({ reading }) =>
    reading.parts.flatMap((part) => {
      if (part.type !== 'passage' || part.tokens.length === 0) return [];
      const place = (start: number, end: number): Position =>
        reading.outline.decoded.position(part.passage.text.span(start, end));
      return [...brokenSpans(part, place), ...backwardRanges(part, place), ...impossibleDays(part, place)];
    }),
};

type Place = (start: number, end: number) => Position;

const SPAN_WORD = /^(?:giai\s|nhiệm\s|niên\s|năm\s|thời\s)/iu;

function brokenSpans({ tokens, passage }: PassageReading, place: Place): FindingDraft[] {
  return tokens.flatMap((token) => {
    if (token.type !== 'date' || token.year === null || token.toYear === null || token.toYear >= token.year)
      return [];
    const text = passage.text.value.slice(token.start, token.end);
    return SPAN_WORD.test(text) ? [orderFinding(text, place(token.start, token.end))] : [];
  });
}

const FROM = /(?<!\p{L})từ\s+$/iu;
const TO = /^\s*(?:[-–]|(?:cho\s+)?(?:đến|tới)(?:\s+hết)?)\s*$/iu;

function backwardRanges({ tokens, passage }: PassageReading, place: Place): FindingDraft[] {
  const text = passage.text.value;
  return tokens.flatMap((from, at) => {
    const to = tokens[at + 1];
    if (from.type !== 'date' || to?.type !== 'date' || !TO.test(text.slice(from.end, to.start))) return [];
    const lead = FROM.exec(text.slice(Math.max(0, from.start - 8), from.start));
    if (lead === null || !isAfter(from, to)) return [];
    const start = from.start - lead[0].length;
    return [orderFinding(text.slice(start, to.end), place(start, to.end))];
  });
}

/** Whether a date is certainly after another; parts that are not written let both be. */
function isAfter(from: DateToken, to: DateToken): boolean {
  const isPlain = from.part === null && to.part === null && from.toYear === null && to.toYear === null;
  if (!isPlain || from.year === null || to.year === null) return false;
  if (from.year !== to.year) return from.year > to.year;
  if (from.month === null || to.month === null) return false;
  if (from.month !== to.month) return from.month > to.month;
  return from.day !== null && to.day !== null && from.day > to.day;
}

const DAY =
  /(\d{1,2})\s{0,3}(?:[/.-]|tháng)\s{0,3}(\d{1,2})\s{0,3}(?:[/.-]|,?\s{0,3}năm)\s{0,3}(\d{4})\s*$/iu;

function impossibleDays({ tokens, passage }: PassageReading, place: Place): FindingDraft[] {
  const text = passage.text.value;
  return tokens.flatMap((token) => {
    if (token.type === 'date' && token.day === null) return [];
    if (
      (token.type !== 'date' && token.type !== 'citation') ||
      (token.type === 'citation' && token.date !== null)
    )
      return [];
    const [, day, month, year] = DAY.exec(text.slice(Math.max(token.start, token.end - 40), token.end)) ?? [];
    if (day === undefined || month === undefined || year === undefined) return [];
    const most = daysOf(Number(month), Number(year));
    if (Number(day) <= most && Number(day) > 0 && most > 0) return [];
    const written = quoted(text.slice(token.start, token.end));
    const line = place(token.start, token.end).start.line;
    const [vi, en] =
      most === 0
        ? [`không có tháng ${month}`, `there is no month ${month}`]
        : [`tháng ${month} năm ${year} có ${most} ngày`, `month ${month} of ${year} has ${most} days`];
    return [
      findingOf({
        rule: 'date-order',
        severity: 'warning',
        message: {
          vi: `Ngày không có trong lịch: ghi "${written}" (dòng ${line}), ${vi}. Cần ghi lại ngày đúng.`,
          en: `Unexpected date "${written}" (line ${line}): ${en}. Write the right day.`,
        },
        position: place(token.start, token.end),
        actual: `${day}/${month}/${year}`,
      }),
    ];
  });
}

function daysOf(month: number, year: number): number {
  return month < 1 || month > 12 ? 0 : new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function orderFinding(text: string, position: Position): FindingDraft {
  const written = quoted(text);
  const { line } = position.start;
  return findingOf({
    rule: 'date-order',
    severity: 'warning',
    message: {
      vi: `Thời gian ngược: ghi "${written}" (dòng ${line}), thời điểm cuối đứng trước thời điểm đầu. Cần kiểm tra lại hai thời điểm.`,
      en: `Unexpected order "${written}" (line ${line}), expected an end that is not before the beginning: check both.`,
    },
    position,
    actual: written,
  });
}
