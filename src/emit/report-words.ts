import type { Severity } from '../schema/index.ts';

export type Language = 'vi' | 'en';

/** The words round the findings, in one language. */
export interface ReportWords {
  none: string;
  severity: Readonly<Record<Severity, string>>;
  cause: string;
  suggestion: string;
  more: (count: number, from: number, to: number) => string;
  missing: (text: string) => string;
  surplus: (text: string) => string;
  repairs: (count: number) => string;
  /** "3 lỗi": a number and what is counted. */
  count: (count: number, severity: Severity) => string;
  accepted: (count: number) => string;
  hidden: (count: number) => string;
  unreadable: (count: number) => string;
  /** How a figure came to be wrong, by the reason of a suggestion. */
  reasons: Readonly<Record<string, string>>;
}

const VI: ReportWords = {
  none: 'không có phát hiện',
  severity: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' },
  cause: 'liên quan',
  suggestion: 'gợi ý',
  more: (count, from, to) => `… và ${count} số khác, dòng ${from}–${to}`,
  missing: (text) => `thêm "${text}"`,
  surplus: (text) => `bớt "${text}"`,
  repairs: (count) => `khớp ${count} phép tính`,
  count: (count, severity) => `${count} ${VI.severity[severity]}`,
  accepted: (count) => `${count} đã chấp nhận`,
  hidden: (count) => `${count} mức thấp hơn không hiển thị`,
  unreadable: (count) => `${count} tệp không đọc được`,
  reasons: {
    digit: 'sai một chữ số',
    transposition: 'đảo hai chữ số',
    missing_digit: 'thiếu một chữ số',
    extra_digit: 'thừa một chữ số',
    unit: 'sai đơn vị',
    separator: 'sai dấu phân cách',
    sign: 'sai dấu',
    missing_item: 'thiếu một khoản',
    double_count: 'tính hai lần',
    stale_total: 'tổng chưa cập nhật',
    other: 'số khác',
  },
};

const EN: ReportWords = {
  none: 'no findings',
  severity: { error: 'error', warning: 'warning', info: 'info' },
  cause: 'cause',
  suggestion: 'suggestion',
  more: (count, from, to) => `… and ${count} more, lines ${from}–${to}`,
  missing: (text) => `add "${text}"`,
  surplus: (text) => `leave out "${text}"`,
  repairs: (count) => `settles ${count} ${count === 1 ? 'relation' : 'relations'}`,
  count: (count, severity) => `${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`,
  accepted: (count) => `${count} accepted`,
  hidden: (count) => `${count} less severe not shown`,
  unreadable: (count) => `${count} ${count === 1 ? 'file' : 'files'} unreadable`,
  reasons: {
    digit: 'one digit',
    transposition: 'two digits swapped',
    missing_digit: 'a digit lost',
    extra_digit: 'a digit too many',
    unit: 'unit',
    separator: 'separator',
    sign: 'sign',
    missing_item: 'an item forgotten',
    double_count: 'counted twice',
    stale_total: 'a total not brought up to date',
    other: 'another number',
  },
};

/** The words of a language. */
export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { vi: VI, en: EN };
