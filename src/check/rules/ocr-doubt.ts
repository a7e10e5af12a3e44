import type { Reading } from '../../extract/tree.ts';
import { doubtsOf, type Doubt } from '../doubt.ts';
import { findingOf, quoted } from '../draft.ts';
import type { ExemplifiedRule } from '../examples.ts';
import type { FindingDraft } from '../rule.ts';

/**
 * Numbers that were perhaps misread: digits of a scan of which the recogniser was not sure, and in any text letters that
 * stand for digits inside a number: "1O5 triệu đồng" (O for 0), "l.872 hộ" (l for 1), "4ó hộ" (ó for 6).
 *
 * Why: a misread digit is a wrong value that looks like any other, and arithmetic shows it only where it is part of a sum.
 *
 * Not: words with digits that are no measured value, such as symbols of documents and numbers of headings, unless a
 * letter stands inside their digits.
 */
export const ocrDoubtRule: ExemplifiedRule = {
  id: 'ocr-doubt',
  examples: {
    wrong: [
      'Kinh phí thực hiện năm 2024 là «1O5» triệu đồng.',
      'Toàn xã có «l.872» hộ nghèo, giảm 40 hộ.',
      'Sửa chữa «12S4» m2 nhà văn hóa.',
      'Chỉ tiêu giảm «4ó» hộ nghèo.',
      'Hỗ trợ thêm «ó1» hộ cận nghèo.',
    ],
    right: [
      'Kinh phí thực hiện năm 2024 là 105 triệu đồng.',
      'Theo Nghị quyết số 12/2023/NQ-HĐND và Luật số 43/2024/QH15, mua 20l dầu cho đội 3S.',
      'Phần I.1 và mục II.2 của Đề án O.',
    ],
  },
  check: ({ reading }) => doubtsOf(reading).map((doubt) => findingAt(doubt, reading)),
};

function findingAt({ start, end, figures }: Doubt, { outline }: Reading): FindingDraft {
  const position = outline.decoded.position({ start, end });
  const text = quoted(outline.decoded.text.slice(start, end));
  const { line } = position.start;
  const [viWhere, enWhere] =
    position.page === undefined
      ? [`dòng ${line}`, `line ${line}`]
      : [`trang ${position.page}, dòng ${line}`, `page ${position.page}, line ${line}`];
  return findingOf({
    rule: 'ocr-doubt',
    severity: 'warning',
    message: {
      vi: `Số có thể bị đọc nhầm: "${text}" (${viWhere}). Cần đối chiếu với bản gốc.`,
      en: `Unexpected reading "${text}" (${enWhere}), expected digits that are beyond doubt; compare it with the original.`,
    },
    position,
    figureIds: figures.map(({ figure }) => figure.id),
    actual: text,
  });
}
