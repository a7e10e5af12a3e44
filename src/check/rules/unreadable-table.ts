import type { ReaderNote } from '../../read/tree.ts';
import { findingOf } from '../draft.ts';
import type { FindingDraft, Rule } from '../rule.ts';

/**
 * A place where the reader of a format knows that it lost something: a table whose columns cannot be told apart, a page
 * that is damaged or holds no text, a file that is embedded in a Word document.
 *
 * Why: figures of such a place are missing or stand in no column, so that sums over them are not checked; silence would
 * pass for agreement.
 *
 * Not: what could be mended (letters put together again, page numbers left out); the source counts that.
 */
export const unreadableTableRule: Rule = {
  id: 'unreadable-table',
  check: ({ reading }) => (reading.outline.notes ?? []).map(findingOfNote),
};

function findingOfNote({ code, position }: ReaderNote): FindingDraft {
  const page = String(position.page ?? 1);
  return findingOf({
    rule: 'unreadable-table',
    severity: 'info',
    position,
    message: MESSAGES[code](page),
  });
}

const MESSAGES: Readonly<Record<ReaderNote['code'], (page: string) => FindingDraft['message']>> = {
  'unreadable-table': (page) => ({
    vi: `Không dựng lại được bảng ở trang ${page}: các cột không tách được, số liệu đọc theo từng dòng. Cần đối chiếu với bản gốc.`,
    en: `The table on page ${page} cannot be recovered: its columns cannot be told apart, its figures are read line by line. Compare it with the original.`,
  }),
  'unreadable-page': (page) => ({
    vi: `Không đọc được trang ${page}: trang bị hỏng. Số liệu của trang này bị thiếu.`,
    en: `Page ${page} cannot be read: it is damaged. Its figures are missing.`,
  }),
  'page-without-text': (page) => ({
    vi: `Trang ${page} không có chữ (trang trống hoặc ảnh quét). Số liệu của trang này, nếu có, bị thiếu.`,
    en: `Page ${page} has no text (empty or a scan). Its figures, if any, are missing.`,
  }),
  'unread-part': () => ({
    vi: 'Ngay trước chỗ này có một tệp nhúng hoặc sơ đồ không đọc được. Số liệu trong đó, nếu có, bị thiếu. Hãy chép nội dung ấy vào văn bản rồi đọc lại.',
    en: 'Just before this place a file or diagram is embedded that cannot be read. Its figures, if any, are missing. Copy what it says into the text and read it again.',
  }),
};
